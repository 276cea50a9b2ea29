import { Image, type ImageFacts } from '../../../lib/model/image';
import { ProxmoxNode } from '../../../lib/constructs/proxmox/proxmox-node';
import type { ProxmoxVmProps } from '../../../lib/constructs/proxmox/vm-props';
import { applyEdges } from '../../../lib/core/graph';
import { Network } from '../../../lib/model/network';
import { codesOf } from '../small-lab';
import { labWithNode, machineOf, tofuOf } from './small-node';

/** A machine as OpenTofu reads it. */
function machine(props: Partial<ProxmoxVmProps> = {}) {
  const { app, vm } = labWithNode();
  vm(props);
  return machineOf(app);
}

test('says everything that the provider would guess', () => {
  expect(machine({ disk: '60GiB' })).toEqual({
    name: 'web',
    node_name: 'pve',
    vm_id: 101,
    on_boot: true,
    stop_on_destroy: true,
    clone: [{ vm_id: 9000, full: true }],
    machine: 'q35',
    bios: 'seabios',
    operating_system: [{ type: 'l26' }],
    cpu: [{ cores: 4, type: 'x86-64-v2-AES' }],
    memory: [{ dedicated: 8192 }],
    agent: [{ enabled: true, timeout: '5m', wait_for_ip: [{ disabled: true }] }],
    scsi_hardware: 'virtio-scsi-single',
    disk: [
      { interface: 'scsi0', datastore_id: 'local-lvm', size: 60, discard: 'on', iothread: true, ssd: true },
    ],
    network_device: [expect.objectContaining({ bridge: 'vmbr0' })],
    initialization: [expect.anything()],
    serial_device: [{ device: 'socket' }],
    provider: 'proxmox',
  });
});

test('is set up by cloud-init: address, gateway, name servers, user and keys', () => {
  expect(machine().initialization).toEqual([
    {
      datastore_id: 'local-lvm',
      dns: [{ servers: ['192.168.1.4', '192.168.1.5'] }],
      ip_config: [{ ipv4: [{ address: '192.168.1.20/24', gateway: '192.168.1.1' }] }],
      user_account: [{ username: 'deploy', keys: '${var.ssh_public_keys}' }],
    },
  ]);
});

test('a network card has all eleven keys, or the provider refuses it', () => {
  const { network_device: [card] = [] } = machine();
  expect(Object.entries(card ?? {})).toEqual([
    ['bridge', 'vmbr0'],
    ['disconnected', null],
    ['enabled', null],
    ['firewall', false],
    ['mac_address', 'BC:24:11:A8:01:14'],
    ['model', 'virtio'],
    ['mtu', null],
    ['queues', null],
    ['rate_limit', null],
    ['trunks', null],
    ['vlan_id', null],
  ]);
});

test.each<[string, Partial<ProxmoxVmProps>, object]>([
  ['description', { description: 'Docker host' }, { description: 'Docker host' }],
  ['tags', { tags: ['web', 'lab', 'web'] }, { tags: ['lab', 'web'] }],
  ['startOnBoot', { startOnBoot: false }, { on_boot: false }],
  ['memory', { memory: '512MiB' }, { memory: [{ dedicated: 512 }] }],
  ['cores', { cores: 1 }, { cpu: [{ cores: 1, type: 'x86-64-v2-AES' }] }],
  ['disk', {}, { disk: [expect.objectContaining({ size: 20 })] }],
  ['disk', { disk: '1TiB' }, { disk: [expect.objectContaining({ size: 1024 })] }],
])('%s: %j', (_, props, expected) => {
  expect(machine(props)).toMatchObject(expected);
});

test.each(['description', 'tags', 'hostpci', 'depends_on'])('%s is not there without a reason', (key) => {
  expect(machine()).not.toHaveProperty(key);
});

