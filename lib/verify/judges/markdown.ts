import { posix } from 'node:path';

import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { readPage, type Link, type Page } from '../markdown/page';

/** No link of a page leads nowhere. */
export const markdown: Judge = {
  name: 'markdown',
  says: 'relative links and anchors lead somewhere, tables are whole',
  tools: [],
  reads: ({ path }) => path.endsWith('.md'),
  judge({ all, files }) {
    const pages = new Map(files.map((file) => [file.path, readPage(file.text)]));
    return Promise.resolve(files.flatMap((file) => pageFaults(file, pages, all)));
  },
};

function pageFaults(
  { path }: JudgedFile,
  pages: ReadonlyMap<string, Page>,
  all: Bench['all'],
): readonly Fault[] {
  const page = pages.get(path);
  if (page === undefined) return [];
  const links = page.links.flatMap((link) => {
    const problem = linkProblem(path, link, pages, all);
    return problem === undefined ? [] : [`line ${link.line}: the link ${link.target} ${problem}`];
  });
  return [...page.wrong, ...links].map((message) => ({ file: path, message }));
}

function linkProblem(
  from: string,
  { target }: Link,
  pages: ReadonlyMap<string, Page>,
  all: Bench['all'],
): string | undefined {
  if (target === '') return 'is empty';
  // Other sites are somebody else's.
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined;
  const [path = '', anchor] = decoded(target).split('#');
  const file = path === '' ? from : resolved(from, path);
  // Each folder at the top is a repository: what stands beside it is not there when somebody has it alone.
  if (from.includes('/') && file.split('/')[0] !== from.split('/')[0]) return 'leads out of the repository';
  const isFolder = file === '.' || [...all.keys()].some((other) => other.startsWith(`${file}/`));
  if (!all.has(file) && !isFolder) return 'leads to no file';
  if (anchor === undefined || anchor === '') return undefined;
  const there = pages.get(file);
  if (there === undefined) return 'has an anchor into what is no page';
  return there.anchors.has(anchor) ? undefined : 'leads to no heading';
}

function resolved(from: string, path: string): string {
  const repository = from.includes('/') ? (from.split('/')[0] ?? '') : '.';
  const joined = path.startsWith('/') ? posix.join(repository, path) : posix.join(posix.dirname(from), path);
  return joined === '/' ? '.' : joined.replace(/\/$/, '');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
