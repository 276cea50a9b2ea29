import { Fn, TerraformIterator, TerraformOutput, TerraformVariable, type IResolvable } from 'cdktf';

import { DataProxmoxVirtualEnvironmentVms } from '../../../../lib/constructs/proxmox/bindings/data-proxmox-virtual-environment-vms';
import { ClonedVm } from '../../../../lib/constructs/proxmox/bindings/cloned-vm';
import { AptRepository } from '../../../../lib/constructs/proxmox/bindings/apt-repository';
import { ProxmoxProvider } from '../../../../lib/constructs/proxmox/bindings/proxmox-provider';
import { StorageCifs } from '../../../../lib/constructs/proxmox/bindings/storage-cifs';
import { VirtualEnvironmentVm } from '../../../../lib/constructs/proxmox/bindings/virtual-environment-vm';
import { written } from './plain-stack';

const vmOf = (document: ReturnType<typeof written>) =>
  document.resource['proxmox_virtual_environment_vm']!['vm'];

test('an app of cdktf that knows nothing of the library writes a machine', () => {
  const document = written((stack) => {
    new ProxmoxProvider(stack, 'proxmox', {
      endpoint: 'https://pve:8006/',
      ssh: { agent: true, nodeAttribute: [{ name: 'pve', address: '10.0.0.5' }] },
    });
    new VirtualEnvironmentVm(stack, 'vm', {
      nodeName: 'pve',
      vmId: 100,
      bios: 'ovmf',
      cpu: { cores: 4, type: 'host' },
      disk: [{ interface: 'scsi0', size: 20, importFromAttribute: 'local:import/debian.qcow2' }],
      initialization: { ipConfig: [{ ipv4: { address: 'dhcp' } }] },
      tags: ['a', 'b'],
    });
  });
  expect(document.terraform).toMatchObject({
    required_providers: { proxmox: { source: 'registry.opentofu.org/bpg/proxmox', version: '0.111.1' } },
  });
  expect(document.provider).toEqual({
    proxmox: [
      { endpoint: 'https://pve:8006/', ssh: { agent: true, node: [{ name: 'pve', address: '10.0.0.5' }] } },
    ],
  });
  expect(document.resource).toEqual({
    proxmox_virtual_environment_vm: {
      vm: {
        node_name: 'pve',
        vm_id: 100,
        bios: 'ovmf',
        cpu: { cores: 4, type: 'host' },
        disk: [{ interface: 'scsi0', size: 20, import_from: 'local:import/debian.qcow2' }],
        initialization: { ip_config: [{ ipv4: { address: 'dhcp' } }] },
        tags: ['a', 'b'],
      },
    },
  });
});

test('an attribute that is a list of objects has every key, or the provider refuses it', () => {
  const document = written((stack) => {
    new VirtualEnvironmentVm(stack, 'vm', {
      nodeName: 'pve',
      networkDevice: [{ bridge: 'vmbr0', mtu: 9000 }],
    });
  });
  expect(vmOf(document)).toEqual({
    node_name: 'pve',
    network_device: [
      {
        bridge: 'vmbr0',
        disconnected: null,
        enabled: null,
        firewall: null,
        mac_address: null,
        model: null,
        mtu: 9000,
        queues: null,
        rate_limit: null,
        trunks: null,
        vlan_id: null,
      },
    ],
  });
});

test('attributes of objects, and objects by key, have the keys that are given', () => {
  const document = written((stack) => {
    new ClonedVm(stack, 'vm', {
      nodeName: 'pve',
      clone: { sourceVmId: 9000 },
      disk: { scsi0: { datastoreId: 'local', sizeGb: 20 } },
      network: { net0: { bridge: 'vmbr0', rateLimit: 10 } },
    });
  });
  expect(document.resource['proxmox_cloned_vm']).toEqual({
    vm: {
      node_name: 'pve',
      clone: { source_vm_id: 9000 },
      disk: { scsi0: { datastore_id: 'local', size_gb: 20 } },
      network: { net0: { bridge: 'vmbr0', rate_limit: 10 } },
    },
  });
});

