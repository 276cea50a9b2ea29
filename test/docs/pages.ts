import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the checkout. */
export const root = join(__dirname, '..', '..');

/** A page for people. */
export interface Page {
  /** Path from the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** README.md, what stands beside it, and everything under docs/. */
export function pages(): readonly Page[] {
  const beside = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].filter((path) =>
    existsSync(join(root, path)),
  );
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`)
    .sort();
  return [...beside, ...below].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A piece of TypeScript that people copy. */
export interface Example {
  /** File that it stands in. */
  readonly path: string;
  /** Line of its first line in that file, from 1. */
  readonly line: number;
  readonly code: string;
}

/** Files that the programs of a page read: its blocks of YAML whose first line is a comment with the path. */
export function fencedFiles({ text }: Page): ReadonlyMap<string, string> {
  const blocks = [...text.matchAll(/^```yaml\n(# (\S+\/\S+\.ya?ml)\n.*?)^```$/gms)];
  return new Map(blocks.map(([, code = '', path = '']) => [path, code]));
}

/** The fenced blocks of TypeScript on a page. */
export function fencedExamples({ path, text }: Page): readonly Example[] {
  return [...text.matchAll(/^```ts[^\n]*\n(.*?)^```$/gms)].map((block) => ({
    path,
    line: text.slice(0, block.index).split('\n').length + 1,
    code: block[1] ?? '',
  }));
}
