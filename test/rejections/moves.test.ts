import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Construct } from 'constructs';

import { Network, ProxmoxVm, TofuResource, TofuRoot } from '../../lib';
import { expectThrown } from './refusal';
import { ProxmoxLab, SmallLab } from './small-lab';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'homelab-moves-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'platform/tofu/main.tf.json');

/** A lab with a resource below these constructs. */
function labWith(below: readonly string[], say: (root: TofuRoot) => void = () => undefined) {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu'); // <moves>
  const scope = below.reduce<Construct>((parent, id) => new Construct(parent, id), root);
  new TofuResource(scope, 'pool', { type: 'terraform_data', body: () => ({ input: 1 }) });
  say(root);
  return app;
}

test('a resource that stands elsewhere in the program', () => {
  labWith([]).synth(folder);
  const before = readFileSync(file(), 'utf8');
  expectThrown(
    () => labWith(['storage']).synth(folder),
    `
    HL512  terraform_data.pool is now terraform_data.storage_pool: OpenTofu would destroy it and make it anew
           at  platform/tofu  <moves>
      fix  add root.addMoved({ from: 'terraform_data.pool', to: 'terraform_data.storage_pool' }), or addRemoved of the first if it shall go`,
  );
  expect(readFileSync(file(), 'utf8')).toBe(before);
});

test.each<[string, (root: TofuRoot) => void]>([
  ['moved', (root) => root.addMoved({ from: 'terraform_data.pool', to: 'terraform_data.storage_pool' })],
  ['to go', (root) => root.addRemoved({ from: 'terraform_data.pool', destroy: true })],
])('one that is said to be %s', (_, say) => {
  labWith([]).synth(folder);
  expect(labWith(['storage'], say).synth(folder)?.written).toContain('platform/tofu/main.tf.json');
  // Once it is written, the words may stay.
  expect(labWith(['storage'], say).synth(folder)?.written).toEqual([]);
});

test('a file that is none of ours is left to the writer', () => {
  labWith([]).synth(folder);
  writeFileSync(file(), 'edited');
  expect(labWith(['storage']).synth(folder)?.edited).toEqual(['platform/tofu/main.tf.json']);
});

test('a folder in the place of the file is told by the writer', () => {
  labWith([]).synth(folder);
  rmSync(file());
  mkdirSync(file());
  writeFileSync(join(file(), 'mine'), '');
  expect(() => labWith(['storage']).synth(folder)).toThrow(/platform\/tofu\/main\.tf\.json/);
});

test('a machine may move, and one may go while another comes', () => {
  /** A lab with a machine that has network settings of its own, which are a resource beside it. */
  const labWithMachine = (id: string, below?: string) => {
    const lab = new ProxmoxLab();
    const large = new Network(lab.app, 'large', { cidr: '10.0.10.0/24', mtu: 9000 });
    const networks = [{ address: large.at(21), bridge: 'vmbr1' }];
    const scope = below === undefined ? lab.root : new Construct(lab.root, below);
    new ProxmoxVm(scope, id, { ...lab.machine(21), networks });
    return lab.app;
  };
  labWithMachine('web').synth(folder);
  labWithMachine('web', 'group').synth(folder);
  labWithMachine('db').synth(folder);
  const { resource } = JSON.parse(readFileSync(file(), 'utf8')) as { resource: Record<string, object> };
  expect(Object.keys(resource['proxmox_virtual_environment_file']!)).toEqual(['db_network-config']);
});
