import {
  DEFAULT_SCALAR_STYLE_RULES,
  DUMP_SCHEMA,
  SCALAR_STYLE,
  defineScalarTag,
  dump,
  realMapTag,
  visit,
  type Document,
  type ScalarLayout,
} from 'js-yaml';
import { commentLines, headerOf } from './header';
import { plain } from './plain';
import { Tagged } from './tagged';

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
  const layout = { schema, scalarStyleRules: rules, lineWidth: -1, noRefs: true, sortKeys: false };
  const text = dump(data, { ...layout, transform: tagMergeKeys });
  return top + (options.spread === undefined ? text : spread(text, options.spread));
}

/**
 * Empty lines before top-level entries, and before those of some keys. Safe because we write no block that keeps the lines
 * behind it, and no line of a value stands at the margin.
 */
function spread(text: string, below: readonly string[]): string {
  let inside = false;
  return text.replace(/^( {2})?[^ \n].*\n/gm, (line: string, indent: string | undefined, at: number) => {
    if (indent === undefined) {
      inside = below.some((key) => line === `${key}:\n`);
      return at === 0 ? line : `\n${line}`;
    }
    const first = text[text.lastIndexOf('\n', at - 2) + 1] !== ' ';
    return inside && !first && !line.startsWith('  -') ? `\n${line}` : line;
  });
}

const taggedTag = defineScalarTag<Tagged>('!', {
  matchByTagPrefix: true,
  resolve: (source, _explicit, tag) => new Tagged(tag, source),
  identify: (value) => value instanceof Tagged,
  represent: (value) => (value as Tagged).value,
  representTagName: (value) => (value as Tagged).tag,
});

const schema = DUMP_SCHEMA.withTags(realMapTag, taggedTag);

/** Psych merges the value of a key `<<` even if it is quoted, unless its tag says that it is a string. */
function tagMergeKeys(documents: Document[]): void {
  visit(documents, (node, { isKey }) => {
    if (isKey && node.kind === 'scalar' && node.value === '<<')
      Object.assign(node, { tag: '!!str', tagged: true });
  });
}

const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;

/**
 * Strings that some reader takes for something else when they stand without quotes: symbols of Ruby, document markers,
 * words for true, false and null in any case, numbers of YAML 1.1 and 1.2 in every notation, times and dates.
 */
const ambiguous = [
  /^:/,
  /^(?:---|\.\.\.)/,
  /^(?:y|n|yes|no|on|off|true|false|null|[-+]?\.(?:inf|nan))$/i,
  /^[-+]?0[xob][\da-f_,]*$/i,
  /^[-+]?(?=[_,]*[\d.])[\d_,]*\.?[\d_,]*$/,
  /^[-+]?[\d_,.]*e[-+]?\d+$/i,
  /^[-+]?[\d_]+(?::[\d_]+)+(?:\.[\d_]*)?$/,
  /^[-+]?\d{4}-\d\d?-\d\d?/,
];

function quoteAmbiguous(layout: ScalarLayout): void {
  if (layout.style !== SCALAR_STYLE.PLAIN) return;
  const { value, tag, tagged } = layout.node;
  if (value.includes('\n')) return;
  if (tagged || (tag === 'tag:yaml.org,2002:str' && ambiguous.some((pattern) => pattern.test(value)))) {
    layout.style = SCALAR_STYLE.SINGLE_QUOTED;
  }
}

/** A block keeps a text only if its first line is not indented, no line is blank but for spaces, and one line feed or none ends it. */
function quoteUnsafeBlocks(layout: ScalarLayout): void {
  if (layout.style !== SCALAR_STYLE.PLAIN || !layout.node.value.includes('\n')) return;
  if (/^[\s]|\n\n$|[ \t]$|[ \t]\n|[\r\x7f-\xa0\u2028\u2029\ufeff]/.test(layout.node.value)) {
    layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
  }
}

const rules = [
  DEFAULT_SCALAR_STYLE_RULES.doubleQuoteForInvisibles,
  DEFAULT_SCALAR_STYLE_RULES.doubleQuoteWhitespaceOnly,
  quoteUnsafeBlocks,
  quoteAmbiguous,
  DEFAULT_SCALAR_STYLE_RULES.tryLongOrMultilineAsBlock,
  DEFAULT_SCALAR_STYLE_RULES.quoteInvalidPlain,
  DEFAULT_SCALAR_STYLE_RULES.fallbackToDoubleQuoted,
];
