import { join } from 'node:path';

import type { Bench, Fault, Judge } from '../judge';
import { inScratch, writeBelow, writeFilesBelow } from '../scratch';
import { isOfAbsent, withoutAbsent } from '../tofu/absent';
import { containerDifferences } from '../tofu/containers';
import { environmentOf } from '../tofu/environment';
import { machineDifferences } from '../tofu/machines';
import { modelLab } from '../tofu/model';
import {
  machineType,
  plannedContainers,
  plannedMachines,
  type PlannedContainer,
  type PlannedMachine,
} from '../tofu/planned';
import { asObject, isTfvars, isTofuJson, mainFile, rootsOf, section, type Root } from '../tofu/root';
import { init, plan, validate, type TofuRun } from '../tofu/run';
import { tfvarsFaults } from '../tofu/tfvars';
import { withStateServer, type StateServer } from '../tofu/state-server';
import { requiredVariables } from '../tofu/variable-values';

/** A root, what OpenTofu says of it, and the machines that it plans. */
interface Judged {
  readonly root: Root;
  readonly faults: readonly Fault[];
  /** Nothing, if there is no plan. */
  readonly machines?: readonly PlannedMachine[];
  /** Nothing, if there is no plan. */
  readonly containers?: readonly PlannedContainer[];
}

/** OpenTofu with the real provider; no server is asked. */
export const tofu: Judge = {
  name: 'tofu',
  says: 'init with the backend, validate, plan; the machines planned are those of the model; random, tls, local, helm, talos: tables of their fields',
  tools: ['tofu', 'terraform-provider-proxmox'],
  reads: (file) => isTofuJson(file) || isTfvars(file),
  async judge(bench) {
    const model = modelLab(bench.report);
    if ('wrong' in model) return [{ file: 'report.json', message: model.wrong }];
    const roots = rootsOf(bench);
    const values = await Promise.all(
      bench.files.filter(isTfvars).map((file) => tfvarsFaults(bench, roots, file)),
    );
    const judged = await Promise.all(roots.map((root) => judgeRoot(bench, root)));
    const { machines, containers, images } = model;
    return [
      ...values.flat(),
      ...judged.flatMap(({ faults }) => faults),
      ...compare(
        judged,
        {
          word: 'machine',
          planned: (one) => one.machines,
          models: machines,
          differences: (planned, wanted) => machineDifferences(planned, wanted, images),
        },
        bench,
      ),
      ...compare(
        judged,
        {
          word: 'container',
          planned: (one) => one.containers,
          models: containers,
          differences: containerDifferences,
        },
        bench,
      ),
    ];
  },
};

async function judgeRoot(bench: Bench, root: Root): Promise<Judged> {
  const missing = requiredVariables(root)
    .filter((name) => !root.environment.has(`TF_VAR_${name}`))
    .map((name) => fault(root, `variable ${name} has no default, and .env.example has no TF_VAR_${name}`));
  if (missing.length > 0) return { root, faults: missing };
  return inScratch((scratch) =>
    withStateServer(async (server): Promise<Judged> => {
      const [repository = ''] = root.folder.split('/');
      writeFilesBelow(scratch, bench.all.values(), repository);
      const folder = join(scratch, root.folder.slice(repository.length + 1));
      const run: TofuRun = { root, folder, tofu: bench.tool('tofu'), env: environmentOf(root, server) };
      const { texts, faults: fields } = withoutAbsent(root);
      for (const [path, text] of texts) writeBelow(scratch, path.slice(repository.length + 1), text);
      if (fields.length > 0) return { root, faults: fields.map((message) => fault(root, message)) };
      const away = awayFromHere(root);
      if (away !== undefined) return { root, faults: [fault(root, away)] };
      const s3 = backendOf(root)['s3'];
      if (s3 !== undefined) writeBelow(folder, 'verify_override.tf.json', bucketHere(s3, server));

      const began = await init(run);
      if (began.length > 0) return { root, faults: began };
      const invalid = await validate(run);
      if (invalid.length > 0) return { root, faults: invalid };
      const planned = await plan(run);
      if (!('text' in planned)) return { root, faults: planned };
      const lock = s3 !== undefined ? /^PUT .*\.tflock(\?|$)/ : /^POST \/state\/lock$/;
      const unlocked = isShared(root) && !server.requests.some((request) => lock.test(request));
      return {
        root,
        machines: plannedMachines(planned.text),
        containers: plannedContainers(planned.text),
        faults: unlocked ? [fault(root, 'the state is not locked during a plan')] : [],
      };
    }),
  );
}

