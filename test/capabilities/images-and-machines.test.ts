import {
  CloudImage,
  Image,
  PackerTemplate,
  ProxmoxRole,
  ProxmoxToken,
  ProxmoxUser,
  ProxmoxVm,
} from '../../lib';
import { text } from '../facts/output';
import { CapabilityLab, vm } from './lab';

test('L09 a template by Packer: image, sizes, disk, card, cloud-init drive, description, variables, scripts', () => {
  const file = text('vm-platform/packer/debian-13.pkr.hcl');
  for (const line of [
    /iso_file += "local:iso\/debian-13-amd64-netinst\.iso"/,
    /cores += 2/,
    /memory += 2048/,
    /disk_size += "20G"/,
    /storage_pool += "local-lvm"/,
    /bridge += "vmbr0"/,
    /cloud_init_storage_pool += "local-lvm"/,
    /template_description += "Debian 13 template with Docker"/,
    /local "debian-13_password" \{[^}]*sensitive += true/,
    /provisioner "shell" \{[^]*scripts = \[/,
  ])
    expect(file).toMatch(line);
  // An image that nobody named is a variable.
  expect(text('vm-platform/packer/ubuntu-24.04.pkr.hcl')).toMatch(/variable "ubuntu_24_04_iso" \{/);
});

test('L10 what a template shall have is a word', () => {
  const lab = new CapabilityLab();
  new PackerTemplate(lab.repository, 'docker-host', {
    node: lab.node,
    vmId: 9001,
    os: 'debian-13',
    preinstall: ['docker', 'node-exporter', 'unattended-upgrades'],
  });
  const scripts = [...lab.app.render()].filter(([path]) => path.includes('/docker-host/scripts/'));
  const all = scripts.map(([, script]) => script).join('\n');
  expect(all).toMatch(/docker-ce/);
  expect(all).toMatch(/prometheus-node-exporter/);
  expect(all).toMatch(/unattended-upgrades/);
  // Whatever is asked for, each has the guest agent.
  expect(lab.file('platform/packer/docker-host/http/preseed.cfg')).toMatch(/qemu-guest-agent/);
});

test('L11 templates that are built elsewhere: a template by its facts, and a cloud image by its checksum', () => {
  const lab = new CapabilityLab();
  const { root, node, image } = lab;
  const vmId = root.variable<number>('ubuntu_id', { type: 'number', description: 'As the node shows it.' });
  const ubuntu = new Image(root, 'ubuntu-22', { node, vmId, facts: { ...image.facts, cpuType: 'host' } });
  const url = 'https://192.0.2.1/1.9.5/nocloud-amd64.qcow2';
  const talos = new CloudImage(root, 'talos', {
    node,
    url,
    checksum: '0f'.repeat(32),
    facts: { login: false },
  });
  new ProxmoxVm(root, 'one', { ...lab.machine(121), image: ubuntu });
  new ProxmoxVm(root, 'two', { ...lab.machine(122), image: talos, disk: '10GiB' });
  expect(lab.tofu().resource).toMatchObject({
    [vm]: {
      one: { clone: [{ vm_id: '${var.ubuntu_id}' }], cpu: [{ type: 'host' }] },
      two: { disk: [{ import_from: '${proxmox_download_file.talos.id}' }] },
    },
    proxmox_download_file: { talos: { url, checksum: '0f'.repeat(32), overwrite: false } },
  });
});

test('L12 a machine: full or linked clone, CPU, memory, disks, several cards, tags, order of starts', () => {
  const lab = new CapabilityLab();
  const { root, lan } = lab;
  new ProxmoxVm(root, 'one', {
    ...lab.machine(121),
    cpuType: 'host',
    disk: { size: '30GiB', cache: 'writeback', discard: 'on', fileFormat: 'raw' },
    dataDisks: ['100GiB'],
    networks: [{ address: lan.at(121), firewall: true, rateLimit: 100 }],
    tags: ['web', 'lab'],
    startup: { order: 2, upDelay: 30, downDelay: 60 },
  });
  new ProxmoxVm(root, 'two', { ...lab.machine(122), linked: true });
  expect(lab.tofu().resource[vm]).toMatchObject({
    one: {
      clone: [{ vm_id: 9000, full: true }],
      cpu: [{ cores: 2, type: 'host' }],
      memory: [{ dedicated: 2048 }],
      disk: [
        { interface: 'scsi0', size: 30, cache: 'writeback', discard: 'on', file_format: 'raw' },
        { interface: 'scsi1', size: 100 },
      ],
      network_device: [{ bridge: 'vmbr0', firewall: true, rate_limit: 100 }],
      tags: ['lab', 'web'],
      startup: [{ order: 2, up_delay: 30, down_delay: 60 }],
    },
    two: { clone: [{ full: false }] },
  });
});

test('L13 cloud-init: user, keys, a password by variable, addresses, name servers, and documents of its own', () => {
  const lab = new CapabilityLab();
  const { root } = lab;
  const password = root.variable('web_password', {
    type: 'string',
    description: 'Console.',
    sensitive: true,
  });
  const keys = ['ssh-ed25519 AAAA me'];
  new ProxmoxVm(root, 'web', {
    ...lab.machine(121),
    user: 'ops',
    sshKeys: keys,
    extra: { initialization: { userAccount: { username: 'ops', keys, password } } },
    cloudInit: { vendorData: { packages: ['htop'] } },
  }).allow('HL672', 'a trial');
  expect(lab.tofu().resource[vm]).toMatchObject({
    web: {
      initialization: [
        {
          user_account: [{ username: 'ops', keys, password: '${var.web_password}' }],
          ip_config: [{ ipv4: [{ address: '192.168.1.121/24', gateway: '192.168.1.1' }] }],
          dns: [{ servers: ['192.168.1.4'] }],
          vendor_data_file_id: '${proxmox_virtual_environment_file.web_vendor-config.id}',
        },
      ],
    },
  });
  expect(lab.file('platform/tofu/cloud-init/web-vendor.yaml')).toMatch(
    /^#cloud-config\n[^]*packages:\n {2}- htop\n$/,
  );
});

test('L14 PCI passthrough by a mapping, which is a resource itself, on q35', () => {
  const lab = new CapabilityLab({
    node: {
      gpus: { rtx: { path: '0000:01:00', id: '10de:2571' } },
      pci: { nic: { path: '0000:02:00.1', id: '8086:1563', iommuGroup: 14 } },
    },
  });
  new ProxmoxVm(lab.root, 'web', {
    ...lab.machine(121),
    gpu: 'rtx',
    pci: [{ device: 'nic', rombar: false }],
  });
  const { resource } = lab.tofu();
  expect(resource[vm]?.['web']).toMatchObject({
    machine: 'q35',
    hostpci: [
      { device: 'hostpci0', mapping: 'rtx', pcie: true, rombar: true },
      { device: 'hostpci1', mapping: 'nic', pcie: true, rombar: false },
    ],
  });
  expect(resource['proxmox_hardware_mapping_pci']).toMatchObject({
    pve_rtx: { map: [{ path: '0000:01:00', node: 'pve' }] },
    pve_nic: { map: [{ path: '0000:02:00.1', iommu_group: 14 }] },
  });
});

test('L14 a raw id takes root and a password, and the provider logs in by a token', () => {
  const lab = new CapabilityLab();
  const extra = { hostpci: [{ device: 'hostpci0', id: '0000:01:00' }] };
  new ProxmoxVm(lab.root, 'web', { ...lab.machine(121), extra });
  expect(lab.codes()).toEqual(['HL622']);
});

test('L15 a fleet is a loop with computed names, ids, addresses and roles', () => {
  const lab = new CapabilityLab();
  const names = ['k3s-cp-1', 'k3s-cp-2', 'k3s-w-1'];
  for (const [index, name] of names.entries()) {
    new ProxmoxVm(lab.root, name, {
      ...lab.machine(106 + index),
      tags: [name.includes('-cp-') ? 'cp' : 'worker'],
    });
  }
  const made = Object.entries(lab.tofu().resource[vm] ?? {});
  expect(made.map(([name, one]) => [name, one['vm_id'], one['tags']])).toEqual([
    ['k3s-cp-1', 106, ['cp']],
    ['k3s-cp-2', 107, ['cp']],
    ['k3s-w-1', 108, ['worker']],
  ]);
});

test('L81 roles, rights and tokens: a script for the first, resources for the others', () => {
  const lab = new CapabilityLab({ node: { pveVersion: 8 } });
  const { root, node } = lab;
  const role = new ProxmoxRole(root, 'Watching', { node, privileges: ['VM.Audit', 'VM.Monitor'] });
  const user = new ProxmoxUser(root, 'exporter', { node }).grant(role, { on: '/vms' });
  new ProxmoxToken(user, 'prometheus', { separate: true }).grant(role, { on: '/vms' });
  expect(lab.tofu().resource).toMatchObject({
    proxmox_virtual_environment_role: { Watching: { privileges: ['VM.Audit', 'VM.Monitor'] } },
    proxmox_acl: {
      'exporter_grant-Watching-vms': { user_id: 'exporter@pve', path: '/vms', propagate: true },
      'exporter_prometheus_grant-Watching-vms': { token_id: 'exporter@pve!prometheus' },
    },
    proxmox_user_token: { exporter_prometheus: { privileges_separation: true } },
  });
  const script = lab.file('platform/scripts/proxmox-access');
  expect(script).toMatch(/pveum role add/);
  expect(script).toMatch(/privileges=\S*VM\.Clone\S*VM\.Monitor/);
});
