import { TerraformOutput } from 'cdktf';

import { gitlabState, localState, s3State, type Backend } from '../../../lib/constructs/tofu/backend';
import { CdktfManifest } from '../../../lib/constructs/tofu/manifest';
import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import { App } from '../../../lib/core/app';
import { Repository } from '../../../lib/core/repository';
import { RandomPet, randomProvider } from './random-pet';
import { documentOf, labWithRoot, problemsOf, resourcesOf } from './small-root';

/** Two roots, of which the second uses a value of the first. */
function twoRoots(backend: Backend, repositories: readonly [string, string] = ['platform', 'platform']) {
  const app = new App();
  const [from, to] = repositories;
  const first = new Repository(app, from);
  const network = new TofuRoot(first, 'network', { backend });
  const machines = new TofuRoot(to === from ? first : new Repository(app, to), 'machines', {
    backend: gitlabState('machines'),
  });
  const bridge = new TofuResource(network, 'bridge', { type: 'terraform_data', body: () => ({}) });
  new TofuResource(machines, 'vm', {
    type: 'terraform_data',
    body: () => ({ input: bridge.attribute('id') }),
  });
  return { app, network, machines, bridge };
}

test('a local state has a path that is the same on every machine', () => {
  const { app } = labWithRoot();
  expect(documentOf(app).terraform?.backend).toEqual({ local: { path: 'terraform.tfstate' } });
  const other = labWithRoot({ backend: localState('state/lab.tfstate') });
  expect(documentOf(other.app).terraform?.backend).toEqual({ local: { path: 'state/lab.tfstate' } });
});

test('a state at GitLab locks as GitLab does, and names no project', () => {
  const { app, root } = labWithRoot({ backend: gitlabState('vm-platform') });
  expect(documentOf(app).terraform?.backend).toEqual({
    http: { lock_method: 'POST', unlock_method: 'DELETE', retry_wait_min: 5 },
  });
  const [tooling] = root.tooling();
  expect(tooling?.jobs.find(({ name }) => name === 'plan')?.variables).toMatchObject({
    TF_HTTP_ADDRESS: '${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/terraform/state/vm-platform',
  });
});

const bucket = { bucket: 'lab-states', key: 'vm-platform/dev/terraform.tfstate', region: 'us-east-2' };

test('a state in a bucket is encrypted and locked there, and who may see it stands in the environment', () => {
  const { app, root } = labWithRoot({ backend: s3State(bucket) });
  expect(documentOf(app).terraform?.backend).toEqual({
    s3: { ...bucket, encrypt: true, use_lockfile: true },
  });
  const [tooling] = root.tooling();
  expect(tooling?.environment?.map(({ name, secret }) => [name, secret])).toEqual([
    ['AWS_ACCESS_KEY_ID', false],
    ['AWS_SECRET_ACCESS_KEY', true],
  ]);
  expect(tooling?.jobs.map(({ stage }) => stage)).toEqual(['validate', 'plan', 'apply']);
});

test('a bucket elsewhere than at Amazon has a path for each bucket, and no accounts', () => {
  const { app } = labWithRoot({ backend: s3State({ ...bucket, endpoint: 'https://s3.example.net' }) });
  expect(documentOf(app).terraform?.backend?.['s3']).toMatchObject({
    endpoints: { s3: 'https://s3.example.net' },
    use_path_style: true,
    skip_requesting_account_id: true,
  });
});

test('a value of another root is looked up in its state, whose address is a variable', () => {
  const { app, machines } = twoRoots(gitlabState('network'));
  expect(problemsOf(app)).toEqual([]);
  expect(documentOf(app, 'platform/network').output).toEqual({
    'cross-stack-output-terraform_data_bridge_id': { value: '${terraform_data.bridge.id}', sensitive: true },
  });
  const document = documentOf(app, 'platform/machines');
  expect(Object.values(document.data?.['terraform_remote_state'] ?? {})).toEqual([
    expect.objectContaining({
      backend: 'http',
      config: { address: '${var.platform_network_state_address}' },
    }),
  ]);
  expect(resourcesOf(document)).toEqual({
    vm: {
      input: expect.stringMatching(
        /^\$\{data\.terraform_remote_state\.[\w-]+\.outputs\.cross-stack-output-terraform_data_bridge_id\}$/,
      ) as string,
    },
  });
  expect(machines.variables.get('platform_network_state_address')?.description).toBe(
    'State of platform-network: https://<gitlab>/api/v4/projects/<id>/terraform/state/network',
  );
});

