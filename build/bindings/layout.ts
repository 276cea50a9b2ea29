/**
 * The folder is laid out here and not by prettier, which gives each of ninety CPU types a line of its own: a binding is
 * to be read at one glance.
 */
export function layOut(text: string): string {
  let depth = 0;
  const lines = text.split('\n').map((line) => {
    const isComment = /^\s?(?:\*|\/\*|\/\/)/.test(line);
    if (!isComment && /^[}\])]/.test(line)) depth -= 1;
    const laid = line === '' ? '' : `${'  '.repeat(depth)}${line}`;
    if (!isComment && /[{[(]$/.test(line)) depth += 1;
    return laid;
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+$/, '\n');
}

/** Words in lines of at most this many characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
