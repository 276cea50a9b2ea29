import { Construct } from 'constructs';

import { Image } from '../../../lib/model/image';
import { Network } from '../../../lib/model/network';
import { ProxmoxNode } from '../../../lib/constructs/proxmox/proxmox-node';
import { ProxmoxVm } from '../../../lib/constructs/proxmox/proxmox-vm';
import type { ProxmoxVmProps } from '../../../lib/constructs/proxmox/vm-props';
import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import { App } from '../../../lib/core/app';
import { Repository } from '../../../lib/core/repository';
import { fileOf } from '../../constructs/small-lab';
import { setUp, type Setting } from './setting';
import { templateFacts } from './template-facts';
import type { Workspace } from './workspace';

interface Machine {
  readonly id: string;
  readonly vmId: number;
  readonly adopt?: boolean;
  readonly renamedFrom?: string;
  /** Whether it stands below a component of its own. */
  readonly deeper?: boolean;
  /** Version of something that it is made anew with. */
  readonly madeFor?: number;
  readonly tags?: readonly string[];
}

/** The root of a lab of one node and these machines. */
function rootOf(machines: readonly Machine[], version?: string): string {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
  });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  const node = new ProxmoxNode(root, 'pve-ms-a2', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
  });
  const counted = version === undefined ? {} : { version };
  const image = new Image(app, 'debian-13', { node, vmId: 9000, facts: templateFacts, ...counted });
  for (const { id, vmId, deeper, madeFor, ...more } of machines) {
    const scope = deeper === true ? new Construct(root, `${id}-group`) : root;
    const sizes = { cores: 2, memory: '2GiB', disk: '20GiB' } as const;
    const lifecycle = madeFor === undefined ? {} : { lifecycle: madeAnewWith(root, madeFor) };
    const given = { node, image, vmId, network: lan.at(vmId), user: 'deploy', ...sizes, ...lifecycle };
    new ProxmoxVm(scope, id, { ...given, ...more });
  }
  return fileOf(app, 'platform/tofu/main.tf.json');
}

/** What ties a machine to a version, which must be one. */
function madeAnewWith(root: TofuRoot, version: number): NonNullable<ProxmoxVmProps['lifecycle']> {
  const body = () => ({ input: version });
  const marker = new TofuResource(root, 'version', { type: 'terraform_data', body });
  return {
    replaceTriggeredBy: [marker],
    ignoreChanges: ['tags'],
    preconditions: [{ condition: 'terraform_data.version.input > 0', message: 'A version is 1 or more.' }],
  };
}

describe('machines that live on', () => {
  const machines = [
    { id: 'web', vmId: 101 },
    { id: 'db', vmId: 102 },
  ];
  let setting: Setting;
  let workspace: Workspace;
  beforeAll(async () => {
    setting = await setUp();
    workspace = await setting.openRoot(rootOf(machines));
    expect((await workspace.apply()).text).toContain('Apply complete! Resources: 2 added');
  });
  afterAll(() => setting.stop());

  test('a machine with another name is the same machine', async () => {
    workspace.write(
      rootOf([
        { id: 'www', vmId: 101, renamedFrom: 'web' },
        { id: 'db', vmId: 102 },
      ]),
    );
    expect((await workspace.plan()).changes).toEqual([
      { address: 'proxmox_virtual_environment_vm.www', actions: 'update' },
    ]);
    expect((await workspace.apply()).text).toContain('0 added, 1 changed, 0 destroyed');
    expect(setting.proxmox.machines.get(101)?.config['name']).toBe('www');
    workspace.write(
      rootOf(
        machines.map((machine) => ({ ...machine, ...(machine.id === 'web' && { renamedFrom: 'www' }) })),
      ),
    );
    expect((await workspace.apply()).text).toContain('0 added, 1 changed, 0 destroyed');
  });

  test('a machine that moves in the program is not made anew', async () => {
    workspace.write(rootOf(machines.map((machine) => ({ ...machine, deeper: true }))));
    const { changes, code } = await workspace.plan();
    expect({ changes, code }).toEqual({ changes: [], code: 0 });
    workspace.write(rootOf(machines));
  });

  test('machines that run already are taken over: imported, none added, none destroyed', async () => {
    const fresh = await setting.openRoot(rootOf(machines.map((machine) => ({ ...machine, adopt: true }))));
    const { text } = await fresh.plan();
    expect(text).toMatch(/Plan: 2 to import, 0 to add, \d to change, 0 to destroy\./);
    const before = setting.proxmox.requests.length;
    expect((await fresh.apply()).text).toMatch(
      /Apply complete! Resources: 2 imported, 0 added, \d changed, 0 destroyed\./,
    );
    const asked = setting.proxmox.requests.slice(before);
    expect(asked.filter((request) => /clone|DELETE|status\/(stop|shutdown)/.test(request))).toEqual([]);
    expect((await fresh.plan()).changes).toEqual([]);
  });

  test('a machine is made anew with what it is tied to, and not at all against its condition', async () => {
    const tied = (madeFor: number, tags: readonly string[]) => [{ id: 'tied', vmId: 110, madeFor, tags }];
    const own = await setting.openRoot(rootOf(tied(1, ['one'])));
    expect((await own.apply()).text).toContain('Apply complete! Resources: 2 added');
    own.write(rootOf(tied(1, ['two'])));
    expect((await own.plan()).changes).toEqual([]);
    own.write(rootOf(tied(2, ['two'])));
    expect((await own.plan()).changes).toEqual([
      { address: 'proxmox_virtual_environment_vm.tied', actions: 'delete,create' },
      { address: 'terraform_data.version', actions: 'update' },
    ]);
    own.write(rootOf(tied(0, ['two'])));
    const refused = await own.plan();
    expect(refused.code).not.toBe(0);
    expect(refused.text).toContain('A version is 1 or more.');
    expect(refused.text).toContain('proxmox_virtual_environment_vm.tied');
  });

  test('a new version of a template changes no machine; each plan tells who is behind, until it is made anew', async () => {
    const own = await setting.openRoot(rootOf([{ id: 'counted', vmId: 111 }]));
    const of = (version: string) => {
      own.write(rootOf([{ id: 'counted', vmId: 111 }], version));
    };
    const vm = 'proxmox_virtual_environment_vm.counted';
    of('2026-10');
    expect((await own.apply()).text).toContain('Apply complete! Resources: 2 added');
    const same = await own.plan();
    expect([same.changes, same.text.includes('behind')]).toEqual([[], false]);

    of('2026-11');
    const behind = await own.plan();
    expect([behind.changes, behind.code]).toEqual([[], 0]);
    // OpenTofu breaks its warnings into lines.
    expect(behind.text.replace(/[\s│]+/g, ' ')).toContain(
      `counted is behind: it was made from another version of debian-13 than 2026-11. To make it anew: tofu apply -replace=${vm}`,
    );
    expect((await own.apply(`-replace=${vm}`)).text).toContain('2 added, 0 changed, 2 destroyed');
    const anew = await own.plan();
    expect([anew.changes, anew.text.includes('behind')]).toEqual([[], false]);
  });
});