test('in one project the pipeline knows the address, in another a person tells it', () => {
  const planOf = ({ machines }: ReturnType<typeof twoRoots>) =>
    machines.tooling()[0]?.jobs.find(({ name }) => name.startsWith('plan'))?.variables;
  const near = twoRoots(gitlabState('network'));
  near.app.render();
  expect(planOf(near)).toMatchObject({
    TF_VAR_platform_network_state_address:
      '${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/terraform/state/network',
  });
  const far = twoRoots(gitlabState('network'), ['base', 'platform']);
  far.app.render();
  expect(Object.keys(planOf(far) ?? {}).filter((name) => name.startsWith('TF_VAR_'))).toEqual([]);
  expect(far.machines.tooling()[0]?.environment?.map(({ name }) => name)).toContain(
    'TF_VAR_base_network_state_address',
  );
});

test('manifest.json has the roots by name, and what each reads', () => {
  const { app } = twoRoots(gitlabState('network'), ['base', 'platform']);
  expect(CdktfManifest.of(app)).toBe(CdktfManifest.of(app));
  const manifest = JSON.parse(app.render().get('manifest.json') ?? '') as { stacks: Record<string, object> };
  expect(manifest).toMatchObject({
    version: '0.21.0',
    stacks: {
      'base-network': { workingDirectory: 'base/network', dependencies: [] },
      'platform-machines': {
        name: 'platform-machines',
        constructPath: 'platform/machines',
        workingDirectory: 'platform/machines',
        synthesizedStackPath: 'platform/machines/main.tf.json',
        dependencies: ['base-network'],
      },
    },
  });
});

test.each([
  ['a relative file', localState(), 'in a file of its own folder'],
  [
    'an address of the environment',
    { type: 'http', settings: {} },
    'at an address that only its own environment has',
  ],
])('a state in %s cannot be read from another root', (_, backend, why) => {
  const { app } = twoRoots(backend);
  expect(problemsOf(app)).toEqual([
    `HL505 a value of platform/network is used in platform/machines, but the state of platform/network is ${why}`,
  ]);
});

test.each([
  ['an absolute file', localState('/srv/state/network.tfstate')],
  ['a bucket', s3State(bucket)],
  ['an address', { type: 'http', settings: { address: 'https://state.example/network' } }],
])('a state in %s can be read from another root', (_, backend) => {
  const { app } = twoRoots(backend);
  expect(problemsOf(app)).toEqual([]);
  const [state] = Object.values(documentOf(app, 'platform/machines').data?.['terraform_remote_state'] ?? {});
  expect(state).toMatchObject({ backend: backend.type, config: backend.settings });
});

test('plain resources of cdktf refer to another root in the same way', () => {
  const { app, network, machines } = twoRoots(gitlabState('network'));
  randomProvider(network);
  const pet = new RandomPet(network, 'pet');
  new TerraformOutput(machines, 'pet', { value: pet.idAttribute });
  expect(problemsOf(app)).toEqual([]);
  expect(documentOf(app, 'platform/machines').output?.['pet']?.['value']).toMatch(
    /^\$\{data\.terraform_remote_state\..*\.outputs\.cross-stack-output-random_pet_pet_id\}$/,
  );
});

test('two roots that read each other are a circle, with both in the report', () => {
  const { app, network, machines } = twoRoots(gitlabState('network'));
  randomProvider(machines);
  const pet = new RandomPet(machines, 'pet');
  new TerraformOutput(network, 'pet', { value: pet.idAttribute });
  const [problem] = app.check();
  expect(problem?.code).toBe('HL005');
  expect(problem?.where.map(({ path }) => path).sort()).toEqual(['platform/machines', 'platform/network']);
});

test('state and plan are encrypted with a passphrase that only the environment has', () => {
  const { app, root } = labWithRoot({ encryption: 'enforced' });
  const target = { method: 'method.aes_gcm.main', enforced: true };
  expect(documentOf(app).terraform?.encryption).toEqual({
    key_provider: { pbkdf2: { main: { passphrase: '${var.state_passphrase}' } } },
    method: { aes_gcm: { main: { keys: '${key_provider.pbkdf2.main}' } } },
    state: target,
    plan: target,
  });
  const [tooling] = root.tooling();
  expect(tooling?.environment).toContainEqual(
    expect.objectContaining({ name: 'TF_VAR_state_passphrase', secret: true }),
  );
});

test('a state that is not encrypted yet is read while it migrates', () => {
  const { app } = labWithRoot({ encryption: 'migrate' });
  expect(documentOf(app).terraform?.encryption).toMatchObject({
    method: { unencrypted: { migrate: {} } },
    state: { fallback: { method: 'method.unencrypted.migrate' } },
  });
});
