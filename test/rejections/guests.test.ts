import { CloudImage, Host, Image, ProxmoxNode, ProxmoxVm } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

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
