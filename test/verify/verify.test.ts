import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, Repository } from '../../lib';
import { synth } from '../../lib/cli/synth';
import { Artifact } from '../../lib/core/artifact';
import { markdown } from '../../lib/core/dialect';
import type { Judge } from '../../lib/verify/judge';
import { runProgram } from '../../lib/verify/process';
import { verify } from '../../lib/verify/verify';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-verify-test-'));
  const app = new App();
  const repository = new Repository(app, 'notes', { standardFiles: false });
  new Artifact(repository, 'a.md', { path: 'a.md', dialect: markdown, data: () => '# A\n' });
  synth(app, { out: folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A judge that reads the note and does this. */
function judging(judge: Judge['judge']): Judge {
  return { name: 'one', says: 'what it does', tools: [], reads: ({ path }) => path.endsWith('.md'), judge };
}

test('a tool that hangs breaks its judge, which says what to do; the others are heard', async () => {
  const hung = judging(async () => {
    await runProgram('sh', ['-c', 'echo waiting for somebody >&2; sleep 300'], { timeoutSeconds: 0.5 });
    return [];
  });
  const fine = { ...judging(() => Promise.resolve([])), name: 'two' };
  const { verdicts } = await verify(folder, { judges: [hung, fine] });
  expect(verdicts).toMatchObject([
    {
      judge: 'one',
      broke: expect.stringMatching(
        /^sh -c .* was not done after 0\.5 s and was ended; it had said:\nwaiting for somebody\n {2}fix {2}run it once more with --only one/s,
      ) as string,
    },
    { judge: 'two', faults: [] },
  ]);
  expect(verdicts[1]?.broke).toBeUndefined();
});

test('a program that is not there is told without a stack', async () => {
  const { verdicts } = await verify(folder, {
    judges: [judging(async () => (await runProgram('no-such-program', []), []))],
  });
  expect(verdicts[0]?.broke).toBe('no-such-program cannot be started: it is not on PATH');
});

test('a judge that writes where it reads changes nothing of the output', async () => {
  const all = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => [path, statSync(join(folder, path)).mtimeMs, contentOf(join(folder, path))]);
  const before = all();
  const vandal = judging(async ({ folder: copy }) => {
    await runProgram('sh', ['-c', 'echo x > notes/a.md; echo y > notes/b.md; rm report.json'], { cwd: copy });
    return [];
  });
  const { verdicts } = await verify(folder, { judges: [vandal] });
  expect(verdicts[0]?.broke).toBeUndefined();
  expect(all()).toEqual(before);
});

function contentOf(path: string): string {
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
}
