import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { App, ComposeStack, Host, Network, Repository, type AdoptedStackProps } from '../../../lib';
import { gpuStack, gpuVariables } from './typed';

/** A lab with a machine that has GPUs. */
function gpuLab() {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const host = new Host(app, 'gpu', { address: lan.at(30), hasGpu: true });
  return { app, repository: new Repository(app, 'gpu-stacks', { standardFiles: false }), host };
}

function adopted(props: Partial<AdoptedStackProps> = {}) {
  const lab = gpuLab();
  const variables = gpuVariables(lab.repository).all;
  const stack = ComposeStack.fromFile(lab.repository, 'gpu-ai-stack', 'compose.yml', {
    host: lab.host,
    variables,
    ...props,
  });
  return { ...lab, stack };
}

function typed() {
  const lab = gpuLab();
  return { ...lab, stack: gpuStack(lab.repository, lab.host) };
}

/** Section 5.10: each service with its port of the machine. */
const ports: Readonly<Record<string, number | undefined>> = {
  ollama: 11434,
  'open-webui': 8888,
  searxng: 8081,
  'stable-diffusion-download': undefined,
  'stable-diffusion-webui': 7860,
  mongo: 27017,
  translate: 5000,
  whisper: 8000,
  'ai-redis': 16379,
  'agent-proxmox': 8501,
  'mcp-proxmox': 8008,
};

test('the file by hand is written back as it is', () => {
  const text = readFileSync(join(__dirname, 'compose.yml'), 'utf8');
  expect(adopted().app.render().get('gpu-stacks/gpu-ai-stack/compose.yaml')).toBe(text);
});

test.each([
  ['adopted', adopted],
  ['typed', typed],
])(
  '%s: 11 services, their ports, 16 volumes that are there, one network that nobody of the lab makes',
  (_, lab) => {
    const { app, stack } = lab();
    expect(app.check().map(({ code, what }) => `${code} ${what}`)).toEqual([
      'HL115 network gpu-ai-stack is used on gpu, but no stack makes it there',
    ]);
    const taken = stack.allServices.map(({ name, hostPorts }) => [name, hostPorts[0]?.port]);
    expect(Object.fromEntries(taken)).toEqual(ports);
    expect(Object.keys(stack.document().volumes ?? {})).toHaveLength(16);
  },
);

test.each([
  ['adopted', adopted],
  ['typed', typed],
])('%s: .env.example has what the real one has and containers read, and what it forgot', (_, lab) => {
  const values = Object.fromEntries(
    lab()
      .stack.variables()
      .map(({ name, value, secret }) => [name, secret ? 'a secret' : (value ?? 'required')]),
  );
  expect(values).toEqual({
    DB_USER: 'whisper',
    DB_PASS: 'whisper',
    WHISHPER_HOST: 'https://whisper.local',
    WHISPER_MODELS: 'tiny,small',
    PUID: '1000',
    PGID: '1000',
    LANGCHAIN_LOG_DIR: '/logs/langchain',
    REDIS_PASSWORD: 'a secret',
    SESSION_ID: 'default',
    PROXMOX_HOST: 'required',
    PROXMOX_USER: 'required',
    PROXMOX_PASSWORD: 'a secret',
    PROXMOX_VERIFY_SSL: 'false',
    LT_LOAD_ONLY: 'en,fr,es',
  });
});

test('deploy.sh makes the 16 volumes that are there before', () => {
  const { app, host } = gpuLab();
  const stacks = new Repository(app, 'docker-stacks');
  const { all: variables } = gpuVariables(stacks);
  ComposeStack.fromFile(stacks, 'gpu-ai-stack', 'compose.yml', { host, variables });
  const script = app.render().get('docker-stacks/deploy.sh') ?? '';
  const [, volumes = ''] = /^ +volumes=\(\n([^)]*)\)/m.exec(script) ?? [];
  expect(volumes.trim().split(/\s+/)).toHaveLength(16);
});

test('on a machine without GPUs, each of the five that want one is told with its line', () => {
  const { app, repository } = gpuLab();
  const lan = new Network(app, 'other', { cidr: '192.168.2.0/24' });
  const host = new Host(app, 'plain', { address: lan.at(20) });
  ComposeStack.fromFile(repository, 'gpu-ai-stack', 'compose.yml', { host });
  const found = app.check().filter(({ code }) => code === 'HL150');
  expect(found.map(({ where }) => where[0]?.path.split('/').at(-1))).toEqual([
    'ollama',
    'open-webui',
    'stable-diffusion-webui',
    'translate',
    'whisper',
  ]);
  expect(found[0]?.where[0]?.source).toBe('test/facts/gpu-stack/compose.yml:4');
});
