/**
 * A text as a word of a shell script: in single quotes, where nothing is special.
 *
 * @throws Error if it holds a NUL, which no shell can keep
 */
export function quoteShell(text: string): string {
  if (text.includes('\0')) throw new Error('a shell cannot keep a text with a NUL character: remove it');
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * A line of the shell as a word of a script that hands it on, in double quotes: in single ones shellcheck takes its variables
 * for a mistake.
 */
export function quoteShellLine(line: string): string {
  return line.includes('$') ? `"${line.replace(/[\\"$`]/g, '\\$&')}"` : quoteShell(line);
}

/** An array of a shell script, as bash writes it: `('a' 'b c')`. */
export function shellArray(items: readonly string[]): string {
  return `(${items.map(quoteShell).join(' ')})`;
}

/** Texts as a list of bash, a line each: who adds one changes one line. */
export function shellList(items: readonly string[]): string {
  return ['(', ...items.map((item) => `  ${quoteShell(item)}`), ')'].join('\n');
}
