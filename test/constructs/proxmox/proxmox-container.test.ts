import { ProxmoxContainer } from '../../../lib/constructs/proxmox/proxmox-container';
import type { ProxmoxContainerProps } from '../../../lib/constructs/proxmox/container-props';
import { Repository } from '../../../lib/core/repository';
import { labWithNode, resourcesOf } from './small-node';

const type = 'proxmox_virtual_environment_container';
const template = 'local:vztmpl/debian-13-standard_13.1-2_amd64.tar.zst';

/** A lab with a container `dns`. */
function labWith(props: Partial<ProxmoxContainerProps> = {}) {
  const lab = labWithNode();
  const container = new ProxmoxContainer(lab.root, 'dns', {
    node: lab.pve,
    vmId: 130,
    template,
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    ...(props.networks === undefined && { network: lab.lan.at(30) }),
    ...props,
  });
  return { ...lab, container };
}

function bodyOf({ app }: ReturnType<typeof labWith>): Record<string, unknown> {
  const body = { ...resourcesOf(app, type)['dns'] };
  delete body['//'];
  return body;
}

const problems = (props: Partial<ProxmoxContainerProps>) =>
  labWith(props)
    .app.check()
    .map(({ code, severity, what }) => [code, severity, what]);

test('says everything that the provider would guess otherwise', () => {
  expect(bodyOf(labWith())).toEqual({
    node_name: 'pve',
    vm_id: 130,
    // The provider's own default is privileged, on the storage of files.
    unprivileged: true,
    disk: [{ datastore_id: 'local-lvm', size: 8 }],
    start_on_boot: true,
    operating_system: [{ template_file_id: template, type: 'debian' }],
    cpu: [{ cores: 1 }],
    memory: [{ dedicated: 512, swap: 0 }],
    network_interface: [{ name: 'eth0', bridge: 'vmbr0', mac_address: 'BC:24:11:A8:01:1E' }],
    features: [{ nesting: true }],
    initialization: [
      {
        hostname: 'dns',
        dns: [{ servers: ['192.168.1.4', '192.168.1.5'] }],
        ip_config: [{ ipv4: [{ address: '192.168.1.30/24', gateway: '192.168.1.1' }] }],
        user_account: [{ keys: '${var.ssh_public_keys}' }],
      },
    ],
    provider: 'proxmox',
  });
});

test('has volumes of its own, which protect it', () => {
  const lab = labWith({
    volumes: [
      { path: '/srv', size: '20GiB' },
      { path: '/tmp/x', size: '1GiB', storage: 'tank', backup: false },
    ],
  });
  expect(bodyOf(lab)).toMatchObject({
    mount_point: [
      { volume: 'local-lvm', path: '/srv', size: '20G', backup: true },
      { volume: 'tank', path: '/tmp/x', size: '1G', backup: false },
    ],
    lifecycle: { prevent_destroy: true },
  });
  expect(lab.app.render().get('platform/scripts/unprotect')).toContain('dns');
});

test('has the MTU of its network, and waits for a bridge that is made', () => {
  const { pve, root, storage, lan, app } = labWithNode();
  new ProxmoxContainer(root, 'dns', {
    node: pve,
    vmId: 130,
    template,
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    networks: [{ address: lan.at(30) }, { address: storage.at(30) }],
  });
  expect(resourcesOf(app, type)['dns']).toMatchObject({
    network_interface: [{ name: 'eth0' }, { name: 'eth1', bridge: 'vmbr1', mtu: 9000 }],
    depends_on: ['proxmox_network_linux_bridge.pve_vmbr1'],
  });
});

test('is a host, whom Ansible logs in to as root', () => {
  const { container } = labWith();
  expect(container).toMatchObject({ name: 'dns', user: 'root' });
  expect(container.address.value).toBe('192.168.1.30');
});

test('shares the numbers of machines', () => {
  const { app, vm } = labWith();
  vm({ vmId: 130 });
  expect(app.check().map(({ code }) => code)).toEqual(['HL023']);
});

test.each<[string, Partial<ProxmoxContainerProps>, string]>([
  ['an ISO in place of an archive', { template: 'local:iso/debian.iso' }, 'HL625'],
  ['an archive without its storage', { template: 'debian.tar.zst' }, 'HL625'],
  ['a volume at a path that is none', { volumes: [{ path: 'srv', size: '1GiB' }] }, 'HL626'],
  ['a volume in the place of the system', { volumes: [{ path: '/', size: '1GiB' }] }, 'HL626'],
  ['a volume of less than a GiB', { volumes: [{ path: '/srv', size: '512MiB' }] }, 'HL010'],
  ['a tag that Proxmox changes', { tags: ['DNS'] }, 'HL611'],
  ['a storage that is none', { storage: 'local lvm' }, 'HL621'],
  ['a feature that a token may not set', { extra: { features: { fuse: true } } }, 'HL622'],
  ['a folder of the node', { extra: { mountPoint: [{ volume: '/srv', path: '/srv' }] } }, 'HL622'],
])('refuses %s', (_, props, code) => {
  expect(problems(props)).toEqual([[code, 'error', expect.anything()]]);
});

test('a privileged container is warned of, and cannot have nesting', () => {
  expect(problems({ unprivileged: false, nesting: false })).toEqual([
    ['HL627', 'warning', 'a privileged container can take over its node'],
  ]);
  expect(problems({ unprivileged: false }).map(([code]) => code)).toEqual(['HL628', 'HL627']);
});

test('stands under a root', () => {
  const { app, pve, lan } = labWithNode();
  new ProxmoxContainer(new Repository(app, 'other'), 'dns', {
    node: pve,
    vmId: 130,
    template,
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    network: lan.at(30),
  });
  expect(app.check().map(({ code }) => code)).toEqual(['HL602']);
});