describe('the keys that may log in', () => {
  test('are a variable of the root, once for all machines', () => {
    const { app, vm, root } = labWithNode();
    vm();
    expect(tofuOf(app).variable).toEqual({
      ssh_public_keys: {
        type: 'list(string)',
        description: 'Public SSH keys that may log in to new machines.',
      },
    });
    expect([...root.variables.keys()]).toEqual(['ssh_public_keys']);
  });

  test('can be given, and then there is no variable', () => {
    const { app, vm } = labWithNode();
    vm({ sshKeys: ['ssh-ed25519 AAAA me@${host}'], user: 'me' });
    expect(machineOf(app).initialization?.[0]?.user_account).toEqual([
      { username: 'me', keys: ['ssh-ed25519 AAAA me@$${host}'] },
    ]);
    expect(tofuOf(app).variable).toBeUndefined();
  });
});

test('two network cards stand in the order given; the one without a router has no gateway', () => {
  const { app, vm, lan, storage } = labWithNode();
  vm({ networks: [{ address: storage.at(20) }, { address: lan.at(20), mac: 'BC:24:11:00:00:01' }] });
  const { network_device: cards = [], initialization } = machineOf(app);
  expect(cards.map(({ bridge, mac_address, mtu }) => [bridge, mac_address, mtu])).toEqual([
    ['vmbr1', 'BC:24:11:00:0A:14', 9000],
    ['vmbr0', 'BC:24:11:00:00:01', null],
  ]);
  expect(initialization?.[0]?.ip_config).toEqual([
    { ipv4: [{ address: '10.0.10.20/24' }] },
    { ipv4: [{ address: '192.168.1.20/24', gateway: '192.168.1.1' }] },
  ]);
});

test("a card's bridge can be named", () => {
  const { app, vm, lan } = labWithNode();
  vm({ networks: [{ address: lan.at(20), bridge: 'vmbr7' }] });
  expect(machineOf(app).network_device?.[0]?.bridge).toBe('vmbr7');
});

test("a network's VLAN is the card's", () => {
  const { app, vm, pve } = labWithNode();
  const guests = new Network(app, 'guests', { cidr: '192.168.9.0/24', vlan: 9 });
  vm({ networks: [{ address: guests.at(20), bridge: 'vmbr0' }] });
  expect(machineOf(app).network_device).toMatchObject([{ bridge: 'vmbr0', vlan_id: 9 }]);
  expect(pve.bridgeTo(guests)).toBeUndefined();
});

describe('what the template is', () => {
  const facts: ImageFacts = {
    diskInterface: 'virtio0',
    diskSize: 8,
    storage: 'zfs',
    firmware: 'uefi',
    machine: 'pc',
    scsiController: 'virtio-scsi-pci',
    cpuType: 'host',
    agent: false,
  };
  const cloneOf = (node?: string) => {
    const { app, vm, pve, root, lan } = labWithNode(node === undefined ? {} : { cluster: 'home' });
    const other = () =>
      new ProxmoxNode(root, 'pve2', {
        address: lan.at(6),
        bridges: {},
        storage: 'local',
        cluster: 'home',
      });
    const image = new Image(root, 'alpine', { node: node === undefined ? pve : other(), vmId: 9001, facts });
    const made = vm({ image });
    return { app, made, body: machineOf(app), image };
  };

  test('is what the clone is', () => {
    const { body } = cloneOf();
    expect(body).toMatchObject({
      clone: [{ vm_id: 9001 }],
      bios: 'ovmf',
      cpu: [{ type: 'host' }],
      agent: [{ enabled: false }],
      scsi_hardware: 'virtio-scsi-pci',
      disk: [{ interface: 'virtio0', datastore_id: 'zfs', size: 8 }],
      initialization: [{ datastore_id: 'zfs' }],
    });
    expect(body).not.toHaveProperty('machine');
    // Without an agent nothing answers: a time to wait would only be waited for.
    expect(body.agent).toEqual([{ enabled: false }]);
  });

  test('may stand on another node of the cluster, which the clone then names', () => {
    expect(cloneOf('pve2').body.clone).toEqual([{ vm_id: 9001, node_name: 'pve2', full: true }]);
    expect(cloneOf().body.clone?.[0]).not.toHaveProperty('node_name');
  });

  test('is there before the clone', () => {
    const { made, image } = cloneOf();
    expect(applyEdges(made)).toMatchObject([{ to: image, why: 'is made from it' }]);
  });
});

