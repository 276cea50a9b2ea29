import { unprintable } from './unicode';

/**
 * A text as comment lines, one for each of its lines, each ended by a line feed. A blank line becomes the bare mark.
 *
 * @param text the comment without marks; one line feed at its end is dropped
 * @param mark what begins a comment in the format, such as `#`
 * @throws Error if the text holds a character that could end the comment early or cannot be seen
 */
export function commentLines(text: string, mark: string): string {
  if (unprintable(text)) {
    throw new Error(`a comment must be printable text, got ${JSON.stringify(text)}`);
  }
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => `${mark} ${line}`.trimEnd() + '\n').join('');
}

/**
 * The comment at the top of a file and the empty line below it; nothing for a file without one.
 *
 * @param text lines of the header, if the file has one
 * @param mark what begins a comment in the format
 * @throws Error if the text is not printable
 */
export function headerOf(text: string | undefined, mark: string): string {
  return text === undefined ? '' : commentLines(text, mark) + '\n';
}
