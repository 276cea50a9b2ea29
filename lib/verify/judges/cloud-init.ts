import { autoinstallFaults } from '../cloud-init/autoinstall';
import { metaDataFaults } from '../cloud-init/meta-data';
import { judgeNetwork, type NetworkJudged } from '../cloud-init/network';
import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { inScratch, writeBelow } from '../scratch';
import { modelLab, type ModelLab } from '../tofu/model';

const metaNames = /(^|[/-])meta(-data)?(\.ya?ml)?$/;
const networkNames = /(^|[/-])network(-config)?(\.ya?ml)?$/;

/** cloud-init of Debian: user data by its schema, network settings by what it makes of them. */
export const cloudInit: Judge = {
  name: 'cloud-init',
  says: 'schema of user data; tables of the fields of autoinstall and meta data; network settings converted, and compared with the model',
  tools: ['cloud-init'],
  reads: ({ path }) =>
    /(^|\/)cloud-init\/[^/]+\.ya?ml$|(^|\/)(user-data|vendor-data|network-config|meta-data)(\.ya?ml)?$/.test(
      path,
    ),
  async judge(bench) {
    const model = modelLab(bench.report);
    if ('wrong' in model) return [{ file: 'report.json', message: model.wrong }];
    const judged = await Promise.all(
      bench.files.map(async (file) => ({
        file,
        ...(await judgeFile(bench, file, model)),
      })),
    );
    const twice = judged.filter(
      ({ machine }, index) =>
        machine !== undefined && judged.findIndex((other) => other.machine === machine) !== index,
    );
    return [
      ...judged.flatMap(({ file, messages }) =>
        messages.map((message): Fault => ({ file: file.path, message })),
      ),
      ...twice.map(({ file, machine = '' }) => ({
        file: file.path,
        message: `${machine} has network settings in another file already`,
      })),
    ];
  },
};

async function judgeFile(bench: Bench, file: JudgedFile, model: ModelLab): Promise<NetworkJudged> {
  if (networkNames.test(file.path)) return judgeNetwork(bench, file, model);
  if (metaNames.test(file.path)) return { messages: metaDataFaults(file.text) };
  return { messages: [...(await judgeUserData(bench, file)), ...autoinstallFaults(file.text)] };
}

/** cloud-init does not read user data that it finds fault with; what is deprecated is a fault too. */
async function judgeUserData(bench: Bench, { text }: JudgedFile): Promise<readonly string[]> {
  const { program, env } = bench.tool('cloud-init');
  return inScratch(async (folder) => {
    const file = writeBelow(folder, 'user-data', text);
    const args = ['schema', '--config-file', file];
    const { code, stdout, stderr } = await runProgram(program, args, {
      cwd: folder,
      env,
      timeoutSeconds: 60,
    });
    const words = `${stdout}\n${stderr}`
      .replaceAll(file, 'the file')
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^Valid (cloud-config|schema)/.test(line));
    return code === 0 && words.length === 0
      ? []
      : [`cloud-init schema ended with ${code}: ${words.join('\n')}`];
  });
}
