import {
  App,
  gitlabState,
  localState,
  ProxmoxVm,
  Repository,
  s3State,
  TofuData,
  TofuModule,
  TofuProvider,
  TofuResource,
  TofuRoot,
} from '../../lib';
import { CapabilityLab, vm } from './lab';

test('L16 variables with type, default, description, validation, sensitive, and values for an environment', () => {
  const lab = new CapabilityLab({ root: { values: { workers: 2 } } });
  lab.root.variable('workers', {
    type: 'number',
    description: 'How many.',
    default: 1,
    validation: [{ condition: 'var.workers >= 1 && var.workers <= 10', message: 'Between 1 and 10.' }],
  });
  lab.root.variable('pin', { type: 'string', description: 'A secret.', sensitive: true });
  lab.root.variable('zone', { type: 'string', description: 'Where it is.' });
  expect(lab.tofu().variable).toMatchObject({
    workers: {
      type: 'number',
      default: 1,
      validation: [{ condition: '${var.workers >= 1 && var.workers <= 10}' }],
    },
    pin: { sensitive: true },
  });
  expect(JSON.parse(lab.file('platform/tofu/values.auto.tfvars.json'))).toMatchObject({ workers: 2 });
  expect(lab.file('platform/tofu/terraform.tfvars.example')).toMatch(/zone/);
});

test('L17 outputs: sensitive, nested, computed', () => {
  const lab = new CapabilityLab();
  const web = new ProxmoxVm(lab.root, 'web', lab.machine(121));
  const id = web.resource?.attribute<number>('vm_id');
  lab.root.output('nodes', { value: { web: { ip: web.address.value, id } }, description: 'All of them.' });
  lab.root.output('login', { value: `ssh deploy@${web.address.value}`, sensitive: true });
  expect(lab.tofu().output).toMatchObject({
    nodes: {
      value: { web: { ip: '192.168.1.121', id: `\${${vm}.web.vm_id}` } },
      description: 'All of them.',
    },
    login: { value: 'ssh deploy@192.168.1.121', sensitive: true },
  });
});

test('L18 providers with exact versions, required_version, and second providers', () => {
  const lab = new CapabilityLab({ root: { requiredVersion: '>= 1.6.0' } });
  new ProxmoxVm(lab.root, 'web', lab.machine(121));
  const source = 'registry.opentofu.org/siderolabs/talos';
  new TofuProvider(lab.root, 'talos', { name: 'talos', source, version: '0.7.1', body: () => ({}) });
  expect(lab.tofu().terraform).toMatchObject({
    required_version: '>= 1.6.0',
    required_providers: { proxmox: { version: '0.111.1' }, talos: { source, version: '0.7.1' } },
  });
});

test("L19 a registry's module, of an exact version", () => {
  const lab = new CapabilityLab();
  new TofuModule(lab.root, 'talos', {
    source: { registry: 'bbtechsys/talos/proxmox', version: '0.1.5' },
    variables: { talos_cluster_name: 'talos-dev', control_nodes: { 'dev-control-0': 'core' } },
  });
  expect(lab.tofu().module['talos']).toMatchObject({
    source: 'bbtechsys/talos/proxmox',
    version: '0.1.5',
    control_nodes: { 'dev-control-0': 'core' },
  });
});

test('L20 resources of other providers, typed by their body', () => {
  const lab = new CapabilityLab();
  interface PrivateKey {
    readonly algorithm: 'RSA' | 'ED25519';
    readonly rsa_bits?: number;
  }
  const body = () => ({ algorithm: 'RSA', rsa_bits: 4096 }) as const;
  const key = new TofuResource<PrivateKey>(lab.root, 'key', { type: 'tls_private_key', body });
  lab.root.output('key', { value: key.attribute('public_key_openssh') });
  const { resource, output } = lab.tofu();
  expect(resource['tls_private_key']?.['key']).toMatchObject({ algorithm: 'RSA', rsa_bits: 4096 });
  expect(output['key']).toMatchObject({ value: '${tls_private_key.key.public_key_openssh}' });
});

test('L21 depends_on, ignore_changes, locals and data sources', () => {
  const lab = new CapabilityLab();
  const { root } = lab;
  const first = new TofuResource(root, 'first', { type: 'terraform_data', body: () => ({ input: 1 }) });
  new TofuResource(root, 'second', {
    type: 'terraform_data',
    dependsOn: [first],
    body: () => ({ input: 2 }),
  });
  new ProxmoxVm(root, 'web', {
    ...lab.machine(121),
    lifecycle: { ignoreChanges: ['network_device', 'disk'] },
  });
  root.local('names', ['web', 'db']);
  new TofuData(root, 'version', { type: 'proxmox_version', body: () => ({}) });
  expect(lab.tofu()).toMatchObject({
    resource: {
      terraform_data: { second: { depends_on: ['terraform_data.first'] } },
      [vm]: { web: { lifecycle: { ignore_changes: ['network_device', 'disk'] } } },
    },
    locals: { names: ['web', 'db'] },
    data: { proxmox_version: { version: {} } },
  });
});

test('L22 state: local, in GitLab with locking, in a bucket with a lock file, and one for each root', () => {
  const app = new App();
  const repository = new Repository(app, 'platform');
  const bucket = { bucket: 'states', key: 'dev/terraform.tfstate', region: 'us-east-2' };
  const backends = { one: localState(), two: gitlabState('platform'), three: s3State(bucket) };
  const found = Object.entries(backends).map(([name, backend]) => {
    const root = new TofuRoot(repository, name, { backend });
    root.output('name', { value: name });
    return name;
  });
  const read = (name: string) =>
    JSON.parse(app.render().get(`platform/${name}/main.tf.json`) ?? '') as { terraform: { backend: object } };
  expect(found.map((name) => read(name).terraform.backend)).toMatchObject([
    { local: { path: 'terraform.tfstate' } },
    { http: { lock_method: 'POST', unlock_method: 'DELETE' } },
    { s3: { ...bucket, use_lockfile: true, encrypt: true } },
  ]);
});

test('L23 state and plans are encrypted, with a key from the environment', () => {
  const lab = new CapabilityLab({ root: { encryption: 'enforced' } });
  new ProxmoxVm(lab.root, 'web', lab.machine(121));
  const { terraform, variable } = lab.tofu();
  expect(terraform['encryption']).toMatchObject({
    key_provider: { pbkdf2: expect.anything() as unknown },
    state: { enforced: true },
    plan: { enforced: true },
  });
  expect(variable['state_passphrase']).toMatchObject({ sensitive: true });
});

test('L24 environments of one program, each with its own values and state', () => {
  const lab = new CapabilityLab();
  for (const [name, workers] of Object.entries({ dev: 2, prod: 5 })) {
    const root = new TofuRoot(lab.repository, name, { values: { workers } });
    root.variable('workers', { type: 'number', description: 'How many.' });
  }
  const values = ['dev', 'prod'].map(
    (name) => JSON.parse(lab.file(`platform/${name}/values.auto.tfvars.json`)) as object,
  );
  expect(values).toMatchObject([{ workers: 2 }, { workers: 5 }]);
  expect(lab.tofu('dev').variable).toEqual(lab.tofu('prod').variable);
});
