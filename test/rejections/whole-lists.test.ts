import { ProxmoxVm, TofuResource, type TofuRoot } from '../../lib';
import {
  VirtualEnvironmentFirewallRules,
  VirtualEnvironmentHosts,
} from '../../lib/constructs/proxmox/bindings';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

/** The hosts file of a node, by the resource that takes any. */
function hosts(root: TofuRoot, id: string, node: string) {
  const entry = [{ address: '192.0.2.1', hostnames: [id] }];
  const type = 'proxmox_virtual_environment_hosts';
  return new TofuResource(root, id, { type, body: () => ({ node_name: node, entry }) }); // <hosts>
}

test('two resources for the hosts file of a node', () => {
  const { app, root } = new ProxmoxLab();
  hosts(root, 'one', 'pve');
  hosts(root, 'other', 'pve');
  hosts(root, 'elsewhere', 'pve2');
  expectRefused(
    app,
    `
      HL647  two resources own the hosts file of node_name pve: each apply would undo the other
             by  platform/tofu/one    <hosts>
             and platform/tofu/other  <hosts>
        fix  make one of them, with all that belongs there`,
  );
});

test('the same by the typed classes, and rules of a machine beside those of its node', () => {
  const lab = new ProxmoxLab();
  const { app, root } = lab;
  // With it comes the provider.
  new ProxmoxVm(root, 'ctr01', lab.machine(21));
  const rule = [{ type: 'in', action: 'ACCEPT' } as const];
  new VirtualEnvironmentFirewallRules(root, 'node', { nodeName: 'pve', rule });
  new VirtualEnvironmentFirewallRules(root, 'machine', { nodeName: 'pve', vmId: 101, rule });
  new VirtualEnvironmentFirewallRules(root, 'again', { nodeName: 'pve', vmId: 101, rule });
  new VirtualEnvironmentHosts(root, 'hosts', { nodeName: 'pve', entry: [] });
  expect(app.check()).toMatchObject([
    {
      code: 'HL647',
      what: 'two resources own the rules of the firewall of vm_id 101: each apply would undo the other',
      where: [{ path: 'platform/tofu/machine' }, { path: 'platform/tofu/again' }],
    },
  ]);
});
