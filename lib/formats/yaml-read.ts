import type { Alias, CST, LineCounter, Node, Pair, Scalar, YAMLError, YAMLMap, YAMLSeq } from 'yaml';

/** A place in a text: line and column, both from 1. */
export interface Spot {
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
}

/** A value that stands in a place of a YAML text; an alias is the value that it stands for. */
export type YamlNode = YamlScalar | YamlList | YamlMapping;

/** A text, a number, yes or no, or nothing. */
export interface YamlScalar {
  /** What it is. */
  readonly kind: 'scalar';
  /** The value, as YAML 1.2 has it. */
  readonly value: string | number | boolean | null;
  /** How it stands there, if without quotes: `0644`. */
  readonly plain: string | undefined;
  /** Where it stands. */
  readonly spot: Spot;
}

/** A list. */
export interface YamlList {
  /** What it is. */
  readonly kind: 'list';
  /** Its items. */
  readonly items: readonly YamlNode[];
  /** Where it begins. */
  readonly spot: Spot;
}

/** A mapping; what `<<` brings is among its entries. */
export interface YamlMapping {
  /** What it is. */
  readonly kind: 'mapping';
  /** Values by key, each with the place of its key. */
  readonly entries: ReadonlyMap<string, { readonly key: Spot; readonly node: YamlNode }>;
  /** Where it begins. */
  readonly spot: Spot;
}

/** Why a text cannot be read, and where. */
export interface YamlFault {
  /** What is wrong, after the place. */
  readonly what: string;
  /** What to do, as one imperative sentence. */
  readonly fix: string;
  /** Where. */
  readonly spot: Spot;
}

/** Values that a document may hold once its aliases are filled in; a stack of 1,000 services holds about 30,000. */
const mostValues = 100_000;

/** Levels that a document may have; a Compose file needs a dozen. */
const mostLevels = 100;

const start: Spot = { line: 1, column: 1 };

/**
 * Reads a YAML text that a person wrote: its one document with the place of each value, or all that keeps it from being
 * read. Nothing is run, and aliases are counted before anybody fills them in.
 */
export function readYaml(
  text: string,
): { readonly node: YamlNode } | { readonly faults: readonly YamlFault[] } {
  const { Composer, LineCounter, Parser } = library();
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    const what = `is nested deeper than ${mostLevels} levels`;
    return { faults: [{ what, fix: 'nest it less', spot: spotAt(deep, lines) }] };
  }
  // Keys that stand twice are for the walk below, in time that grows with the text; so are aliases and merge keys.
  const composer = new Composer({ uniqueKeys: false, merge: false, version: '1.2', logLevel: 'silent' });
  const [document, another] = [...composer.compose(tokens, false, text.length)];
  if (document === undefined) return { node: { kind: 'scalar', value: null, plain: '', spot: start } };
  // What follows from the first is no news.
  const faults = document.errors.slice(0, 1).map((error) => syntaxFault(error, lines));
  if (another !== undefined && faults.length === 0) {
    const spot = spotAt(another.range[0], lines);
    faults.push({ what: 'begins another document', fix: 'keep one document in a file', spot });
  }
  if (faults.length > 0) return { faults };
  const walk = new Walk(lines);
  const node = walk.read(document.contents);
  return walk.faults.length > 0 ? { faults: walk.faults } : { node };
}

/** Plain data of a node. */
export function valueOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(valueOf);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, valueOf(entry.node)]));
}

function library(): typeof import('yaml') {
  // Most programs read no YAML, and loading it takes as long as a small lab.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('yaml') as typeof import('yaml');
}

/**
 * Where tokens are nested too deep to be composed, which goes down by recursion and, without room on the stack, takes the
 * process with it.
 */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: (readonly [token: CST.Token, level: number])[] = tokens.map((token) => [token, 0]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, level] = next;
    if (level > mostLevels) return token.offset;
    if (token.type === 'document' && token.value !== undefined) open.push([token.value, level]);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items as readonly { key?: CST.Token | null; value?: CST.Token }[])
      for (const inner of [key, value]) if (inner) open.push([inner, level + 1]);
  }
  return undefined;
}

