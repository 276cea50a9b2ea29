import { Image, ProxmoxVm, type ProxmoxVmProps } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

type Extra = NonNullable<ProxmoxVmProps['extra']>;

/** A lab with a machine that has these arguments of the provider. */
function labWith(extra: Extra, lab = new ProxmoxLab()) {
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), extra }); // <extra>
  return lab.app;
}

test('a network card with a bridge, a MAC address and a VLAN that cannot be', () => {
  const wrong = { bridge: '0', macAddress: 'ff:ff:ff:ff:ff:ff', vlanId: 4095 };
  expectRefused(
    labWith({ networkDevice: [wrong] }),
    `
      HL620  "0" is no name of a bridge: a letter, then letters, digits, "_", "." and "-", 15 characters at most
             at  platform/tofu/ctr01  <extra>
        fix  name it as in 'vmbr0'

      HL013  a MAC address must be six pairs of hex digits and unicast, got "ff:ff:ff:ff:ff:ff"
             at  platform/tofu/ctr01  <extra>
        fix  write it as in 'bc:24:11:00:00:14' (bc:24:11 is Proxmox's own prefix)

      HL020  vlan_id must be 1 to 4094, got 4095
             at  platform/tofu/ctr01  <extra>
        fix  give the id of the VLAN`,
  );
});

test.each(['10,20', '10;', '10-20-30', 'all', ''])('the trunks "%s"', (trunks) => {
  expectRefused(
    labWith({ networkDevice: [{ trunks }] }),
    `
    HL645  trunks must be VLANs and ranges of them with ";" between, got "${trunks}"
           at  platform/tofu/ctr01  <extra>
      fix  write it as in '10;20-30'`,
  );
});

test('trunks of a VLAN that there is not', () => {
  expectRefused(
    labWith({ networkDevice: [{ trunks: '10;20-4095' }] }),
    `
      HL020  each end of trunks must be 1 to 4094, got 4095
             at  platform/tofu/ctr01  <extra>
        fix  give the id of the VLAN`,
  );
  expect(labWith({ networkDevice: [{ trunks: '10;20-30' }] }).check()).toEqual([]);
});

test('trunks and a device of PCI Express by the settings of a machine', () => {
  const pci = { nic: { path: '0000:02:00', id: '8086:1521' } };
  const lab = new ProxmoxLab({ pci }, { machine: 'pc' });
  const networks = [{ address: lab.lan.at(21), trunks: '10,20' }];
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks, pci: [{ device: 'nic', pcie: true }] }); // <own>
  expectRefused(
    lab.app,
    `
      HL645  trunks must be VLANs and ranges of them with ";" between, got "10,20"
             at  platform/tofu/ctr01  <own>
        fix  write it as in '10;20-30'

      HL607  pcie needs machine type q35, but template debian-13 is pc
             at  platform/tofu/ctr01  <own>
        fix  give the template machine: 'q35'`,
  );
});

test('another firmware than the template', () => {
  expectRefused(
    labWith({ bios: 'ovmf' }),
    `
      HL644  bios is "ovmf", but debian-13 was installed for "seabios": the machine would not start
             at  platform/tofu/ctr01  <extra>
        fix  leave bios out, or build the image for that firmware`,
  );
});

test('secure boot on a disk that is too small for its keys', () => {
  expectRefused(
    labWith({ efiDisk: { preEnrolledKeys: true, type: '2m' } }, new ProxmoxLab({}, { firmware: 'uefi' })),
    `
      HL644  secure boot (pre_enrolled_keys) needs an efi_disk of type "4m", and this is "2m"
             at  platform/tofu/ctr01  <extra>
        fix  give the efi_disk type: '4m'`,
  );
});

test('PCI Express in a machine that has none', () => {
  expectRefused(
    labWith(
      { hostpci: [{ device: 'hostpci0', mapping: 'nic', pcie: true }] },
      new ProxmoxLab({}, { machine: 'pc' }),
    ),
    `
      HL607  pcie needs machine type q35, but template debian-13 is pc
             at  platform/tofu/ctr01  <extra>
        fix  give the template machine: 'q35'`,
  );
});

test('tags that Proxmox would change', () => {
  expectRefused(
    labWith({ tags: ['Docker', 'web', 'web'] }),
    `
      HL611  a tag must be of a-z, 0-9, "_", "-", "+" and ".", got "Docker"
             at  platform/tofu/ctr01  <extra>
        fix  write "docker"

      HL611  tag "web" stands twice
             at  platform/tofu/ctr01  <extra>
        fix  leave one of them out`,
  );
});

test.each<[string, Extra, fix?: string]>([
  [
    'hostpci.id',
    { hostpci: [{ device: 'hostpci0', id: '0000:01:00' }] },
    "give the node's gpus or pci the device, and the machine its name; or the node login: 'password'",
  ],
  [
    'usb.host',
    { usb: [{ host: '1234:5678' }] },
    "give the node's usb the device, and the machine its name; or the node login: 'password'",
  ],
  ['cpu.affinity', { cpu: { affinity: '0,1' } }],
  ['cpu.architecture', { cpu: { architecture: 'aarch64' } }],
  ['memory.hugepages', { memory: { hugepages: '2' } }],
  ['memory.keep_hugepages', { memory: { keepHugepages: true } }],
  ['initialization.upgrade', { initialization: { upgrade: true } }],
  [
    'a device of the node as disk.path_in_datastore',
    { disk: [{ interface: 'scsi0', pathInDatastore: '/dev/sdb' }] },
  ],
  ['kvm_arguments', { kvmArguments: '-vnc :1' }],
  ['rng', { rng: [{ source: '/dev/urandom' }] }],
  ['amd_sev', { amdSev: { type: 'std' } }],
])(
  '%s, which a token may not set',
  (name, extra, fix = `leave it out, or give the node login: 'password'`) => {
    expectRefused(
      labWith(extra),
      `
    HL622  only root@pam with a password may set ${name}, and the provider logs in by a token
           at  platform/tofu/ctr01  <extra>
      fix  ${fix}`,
    );
  },
);

const file = 'local:snippets/given.yaml';
test.each([
  [
    'user_data_file_id',
    'user_account',
    'the user',
    { userDataFileId: file, userAccount: { username: 'me' } },
  ],
  ['network_data_file_id', 'ip_config', 'the addresses', { networkDataFileId: file, ipConfig: [{}] }],
])('%s beside %s', (name, own, what, initialization) => {
  expectRefused(
    labWith({ initialization }),
    `
    HL623  ${name} and ${own} both say ${what}, and Proxmox takes the file alone
           at  platform/tofu/ctr01  <extra>
      fix  leave ${own} out, and write ${what} into the file`,
  );
});

test('an agent that the image does not have', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts, agent: false };
  const image = new Image(lab.repository, 'bare', { node: lab.node, vmId: 9001, facts });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), image, extra: { agent: { enabled: true } } }); // <agent>
  expectRefused(
    lab.app,
    `
      HL624  the guest agent is switched on, but bare has none: each apply would wait for it for 15 minutes
             at  platform/tofu/ctr01  <agent>
        fix  build the image with it, or leave the agent out`,
  );
});
