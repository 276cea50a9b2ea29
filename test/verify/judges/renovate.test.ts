import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { renovate } from '../../../lib/verify/judges/renovate';
import { installedFolder } from '../../../lib/verify/tools/layout';
import { testJudge, text } from './catches';

const file = 'renovate.json';
const owner = 'renovate';
const root = join(__dirname, '..', '..', '..');

testJudge(renovate, 1, [
  [
    'an option that there is none of',
    text(file, 'prHourlyLimit', 'prHourlyLimits'),
    file,
    owner,
    /Invalid configuration option: prHourlyLimits/,
  ],
  [
    'a text for a number',
    text(file, '"prConcurrentLimit": 5', '"prConcurrentLimit": "five"'),
    file,
    owner,
    /prConcurrentLimit/,
  ],
  ['a pattern with no end', text(file, '(?<depName>', '(?<depName>('), file, owner, /Invalid regExp/],
  [
    'a pattern that its engine does not take',
    text(file, '\\\\bimage', '(?<=: )image'),
    file,
    owner,
    /RE2 has no look-around/,
  ],
  ['a key that it has renamed', text(file, 'managerFilePatterns', 'fileMatch'), file, owner, /./],
  [
    'a schedule that it cannot read',
    text(file, 'after 2am and before 6am', 'by night'),
    file,
    owner,
    /schedule/i,
  ],
  ['no JSON', text(file, '"timezone"', 'timezone'), file, owner, /./],
]);

test("Renovate's own search finds each image of the catalogue once", () => {
  const { customManagers } = JSON.parse(readFileSync(join(root, 'synth-out', file), 'utf8')) as {
    customManagers: readonly object[];
  };
  const regexManager = 'renovate/node_modules/renovate/dist/modules/manager/custom/regex/index.js';
  const module = join(installedFolder(), regexManager);
  const program = `
    import { readFileSync } from 'node:fs';
    const { extractPackageFile } = await import(${JSON.stringify(pathToFileURL(module).href)});
    const found = await extractPackageFile(readFileSync(0, 'utf8'), 'stacks/images.ts', ${JSON.stringify(customManagers[0])});
    console.log(JSON.stringify(found.deps.map(({ depName, currentValue }) => depName + ':' + currentValue)));
  `;
  const catalogue = readFileSync(join(root, 'stacks', 'images.ts'), 'utf8');
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    input: catalogue,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LOG_LEVEL: 'fatal' },
  });
  const found = JSON.parse(said.trim().split('\n').at(-1)!) as readonly string[];
  const calls = [...catalogue.matchAll(/image\('([^']+)', '([^']+)'\)/g)].map(
    ([, name, version]) => `${name}:${version}`,
  );
  expect(found.length).toBeGreaterThan(25);
  expect(found).toEqual(calls);
});
