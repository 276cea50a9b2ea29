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
import { Tagged } from './tagged';

/** Plain data as js-yaml writes it, with a line feed at the end. */
export function byJsYaml(data: unknown): string {
  const layout = { schema, scalarStyleRules: rules, lineWidth: -1, noRefs: true, sortKeys: false };
  return dump(data, { ...layout, transform: tagMergeKeys });
}

/**
 * A text or a number as js-yaml writes it, told without asking it; `undefined` where that takes more than a glance: several
 * lines, characters beyond ASCII, fractions.
 */
export function scalarText(value: string | number): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (!printable.test(value)) return undefined;
  const isQuoted = !plainScalar.test(value) || (suspicious.test(value) && isAmbiguous(value));
  return isQuoted ? `'${value.replaceAll("'", "''")}'` : value;
}

/** One line of ASCII that is not blank. */
const printable = /^(?=.*[!-~])[ -~]+$/;

/**
 * What YAML can tell from an indicator, a comment and a key when it stands without quotes.
 *
 * @see https://yaml.org/spec/1.2.2/#733-plain-style
 */
const plainScalar = /^(?![ ,[\]{}#&*!|>'"%@`]|[-?:](?: |$))(?!.*(?:: |:$| #| $))/;

/** What may be something else than a text; nearly all texts are not, and pass after one look. */
const suspicious = /^[-+.:,_\d~=<]|^[a-z]{1,5}$|^e/i;

/** What readers take for null, a merge or a default. */
const words = /^(?:~|=|<<)$/;

function isAmbiguous(value: string): boolean {
  return words.test(value) || ambiguous.some((pattern) => pattern.test(value));
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
