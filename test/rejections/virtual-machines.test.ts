import { CloudImage, Host, Image, Network, ProxmoxNode, ProxmoxVm, type Size } from '../../lib';
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

test.each(['0GiB', '1.5GiB', '100', '1GB'])('a disk of %s', (disk) => {
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
        fix  give one of them another mac`,
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

test('a VM id of a template for a machine, and one of a machine for a template', () => {
  const lab = new ProxmoxLab({ templateIds: [9000, 9010] });
  const { node, image } = lab;
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId: 9001 }); // <template-id>
  new Image(lab.repository, 'old', { node, vmId: 9011, facts: image.facts }); // <machine-id>
  expectRefused(
    lab.app,
    `
      HL613  vmId 9001 is among those of templates (9000 to 9010 on pve)
             at  platform/tofu/ctr01  <template-id>
        fix  give the machine another vmId, or the node other templateIds

      HL613  vmId 9011 of template old is not among those of templates (9000 to 9010 on pve)
             at  platform/old  <machine-id>
        fix  give the template another vmId, or the node other templateIds`,
  );
});

test('a template of a node that stands alone, for a machine on another', () => {
  const lab = new ProxmoxLab();
  const { lan, root } = lab;
  const other = new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  new ProxmoxVm(root, 'ctr01', { ...lab.machine(21), node: other }); // <far>
  expectRefused(
    lab.app,
    `
      HL612  debian-13 is on pve, and pve2 cannot reach it: they are in no cluster
             at  platform/tofu/ctr01  <far>
        fix  use an image of pve2, or give both nodes the cluster that they are in`,
  );
});

test('the same VM id on two nodes of a cluster', () => {
  const lab = new ProxmoxLab({ cluster: 'home' });
  const { lan, root, image } = lab;
  const other = new ProxmoxNode(root, 'pve2', {
    address: lan.at(6),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
    cluster: 'home',
  });
  new ProxmoxVm(root, 'ctr01', { ...lab.machine(21), vmId: 110 }); // <here>
  new ProxmoxVm(root, 'ctr02', { ...lab.machine(22), vmId: 110, node: other, image }); // <there>
  expectRefused(
    lab.app,
    `
      HL023  VM id 110 on home is used twice
             by  platform/tofu/ctr01  <here>
             and platform/tofu/ctr02  <there>
        fix  give one of them another vmId: machines and templates of a node share one number space`,
  );
});

test('a machine that somebody else makes takes its id, and its share of the memory', () => {
  const lab = new ProxmoxLab({ memory: '8GiB' });
  const { node, lan } = lab;
  const guest = { node, vmId: 110, cores: 2, memory: '7GiB' } as const;
  new Host(lab.app, 'haos', { address: lan.at(3), guest }); // <haos>
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId: 110 }); // <same>
  expectRefused(
    lab.app,
    `
      HL023  VM id 110 on pve is used twice
             by  platform/tofu/ctr01  <same>
             and haos                 <haos>
        fix  give one of them another vmId: machines and templates of a node share one number space

      HL614  warning: the 2 machines of pve have 9 GiB of memory, the node has 8 GiB
             at  platform/tofu/pve  <small-node>
        fix  give machines less, or move one: when all of them use what they have, the node kills one`,
  );
});

test('a cloud image by http, with half a checksum, of a moving release, and a machine without a disk', () => {
  const lab = new ProxmoxLab();
  const { node, root } = lab;
  // <image>
  const image = new CloudImage(root, 'ubuntu', {
    node,
    url: 'http://192.0.2.1/noble/current/noble.img',
    checksum: 'ABC',
    fileName: 'noble.img',
  });
  const { vmId, cores, memory, network } = lab.machine(21);
  new ProxmoxVm(root, 'ctr01', { node, vmId, cores, memory, network, image }); // <no-disk>
  expectRefused(
    lab.app,
    `
      HL615  url of image ubuntu must be https, got "http://192.0.2.1/noble/current/noble.img"
             at  platform/tofu/ubuntu  <image>
        fix  give the address with https://, or a variable of the root

      HL615  sha256 checksum of image ubuntu must be 64 hexadecimal digits, got "ABC"
             at  platform/tofu/ubuntu  <image>
        fix  copy it from the page that publishes the image, in small letters

      HL615  file name of image ubuntu must end in .qcow2, .raw or .vmdk, got "noble.img"
             at  platform/tofu/ubuntu  <image>
        fix  write it as in 'ubuntu.qcow2'; Ubuntu's .img files are of format qcow2

      HL605  the disk has no size: image ubuntu does not say its own
             at  platform/tofu/ctr01  <no-disk>
        fix  give disk: '50GiB'

      HL616  warning: url of image ubuntu leads to another file one day, whose checksum will be another: http://192.0.2.1/noble/current/noble.img
             at  platform/tofu/ubuntu  <image>
        fix  give the address of a release, with its date or version`,
  );
});

test('a user on a system without users', () => {
  const lab = new ProxmoxLab();
  const { node, root } = lab;
  const image = new CloudImage(root, 'talos', {
    node,
    url: 'https://192.0.2.1/v1/talos.qcow2',
    checksum: '0f'.repeat(32),
    facts: { login: false },
  });
  new ProxmoxVm(root, 'ctr01', { ...lab.machine(21), image, user: 'ops' }); // <user>
  expectRefused(
    lab.app,
    `
      HL617  user "ops" cannot log in: talos has no users
             at  platform/tofu/ctr01  <user>
        fix  leave the user out`,
  );
});