/** Why OpenTofu would ask somebody else for something: here nobody is asked. */
function awayFromHere(root: Root): string | undefined {
  const data = Object.keys(section(root, 'data')).filter((type) => !isOfAbsent(type));
  if (data.length > 0)
    return `it cannot be planned without the servers that data of ${data.join(', ')} is from`;
  const [type = 'local', body] = Object.entries(backendOf(root))[0] ?? [];
  if (!['local', 'http', 's3'].includes(type))
    return `it cannot be planned without the server of backend ${type}`;
  const { address } = asObject(Array.isArray(body) ? body[0] : body);
  return type === 'http' && address !== undefined
    ? 'the address of its state is in the file: let TF_HTTP_ADDRESS in the environment have it'
    : undefined;
}

function isShared(root: Root): boolean {
  return ['http', 's3'].some((type) => type in backendOf(root));
}

/** The same backend with a bucket of this machine: nothing in the environment tells where a bucket's server is. */
function bucketHere(body: unknown, { s3 }: StateServer): string {
  const here = {
    endpoints: { s3 },
    use_path_style: true,
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_requesting_account_id: true,
  };
  const own = asObject(Array.isArray(body) ? body[0] : body);
  return JSON.stringify({ terraform: { backend: { s3: { ...own, ...here } } } });
}

function backendOf(root: Root): Readonly<Record<string, unknown>> {
  return asObject(section(root, 'terraform')['backend']);
}

/** What is planned and what the report has, of machines or of containers. */
interface Kind<Planned, Model> {
  readonly word: string;
  readonly planned: (judged: Judged) => readonly Planned[] | undefined;
  readonly models: readonly Model[];
  readonly differences: (planned: Planned, model: Model) => readonly string[];
}

/** Each of the model is planned, in one root; and no other is. */
function compare<
  Planned extends { readonly address: string; readonly name?: string | null | undefined },
  Model extends { readonly name: string; readonly path: string },
>(
  judged: readonly Judged[],
  { word, planned: plannedIn, models, differences }: Kind<Planned, Model>,
  bench: Bench,
): readonly Fault[] {
  const planned = judged.flatMap((one) =>
    (plannedIn(one) ?? []).map((found) => ({ root: one.root, one: found })),
  );
  const repositories = new Set([...bench.all.keys()].map((path) => path.split('/')[0]));
  const faults: Fault[] = [];
  for (const model of models) {
    if (!repositories.has(model.path.split('/')[0])) continue;
    const mine = planned.filter(({ one }) => one.name === model.name);
    const root = mine[0]?.root ?? nearest(judged, model.path);
    const broken = judged.some((each) => each.root === root && plannedIn(each) === undefined);
    // What is wrong with its root is told already.
    if (mine.length === 0 && broken) continue;
    const file = root === undefined ? 'report.json' : mainFile(root);
    if (mine.length !== 1) {
      faults.push({ file, message: `${word} ${model.name} is planned ${mine.length} times, not once` });
    }
    for (const { one } of mine) {
      const found = differences(one, model);
      if (found.length > 0) faults.push({ file, message: found.join('\n') });
    }
  }
  const known = new Set(models.map(({ name }) => name));
  const others = planned.filter(({ one }) => !known.has(one.name ?? ''));
  return [
    ...faults,
    ...others.map(({ root, one }) =>
      fault(
        root,
        `${one.address} plans ${one.name ?? `a ${word} without name`}, which the report does not have`,
      ),
    ),
  ];
}

/** The root that a machine's construct is in; one of its repository if its path does not tell. */
function nearest(judged: readonly Judged[], path: string): Root | undefined {
  const [repository = ''] = path.split('/');
  const roots = judged.map(({ root }) => root).filter(({ folder }) => folder.startsWith(`${repository}/`));
  return (
    roots.find(({ folder }) => path.startsWith(`${folder}/`)) ??
    roots.find((root) => machineType in section(root, 'resource')) ??
    roots[0]
  );
}

function fault(root: Root, message: string): Fault {
  return { file: mainFile(root), message };
}
