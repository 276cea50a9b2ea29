import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { App, localState, Repository, TofuData, TofuModule, TofuResource, TofuRoot } from '../../lib';
import { labWithRoot } from '../constructs/tofu/small-root';
import { TofuFolder } from './tofu-folder';

/** What a program says of values, and what the real OpenTofu makes of it. */

let tofu: TofuFolder;
beforeEach(() => (tofu = new TofuFolder()));
afterEach(() => tofu.remove());

test('a variable has its type, its default, and refuses a value in its own words', () => {
  const { app, root } = labWithRoot();
  root.variable('workers', {
    type: 'number',
    description: 'Number of workers.',
    default: 3,
    validation: [{ condition: 'var.workers <= 10', message: 'Give 10 at most, and no "${more}".' }],
  });
  root.output('workers', { value: root.variable('workers', { type: 'number', description: '' }) });
  tofu.write(app);
  expect(tofu.apply().code).toBe(0);
  expect(tofu.outputs()).toEqual({ workers: 3 });
  expect(tofu.plan('-var=workers=11').text).toContain('Give 10 at most, and no "${more}".');
  expect(tofu.plan('-var=workers=many').text).toContain('a number is required');
});

test('a sensitive variable is in no plan, and in no output that is not asked for', () => {
  const { app, root } = labWithRoot();
  const secret = root.variable('token', { type: 'string', description: 'A token.', sensitive: true });
  new TofuResource(root, 'made', { type: 'terraform_data', body: () => ({ input: secret }) });
  root.output('tokens', { value: { all: [secret], known: 'here' }, sensitive: true });
  const env = { TF_VAR_token: 'swordfish' };
  tofu.write(app);
  const given = tofu.seenFrom('platform/tofu', env);
  for (const { text } of [given.plan(), given.apply()]) {
    expect(text).toContain('(sensitive value)');
    expect(text).not.toContain('swordfish');
  }
  expect(given.run('output').text).toContain('tokens = <sensitive>');
  expect(given.outputs()).toEqual({ tokens: { all: ['swordfish'], known: 'here' } });
});

test('an output is nested as it was given, a local is a value with a name', () => {
  const { app, root } = labWithRoot();
  const names = root.local<string[]>('names', ['web', 'db']);
  const made = new TofuResource(root, 'made', { type: 'terraform_data', body: () => ({ input: names }) });
  root.output('lab', {
    value: { machines: [{ name: 'web', at: made.attribute('output') }], size: 2, none: null },
  });
  tofu.write(app);
  expect(tofu.apply().code).toBe(0);
  expect(tofu.outputs()).toEqual({
    lab: { machines: [{ name: 'web', at: ['web', 'db'] }], size: 2, none: null },
  });
});

test('the example of values is filled in by hand, and then read', () => {
  const { app, root } = labWithRoot();
  const domain = root.variable('domain', { type: 'string', description: 'Domain of the lab.' });
  root.output('domain', { value: domain });
  tofu.write(app);
  expect(tofu.plan().text).toContain('No value for required variable');
  const example = readFileSync(tofu.path('terraform.tfvars.example'), 'utf8');
  writeFileSync(tofu.path('terraform.tfvars'), example.replace('domain = ""', 'domain = "lab.example"'));
  expect(tofu.apply().code).toBe(0);
  expect(tofu.outputs()).toEqual({ domain: 'lab.example' });
});

test('environments from one program have values and a state of their own', () => {
  const app = new App();
  const repository = new Repository(app, 'platform');
  for (const [name, cores] of Object.entries({ dev: 2, prod: 8 })) {
    const root = new TofuRoot(repository, name, { values: { cores } });
    root.output('cores', {
      value: root.variable<number>('cores', { type: 'number', description: 'Cores.' }),
    });
  }
  const [dev, prod] = [tofu.seenFrom('platform/dev'), tofu.seenFrom('platform/prod')];
  dev.write(app);
  prod.write(app);
  expect(dev.apply().code).toBe(0);
  expect(prod.outputs()).toEqual({});
  expect(prod.apply().code).toBe(0);
  expect([dev.outputs(), prod.outputs()]).toEqual([{ cores: 2 }, { cores: 8 }]);
});

test('a root reads a value of another one, from its state', () => {
  const app = new App();
  const repository = new Repository(app, 'platform');
  const backend = localState(`${tofu.folder}/network.tfstate`);
  const network = new TofuRoot(repository, 'network', { backend });
  const machines = new TofuRoot(repository, 'machines');
  const body = () => ({ input: 'vmbr0' });
  const bridge = new TofuResource(network, 'bridge', { type: 'terraform_data', body });
  machines.output('bridge', { value: bridge.attribute('output'), sensitive: true });
  const [first, second] = [tofu.seenFrom('platform/network'), tofu.seenFrom('platform/machines')];
  first.write(app);
  second.write(app);
  // The order matters, and OpenTofu says so.
  expect(second.plan().text).toContain('Unable to find remote state');
  expect(first.apply().code).toBe(0);
  expect(second.apply().code).toBe(0);
  expect(second.outputs()).toEqual({ bridge: 'vmbr0' });
});

test('a data source is asked when OpenTofu plans', () => {
  const { app, root } = labWithRoot();
  const body = () => ({ backend: 'local', config: { path: 'other.tfstate' } });
  const state = new TofuData(root, 'other', { type: 'terraform_remote_state', body });
  root.output('all', { value: state.attribute<object>('outputs') });
  tofu.write(app);
  const empty = { version: 4, serial: 1, lineage: 'test', resources: [] };
  const outputs = { name: { value: 'lab', type: 'string' } };
  writeFileSync(tofu.path('other.tfstate'), JSON.stringify({ ...empty, outputs }));
  expect(tofu.plan().text).toContain('name = "lab"');
});

test('a module of a folder takes its variables literally, and gives its outputs', () => {
  const { app, root } = labWithRoot();
  const module = new TofuModule(root, 'net', {
    source: './modules/net',
    variables: { comment: 'costs ${5}' },
  });
  root.output('comment', { value: module.output('comment') });
  const file = tofu.path('modules/net/main.tf');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'variable "comment" {}\noutput "comment" {\n  value = var.comment\n}\n');
  tofu.write(app);
  expect(tofu.apply().code).toBe(0);
  expect(tofu.outputs()).toEqual({ comment: 'costs ${5}' });
});

test('a root that wants another OpenTofu is not touched by this one', () => {
  const { app } = labWithRoot({ requiredVersion: '>= 99.0.0' });
  app.synth(tofu.folder);
  const { code, text } = tofu.run('init');
  expect(code).not.toBe(0);
  expect(text).toContain('This module is not compatible with OpenTofu');
  expect(text).toContain('>= 99.0.0');
});