function syntaxFault({ code, message, pos: [at] }: YAMLError, lines: LineCounter): YamlFault {
  // What the message cites of the text may be a password.
  const [said = ''] = message.split('\n')[0]?.split(/(?<! ): | \\/) ?? [];
  const what = `is no YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  const fix = code === 'TAB_AS_INDENT' ? 'indent it with spaces' : 'mend it: Compose cannot read it either';
  return { what, fix, spot: spotAt(at, lines) };
}

function spotAt(offset: number, lines: LineCounter): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Tags that say what a value is anyway. */
const coreTags = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/** A tag of Compose by its name; another one may be a password that begins with `!`. */
function tagFault(tag: string): readonly [what: string, fix: string] {
  return /^!(reset|override)$/.test(tag)
    ? [`has the tag ${tag}`, 'leave the tag out: the file is taken as it stands']
    : ['has a tag that means nothing here', 'leave it out, or put a text that begins with ! in quotes'];
}

/** One way through a document, in the order of its text. */
class Walk {
  readonly faults: YamlFault[] = [];
  private readonly anchors = new Map<string, YamlNode | 'open'>();
  private readonly sizes = new Map<YamlNode, number>();
  private size = 0;

  constructor(private readonly lines: LineCounter) {}

  read(node: Node | null | undefined, at: Spot = start): YamlNode {
    const { isAlias, isMap, isSeq } = library();
    if (node === null || node === undefined) return { kind: 'scalar', value: null, plain: '', spot: at };
    const spot = node.range ? spotAt(node.range[0], this.lines) : at;
    if (isAlias(node)) return this.alias(node, spot);
    if (node.tag !== undefined && !coreTags.test(node.tag) && node.tag !== '!')
      this.tell(spot, ...tagFault(node.tag));
    const { anchor } = node as Scalar;
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    const before = this.size;
    this.size++;
    const made = isMap(node)
      ? this.mapping(node, spot)
      : isSeq(node)
        ? this.list(node, spot)
        : scalar(node, spot);
    if (anchor !== undefined) this.anchors.set(anchor, made);
    this.sizes.set(made, this.size - before);
    return made;
  }

  private alias(node: Alias, spot: Spot): YamlNode {
    const found = this.anchors.get(node.source);
    if (found !== undefined && found !== 'open') {
      const before = this.size;
      this.size += this.sizes.get(found) ?? 1;
      if (before <= mostValues && this.size > mostValues) {
        const what = `makes the file hold more than ${mostValues} values, with aliases filled in`;
        this.tell(spot, what, 'write less by aliases');
      }
      return found;
    }
    if (found === 'open') this.tell(spot, `*${node.source} stands in what it stands for`, 'take it out');
    else
      this.tell(
        spot,
        'is an alias of what does not stand before it',
        'write & and its name before the value, or put a text that begins with * in quotes',
      );
    return { kind: 'scalar', value: null, plain: '', spot };
  }

  private list(node: YAMLSeq, spot: Spot): YamlList {
    return { kind: 'list', items: node.items.map((item) => this.read(item as Node, spot)), spot };
  }

  private mapping(node: YAMLMap, spot: Spot): YamlMapping {
    const entries = new Map<string, { readonly key: Spot; readonly node: YamlNode }>();
    const merged: YamlNode[] = [];
    for (const { key, value } of node.items as readonly Pair<Node, Node | null>[]) {
      const at = key.range ? spotAt(key.range[0], this.lines) : spot;
      const name = library().isScalar(key) ? keyText(key) : undefined;
      if (name === undefined) {
        this.tell(at, 'is a key that is no text', 'write a text');
        continue;
      }
      const made = this.read(value, at);
      if (name === '<<' && (key as Scalar).type === 'PLAIN') merged.push(...this.sources(made, at));
      else if (entries.has(name)) {
        const first = entries.get(name)?.key.line ?? 0;
        this.tell(at, `has the key ${JSON.stringify(name)} again, after line ${first}`, 'keep one of them');
      } else entries.set(name, { key: at, node: made });
    }
    // What stands there itself goes before what is merged, and of that the first.
    for (const source of merged) {
      if (source.kind !== 'mapping') continue;
      for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
    }
    return { kind: 'mapping', entries, spot };
  }

  /** Mappings that `<<` names. */
  private sources(node: YamlNode, at: Spot): readonly YamlNode[] {
    const all = node.kind === 'list' ? node.items : [node];
    if (all.some(({ kind }) => kind !== 'mapping'))
      this.tell(at, '<< merges what is no mapping', 'name mappings by their aliases: <<: *name');
    return all;
  }

  private tell(spot: Spot, what: string, fix: string): void {
    this.faults.push({ what, fix, spot });
  }
}

function scalar({ value, source, type }: Scalar, spot: Spot): YamlScalar {
  const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return { kind: 'scalar', value: known ? value : null, plain: type === 'PLAIN' ? source : undefined, spot };
}

function keyText({ value, source }: Scalar): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? (source ?? String(value)) : undefined;
}
