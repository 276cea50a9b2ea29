import { Aspects, TerraformCount, TerraformIterator, type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';

import { DataProxmoxVirtualEnvironmentNodes } from '../../../../lib/constructs/proxmox/bindings/data-proxmox-virtual-environment-nodes';
import { Acl } from '../../../../lib/constructs/proxmox/bindings/acl';
import { ClusterOptions } from '../../../../lib/constructs/proxmox/bindings/cluster-options';
import { NodeFirewall } from '../../../../lib/constructs/proxmox/bindings/node-firewall';
import { ProxmoxProvider } from '../../../../lib/constructs/proxmox/bindings/proxmox-provider';
import { VirtualEnvironmentVm } from '../../../../lib/constructs/proxmox/bindings/virtual-environment-vm';
import { written } from './plain-stack';

test('count, provider, lifecycle, dependsOn, provisioners and connection', () => {
  const document = written((stack) => {
    new ProxmoxProvider(stack, 'proxmox', { endpoint: 'https://one:8006/' });
    const second = new ProxmoxProvider(stack, 'second', { alias: 'two', endpoint: 'https://two:8006/' });
    const nodes = new DataProxmoxVirtualEnvironmentNodes(stack, 'nodes');
    new NodeFirewall(stack, 'firewall', {
      nodeName: 'pve',
      count: TerraformCount.of(2),
      provider: second,
      dependsOn: [nodes],
      lifecycle: { preventDestroy: true, ignoreChanges: ['ndp'] },
      connection: { type: 'ssh', host: 'pve' },
      provisioners: [{ type: 'local-exec', command: 'true' }],
    });
  });
  expect(document.provider).toEqual({
    proxmox: [{ endpoint: 'https://one:8006/' }, { endpoint: 'https://two:8006/', alias: 'two' }],
  });
  expect(document.data).toEqual({ proxmox_virtual_environment_nodes: { nodes: {} } });
  expect(document.resource['proxmox_node_firewall']).toEqual({
    firewall: {
      node_name: 'pve',
      count: 2,
      provider: 'proxmox.two',
      depends_on: ['data.proxmox_virtual_environment_nodes.nodes'],
      lifecycle: { prevent_destroy: true, ignore_changes: ['ndp'] },
      connection: { type: 'ssh', host: 'pve' },
      provisioner: [{ 'local-exec': { command: 'true' } }],
    },
  });
});

test('one resource for each item', () => {
  const document = written((stack) => {
    const users = TerraformIterator.fromList(['a@pve', 'b@pve']);
    new Acl(stack, 'acl', { forEach: users, path: '/', roleId: 'PVEAdmin', userId: users.value as string });
  });
  expect(document.resource['proxmox_acl']).toEqual({
    acl: {
      for_each: '${toset(["a@pve", "b@pve"])}',
      path: '/',
      role_id: 'PVEAdmin',
      user_id: '${each.value}',
    },
  });
});

test('nothing has to be given where nothing is required', () => {
  const document = written((stack) => {
    new ClusterOptions(stack, 'options');
  });
  expect(document.resource).toEqual({ proxmox_cluster_options: { options: {} } });
});

test('an aspect changes what was given, and an override what is written', () => {
  class Tagged implements IAspect {
    visit(node: IConstruct): void {
      if (node instanceof VirtualEnvironmentVm) node.input.tags = [...(node.input.tags ?? []), 'tagged'];
    }
  }
  const document = written((stack) => {
    const config = { nodeName: 'pve', tags: ['own'] };
    new VirtualEnvironmentVm(stack, 'vm', config).addOverride('cpu.cores', 2);
    new VirtualEnvironmentVm(stack, 'same', config);
    Aspects.of(stack).add(new Tagged());
  });
  expect(document.resource['proxmox_virtual_environment_vm']).toEqual({
    vm: { node_name: 'pve', tags: ['own', 'tagged'], cpu: { cores: 2 } },
    same: { node_name: 'pve', tags: ['own', 'tagged'] },
  });
});

test('what is there already is imported', () => {
  const document = written((stack) => {
    new VirtualEnvironmentVm(stack, 'vm', { nodeName: 'pve' }).importFrom('pve/100');
    VirtualEnvironmentVm.generateConfigForImport(stack, 'other', 'pve/101');
  });
  expect(document['import']).toEqual([
    { id: 'pve/100', to: 'proxmox_virtual_environment_vm.vm' },
    { id: 'pve/101', to: 'proxmox_virtual_environment_vm.other' },
  ]);
});

test('--hcl is refused: it would leave the settings out', () => {
  const document = () =>
    written((stack) => {
      new VirtualEnvironmentVm(stack, 'vm', { nodeName: 'pve' }).toHclTerraform();
    });
  expect(document).toThrow('proxmox_virtual_environment_vm is written as JSON only: leave --hcl out');
});
