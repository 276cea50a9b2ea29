import { commentLines, headerOf } from './header';
import { plain } from './plain';
import { Tagged } from './tagged';
import { blockYaml } from './yaml-block';

export { Tagged } from './tagged';

/** Settings of {@link formatYaml}. */
export interface YamlOptions {
  /**
   * Text of the comment at the top; several lines are several comments.
   *
   * @default - no comment
   */
  readonly header?: string;

  /**
   * Whether `---` stands between the header and the document.
   *
   * @default false
   */
  readonly start?: boolean;

  /**
   * Sets top-level entries apart by empty lines; the keys named here have theirs set apart too.
   *
   * @default - no empty lines
   */
  readonly spread?: readonly string[];
}

/**
 * A document as YAML that PyYAML, Ruby's Psych and the readers of YAML 1.1 and 1.2 all read as the same data.
 *
 * Keys keep their order. There are no anchors and no folded lines. A text of several lines becomes a literal block
 * where every reader takes it back unchanged, a quoted string elsewhere.
 *
 * @param document a mapping or a list, of plain data and {@link Tagged} strings; a Map keeps the order of any keys
 * @throws StrayValueError if it holds what YAML cannot hold
 * @throws Error if it is a bare scalar, or a key cannot be written so that all readers agree
 */
export function formatYaml(document: unknown, options: YamlOptions = {}): string {
  const data = plain(document, (value) => (value instanceof Tagged ? value : undefined));
  if (typeof data !== 'object' || data === null) {
    throw new Error('a YAML document must be a mapping or a list: readers disagree about a bare scalar');
  }
  const keys: unknown[] = data instanceof Map ? [...data.keys()] : Object.keys(data);
  const marker = keys.find((key) => typeof key === 'string' && documentMarker.test(key));
  if (marker !== undefined) {
    throw new Error(`a top-level key must not look like a document marker, got ${JSON.stringify(marker)}`);
  }
  const top = options.start
    ? `${options.header === undefined ? '' : commentLines(options.header, '#')}---\n`
    : headerOf(options.header, '#');
  return `${top}${blockYaml(data, options.spread)}\n`;
}

const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;
