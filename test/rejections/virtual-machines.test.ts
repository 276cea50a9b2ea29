import { Image, Network, ProxmoxContainer, ProxmoxNode, ProxmoxVm, type Size } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab, SmallLab } from './small-lab';

test('the same VM id twice on a node', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId: 110 }); // <first>
  new ProxmoxVm(lab.root, 'ctr02', { ...lab.machine(22), vmId: 110 }); // <second>
  expectRefused(
    lab.app,
    `
      HL023  VM id 110 on pve is used twice
             by  platform/tofu/ctr01  <first>
             and platform/tofu/ctr02  <second>
        fix  give one of them another vmId: machines and templates of a node share one number space`,
  );
});

test('the VM id of a machine for a container too', () => {
  const lab = new ProxmoxLab();
  const { node, lan } = lab;
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId: 110 }); // <vm>
  const sizes = { cores: 1, memory: '512MiB', disk: '8GiB' } as const;
  const archive = { template: 'local:vztmpl/debian.tar.zst', os: 'debian' } as const;
  const given = { ...sizes, ...archive, node, network: lan.at(30) };
  new ProxmoxContainer(lab.root, 'dns', { ...given, vmId: 110 }); // <container>
  expectRefused(
    lab.app,
    `
      HL023  VM id 110 on pve is used twice
             by  platform/tofu/ctr01  <vm>
             and platform/tofu/dns    <container>
        fix  give one of them another vmId: machines and templates of a node share one number space`,
  );
});

test('the same VM id on two nodes is fine', () => {
  const lab = new ProxmoxLab();
  const other = new ProxmoxNode(lab.root, 'pve2', {
    address: lab.lan.at(6),
    bridges: { vmbr0: lab.lan },
    storage: 'local-lvm',
  });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId: 110 });
  const image = new Image(lab.repository, 'debian-13-there', {
    node: other,
    vmId: 9000,
    facts: lab.image.facts,
  });
  new ProxmoxVm(lab.root, 'ctr02', { ...lab.machine(22), vmId: 110, node: other, image });
  expect(lab.app.check()).toEqual([]);
});

test.each([99, 1_000_000_000, 100.5])('the VM id %d, which Proxmox does not have', (vmId) => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId }); // <vm-id>
  expectRefused(
    lab.app,
    `
    HL022  vmId must be 100 to 999999999, got ${vmId}
           at  platform/tofu/ctr01  <vm-id>
      fix  choose an id that is free on the node`,
  );
});

test.each(['0GiB', '1.5GiB', '512MiB', '100', '1GB'])('a disk of %s', (disk) => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), disk: disk as Size }); // <disk>
  expectRefused(
    lab.app,
    `
    HL010  disk must be a whole number of GiB, at least 1, got "${disk}"
           at  platform/tofu/ctr01  <disk>
      fix  write it as in '24GiB'`,
  );
});

test('a memory of 0, and one that is no size', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), memory: '0GiB' }); // <no-memory>
  new ProxmoxVm(lab.root, 'ctr02', { ...lab.machine(22), memory: 'much' as Size }); // <much-memory>
  expectRefused(
    lab.app,
    `
      HL010  memory must be a whole number of MiB, at least 1, got "0GiB"
             at  platform/tofu/ctr01  <no-memory>
        fix  write it as in '8GiB' or '512MiB'

      HL010  memory must be a whole number of MiB, at least 1, got "much"
             at  platform/tofu/ctr02  <much-memory>
        fix  write it as in '8GiB' or '512MiB'`,
  );
});

test('a memory that no machine, and no container, starts with', () => {
  const lab = new ProxmoxLab();
  const { node, lan } = lab;
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), memory: '63MiB' }); // <tiny>
  const given = { node, vmId: 130, os: 'debian', cores: 1, disk: '8GiB', network: lan.at(30) } as const;
  const template = 'local:vztmpl/debian.tar.zst';
  new ProxmoxContainer(lab.root, 'dns', { ...given, template, memory: '15MiB' }); // <tinier>
  expectRefused(
    lab.app,
    `
      HL010  memory of a machine must be at least 64 MiB, got 63 MiB
             at  platform/tofu/ctr01  <tiny>
        fix  give more, as in '512MiB'

      HL010  memory of a container must be at least 16 MiB, got 15 MiB
             at  platform/tofu/dns  <tinier>
        fix  give more, as in '512MiB'`,
  );
});

test('a disk that is smaller than its template', () => {
  const lab = new ProxmoxLab({}, { disk: '32GiB' });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), disk: '20GiB' }); // <small-disk>
  expectRefused(
    lab.app,
    `
      HL605  disk of 20 GiB is smaller than that of its template debian-13 (32 GiB)
             at  platform/tofu/ctr01  <small-disk>
        fix  give 32GiB or more: the disk of a clone can only grow`,
  );
});

test.each([0, 1.5])('%d cores', (cores) => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), cores }); // <cores>
  expectRefused(
    lab.app,
    `
    HL603  cores must be a number, 1 or more, got ${cores}
           at  platform/tofu/ctr01  <cores>
      fix  give a whole number`,
  );
});

test('a GPU that the node does not have', () => {
  const lab = new ProxmoxLab({ gpus: { 'rtx-2000e-ada': { path: '0000:01:00', id: '10de:28b0' } } });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), gpu: 'rtx-2000-ada' }); // <other-gpu>
  expectRefused(
    lab.app,
    `
      HL606  pve has no GPU "rtx-2000-ada"
             at  platform/tofu/ctr01  <other-gpu>
        fix  name one of its gpus: rtx-2000e-ada`,
  );
});

