import { posix } from 'node:path';

import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { inScratch, writeBelow, writeFilesBelow } from '../scratch';
import { isDevbox } from '../devbox/table';
import { isShellScript, scriptsOf, type ShellScript } from '../scripts/shell-scripts';
import type { Located } from '../tools/locate';

/** bash and shellcheck, for scripts in files of their own and in Devbox's. */
export const scripts: Judge = {
  name: 'scripts',
  says: 'bash -n; shellcheck with nothing left out',
  tools: ['shellcheck'],
  reads: (file) => isShellScript(file) || isDevbox(file),
  async judge(bench) {
    const faults = await Promise.all(bench.files.map((file) => judgeFile(bench, file)));
    return faults.flat();
  },
};

async function judgeFile(bench: Bench, file: JudgedFile): Promise<readonly Fault[]> {
  const found = scriptsOf(file);
  if ('wrong' in found) return [{ file: file.path, message: found.wrong }];
  const faults = await Promise.all(
    found.map((script) =>
      inScratch((folder) => {
        // A script may read a file that stands beside it, .env for one, which is made of its example.
        const base = posix.dirname(file.path);
        writeFilesBelow(folder, bench.all.values(), base);
        writeBelow(folder, '.env', bench.all.get(posix.join(base, '.env.example'))?.text ?? '');
        return judgeScript(bench.tool('shellcheck'), script, folder);
      }),
    ),
  );
  return faults.flat();
}

interface Comment {
  readonly line: number;
  readonly level: string;
  readonly code: number;
  readonly message: string;
}

async function judgeScript(tool: Located, script: ShellScript, folder: string): Promise<readonly Fault[]> {
  const where = script.place === '' ? '' : `${script.place}, `;
  const fault = (message: string): Fault => ({ file: script.file, message: `${where}${message}` });
  writeBelow(folder, '.judged', script.text);

  const syntax = await runProgram('bash', ['-n', '.judged'], { cwd: folder, env: { LC_ALL: 'C.UTF-8' } });
  const spoken = syntax.stderr.trim().replace(/^\.judged: /gm, '');
  if (syntax.code !== 0 || spoken !== '') return [fault(`bash -n: ${spoken}`)];

  const shell = script.shell === undefined ? [] : ['--shell', script.shell];
  const args = [
    '--norc',
    '--severity',
    'style',
    '--external-sources',
    '--format',
    'json1',
    ...shell,
    '.judged',
  ];
  const result = await runProgram(tool.program, args, {
    cwd: folder,
    env: { ...tool.env, LC_ALL: 'C.UTF-8' },
  });
  if (result.code > 1)
    return [fault(`shellcheck ended with ${result.code}: ${result.stderr}${result.stdout}`)];
  const { comments } = JSON.parse(result.stdout) as { comments: readonly Comment[] };
  return [
    ...comments.map(({ line, level, code, message }) =>
      fault(`line ${line}: SC${code} (${level}) ${message}`),
    ),
    ...leftOut(script.text).map(fault),
  ];
}

/** Lines that tell shellcheck what not to look at. */
function leftOut(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      /^\s*#\s*shellcheck\s.*disable=/.test(line)
        ? [`line ${index + 1}: it leaves something out of shellcheck`]
        : [],
    );
}
