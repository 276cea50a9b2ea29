import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { pages, root } from './pages';

/** Anchors of a page, as GitLab and GitHub make them of headings. */
function anchors(text: string): ReadonlySet<string> {
  const prose = text.replace(/^```.*?^```$/gms, '');
  const headings = [...prose.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => heading);
  const seen = new Map<string, number>();
  return new Set(
    headings.map((heading) => {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-');
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${times}`;
    }),
  );
}

test.each(pages().map(({ path, text }) => [path, text] as const))(
  'the links of %s lead somewhere',
  (path, text) => {
    const prose = text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
    const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(
      ([, target = '']) => target,
    );
    const broken = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const found = file === '' ? join(root, path) : join(root, normalize(join(dirname(path), file)));
        if (!existsSync(found)) return true;
        if (anchor === undefined) return false;
        return statSync(found).isDirectory() || !anchors(readFileSync(found, 'utf8')).has(anchor);
      });
    expect(broken).toEqual([]);
  },
);
