import type { ProxmoxVmProps } from '../../../lib/constructs/proxmox/vm-props';
import { codesOf } from '../small-lab';
import { labWithNode, machineOf } from './small-node';

function machine(extra: NonNullable<ProxmoxVmProps['extra']>) {
  const { app, vm } = labWithNode();
  vm({ extra });
  expect(codesOf(app)).toEqual([]);
  return machineOf(app);
}

test('an argument of a block that stands once is added to it, and has the last word', () => {
  expect(machine({ cpu: { flags: ['+aes'], type: 'host' }, memory: { shared: 64 } })).toMatchObject({
    cpu: [{ cores: 4, type: 'host', flags: ['+aes'] }],
    memory: [{ dedicated: 8192, shared: 64 }],
  });
});

test('a block that nothing else gives is a list of one, as those that the library writes', () => {
  const { vga, agent, ...rest } = machine({
    vga: { type: 'serial0' },
    tpmState: { version: 'v2.0' },
    agent: { waitForIp: { ipv4: true } },
    virtiofs: [{ mapping: 'media' }],
  });
  expect({ vga, agent }).toEqual({
    vga: [{ type: 'serial0' }],
    agent: [{ enabled: true, timeout: '5m', wait_for_ip: [{ ipv4: true }] }],
  });
  expect(rest).toMatchObject({ tpm_state: [{ version: 'v2.0' }], virtiofs: [{ mapping: 'media' }] });
});

test('a list takes the place of the own one', () => {
  const { disk, serial_device: serial } = machine({
    disk: [{ interface: 'scsi0', size: 99 }],
    serialDevice: [],
  });
  expect({ disk, serial }).toEqual({ disk: [{ interface: 'scsi0', size: 99 }], serial: [] });
});

test('a card that is given so has all of its keys', () => {
  expect(machine({ networkDevice: [{ bridge: 'vmbr9' }] }).network_device).toEqual([
    expect.objectContaining({ bridge: 'vmbr9', mac_address: null, vlan_id: null }),
  ]);
});

test('texts are literal, and a reference stands for a value of any type', () => {
  const { app, vm, root } = labWithNode();
  const units = root.variable<number>('units', { type: 'number', description: 'Weight of its CPU.' });
  const keyboard = root.variable('args', { type: 'string', description: 'Serial number.' });
  vm({ extra: { cpu: { units }, smbios: { serial: keyboard, family: '${x}' } } });
  expect(machineOf(app)).toMatchObject({
    cpu: [{ cores: 4, units: '${var.units}' }],
    smbios: [{ serial: '${var.args}', family: '$${x}' }],
  });
});

test('user data of a file stands for the user that cloud-init makes', () => {
  const { initialization } = machine({ initialization: { userDataFileId: 'local:snippets/user.yaml' } });
  expect(initialization).toEqual([
    expect.objectContaining({ user_data_file_id: 'local:snippets/user.yaml', datastore_id: 'local-lvm' }),
  ]);
  expect(initialization?.[0]).not.toHaveProperty('user_account');
});

test('a misspelt argument, and a value that the provider does not take, are compile errors', () => {
  // @ts-expect-error it is keyboardLayout
  const misspelt: ProxmoxVmProps['extra'] = { keyboardLayuot: 'de' };
  // @ts-expect-error it is none of the provider's
  const wrong: ProxmoxVmProps['extra'] = { disk: [{ interface: 'scsi0', cache: 'sometimes' }] };
  // @ts-expect-error an interface must be said
  const less: ProxmoxVmProps['extra'] = { disk: [{ size: 10 }] };
  expect([misspelt, wrong, less]).toHaveLength(3);
});