test('a GPU is a mapping of the node, in a PCI Express slot, and is made first', () => {
  const { app, vm } = labWithNode();
  expect(vm({ gpu: 'rtx' }).hasGpu).toBe(true);
  expect(machineOf(app)).toMatchObject({
    machine: 'q35',
    hostpci: [{ device: 'hostpci0', mapping: 'rtx', pcie: true, rombar: true }],
    depends_on: ['proxmox_hardware_mapping_pci.pve_rtx'],
  });
});

test('a GPU in a machine without PCI Express is a problem', () => {
  const { app, vm, pve, root } = labWithNode();
  const facts = { ...labWithNode().image.facts, machine: 'pc' } as const;
  vm({ gpu: 'rtx', image: new Image(root, 'old', { node: pve, vmId: 9001, facts }) });
  expect(codesOf(app)).toEqual(['HL607']);
});

test.each<[string, Partial<ProxmoxVmProps>, string]>([
  ['a GPU that the node has not', { gpu: 'gtx' }, 'HL606'],
  ['a disk smaller than the template', { disk: '10GiB' }, 'HL605'],
  ['no cores', { cores: 0 }, 'HL603'],
  ['an id that Proxmox does not take', { vmId: 99 }, 'HL022'],
  ['half a MiB', { memory: '0.5MiB' }, 'HL010'],
  ['a tag with capitals, which each plan would change', { tags: ['Web'] }, 'HL611'],
])('%s is a problem', (_, props, code) => {
  const { app, vm } = labWithNode();
  vm(props);
  expect(codesOf(app)).toEqual([code]);
});

test("CPU, ballooning and the order of starts are as they are given; what has no setting is in the provider's words", () => {
  const { app, vm } = labWithNode();
  vm({
    cpuType: 'host',
    minMemory: '2GiB',
    startup: { order: 3, upDelay: 30 },
    extra: { keyboardLayout: 'de', tabletDevice: false },
  });
  expect(machineOf(app)).toMatchObject({
    cpu: [{ cores: 4, type: 'host' }],
    memory: [{ dedicated: 8192, floating: 2048 }],
    startup: [{ order: 3, up_delay: 30 }],
    keyboard_layout: 'de',
    tablet_device: false,
  });
});

test('a misspelled prop is a compile error, and so is a size without a unit', () => {
  const { vm } = labWithNode();
  // @ts-expect-error the prop is cores
  expect(() => vm({ core: 4, memory: '1GiB' })).not.toThrow();
  // @ts-expect-error GiB is missing
  const props: Partial<ProxmoxVmProps> = { memory: '8' };
  expect(props).toBeDefined();
});

test('a key that no type knows can be added, and the last word is the patch', () => {
  const { app, vm, root } = labWithNode();
  vm().resource?.addOverride('audio_device', [{ device: 'ich9-intel-hda' }]);
  root.file.patch((document) => {
    document.resource!['proxmox_virtual_environment_vm']!['web']!['x_new'] = { on: true };
  });
  expect(machineOf(app)).toMatchObject({ audio_device: [{ device: 'ich9-intel-hda' }], x_new: { on: true } });
});

test.each([
  ['scsi0', 'virtio-scsi-single', { iothread: true, ssd: true }],
  ['scsi0', 'lsi', { iothread: false, ssd: true }],
  ['virtio0', 'virtio-scsi-pci', { iothread: true }],
  ['sata0', 'lsi', { iothread: false, ssd: true }],
])('a disk on %s of %s has the options that it takes', (diskInterface, scsiController, options) => {
  const { app, vm, pve, repository, image } = labWithNode();
  const facts = { ...image.facts, diskInterface, scsiController };
  vm({ image: new Image(repository, 'other', { node: pve, vmId: 9005, facts }), disk: '20GiB' });
  const [disk] = machineOf(app).disk ?? [];
  expect(disk).toEqual({
    interface: diskInterface,
    datastore_id: 'local-lvm',
    size: 20,
    discard: 'on',
    ...options,
  });
});
