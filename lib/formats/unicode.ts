/** A text as Node has it since version 20; the compiler's library knows it from ES2024 on. */
type WellFormed = string & { isWellFormed(): boolean };

/**
 * Whether a text holds half of a surrogate pair, which no encoding of a file can hold.
 *
 * @param text any string
 */
export function loneSurrogate(text: string): boolean {
  return !(text as WellFormed).isWellFormed();
}

/**
 * Whether a text holds a character that is invisible or that some reader takes for the end of a line: a control other
 * than tab and line feed, DEL, U+0085, U+2028, U+2029, a byte order mark, a noncharacter or a lone surrogate.
 *
 * @param text any string
 */
export function unprintable(text: string): boolean {
  return /[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029\ufeff]/u.test(text);
}
