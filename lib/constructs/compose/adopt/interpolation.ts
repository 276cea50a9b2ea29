import { ComposeText, Variable, type ComposeString } from '../variable';

/**
 * A variable where a Compose file refers to it: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`, `${NAME:+other}`; without
 * the colon, an empty value is one.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export interface Reference {
  /** Its name. */
  readonly name: string;
  /** What stands between the name and the rest: `:-`; empty for the name alone. */
  readonly operator: '' | '-' | ':-' | '?' | ':?' | '+' | ':+';
  /** What stands after it. */
  readonly rest: readonly Part[];
}

/** A piece of a text of a Compose file. */
export type Part = string | Reference;

/** A text of a Compose file in its pieces; `undefined` if Compose could not read it. */
export function partsOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1) break;
    if (dollar > at) parts.push(text.slice(at, dollar));
    const [whole = '$', name] = /^\$(?:\$|([A-Za-z_]\w*))/.exec(text.slice(dollar)) ?? [];
    at = dollar + whole.length;
    if (name !== undefined) parts.push({ name, operator: '', rest: [] });
    else if (whole === '$' && text[dollar + 1] === '{') {
      const end = closingBrace(text, dollar + 2);
      const reference = end === undefined ? undefined : referenceOf(text.slice(dollar + 2, end));
      if (reference === undefined || end === undefined) return undefined;
      parts.push(reference);
      at = end + 1;
    } else parts.push('$');
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/**
 * What Compose could not read of a text: `${1}`; the rest of a longer one is left out, as in `${PASSWORD…}` and `${…`. A
 * value may be a password, and a message is read by many.
 */
export function faultyPiece(text: string): string {
  for (const { index } of text.replaceAll('$$', '  ').matchAll(/\$\{/g)) {
    const end = closingBrace(text, index + 2);
    if (end === undefined) return '${…';
    const inner = text.slice(index + 2, end);
    if (referenceOf(inner) !== undefined) continue;
    const [before] = /^[A-Za-z_]\w*:?[-?+]/.exec(inner) ?? [];
    if (before !== undefined) return faultyPiece(inner.slice(before.length));
    const [name = ''] = /^\w*/.exec(inner) ?? [];
    return `\${${name}${name === inner ? '' : '…'}}`;
  }
  return '${…}';
}

/** The brace that ends a reference; those of references in it are theirs. */
function closingBrace(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('${', at)) depth++;
    else if (text[at] === '}' && depth-- === 0) return at;
  }
  return undefined;
}

function referenceOf(inner: string): Reference | undefined {
  const [whole, name = '', operator = ''] = /^([A-Za-z_]\w*)(:?[-?+])?/.exec(inner) ?? [];
  if (whole === undefined || (operator === '' && whole !== inner)) return undefined;
  const rest = partsOf(inner.slice(whole.length));
  return rest && { name, operator: operator as Reference['operator'], rest };
}

/** All references of a text, those within others too. */
export function referencesOf(parts: readonly Part[]): readonly Reference[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...referencesOf(part.rest)]));
}

/** A text with values in the place of its variables; `undefined` if one is known only on the machine. */
export function filled(parts: readonly Part[], known: ReadonlyMap<string, string>): string | undefined {
  const texts = parts.map((part) => (typeof part === 'string' ? part : filledReference(part, known)));
  return texts.includes(undefined) ? undefined : texts.join('');
}

function filledReference(
  { name, operator, rest }: Reference,
  known: ReadonlyMap<string, string>,
): string | undefined {
  const value = known.get(name);
  const isThere = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('+')) return isThere ? filled(rest, known) : '';
  if (isThere) return value;
  return operator.endsWith('-') ? filled(rest, known) : undefined;
}

/** A text in the model's words: its variables are objects, and nothing is doubled. */
export function typedText(parts: readonly Part[]): ComposeString {
  const pieces = joined(parts).flatMap((part): readonly (string | Variable)[] => {
    if (typeof part === 'string') return [part];
    const { name, operator, rest } = part;
    // Where its own value is nothing, as `.env.example` has it, the text is what its default refers to.
    if (operator.endsWith('+')) return [];
    if (operator.endsWith('-') && rest.some((item) => typeof item !== 'string'))
      return [typedText(rest)].flatMap((inner) => (inner instanceof ComposeText ? inner.parts : [inner])) as (
        string | Variable
      )[];
    return [new Variable(name, '', operator.endsWith('-') ? filled(rest, new Map()) : undefined)];
  });
  const [first = '', ...others] = pieces;
  return others.length === 0 ? first : new ComposeText(pieces);
}

/** Pieces, texts that follow each other as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  return parts.reduce<readonly Part[]>((before, part) => {
    const last = before.at(-1);
    return typeof part === 'string' && typeof last === 'string'
      ? [...before.slice(0, -1), last + part]
      : [...before, part];
  }, []);
}
