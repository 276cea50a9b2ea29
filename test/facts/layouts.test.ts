import { stetter } from '../../stacks/stetter';

/** The lab with all stacks of ctr01 in one repository, and with one for each, as its pages have it both ways. */
const together = stetter().render();
const apart = stetter('compose-stacks').render();

/** Stacks of ctr01, from the index of the pages. */
const stacks = [
  ...['core', 'monitoring', 'management', 'automation', 'media-servers', 'media', 'ai', 'frigate'],
  ...['dev-tools', 'gitlab', 'technitium', 'mcp'],
];

/** Files below a folder, by their paths there. */
function below(files: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [path.slice(folder.length + 1), text]),
  );
}

/** The text without the line that names the place in the program. */
function withoutHeader(text: string | undefined): string | undefined {
  return text?.replace(/^.*Written by homelab-cdk from .*\n/m, '');
}

test.each(stacks)('%s: what Compose and the containers read has the same bytes in both layouts', (stack) => {
  const files = [...below(together, `ctr01-stacks/${stack}`)].filter(([path]) => path !== 'README.md');
  expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(['compose.yaml', '.env.example']));
  const own = below(apart, `compose-stacks/${stack}`);
  for (const [path, text] of files)
    expect([path, withoutHeader(own.get(path))]).toEqual([path, withoutHeader(text)]);
});

test.each(stacks)('%s: its own repository has all that it needs', (stack) => {
  const own = below(apart, `compose-stacks/${stack}`);
  expect([...own.keys()].filter((path) => !path.startsWith('config/')).sort()).toEqual([
    '.env.example',
    '.gitignore',
    '.gitlab-ci.yml',
    'README.md',
    'backup.md',
    'compose.yaml',
    'deploy.sh',
    'devbox.json',
    'env-check',
    'restore.sh',
  ]);
  expect(own.get('.gitignore')?.split('\n')).toEqual(expect.arrayContaining(['.env', '.deployed/']));
  expect(own.get('.gitlab-ci.yml')).toContain('    - homelab\n');
  expect(own.get('.gitlab-ci.yml')).toContain('-f compose.yaml --env-file .env.check config --quiet');
  expect(own.get('deploy.sh')).toMatch(new RegExp(`^stacks=\\(\\s*'${stack}'\\s*\\)$`, 'm'));
  expect(own.get('README.md')).toContain(`Runs on ctr01 in \`/opt/stacks/${stack}\`.`);
});

test('nothing is left in the repository of all, and the other repositories are as they were', () => {
  expect([...below(apart, 'ctr01-stacks').keys()]).toEqual([]);
  for (const repository of ['vm-platform', 'k8s-platform', 'syn-stacks'])
    expect(below(apart, repository)).toEqual(below(together, repository));
});

test('the recovery of the machine runs the script of each repository, in the same order', () => {
  const loop = (files: ReadonlyMap<string, string>) =>
    /^for stack in (core [^;]*); do (\S+) "\$stack"/m.exec(files.get('report.md') ?? '');
  expect(loop(apart)?.[1]).toBe(loop(together)?.[1]);
  expect(loop(apart)?.[1]?.split(' ').sort()).toEqual([...stacks].sort());
  expect(loop(together)?.[2]).toBe('/opt/stacks/deploy.sh');
  expect(loop(apart)?.[2]).toBe('/opt/stacks/"$stack"/deploy.sh');
});