test('a GPU of a node that has none', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), gpu: 'rtx-2000e-ada' }); // <no-gpu>
  expectRefused(
    lab.app,
    `
      HL606  pve has no GPU "rtx-2000e-ada"
             at  platform/tofu/ctr01  <no-gpu>
        fix  give the node its gpus, or the machine none`,
  );
});

test('a GPU in a machine without PCI Express', () => {
  const gpus = { 'rtx-2000e-ada': { path: '0000:01:00', id: '10de:28b0' } };
  const lab = new ProxmoxLab({ gpus }, { machine: 'pc' });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), gpu: 'rtx-2000e-ada' }); // <pc>
  expectRefused(
    lab.app,
    `
      HL607  a GPU needs machine type q35, but template debian-13 is pc
             at  platform/tofu/ctr01  <pc>
        fix  give the template machine: 'q35'`,
  );
});

test('a GPU and a bridge that OpenTofu shall make, without a root', () => {
  const lab = new SmallLab();
  // <unmanaged>
  new ProxmoxNode(lab.repository, 'pve', {
    address: lab.lan.at(5),
    bridges: { vmbr0: { network: lab.lan, ports: ['enp1s0'] } },
    storage: 'local-lvm',
    gpus: { 'rtx-2000e-ada': { path: '0000:01:00', id: '10de:28b0' } },
  });
  expectRefused(
    lab.app,
    `
      HL601  bridge vmbr0 is to be made by OpenTofu, but pve stands in no OpenTofu root
             at  platform/pve  <unmanaged>
        fix  make the ProxmoxNode under a TofuRoot, or give the bridge as its network alone if it exists already

      HL601  GPU rtx-2000e-ada is to be made by OpenTofu, but pve stands in no OpenTofu root
             at  platform/pve  <unmanaged>
        fix  make the ProxmoxNode under a TofuRoot, or give the bridge as its network alone if it exists already`,
  );
});

test('a machine outside of an OpenTofu root', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.repository, 'ctr01', lab.machine(21)); // <rootless>
  expectRefused(
    lab.app,
    `
      HL602  a ProxmoxVm must stand under a TofuRoot, which holds its state
             at  platform/ctr01  <rootless>
        fix  write new ProxmoxVm(new TofuRoot(repository, 'tofu'), …)`,
  );
});

test('a network that the node has no bridge to', () => {
  const lab = new ProxmoxLab();
  const storage = new Network(lab.app, 'storage', { cidr: '10.0.10.0/24' });
  const networks = [{ address: lab.lan.at(21) }, { address: storage.at(21) }];
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks }); // <bridge>
  expectRefused(
    lab.app,
    `
      HL608  pve has no bridge to storage, the network of 10.0.10.21
             at  platform/tofu/ctr01  <bridge>
        fix  add the network to the node's bridges, or name the bridge`,
  );
});

test.each(['bc:24:11:00:00', 'bc:24:11:00:00:zz', '01:00:5e:00:00:01'])('the MAC address %s', (mac) => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks: [{ address: lab.lan.at(21), mac }] }); // <mac>
  expectRefused(
    lab.app,
    `
    HL013  a MAC address must be six pairs of hex digits and unicast, got "${mac}"
           at  platform/tofu/ctr01  <mac>
      fix  write it as in 'bc:24:11:00:00:14' (bc:24:11 is Proxmox's own prefix)`,
  );
});

test('the same MAC address twice, in any spelling', () => {
  const lab = new ProxmoxLab();
  const card = (number: number, mac: string) => ({ networks: [{ address: lab.lan.at(number), mac }] });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), ...card(21, 'BC:24:11:00:00:01') }); // <mac-1>
  new ProxmoxVm(lab.root, 'ctr02', { ...lab.machine(22), ...card(22, 'bc:24:11:00:00:01') }); // <mac-2>
  expectRefused(
    lab.app,
    `
      HL019  MAC address bc:24:11:00:00:01 is used twice
             by  platform/tofu/ctr01  <mac-1>
             and platform/tofu/ctr02  <mac-2>
        fix  give one of them another mac, or leave it out: it follows from the address`,
  );
});

test('the MAC address that follows from the address of another machine', () => {
  const lab = new ProxmoxLab();
  // 168, 1 and 22 in hexadecimal digits.
  const networks = [{ address: lab.lan.at(21), mac: 'bc:24:11:a8:01:16' }];
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), networks }); // <given-mac>
  new ProxmoxVm(lab.root, 'ctr02', lab.machine(22)); // <own-mac>
  expectRefused(
    lab.app,
    `
      HL019  MAC address bc:24:11:a8:01:16 is used twice
             by  platform/tofu/ctr01  <given-mac>
             and platform/tofu/ctr02  <own-mac>
        fix  give one of them another mac, or leave it out: it follows from the address`,
  );
});

test('a tag that Proxmox would change', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), tags: ['docker', 'Media Server'] }); // <tag>
  expectRefused(
    lab.app,
    `
      HL611  a tag must be of a-z, 0-9, "_", "-", "+" and ".", got "Media Server"
             at  platform/tofu/ctr01  <tag>
        fix  write "media-server"`,
  );
});

test('a machine that shall keep more memory than it has', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), memory: '2GiB', minMemory: '3GiB' }); // <min>
  expectRefused(
    lab.app,
    `
      HL618  minMemory of 3072 MiB is more than the memory of 2048 MiB
             at  platform/tofu/ctr01  <min>
        fix  give less, or leave it out`,
  );
});
