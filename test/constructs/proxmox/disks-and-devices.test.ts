import { Image } from '../../../lib/model/image';
import { Network } from '../../../lib/model/network';
import { ProxmoxContainer } from '../../../lib/constructs/proxmox/proxmox-container';
import { ProxmoxDirectoryStorage } from '../../../lib/constructs/proxmox/storage/proxmox-directory-storage';
import { codesOf } from '../small-lab';
import { labWithNode, machineOf, resourcesOf } from './small-node';

test('a disk is kept as it is told, and otherwise as its image', () => {
  const { app, vm } = labWithNode();
  vm({
    disk: { size: '60GiB', cache: 'writeback', aio: 'native', discard: 'ignore', speed: { read: 200 } },
    dataDisk: '100GiB',
    dataDisks: ['200GiB', { size: '1TiB', storage: 'tank', backup: false, serial: 'media', iothread: false }],
  });
  expect(codesOf(app)).toEqual([]);
  expect(machineOf(app).disk).toEqual([
    {
      interface: 'scsi0',
      datastore_id: 'local-lvm',
      size: 60,
      discard: 'ignore',
      iothread: true,
      ssd: true,
      cache: 'writeback',
      aio: 'native',
      speed: [{ read: 200 }],
    },
    expect.objectContaining({ interface: 'scsi1', datastore_id: 'local-lvm', size: 100, backup: true }),
    expect.objectContaining({ interface: 'scsi2', size: 200, ssd: true, discard: 'on' }),
    expect.objectContaining({
      interface: 'scsi3',
      datastore_id: 'tank',
      size: 1024,
      backup: false,
      serial: 'media',
      iothread: false,
    }),
  ]);
});

test('disks protect a machine, and wait for the storage that they are on', () => {
  const { app, root, pve, vm } = labWithNode();
  const storage = new ProxmoxDirectoryStorage(root, 'vms', {
    nodes: [pve],
    path: '/srv',
    content: ['images'],
  });
  expect(vm({ disk: { storage }, dataDisks: [{ size: '10GiB', storage }] }).isProtected).toBe(true);
  expect(machineOf(app)).toMatchObject({
    disk: [{ datastore_id: 'vms', size: 20 }, { datastore_id: 'vms' }],
    depends_on: ['proxmox_storage_directory.vms'],
  });
});

test('a linked clone shares the blocks of its template', () => {
  const { app, vm } = labWithNode();
  vm({ linked: true });
  expect(codesOf(app)).toEqual([]);
  expect(machineOf(app).clone).toEqual([{ vm_id: 9000, full: false }]);
});

test('a linked clone elsewhere than its template is a problem', () => {
  const { app, vm } = labWithNode();
  vm({ linked: true, disk: { storage: 'tank' } });
  expect(codesOf(app)).toEqual(['HL670']);
});

test('cards have a firewall, a limit, a model, queues and trunks', () => {
  const { app, vm, lan } = labWithNode();
  const guests = new Network(app, 'guests', { cidr: '192.168.9.0/24', vlan: 9 });
  const first = { address: lan.at(20), firewall: true, rateLimit: 12.5, queues: 4 };
  vm({
    networks: [first, { address: guests.at(20), bridge: 'vmbr0', model: 'e1000e', trunks: '10;20-30' }],
  });
  expect(codesOf(app)).toEqual([]);
  expect(machineOf(app).network_device).toMatchObject([
    { firewall: true, rate_limit: 12.5, queues: 4, model: 'virtio', vlan_id: null },
    { firewall: false, rate_limit: null, model: 'e1000e', trunks: '10;20-30', vlan_id: 9 },
  ]);
});

test('a container has a firewall and a limit too', () => {
  const { app, root, pve, lan } = labWithNode();
  new ProxmoxContainer(root, 'dns', {
    node: pve,
    vmId: 130,
    template: 'local:vztmpl/debian.tar.zst',
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    networks: [{ address: lan.at(30), firewall: true, rateLimit: 5 }],
  });
  expect(resourcesOf(app, 'proxmox_virtual_environment_container')['dns']).toMatchObject({
    network_interface: [{ firewall: true, rate_limit: 5 }],
  });
});

test('PCI and USB devices are mappings of the node, which are made first', () => {
  const { app, vm } = labWithNode({
    pci: { hba: { path: '0000:02:00.0', id: '1000:0072', subsystemId: '1000:3020', iommuGroup: 14 } },
    usb: { zigbee: { id: '10c4:ea60', path: '1-2' } },
  });
  vm({
    gpu: 'rtx',
    pci: ['hba', { device: 'hba', pcie: false, rombar: false, xvga: true }],
    usb: ['zigbee'],
  });
  expect(codesOf(app)).toEqual([]);
  expect(machineOf(app)).toMatchObject({
    hostpci: [
      { device: 'hostpci0', mapping: 'rtx', pcie: true, rombar: true },
      { device: 'hostpci1', mapping: 'hba', pcie: true, rombar: true },
      { device: 'hostpci2', mapping: 'hba', pcie: false, rombar: false, xvga: true },
    ],
    usb: [{ mapping: 'zigbee' }],
    depends_on: [
      'proxmox_hardware_mapping_pci.pve_rtx',
      'proxmox_hardware_mapping_pci.pve_hba',
      'proxmox_hardware_mapping_usb.pve_zigbee',
    ],
  });
  expect(resourcesOf(app, 'proxmox_hardware_mapping_pci')['pve_hba']).toMatchObject({
    name: 'hba',
    comment: 'PCI device of pve',
    map: [{ id: '1000:0072', node: 'pve', path: '0000:02:00.0', subsystem_id: '1000:3020', iommu_group: 14 }],
  });
  expect(resourcesOf(app, 'proxmox_hardware_mapping_usb')['pve_zigbee']).toMatchObject({
    name: 'zigbee',
    map: [{ id: '10c4:ea60', node: 'pve', path: '1-2' }],
  });
});

test('a PCI device in a machine of another type than q35 is in an ordinary slot', () => {
  const { app, vm, pve, root, image } = labWithNode();
  const facts = { ...image.facts, machine: 'pc' } as const;
  vm({ image: new Image(root, 'old', { node: pve, vmId: 9001, facts }), pci: ['rtx'] });
  expect(machineOf(app).hostpci).toMatchObject([{ mapping: 'rtx', pcie: false }]);
});

test.each([
  [{ pci: ['hba'] }, 'HL671'],
  [{ usb: [{ device: 'zigbee', usb3: true }] }, 'HL671'],
  [{ dataDisks: ['0.5GiB'] }, 'HL010'],
] as const)('%j is a problem', (props, code) => {
  const { app, vm } = labWithNode();
  vm(props);
  expect(codesOf(app)).toEqual([code]);
});
