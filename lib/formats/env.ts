import { commentLines, headerOf } from './header';
import { loneSurrogate } from './unicode';

/** One line of a `.env` file: a comment (several if its text has several lines), an empty line or a variable. */
export type EnvLine =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'variable'; readonly name: string; readonly value: string };

/** Settings of {@link formatEnv}. */
export interface EnvOptions {
  /**
   * Text of the comment at the top; several lines are several comments.
   *
   * @default - no comment
   */
  readonly header?: string;

  /**
   * How a value is written: {@link quoteEnv}, or {@link quoteEnvPortable} for a host with docker-compose v1.
   *
   * @default quoteEnv
   */
  readonly quote?: (value: string) => string;
}

/**
 * A `.env` file. The lines stay in their order.
 *
 * @param entries lines of the file
 * @throws Error if a name is not a variable's name or stands twice, or a value cannot be written
 */
export function formatEnv(entries: readonly EnvLine[], options: EnvOptions = {}): string {
  const quote = options.quote ?? quoteEnv;
  const names = new Set<string>();
  const lines = entries.map((entry) => {
    if (entry.kind === 'blank') return '\n';
    if (entry.kind === 'comment') return commentLines(entry.text, '#');
    const { name, value } = entry;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      throw new Error(`a variable's name must be letters, digits and "_", got ${JSON.stringify(name)}`);
    }
    if (names.has(name)) throw new Error(`variable ${name} stands twice in one .env file: keep one`);
    names.add(name);
    return `${name}=${quoted(name, value, quote)}\n`;
  });
  return headerOf(options.header, '#') + lines.join('');
}

/**
 * A value as Docker Compose v2 and a shell both read it: bare if nothing in it is special, in single quotes if it holds
 * none, else in double quotes with `\`, `"` and `$` escaped.
 *
 * @param value any text; line feeds are kept
 * @throws Error if readers disagree about it: a NUL, a carriage return, a lone surrogate, or a backtick in a value that
 * needs double quotes. The message does not show the value, which may be a secret.
 */
export function quoteEnv(value: string): string {
  refuse(value, /\0/, 'a NUL character', 'remove it');
  refuse(value, /\r/, 'a carriage return', 'use line feeds alone');
  if (loneSurrogate(value)) throw new Error('the value holds a lone surrogate: repair the text');
  if (/^[A-Za-z0-9_./:@%+,=-]*$/.test(value)) return value;
  if (!value.includes("'") && !value.endsWith('\\')) return `'${value}'`;
  refuse(value, /`/, "a backtick together with ' or a final backslash", 'put the value into a file');
  return `"${value.replace(/[\\"$]/g, '\\$&')}"`;
}

/**
 * A value as docker-compose v1 reads it too: bare, or in single quotes.
 *
 * @param value one line of text
 * @throws Error as {@link quoteEnv} does, and for `'`, a backslash and a line feed, which v1 reads in its own way
 */
export function quoteEnvPortable(value: string): string {
  refuse(value, /'/, "a '", 'choose a value without it, or use Compose v2');
  refuse(value, /\\/, 'a backslash', 'choose a value without it, or use Compose v2');
  refuse(value, /\n/, 'a line feed', 'put the value into a file, or use Compose v2');
  return quoteEnv(value);
}

function refuse(value: string, pattern: RegExp, what: string, advice: string): void {
  if (pattern.test(value))
    throw new Error(`the value holds ${what}, which readers of .env files take differently: ${advice}`);
}

function quoted(name: string, value: string, quote: (value: string) => string): string {
  try {
    return quote(value);
  } catch (error) {
    throw new Error(`variable ${name}: ${(error as Error).message}`, { cause: error });
  }
}
