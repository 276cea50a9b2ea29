import { posix } from 'node:path';

import { git, withCheckout } from '../gitlab/checkout';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { writeBelow } from '../scratch';

/** What programs and people leave beside a file, and git must not take. */
const left: readonly (readonly [beside: RegExp, paths: readonly string[]])[] = [
  [/^\.env\.example$/, ['.env']],
  [
    /\.tf\.json$/,
    [
      '.terraform/providers/x',
      'terraform.tfstate',
      'terraform.tfstate.backup',
      'plan.tfplan',
      'x.auto.tfvars',
    ],
  ],
  [/\.pkr\.hcl$/, ['packer_cache/x.iso', 'x.auto.pkrvars.hcl']],
  [/^ansible\.cfg$/, ['collections/ansible_collections/x/y/MANIFEST.json', '.ansible/x']],
  [/^devbox\.json$/, ['.devbox/gen/x']],
];

/** What they leave, and git must take: without it others get other versions. */
const kept: readonly (readonly [beside: RegExp, paths: readonly string[]])[] = [
  [/\.tf\.json$/, ['.terraform.lock.hcl']],
  [/^devbox\.json$/, ['devbox.lock']],
];

/** Git, with the repository as its users have it. */
export const repository: Judge = {
  name: 'repository',
  says: 'git takes every file that is written, and nothing of what programs and people leave beside them',
  tools: [],
  reads: ({ path }) => posix.basename(path) === '.gitignore',
  judge: async (bench) =>
    (await Promise.all(bench.files.map((file) => repositoryFaults(bench, file)))).flat(),
};

function repositoryFaults(bench: Bench, ignore: JudgedFile): Promise<readonly Fault[]> {
  const base = posix.dirname(ignore.path);
  const paths = [...bench.all.keys()]
    .filter((path) => path.startsWith(`${base}/`))
    .map((path) => posix.relative(base, path));
  const fault = (message: string): Fault => ({ file: ignore.path, message });
  return withCheckout(bench.all.values(), base, async (folder) => {
    const taken = new Set(lines(await git(folder, 'ls-files', '-z')));
    const unwanted = pathsOf(left, paths);
    const wanted = pathsOf(kept, paths);
    for (const path of [...unwanted, ...wanted]) writeBelow(folder, path, '');
    await git(folder, 'add', '--all');
    const now = new Set(lines(await git(folder, 'ls-files', '-z')));
    return [
      ...paths
        .filter((path) => !taken.has(path))
        .map((path) => fault(`git does not take ${path}, which is written here`)),
      ...unwanted.filter((path) => now.has(path)).map((path) => fault(`git would take ${path}`)),
      ...wanted.filter((path) => !now.has(path)).map((path) => fault(`git would not take ${path}`)),
    ];
  });
}

function pathsOf(table: typeof left, paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) =>
    table
      .filter(([beside]) => beside.test(posix.basename(path)))
      .flatMap(([, names]) => names.map((name) => posix.join(posix.dirname(path), name))),
  );
  return [...new Set(found)];
}

function lines(text: string): readonly string[] {
  return text.split('\0').filter((line) => line !== '');
}
