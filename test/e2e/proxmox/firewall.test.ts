import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  Host,
  Image,
  Network,
  ProxmoxAlias,
  ProxmoxFirewall,
  ProxmoxHostFirewall,
  ProxmoxIpSet,
  ProxmoxNode,
  ProxmoxSecurityGroup,
  ProxmoxVm,
  Repository,
  TofuRoot,
  type FirewallRules,
} from '../../../lib';
import { App } from '../../../lib/core/app';
import { fileOf } from '../../constructs/small-lab';
import { Client } from './client';
import { node as nodeName, setUp, token, type Setting } from './setting';
import { templateFacts } from './template-facts';
import type { Workspace } from './workspace';

/** The root of a lab whose machine has a firewall; what comes first in its rules is given. */
function rootOf(first: 'ssh' | 'web'): string {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
  });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  const node = new ProxmoxNode(root, nodeName, {
    address: lan.at(12),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
    pveVersion: 8,
  });
  const image = new Image(root, 'debian', { node, vmId: 9001, facts: templateFacts });
  const web = new ProxmoxVm(root, 'web', {
    node,
    vmId: 130,
    image,
    cores: 1,
    memory: '1GiB',
    networks: [{ address: lan.at(30), firewall: true }],
    protect: false,
  });
  const nas = new Host(app, 'nas', { address: lan.at(4) });
  const admins = new ProxmoxIpSet(root, 'admins', { node, members: [lan.at(10), nas], comment: 'people' });
  const iot = new ProxmoxAlias(root, 'iot', { node, of: '192.168.3.0/24' });
  const http = new ProxmoxSecurityGroup(root, 'http', {
    node,
    rules: [{ ports: [80, 443], comment: 'Traefik' }],
  });
  new ProxmoxFirewall(root, 'firewall', {
    node,
    management: [lan],
    rules: [{ from: iot, action: 'REJECT', log: 'info' }],
  });
  new ProxmoxHostFirewall(root, 'node-firewall', { host: node, rules: [{ from: lan, ports: [9100] }] });
  const ssh = { from: admins, ports: [22], card: 'net0' } as const;
  const rules: FirewallRules = first === 'ssh' ? [ssh, http] : [http, { ...ssh, comment: 'SSH' }];
  const names = { ports: [{ port: 53, protocol: 'udp', by: 'DNS' } as const, 53] };
  new ProxmoxHostFirewall(root, 'web-firewall', { host: web, rules: [...rules, names], log: 'info' });
  return fileOf(app, 'platform/tofu/main.tf.json');
}

describe('a firewall, from nothing to nothing', () => {
  let setting: Setting;
  let workspace: Workspace;
  beforeAll(async () => {
    setting = await setUp();
    workspace = await setting.openRoot(rootOf('ssh'));
  });
  afterAll(() => setting.stop());
  const get = (path: string) => new Client(setting.proxmox.endpoint, token).call<unknown>('GET', path);
  const rulesOf = async (path: string): Promise<readonly unknown[]> => {
    const all = (await get(path)) as { pos: number }[];
    return Promise.all(all.map(({ pos }) => get(`${path}/${pos}`)));
  };
  const machine = `/nodes/${nodeName}/qemu/130/firewall`;

  test('is made as the program has it, and switched on when the rules are there', async () => {
    expect((await workspace.apply()).text).toContain('Apply complete!');
    expect(await rulesOf(`${machine}/rules`)).toEqual([
      {
        type: 'in',
        action: 'ACCEPT',
        source: '+admins',
        proto: 'tcp',
        dport: '22',
        iface: 'net0',
        enable: 1,
        pos: '0',
      },
      { type: 'group', action: 'http', enable: 1, pos: '1' },
      { type: 'in', action: 'ACCEPT', proto: 'udp', dport: '53', enable: 1, pos: '2' },
      { type: 'in', action: 'ACCEPT', proto: 'tcp', dport: '53', enable: 1, pos: '3' },
    ]);
    expect(await get(`${machine}/options`)).toMatchObject({
      enable: 1,
      policy_in: 'DROP',
      policy_out: 'ACCEPT',
      log_level_in: 'info',
    });
    expect(await get('/cluster/firewall/ipset/admins')).toEqual([
      { cidr: '192.168.1.10' },
      { cidr: '192.168.1.4' },
    ]);
    expect(await get('/cluster/firewall/ipset/management')).toMatchObject([{ cidr: '192.168.1.0/24' }]);
    expect(await rulesOf('/cluster/firewall/groups/http')).toMatchObject([
      { proto: 'tcp', dport: '80,443', comment: 'Traefik' },
    ]);
    expect(await rulesOf('/cluster/firewall/rules')).toMatchObject([
      { source: 'iot', action: 'REJECT', log: 'info' },
    ]);
    expect(await rulesOf(`/nodes/${nodeName}/firewall/rules`)).toMatchObject([
      { source: '192.168.1.0/24', dport: '9100' },
    ]);
    const { requests } = setting.proxmox;
    const on = requests.indexOf('PUT /cluster/firewall/options');
    expect(on).toBeGreaterThan(requests.lastIndexOf('POST /cluster/firewall/rules'));
    expect(on).toBeGreaterThan(requests.lastIndexOf('POST /cluster/firewall/ipset/management'));
  });

  test('has nothing more to do', async () => {
    const { changes, text } = await workspace.plan('-detailed-exitcode');
    expect({ changes, text }).toEqual({
      changes: [],
      text: expect.stringContaining('No changes.') as string,
    });
  });

  test('changes the order of its rules in place', async () => {
    workspace.write(rootOf('web'));
    expect((await workspace.plan()).changes).toEqual([
      { address: 'proxmox_virtual_environment_firewall_rules.web-firewall_rules', actions: 'update' },
    ]);
    expect((await workspace.apply()).text).toContain('Apply complete!');
    expect(await rulesOf(`${machine}/rules`)).toMatchObject([
      { type: 'group', action: 'http' },
      { source: '+admins', comment: 'SSH' },
      { proto: 'udp' },
      { proto: 'tcp', dport: '53' },
    ]);
    expect((await workspace.plan()).changes).toEqual([]);
  });

  test('is told what Proxmox refuses of a rule', async () => {
    const file = join(workspace.root, 'wrong.tf.json');
    const rule = [{ type: 'in', action: 'ACCEPT', dport: '22' }];
    const name = 'proxmox_virtual_environment_cluster_firewall_security_group.wrong';
    const [type = ''] = name.split('.');
    writeFileSync(file, JSON.stringify({ resource: { [type]: { wrong: { name: 'wrong', rule } } } }));
    const { code, text } = await workspace.apply(`-target=${name}`);
    expect(code).not.toBe(0);
    expect(text.replace(/[│\s]+/g, ' ')).toContain("missing property - 'dport' requires this property");
    rmSync(file);
    await new Client(setting.proxmox.endpoint, token).call('DELETE', '/cluster/firewall/groups/wrong');
    await workspace.tofu(['state', 'rm', name]);
  });

  test('is destroyed without a trace but one: the provider leaves it switched on', async () => {
    const run = await workspace.tofu(['destroy', '-auto-approve', '-input=false', '-no-color']);
    expect(run.text).toContain('Destroy complete!');
    const { records, firewalls } = setting.proxmox.state;
    expect([...records, ...firewalls.rules, ...firewalls.sets]).toEqual([]);
    expect(firewalls.options.get('/cluster')).toMatchObject({ enable: '1' });
  });
});
