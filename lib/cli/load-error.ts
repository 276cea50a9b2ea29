import { CommandError } from './command-error';

/** What esbuild throws for a file that it cannot compile. */
interface TransformFailure {
  readonly errors: readonly {
    readonly text: string;
    readonly location: {
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly lineText: string;
    } | null;
  }[];
}

/**
 * A program that cannot be loaded, told without the stack of the loader; `undefined` for an error of the program while
 * it runs, whose stack names the line.
 */
export function loadError(file: string, error: unknown): CommandError | undefined {
  if (isTransformFailure(error)) {
    const lines = error.errors.flatMap(({ text, location }) =>
      location === null
        ? [text]
        : [
            `${location.file}:${location.line}:${location.column + 1}  ${text}`,
            `    ${location.lineText}`,
            `    ${' '.repeat(location.column)}^`,
          ],
    );
    return new CommandError(['the program is no TypeScript', ...lines].join('\n'), 'correct this line');
  }
  if (!(error instanceof Error)) return undefined;
  if (error instanceof SyntaxError) {
    // Node puts the place and the line before the name of the error, where it knows them.
    const place = (error.stack ?? '').split('SyntaxError: ')[0]?.trimEnd() ?? '';
    return new CommandError(
      [`the program is no JavaScript: ${error.message}`, place === '' ? file : place].join('\n'),
      'correct this line',
    );
  }
  const code = 'code' in error ? error.code : undefined;
  if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  const [what = ''] = error.message.split('\n');
  const [from = file] = 'requireStack' in error ? (error.requireStack as string[]) : [];
  return new CommandError(
    [`${what.charAt(0).toLowerCase()}${what.slice(1)}`, `    at ${from}`].join('\n'),
    'correct the path of the import, or install the package',
  );
}

function isTransformFailure(error: unknown): error is TransformFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) && 'warnings' in error;
}
