import { wrap } from './layout';

const width = 100;

/** What a comment says. */
interface Documented {
  readonly description: string;
  readonly deprecated?: string | undefined;
  readonly sensitive?: boolean;
  readonly writeOnly?: boolean;
}

/** A doc comment with the provider's own description, or nothing where it has none. */
export function docOf({ description, deprecated, sensitive, writeOnly }: Documented): string {
  const text = sentence(description);
  const marks = [
    ...(sensitive === true ? ['Sensitive: OpenTofu does not print it.'] : []),
    ...(writeOnly === true ? ['Write-only: it enters no state.'] : []),
  ];
  const parts = [
    [text, ...marks].filter((part) => part !== '').join(' '),
    ...(deprecated === undefined ? [] : [`@deprecated ${sentence(deprecated)}`]),
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const lines = parts.flatMap((part) => wrap(part, width));
  if (lines.length === 1) return `/** ${lines[0] ?? ''} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;
}

/** One paragraph of plain text: what Markdown makes of line breaks has no place in a comment. */
function sentence(text: string): string {
  return text
    .replace(/~> |<br>/g, ' ')
    .replaceAll('*/', '*\\/')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\w|\)|`)$/, '.');
}
