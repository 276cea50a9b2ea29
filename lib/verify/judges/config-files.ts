import { composeStacks } from '../compose/model';
import { configKinds, type ConfigKind } from '../config/kinds';
import { manifestFaults, manifestTable } from '../config/manifest';
import { readDocument } from '../config/parse';
import { aroundOf } from '../config/relations';
import { tableFaults } from '../config/table';
import { zonesFaults, zonesTable } from '../config/zones';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { reportFaults } from '../report/references';
import { reportTable } from '../report/table';

/** Files of the lab itself, which its own program and cdktf read. */
const ownFiles = ['manifest.json', 'report.json'];
/** Tables of names, which their own script reads. */
const zones = /^[^/]+\/[^/]+\/zones\.json$/;

/** Programs that cannot be had: a table of their fields, and whether what a file names is there. */
export const configFiles: Judge = {
  name: 'config-files',
  says: 'Traefik, Loki, Promtail, Vector, Grafana, Frigate, Backrest, Vault, names, manifest, report: tables of their fields, and what they refer to',
  tools: [],
  reads: ({ path }) => ownFiles.includes(path) || zones.test(path) || kindOf(path) !== undefined,
  judge: async (bench) => (await Promise.all(bench.files.map((file) => fileFaults(bench, file)))).flat(),
};

function kindOf(path: string): ConfigKind | undefined {
  return configKinds.find((kind) => kind.path.test(path));
}

async function fileFaults(bench: Bench, file: JudgedFile): Promise<readonly Fault[]> {
  const fault = (message: string): Fault => ({ file: file.path, message });
  const document = await readDocument(file);
  if ('wrong' in document) return [fault(document.wrong)];
  const { value } = document;
  if (file.path === 'report.json') {
    const wrong = tableFaults(reportTable, value);
    return (wrong.length > 0 ? wrong : reportFaults(reportTable.parse(value), existsIn(bench))).map(fault);
  }
  if (file.path === 'manifest.json') {
    const wrong = tableFaults(manifestTable, value);
    return (wrong.length > 0 ? wrong : manifestFaults(manifestTable.parse(value), existsIn(bench))).map(
      fault,
    );
  }
  if (zones.test(file.path)) {
    const wrong = tableFaults(zonesTable, value);
    return (wrong.length > 0 ? wrong : zonesFaults(zonesTable.parse(value), bench.report)).map(fault);
  }
  const kind = kindOf(file.path);
  if (kind === undefined) return [fault('there is no table for it')];
  const wrong = kind.fields(value);
  if (wrong.length > 0) return wrong.map(fault);
  const stacks = composeStacks(bench.report);
  if ('wrong' in stacks) return [{ file: 'report.json', message: stacks.wrong }];
  const around = aroundOf(file.path, stacks, bench.report, bench.all);
  return around === undefined ? [fault('no service mounts it')] : kind.relations(value, around, file.path);
}

/** Whether a file is there; of a repository that is not judged nobody knows. */
function existsIn({ all }: Bench): (path: string) => boolean | undefined {
  const repositories = new Set([...all.keys()].map((path) => path.split('/')[0]));
  return (path) => (repositories.has(path.split('/')[0]) ? all.has(path) : undefined);
}
