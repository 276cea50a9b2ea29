import { TerraformOutput, TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

import { Repository, TofuResource, TofuModule, TofuRoot } from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

const marker = { type: 'terraform_data', body: () => ({}) };

test('elements of cdktf outside of any root', () => {
  const { app } = new SmallLab();
  const repository = new Repository(app, 'vm-platform'); // <repository>
  new TerraformOutput(repository, 'address', { value: '192.168.1.20' });
  new TerraformResource(repository, 'marker', { terraformResourceType: 'terraform_data' });
  new TofuResource(repository, 'ours', marker); // <ours>
  expectRefused(
    app,
    `
      HL503  TerraformOutput address stands in no OpenTofu root, so no file would hold it
             at  vm-platform/address  <repository>
        fix  make it under a TofuRoot

      HL503  TerraformResource marker stands in no OpenTofu root, so no file would hold it
             at  vm-platform/marker  <repository>
        fix  make it under a TofuRoot

      HL503  TofuResource ours stands in no OpenTofu root, so no file would hold it
             at  vm-platform/ours  <ours>
        fix  make it under a TofuRoot`,
  );
});

test('elements in a stack of cdktf alone, which has no file here', () => {
  const { app } = new SmallLab();
  const repository = new Repository(app, 'vm-platform');
  const inner = new TerraformStack(new TofuRoot(repository, 'tofu'), 'inner');
  new TerraformResource(inner, 'marker', { terraformResourceType: 'terraform_data' });
  expect(app.check()).toMatchObject([
    {
      code: 'HL503',
      what: 'TerraformResource marker stands in no OpenTofu root, so no file would hold it',
      where: [{ path: 'vm-platform/tofu/inner/marker' }],
    },
  ]);
});

test('values for variables that are not there, and for secrets', () => {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu', { values: { coers: 2, token: 'x' } }); // <valued>
  root.variable('cores', { type: 'number', description: 'Cores.' });
  root.variable('token', { type: 'string', description: 'A token.', sensitive: true });
  expectRefused(
    app,
    `
      HL510  there is no variable "coers", which has a value
             at  platform/tofu  <valued>
        fix  name one of "cores", "token", or declare it

      HL511  variable "token" is a secret, and its value would stand in a file
             at  platform/tofu  <valued>
        fix  leave the value out: it is read from TF_VAR_token`,
  );
});

test('two resources with one name in the state', () => {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu'); // <root>
  new TofuResource(root, 'disk_a', marker);
  new TofuResource(new Construct(root, 'disk'), 'a', marker);
  expectRefused(
    app,
    `
      HL502  two resources have the name terraform_data.disk_a in platform/tofu
             by  platform/tofu platform/tofu/disk_a  <root>
             and platform/tofu platform/tofu/disk/a  <root>
        fix  give one of them another id: names come from the path below the root`,
  );
});

test('two resources of one name in two states are fine', () => {
  const { app, repository } = new SmallLab();
  new TofuResource(new TofuRoot(repository, 'network'), 'marker', marker);
  new TofuResource(new TofuRoot(repository, 'machines'), 'marker', marker);
  expect(app.check()).toEqual([]);
});

test('two roots with one name in the manifest', () => {
  const { app } = new SmallLab();
  new TofuRoot(new Repository(app, 'vm'), 'platform-edge'); // <edge-1>
  new TofuRoot(new Repository(app, 'vm-platform'), 'edge'); // <edge-2>
  expectRefused(
    app,
    `
      HL504  two OpenTofu roots have the name vm-platform-edge in manifest.json
             by  vm/platform-edge  <edge-1>
             and vm-platform/edge  <edge-2>
        fix  give one of them another id: the name is the repository's and the root's`,
  );
});

test('what a construct of another library refuses', () => {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu'); // <validated>
  new Construct(root, 'theirs').node.addValidation({ validate: () => ['a region must be given'] });
  expectRefused(
    app,
    `
      HL006  a region must be given
             at  platform/tofu/theirs  <validated>
        fix  see the documentation of the construct that says so`,
  );
});

test.each([
  [
    'lab/net/proxmox',
    'has no version',
    "write source: { registry: 'lab/net/proxmox', version: … }, or ./ in front if it is a folder",
  ],
  [
    'git@example.net:lab/net.git',
    'is what the repository holds on the day',
    'put ?ref= and a tag or a commit at its end',
  ],
  [
    { registry: 'lab/net/proxmox', version: '~> 1.2' },
    'has version ~> 1.2, which is not one',
    "name one, as in version: '1.2.0'",
  ],
])('a module that may be another one tomorrow: %j', (source, what, fix) => {
  const { app } = new SmallLab();
  const root = new TofuRoot(new Repository(app, 'nets'), 'tofu');
  new TofuModule(root, 'net', { source }); // <module>
  expectRefused(
    app,
    `
    HL509  module net ${what}
           at  nets/tofu/net  <module>
      fix  ${fix}`,
  );
});
