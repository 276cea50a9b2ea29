import { join, posix } from 'node:path';

import { composeStacks, type ModelService, type ModelStack } from '../compose/model';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { questionsOf, refused, ruleFileOf } from '../prometheus/dashboards';
import { placeConfig } from '../prometheus/rules';
import { secretFaults } from '../prometheus/secret-files';
import { targetFaults } from '../prometheus/targets';
import { inScratch, writeBelow } from '../scratch';
import type { Located } from '../tools/locate';

/** Prometheus's and Alertmanager's own checks. */
export const prometheus: Judge = {
  name: 'prometheus',
  says: 'check config with the rules where it looks for them, check rules, check-config; targets are those of the model; what dashboards ask',
  tools: ['promtool', 'amtool'],
  reads: (file) => kindOf(file) !== undefined,
  async judge(bench) {
    const stacks = composeStacks(bench.report);
    if ('wrong' in stacks) return [{ file: 'report.json', message: stacks.wrong }];
    const ofKind = (kind: Kind) => bench.files.filter((file) => kindOf(file) === kind);
    const configs = ofKind('config');
    const rules = ofKind('rules');
    const faults = await Promise.all([
      ...configs.map((config) => configFaults(bench, config, rules.filter(isBeside(config)), stacks)),
      ...rules.map((file) => ruleFaults(bench, file, configs)),
      ...ofKind('alertmanager').map((file) => alertmanagerFaults(bench, file, stacks)),
      ...ofKind('dashboard').map((file) => dashboardFaults(bench, file)),
    ]);
    return faults.flat();
  },
};

type Kind = 'config' | 'rules' | 'alertmanager' | 'dashboard';

/** What a file is for, by its place: `config/prometheus/prometheus.yml`, all else there are rules. */
function kindOf({ path }: JudgedFile): Kind | undefined {
  if (/(?:^|\/)config\/grafana\/dashboards\/[^/]+\.json$/.test(path)) return 'dashboard';
  const [, program, rest = ''] = /(?:^|\/)config\/(prometheus|alertmanager)\/(.+\.ya?ml)$/.exec(path) ?? [];
  if (program === undefined) return undefined;
  if (program === 'alertmanager') return 'alertmanager';
  return /^prometheus\.ya?ml$/.test(rest) ? 'config' : 'rules';
}

function isBeside(config: JudgedFile): (file: JudgedFile) => boolean {
  return ({ path }) => path.startsWith(`${posix.dirname(config.path)}/`);
}

async function configFaults(
  bench: Bench,
  config: JudgedFile,
  rules: readonly JudgedFile[],
  stacks: readonly ModelStack[],
): Promise<readonly Fault[]> {
  const fault = (message: string): Fault => ({ file: config.path, message });
  const stack = stacks.find(({ file }) => config.path.startsWith(`${posix.dirname(file)}/`));
  if (stack === undefined) return [fault('report.json knows no stack that this file is of')];
  const target = (file: JudgedFile) => mountOf(stack, file)?.target;
  return inScratch(async (folder) => {
    const { path } = placeConfig(folder, config, rules, target);
    const { program, env } = bench.tool('promtool');
    const run = await runProgram(program, ['check', 'config', path], { env, timeoutSeconds: 60 });
    const said = `${run.stdout}${run.stderr}`.replaceAll(folder, '').trim();
    // A rule file that is wrong is told of by itself.
    if (run.code !== 0) return run.stdout.includes(`${path} is valid`) ? [] : [fault(said)];
    const service = mountOf(stack, config)?.service;
    const unread = rules.filter((file) => !run.stdout.includes(join(folder, target(file) ?? '?')));
    return [
      ...unread.map(({ path: file }) => ({
        file,
        message: `Prometheus never reads it: no pattern of rule_files in ${config.path} finds ${target({ path: file, owner: '', text: '' }) ?? 'it, and no service mounts it'}`,
      })),
      ...(service === undefined ? [] : secretFaults(config.text, service, stack, bench.all)).map(fault),
      ...targetFaults(config.text, {
        prometheus: service,
        stacks: stacks.filter(({ host }) => host === stack.host),
        report: bench.report,
      }).map(fault),
    ];
  });
}

async function alertmanagerFaults(
  bench: Bench,
  file: JudgedFile,
  stacks: readonly ModelStack[],
): Promise<readonly Fault[]> {
  const stack = stacks.find((one) => file.path.startsWith(`${posix.dirname(one.file)}/`));
  const service = stack === undefined ? undefined : mountOf(stack, file)?.service;
  const lacking =
    stack === undefined || service === undefined ? [] : secretFaults(file.text, service, stack, bench.all);
  return [
    ...(await checkFaults(bench.tool('amtool'), ['check-config'], bench, file)),
    ...lacking.map((message) => ({ file: file.path, message })),
  ];
}

/** Each question of a dashboard is a rule that Prometheus could keep. */
async function dashboardFaults(bench: Bench, file: JudgedFile): Promise<readonly Fault[]> {
  const questions = questionsOf(file);
  const { program, env } = bench.tool('promtool');
  return inScratch(async (folder) => {
    const paths = questions.map((question, index) =>
      writeBelow(folder, `${index}.yml`, ruleFileOf(question)),
    );
    if (paths.length === 0) return [];
    const run = await runProgram(program, ['check', 'rules', ...paths], { env, timeoutSeconds: 60 });
    if (run.code === 0) return [];
    const said = `${run.stdout}${run.stderr}`;
    return refused(questions, paths, said).map((message) => ({ file: file.path, message }));
  });
}

/** The service that has a file of the output, and where. */
function mountOf(
  stack: ModelStack,
  { path }: JudgedFile,
): { readonly service: ModelService; readonly target: string } | undefined {
  const base = posix.dirname(stack.file);
  for (const service of stack.services) {
    for (const { source, target } of service.mounts) {
      const below = posix.relative(posix.join(base, source), path);
      if (!source.startsWith('.') || below.startsWith('..')) continue;
      return { service, target: posix.join(target, below) };
    }
  }
  return undefined;
}

function ruleFaults(
  bench: Bench,
  file: JudgedFile,
  configs: readonly JudgedFile[],
): Promise<readonly Fault[]> {
  if (!configs.some((config) => isBeside(config)(file))) {
    return Promise.resolve([{ file: file.path, message: 'there is no prometheus.yml that could read it' }]);
  }
  const args = ['check', 'rules', '--lint=all', '--lint-fatal'];
  return checkFaults(bench.tool('promtool'), args, bench, file);
}

async function checkFaults(
  { program, env }: Located,
  args: readonly string[],
  { folder }: Bench,
  { path: file }: JudgedFile,
): Promise<readonly Fault[]> {
  const run = await runProgram(program, [...args, file], { cwd: folder, env, timeoutSeconds: 60 });
  return run.code === 0 ? [] : [{ file, message: `${run.stdout}${run.stderr}`.trim() }];
}
