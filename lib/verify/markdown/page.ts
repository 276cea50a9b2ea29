/** A link of a page. */
export interface Link {
  /** What it leads to: `docs/a.md#b`. */
  readonly target: string;
  /** Number of its line. */
  readonly line: number;
}

/** A block of code between fences. */
export interface Block {
  /** First word behind the fence; empty if there is none. */
  readonly language: string;
  /** What stands between the fences. */
  readonly text: string;
  /** Number of the line of its first fence. */
  readonly line: number;
}

/** What of a Markdown page can lead nowhere. */
export interface Page {
  /** Its links, those to other sites too. */
  readonly links: readonly Link[];
  /** Names that links can have after a `#`. */
  readonly anchors: ReadonlySet<string>;
  /** Its blocks of code. */
  readonly blocks: readonly Block[];
  /** What is wrong with the page by itself. */
  readonly wrong: readonly string[];
}

/** Reads a Markdown page: GitLab's and GitHub's kind. */
export function readPage(text: string): Page {
  const { prose, blocks, wrong } = withoutBlocks(text.replace(/<!--[\s\S]*?-->/g, blank));
  const links: Link[] = [];
  const used: { name: string; line: number }[] = [];
  const definitions = new Set<string>();
  const anchors = new Set<string>();
  const seen = new Map<string, number>();

  for (const [index, raw] of prose.entries()) {
    const line = index + 1;
    const words = raw.replace(/(`+)[^`].*?\1/g, blank);
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(raw)?.[2];
    if (heading !== undefined) anchors.add(numbered(slug(heading), seen));
    const [, name, target] = /^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)>?/.exec(words) ?? [];
    if (name !== undefined && target !== undefined) {
      definitions.add(name.toLowerCase());
      links.push({ target, line });
      continue;
    }
    for (const [, bracketed, plain] of words.matchAll(
      /\]\(\s*(?:<([^>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/g,
    ))
      links.push({ target: bracketed ?? plain ?? '', line });
    for (const [, target = ''] of words.matchAll(/<(?:a|img)\b[^>]*?\b(?:href|src)="([^"]*)"/g))
      links.push({ target, line });
    for (const [, id = ''] of words.matchAll(/<\w+\b[^>]*?\b(?:id|name)="([^"]*)"/g)) anchors.add(id);
    for (const [, label = '', of = ''] of words.matchAll(/\[([^\]]+)\]\[([^\]]*)\]/g))
      used.push({ name: (of === '' ? label : of).toLowerCase(), line });
  }
  const undefinedLinks = used
    .filter(({ name }) => !definitions.has(name))
    .map(({ name, line }) => `line ${line}: no link is called [${name}]`);
  return { links, anchors, blocks, wrong: [...wrong, ...undefinedLinks, ...tableFaults(prose)] };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The lines outside of blocks of code, and the blocks. */
function withoutBlocks(text: string): {
  prose: readonly string[];
  blocks: readonly Block[];
  wrong: string[];
} {
  const prose: string[] = [];
  const blocks: Block[] = [];
  let open: { fence: string; language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence = '', info = ''] = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/.exec(line) ?? [];
    if (open === undefined && fence !== '') {
      open = { fence, language: info.trim().split(/\s/)[0] ?? '', line: index + 1, lines: [] };
    } else if (open !== undefined && fence.startsWith(open.fence) && info.trim() === '') {
      blocks.push({ language: open.language, text: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else if (open !== undefined) {
      open.lines.push(line);
    } else {
      prose.push(line);
      continue;
    }
    prose.push('');
  }
  return {
    prose,
    blocks,
    wrong: open === undefined ? [] : [`line ${open.line}: the block of code has no end`],
  };
}

/** A row with more cells than the head loses them; one with fewer is a mistake too. */
function tableFaults(prose: readonly string[]): readonly string[] {
  const faults: string[] = [];
  for (let index = 1; index < prose.length; index++) {
    if (
      !/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(prose[index] ?? '') ||
      !prose[index]?.includes('|')
    )
      continue;
    const columns = cells(prose[index] ?? '');
    for (let row = index - 1; row < prose.length && /\|/.test(prose[row] ?? ''); row++) {
      const found = cells(prose[row] ?? '');
      if (found !== columns) faults.push(`line ${row + 1}: the row has ${found} cells, the table ${columns}`);
    }
  }
  return faults;
}

function cells(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** The name that a heading gets. */
function slug(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** A second heading of one name gets a number. */
function numbered(name: string, seen: Map<string, number>): string {
  const before = seen.get(name) ?? 0;
  seen.set(name, before + 1);
  return before === 0 ? name : `${name}-${before}`;
}
