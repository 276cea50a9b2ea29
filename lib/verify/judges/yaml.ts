import { composeStacks } from '../compose/model';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { firstDifference } from '../yaml/canonical';
import { lintRules } from '../yaml/lint-rules';
import { readWithPyYaml, readWithYaml } from '../yaml/readers';

/** yamllint, and two readers that must see the same data: one of YAML 1.1, one of YAML 1.2. */
export const yaml: Judge = {
  name: 'yaml',
  says: 'yamllint; PyYAML and npm yaml read the same data',
  tools: ['yamllint', 'pyyaml'],
  // Templates are YAML when they are rendered: of Ansible's roles, and of a chart.
  reads: ({ path }) =>
    /\.ya?ml$|(^|\/)\.(ansible-lint|yamllint)$/.test(path) && !/(^|\/)templates\//.test(path),
  async judge(bench) {
    const own = withoutAdopted(bench);
    if (own.files.length === 0) return [];
    const [linted, compared] = await Promise.all([lint(own), compare(own)]);
    return [...linted, ...compared];
  },
};

/** Without Compose files that people wrote, in their own style and for Compose alone. */
function withoutAdopted(bench: Bench): Bench {
  const stacks = composeStacks(bench.report);
  if ('wrong' in stacks) return bench;
  const adopted = new Set(stacks.filter((stack) => stack.adopted).map(({ file }) => file));
  return { ...bench, files: bench.files.filter(({ path }) => !adopted.has(path)) };
}

async function lint(bench: Bench): Promise<readonly Fault[]> {
  const { program, env } = bench.tool('yamllint');
  const paths = bench.files.map(({ path }) => path);
  const args = ['--strict', '--format', 'parsable', '--config-data', lintRules, '--', ...paths];
  const { code, stdout, stderr } = await runProgram(program, args, { cwd: bench.folder, env });
  const marked = new Set(
    bench.files.filter(({ text }) => text.startsWith('#cloud-config\n')).map(({ path }) => path),
  );
  const faults = stdout.split('\n').flatMap((line): Fault[] => {
    const [, file = '', place = '', message = ''] = /^(.+?):(\d+:\d+): (.*)$/.exec(line) ?? [];
    // Cloud-init knows its files by this first line, and with a space it is another one.
    if (message.endsWith('(comments)') && place === '1:2' && marked.has(file)) return [];
    return file === '' ? [] : [{ file, message: `line ${place} ${message}` }];
  });
  if (code === 0 || stdout !== '') return faults;
  return paths.slice(0, 1).map((file) => ({ file, message: `yamllint ended with ${code}: ${stderr}` }));
}

async function compare(bench: Bench): Promise<readonly Fault[]> {
  const old = await readWithPyYaml(
    bench.tool('pyyaml'),
    bench.files.map(({ text }) => text),
  );
  return bench.files.flatMap((file, index) => differences(file, old[index] ?? { error: 'it was not read' }));
}

function differences(
  { path, text }: JudgedFile,
  old: Awaited<ReturnType<typeof readWithPyYaml>>[number],
): Fault[] {
  const now = readWithYaml(text);
  const refused = [
    ...('error' in old ? [`PyYAML: ${old.error}`] : []),
    ...('error' in now ? [`yaml: ${now.error}`] : []),
  ];
  if ('error' in old || 'error' in now) return refused.map((message) => ({ file: path, message }));
  const difference = firstDifference(old.data, now.data);
  if (difference === undefined) return [];
  const { path: place, one, other } = difference;
  return [{ file: path, message: `${place}: PyYAML (YAML 1.1) reads ${one}, yaml (YAML 1.2) ${other}` }];
}
