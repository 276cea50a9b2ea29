import { CloudImage, Image, ProxmoxContainer, TofuResource } from '../../lib';
import { TrapLab } from './trap-lab';

/** What lies in wait in the provider bpg/proxmox. */

test('trap 1: network_device in JSON is an array, with all its keys, null where unset', () => {
  const lab = new TrapLab();
  lab.machine();
  const cards = lab.web()['network_device'] as object[];
  expect(cards).toHaveLength(1);
  expect(Object.keys(cards[0]!).sort()).toEqual([
    'bridge',
    'disconnected',
    'enabled',
    'firewall',
    'mac_address',
    'model',
    'mtu',
    'queues',
    'rate_limit',
    'trunks',
    'vlan_id',
  ]);
  expect(cards[0]).toMatchObject({ bridge: 'vmbr0', model: 'virtio', queues: null, vlan_id: null });
});

describe('trap 5: a clone', () => {
  test('has the size and the slot of its template, not the 8 GiB of the provider', () => {
    const lab = new TrapLab();
    const facts = { ...lab.template.facts, diskInterface: 'virtio0', diskSize: 32 };
    lab.machine({ image: new Image(lab.repository, 'old', { node: lab.node, vmId: 9001, facts }) });
    expect(lab.web()['disk']).toMatchObject([{ interface: 'virtio0', size: 32, datastore_id: 'tank' }]);
  });

  test('grows in that slot', () => {
    const lab = new TrapLab();
    lab.machine({ disk: '64GiB' });
    expect(lab.web()['disk']).toMatchObject([{ interface: 'scsi0', size: 64 }]);
  });
});

describe('trap 6: a block that is there has the defaults of the provider', () => {
  test('cpu always has its type', () => {
    const lab = new TrapLab({ template: { cpuType: 'x86-64-v3' } });
    lab.machine();
    expect(lab.web()['cpu']).toEqual([{ cores: 2, type: 'x86-64-v3' }]);
  });

  test('memory gives none back, unless the machine says how much it keeps', () => {
    const lab = new TrapLab();
    lab.machine();
    expect(lab.web()['memory']).toEqual([{ dedicated: 2048 }]);
    const other = new TrapLab();
    other.machine({ minMemory: '1GiB' });
    expect(other.web()['memory']).toEqual([{ dedicated: 2048, floating: 1024 }]);
  });
});

test('trap 7: the type of the EFI disk is written for Packer and for OpenTofu, whose defaults differ', async () => {
  const lab = new TrapLab({ template: { firmware: 'uefi' } });
  lab.machine();
  expect(lab.web()['efi_disk']).toEqual([{ datastore_id: 'tank', type: '4m', pre_enrolled_keys: false }]);
  expect((await lab.source())['efi_config']).toEqual([
    { efi_storage_pool: 'tank', efi_type: '4m', pre_enrolled_keys: false },
  ]);
});

describe('trap 11: the guest agent', () => {
  const agentOf = (agent: boolean) => {
    const lab = new TrapLab();
    const facts = { ...lab.template.facts, agent };
    lab.machine({ image: new Image(lab.repository, 'old', { node: lab.node, vmId: 9001, facts }) });
    return lab.web()['agent'];
  };

  test('is on when the image has it, and no plan waits for its addresses', () => {
    expect(agentOf(true)).toEqual([{ enabled: true, timeout: '5m', wait_for_ip: [{ disabled: true }] }]);
  });

  test('is off when it has not: each apply would wait for 15 minutes', () => {
    expect(agentOf(false)).toEqual([{ enabled: false }]);
  });
});

test('trap 12: a container is unprivileged, and its disk is on the storage of the node', () => {
  const lab = new TrapLab();
  const archive = { template: 'local:vztmpl/debian.tar.zst', os: 'debian' } as const;
  const sizes = { cores: 1, memory: '512MiB', disk: '8GiB' } as const;
  new ProxmoxContainer(lab.root, 'dns', {
    node: lab.node,
    vmId: 130,
    network: lab.lan.at(30),
    ...archive,
    ...sizes,
  });
  expect(lab.resource('proxmox_virtual_environment_container', 'dns')).toMatchObject({
    unprivileged: true,
    disk: [{ datastore_id: 'tank', size: 8 }],
  });
});

test('trap 13: a download is not made again when its address has another file', () => {
  const lab = new TrapLab();
  const url = 'https://192.0.2.9/1.9.5/nocloud.qcow2';
  new CloudImage(lab.root, 'talos', { node: lab.node, url, checksum: '0f'.repeat(32) });
  expect(lab.resource('proxmox_download_file', 'talos')).toMatchObject({ overwrite: false });
});

describe('trap 14: tags', () => {
  test('are sorted, each once', () => {
    const lab = new TrapLab();
    lab.machine({ tags: ['web', 'docker', 'web'] });
    expect(lab.web()['tags']).toEqual(['docker', 'web']);
  });

  test('in capitals are refused: Proxmox would make them small, and each plan would change them back', () => {
    const lab = new TrapLab();
    lab.machine({ tags: ['Web'] });
    expect(lab.app.check()).toMatchObject([{ code: 'HL611', fix: 'write "web"' }]);
  });
});

test.each(['proxmox_virtual_environment_hosts', 'proxmox_virtual_environment_firewall_rules'])(
  'trap 15: %s owns the whole list, so that two of them are refused',
  (type) => {
    const problemsWith = (...names: readonly string[]) => {
      const { app, root } = new TrapLab();
      for (const name of names) new TofuResource(root, name, { type, body: () => ({ node_name: 'pve' }) });
      return app.check();
    };
    expect(problemsWith('one')).toEqual([]);
    expect(problemsWith('one', 'two')).toMatchObject([{ code: 'HL647', severity: 'error' }]);
  },
);

describe('trap 17: the ids of machines', () => {
  test.each([99, 1_000_000_000, 2_147_483_647])('%d is refused, which the provider may take', (vmId) => {
    const lab = new TrapLab();
    lab.machine({ vmId });
    expect(lab.app.check()).toMatchObject([{ code: 'HL022' }]);
  });

  test.each([100, 999_999_999])('%d is one', (vmId) => {
    const lab = new TrapLab();
    lab.machine({ vmId });
    expect(lab.web()['vm_id']).toBe(vmId);
  });
});