test('texts are templates, as everywhere in cdktf, and tokens stand for what is known later', () => {
  const document = written((stack) => {
    const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
    const cores = new TerraformVariable(stack, 'cores', { type: 'number' });
    const firmware = new TerraformVariable(stack, 'firmware', { type: 'string' });
    new VirtualEnvironmentVm(stack, 'vm', {
      nodeName: 'pve',
      description: '${var.cores} cores',
      name: Fn.lower('WEB'),
      bios: firmware.value as IResolvable,
      started: Fn.tobool('true'),
      tags: Fn.concat([['a'], Fn.split(',', 'b,c')]) as string[],
      cpu: { cores: cores.numberValue },
      initialization: { userAccount: { password: password.stringValue } },
      hostpci: Fn.jsondecode('[]') as IResolvable,
    });
  });
  expect(vmOf(document)).toEqual({
    node_name: 'pve',
    description: '${var.cores} cores',
    name: '${lower("WEB")}',
    bios: '${var.firmware}',
    started: '${tobool("true")}',
    tags: '${concat(["a"], split(",", "b,c"))}',
    cpu: { cores: '${var.cores}' },
    initialization: { user_account: { password: '${var.password}' } },
    hostpci: '${jsondecode("[]")}',
  });
});

test('a setting can be read, and what only OpenTofu knows', () => {
  const document = written((stack) => {
    const vm = new VirtualEnvironmentVm(stack, 'vm', { nodeName: 'pve', bios: 'ovmf' });
    const storage = new StorageCifs(stack, 'nas', {
      id: 'nas',
      server: 'nas',
      share: 'x',
      username: 'u',
      password: 'p',
      backups: { keepLast: vm.cpu.cores },
    });
    const cloned = new ClonedVm(stack, 'cloned', { nodeName: 'pve', clone: { sourceVmId: 9000 } });
    const repository = new AptRepository(stack, 'apt', {
      filePath: '/etc/apt/x',
      index: 0,
      nodeAttribute: 'pve',
    });
    const vms = new DataProxmoxVirtualEnvironmentVms(stack, 'vms', { tags: vm.tags });
    new VirtualEnvironmentVm(stack, 'second', { nodeName: 'pve', bios: vm.bios, started: vm.started });
    new TerraformOutput(stack, 'values', {
      value: {
        id: vm.id,
        vmId: vm.vmId,
        address: vm.ipv4Addresses.get(1),
        disk: vm.disk.get(0).pathInDatastore,
        speed: vm.disk.get(0).speed.iopsRead,
        servers: vm.initialization.dns.servers,
        ip: vm.initialization.ipConfig.get(0).ipv4.address,
        shared: storage.shared,
        content: storage.content,
        fromMap: cloned.disk.get('scsi0').sizeGb,
        node: repository.nodeAttribute,
        components: repository.components,
        found: vms.vms.get(0).vmId,
      },
    });
  });
  const vm = 'proxmox_virtual_environment_vm.vm';
  expect(document['output']).toEqual({
    values: {
      value: {
        id: `\${${vm}.id}`,
        vmId: `\${${vm}.vm_id}`,
        address: `\${${vm}.ipv4_addresses[1]}`,
        disk: `\${${vm}.disk[0].path_in_datastore}`,
        speed: `\${${vm}.disk[0].speed[0].iops_read}`,
        servers: `\${${vm}.initialization[0].dns[0].servers}`,
        ip: `\${${vm}.initialization[0].ip_config[0].ipv4[0].address}`,
        shared: '${proxmox_storage_cifs.nas.shared}',
        content: '${tolist(proxmox_storage_cifs.nas.content)}',
        fromMap: '${proxmox_cloned_vm.cloned.disk["scsi0"].size_gb}',
        node: '${proxmox_apt_repository.apt.node}',
        components: '${proxmox_apt_repository.apt.components}',
        found: '${data.proxmox_virtual_environment_vms.vms.vms[0].vm_id}',
      },
    },
  });
  expect(document.data['proxmox_virtual_environment_vms']).toEqual({ vms: { tags: `\${${vm}.tags}` } });
  expect(document.resource['proxmox_storage_cifs']!['nas']).toMatchObject({
    backups: { keep_last: `\${${vm}.cpu[0].cores}` },
  });
  expect(document.resource['proxmox_virtual_environment_vm']!['second']).toEqual({
    node_name: 'pve',
    bios: `\${${vm}.bios}`,
    started: `\${${vm}.started}`,
  });
});

test('blocks for each item of a list', () => {
  const document = written((stack) => {
    const disks = TerraformIterator.fromList(['scsi0', 'scsi1']);
    new VirtualEnvironmentVm(stack, 'vm', {
      nodeName: 'pve',
      disk: disks.dynamic({ interface: disks.value as string }),
    });
  });
  expect(vmOf(document)).toEqual({
    node_name: 'pve',
    dynamic: {
      disk: {
        for_each: '${toset(["scsi0", "scsi1"])}',
        iterator: 'each',
        content: { interface: '${each.value}' },
      },
    },
  });
});
