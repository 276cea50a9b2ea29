import { loneSurrogate } from '../unicode';

/**
 * Whether a text may stand as a name in HCL: letters, digits, `_` and `-` of ASCII. HCL takes letters of other scripts
 * too, but which ones depends on its version.
 */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text);
}

/**
 * A text inside quotes, as HCL reads it back unchanged; `${` and `%{` come out literal.
 *
 * @param text the string's value
 * @param place where it stands, for the error
 * @throws Error if the text is not in Unicode's normal form C, into which HCL would turn it, or has a lone surrogate
 */
export function quotedBody(text: string, place: string): string {
  checkText(text, place);
  return text
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/["\\]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[^ -~\u00a0-\u{10ffff}]|[\u2028\u2029\ufeff\ufffe\uffff]/gu, escape);
}

/**
 * The lines of a heredoc, as HCL reads them back unchanged.
 *
 * @param text empty, or lines each ended by a line feed
 * @param marker what ends the heredoc
 * @param place where it stands, for the error
 * @throws Error if the text does not end with a line feed, holds the marker as a line, or a character that cannot stand there
 */
export function heredocBody(text: string, marker: string, place: string): string {
  checkText(text, place);
  if (!isIdentifier(marker))
    throw new Error(`${place}: a heredoc marker must be a name, got ${JSON.stringify(marker)}`);
  if (text !== '' && !text.endsWith('\n'))
    throw new Error(`${place}: the text of a heredoc must end with a line feed`);
  if (/[^\t\n -~\u00a0-\u{10ffff}]|[\ufeff\ufffe\uffff]/u.test(text)) {
    throw new Error(`${place}: a heredoc must be printable text: use a quoted string`);
  }
  if (text.split('\n').some((line) => line.trim() === marker)) {
    throw new Error(`${place}: the heredoc's marker ${marker} is a line of its text: use another`);
  }
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

/**
 * A text inside quotes left of a `=`, whose columns everybody counts alike.
 *
 * HCL aligns by grapheme clusters, and what is one differs between versions of Unicode. So whatever may join its
 * neighbours is escaped, and the columns are the characters.
 *
 * @param text the key
 * @param place where it stands, for the error
 * @throws Error as {@link quotedBody} does
 */
export function quotedKey(text: string, place: string): string {
  return quotedBody(text, place).replace(
    /[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff]/gu,
    escape,
  );
}

/**
 * Columns that a line takes.
 *
 * @param text one line
 */
export function columns(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

function checkText(text: string, place: string): void {
  if (loneSurrogate(text)) throw new Error(`${place}: the text holds a lone surrogate: repair the text`);
  if (text !== text.normalize('NFC')) {
    throw new Error(
      `${place}: HCL would read the text in Unicode's normal form C, which it is not in: normalize it, or keep it in a file`,
    );
  }
}

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
