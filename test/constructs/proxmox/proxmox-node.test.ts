import { ProxmoxNode } from '../../../lib/constructs/proxmox/proxmox-node';
import { proxmoxProviderVersion } from '../../../lib/constructs/proxmox/provider';
import { Image } from '../../../lib/model/image';
import { ProxmoxVm } from '../../../lib/constructs/proxmox/proxmox-vm';
import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import type { TofuDocument } from '../../../lib/constructs/tofu/document';
import { Network } from '../../../lib/model/network';
import { codesOf, fileOf, smallLab } from '../small-lab';
import { labWithNode, machineOf, resourcesOf, tofuOf } from './small-node';

test('what it is not told follows from its address', () => {
  const { repository, lan } = smallLab();
  const pve = new ProxmoxNode(repository, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  expect(pve).toMatchObject({
    endpoint: 'https://192.168.1.5:8006',
    insecure: true,
    snippets: 'local',
    storage: 'zfs',
    groups: ['proxmox'],
  });
  expect(pve.bridgeTo(lan)).toBe('vmbr0');
  expect(pve.gpuNames).toEqual([]);
});

test('the provider has its address, and its token from the environment', () => {
  const { app, vm, root } = labWithNode({
    endpoint: 'https://pve.example.org:8006',
    insecure: false,
    user: 'ops',
  });
  vm();
  expect(tofuOf(app).provider).toEqual({
    proxmox: [
      { endpoint: 'https://pve.example.org:8006/', insecure: false, ssh: [{ agent: true, username: 'ops' }] },
    ],
  });
  expect(tofuOf(app).terraform?.required_providers).toEqual({
    proxmox: { source: 'registry.opentofu.org/bpg/proxmox', version: proxmoxProviderVersion },
  });
  expect([...root.environment.keys()]).toEqual(['PROXMOX_VE_API_TOKEN']);
});

test('a second node is a provider of its own name', () => {
  const { app, lan, repository, root, image: here, vm } = labWithNode();
  vm();
  const other = new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  const image = new Image(repository, 'there', { node: other, vmId: 9000, facts: here.facts });
  new ProxmoxVm(root, 'db', { node: other, vmId: 102, image, cores: 1, memory: '1GiB', network: lan.at(21) });
  const { proxmox: providers = [] } = tofuOf(app).provider ?? {};
  expect(providers.map(({ alias, endpoint }) => [alias, endpoint])).toEqual([
    [undefined, 'https://192.168.1.5:8006/'],
    ['pve2', 'https://192.168.1.6:8006/'],
  ]);
  // Both would read the same variable of the environment.
  expect(providers.map(({ api_token }) => api_token)).toEqual([undefined, '${var.pve2_api_token}']);
  expect(tofuOf(app).variable?.['pve2_api_token']).toMatchObject({ sensitive: true, ephemeral: true });
  expect([...root.environment.keys()]).toEqual(['PROXMOX_VE_API_TOKEN']);
  expect(machineOf(app)).toMatchObject({ provider: 'proxmox' });
  expect(resourcesOf(app, 'proxmox_virtual_environment_vm')['db']).toMatchObject({
    provider: 'proxmox.pve2',
  });
});

test('a bridge that exists already is made by nobody', () => {
  const { app, vm, lan, storage } = labWithNode();
  vm();
  expect(Object.keys(resourcesOf(app, 'proxmox_network_linux_bridge'))).toEqual(['pve_vmbr1']);
  expect([lan, storage].map((network) => network.node.id)).toEqual(['lan', 'storage']);
});

test('a GPU is a mapping that machines name', () => {
  const { app } = labWithNode();
  expect(resourcesOf(app, 'proxmox_hardware_mapping_pci')['pve_rtx']).toMatchObject({
    name: 'rtx',
    comment: 'GPU of pve',
    map: [{ id: '10de:1f06', node: 'pve', path: '0000:01:00' }],
  });
});

test("a GPU's id can be known to OpenTofu only", () => {
  const { app, lan, root } = labWithNode();
  const id = root.variable('gpu_id', { type: 'string', description: 'as lspci -n shows it' });
  new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: {},
    storage: 'zfs',
    gpus: { arc: { path: '0000:03:00', id } },
  });
  expect(resourcesOf(app, 'proxmox_hardware_mapping_pci')['pve2_arc']).toMatchObject({
    map: [{ id: '${var.gpu_id}' }],
  });
});

test('what OpenTofu shall make needs a root', () => {
  const { app, lan, storage, repository } = smallLab();
  new ProxmoxNode(repository, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan, vmbr1: { network: storage, ports: [] } },
    storage: 'zfs',
    gpus: { rtx: { path: '0000:01:00', id: '10de:1f06' } },
  });
  expect(codesOf(app)).toEqual(['HL601', 'HL601']);
});

test('a machine of another root waits for nothing of this one: OpenTofu could not see it', () => {
  const { app, repository, pve, image, lan, storage } = labWithNode();
  const other = new TofuRoot(repository, 'other');
  const networks = [{ address: lan.at(22) }, { address: storage.at(22) }];
  new ProxmoxVm(other, 'db', { node: pve, vmId: 102, image, cores: 1, memory: '1GiB', networks, gpu: 'rtx' });
  const text = app.render().get('platform/other/main.tf.json') ?? '';
  expect(text).toContain('"mapping": "rtx"');
  // The file with its network settings is in its own root.
  const { resource } = JSON.parse(text) as { resource: Record<string, Record<string, object>> };
  expect(resource['proxmox_virtual_environment_vm']?.['db']).toMatchObject({
    depends_on: ['proxmox_virtual_environment_file.db_network-config'],
  });
});

test('a bridge keeps VLANs apart, and the node has interfaces and addresses in them', () => {
  const { app, repository, lan } = smallLab();
  const iot = new Network(app, 'iot', { cidr: '192.168.3.0/24', vlan: 10, mtu: 1400 });
  const root = new TofuRoot(repository, 'tofu');
  new ProxmoxNode(root, 'pve', {
    address: [lan.at(5), iot.at(5)],
    bridges: {
      vmbr0: { network: lan, ports: ['eno1'], address: lan.at(5), vlanAware: true, vlans: [20, iot, 20] },
    },
    vlans: [
      { network: iot, on: 'vmbr0', address: iot.at(5) },
      { network: iot, on: 'eno2' },
    ],
    storage: 'zfs',
  });
  expect(codesOf(app)).toEqual([]);
  const { resource } = JSON.parse(fileOf(app, 'repo/tofu/main.tf.json')) as TofuDocument;
  expect(resource?.['proxmox_network_linux_bridge']?.['pve_vmbr0']).toMatchObject({
    name: 'vmbr0',
    address: '192.168.1.5/24',
    vlan_aware: true,
    vids: '10 20',
  });
  expect(resource?.['proxmox_network_linux_vlan']).toMatchObject({
    pve_vmbr0_10: {
      name: 'vmbr0.10',
      address: '192.168.3.5/24',
      mtu: 1400,
      depends_on: ['proxmox_network_linux_bridge.pve_vmbr0'],
    },
    pve_eno2_10: { name: 'eno2.10' },
  });
});
