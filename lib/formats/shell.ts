/**
 * A text as a word of a shell script: in single quotes, where nothing is special, or in double ones if it holds `$` or a
 * backquote, which shellcheck takes for a mistake between single ones (SC2016).
 *
 * @throws Error if it holds a NUL, which no shell can keep
 */
export function quoteShell(text: string): string {
  if (text.includes('\0')) throw new Error('a shell cannot keep a text with a NUL character: remove it');
  if (/[$`]/.test(text)) return `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A path as people write it for a shell: as it is, or quoted where something in it is special. */
export function shellPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : quoteShell(path);
}

/** An array of a shell script, as bash writes it: `('a' 'b c')`. */
export function shellArray(items: readonly string[]): string {
  return `(${items.map(quoteShell).join(' ')})`;
}

/** Texts as a list of bash, a line each: who adds one changes one line. */
export function shellList(items: readonly string[]): string {
  return ['(', ...items.map((item) => `  ${quoteShell(item)}`), ')'].join('\n');
}
