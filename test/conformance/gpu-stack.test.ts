import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, ComposeStack, Host, Network, Repository } from '../../lib';
import { composeConfig } from '../../lib/verify/compose/project';
import { locateTool } from '../../lib/verify/tools/locate';
import { verify } from '../../lib/verify/verify';
import { gpuStack, gpuVariables } from '../facts/gpu-stack/typed';

const folder = mkdtempSync(join(tmpdir(), 'homelab-gpu-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const byHand = join(__dirname, '..', 'facts', 'gpu-stack', 'compose.yml');

/** A lab with the stack, written to a folder; the path of the stack's own. */
function write(name: string, make: (repository: Repository, host: Host) => ComposeStack): string {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const host = new Host(app, 'gpu', { address: lan.at(30), hasGpu: true });
  const stack = make(new Repository(app, 'gpu-stacks'), host);
  stack.allow('HL115', 'made by hand, with the volumes');
  app.synth(join(folder, name));
  return join(folder, name, 'gpu-stacks', 'gpu-ai-stack');
}

/** What Compose reads of a file, with the variables of the example filled in. */
async function read(stack: string): Promise<unknown> {
  const tool = locateTool('docker-compose');
  if (!('program' in tool)) throw new Error(`docker-compose: ${tool.missing}`);
  const env = readFileSync(join(stack, '.env.example'), 'utf8').replace(/^(\w+)=$/gm, '$1=filled-$1');
  const { code, stdout, stderr } = await composeConfig(
    { file: 'gpu-ai-stack/compose.yaml', folder: stack, tool, variables: [] },
    env,
  );
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout.replaceAll(stack, '<stack>'));
}

const adopted = (repository: Repository, host: Host) =>
  ComposeStack.fromFile(repository, 'gpu-ai-stack', byHand, {
    host,
    variables: gpuVariables(repository).all,
  });

test('Compose reads the GPU stack by hand, adopted and typed as the same', async () => {
  const [a, b] = [write('adopted', adopted), write('typed', gpuStack)];
  const fromProgram = await read(b);
  expect(await read(a)).toEqual(fromProgram);
  copyFileSync(byHand, join(b, 'compose.yaml'));
  expect(await read(b)).toEqual(fromProgram);
});

test('its parts are those of the description: builds in the submodule, GPUs, what is there before', async () => {
  expect(await read(write('parts', gpuStack))).toMatchObject({
    name: 'gpu-ai-stack',
    services: {
      ollama: { gpus: [{ count: -1 }], environment: { ENABLE_IMAGE_GENERATION: 'true' } },
      'stable-diffusion-download': {
        image: 'comfy-download',
        build: { context: '<stack>/stable-diffusion-webui-docker/services/download' },
      },
      'stable-diffusion-webui': {
        stop_signal: 'SIGKILL',
        build: { context: '<stack>/stable-diffusion-webui-docker/services/comfy' },
      },
      mongo: { environment: { MONGO_INITDB_ROOT_USERNAME: 'whisper', SESSION_ID: 'default' } },
      'agent-proxmox': { volumes: [{}, {}, { source: 'ai-agent-proxmox-logs', target: '/logs/langchain' }] },
      'mcp-proxmox': { networks: { default: null } },
    },
    networks: { 'gpu-ai-stack': { external: true }, default: { driver: 'bridge' } },
    volumes: { 'ai-mongo-db': { name: 'ai-mongo-db', external: true } },
  });
});

/** A stack of a file with anchors, merge keys and variables that nothing guards. */
const media = (repository: Repository, host: Host) =>
  ComposeStack.fromFile(repository, 'media', '../constructs/compose/adopt/files/media.yml', { host });

test.each([
  ['the GPU stack', adopted],
  ['another one', media],
])('the judges find what the lab knows in an adopted file: %s', async (name, make) => {
  write(name, make);
  const only = ['compose', 'compose-schema', 'env', 'yaml'];
  const { verdicts } = await verify(join(folder, name), { only });
  expect(verdicts.map(({ judge, faults, notRun }) => [judge, faults, notRun]).sort()).toEqual(
    only.map((judge) => [judge, [], undefined]).sort(),
  );
});
