import {
  CloudImage,
  GitlabPipeline,
  gitlabState,
  Host,
  Image,
  ProxmoxNode,
  ProxmoxVm,
  Repository,
  TofuRoot,
  type ImageFacts,
  type ProxmoxVmProps,
} from '../lib';
import type { Lab } from './lab';

/** What a machine of a fleet is, beside its name, its number and its image. */
type Shape = Pick<ProxmoxVmProps, 'cores' | 'memory' | 'disk' | 'user'>;

/** The nodes of the three Kubernetes clusters, and what else runs on core: OpenTofu. */
export function k8sPlatform(lab: Lab) {
  const { lan } = lab;
  const repository = new Repository(lab.app, 'k8s-platform', {
    description: 'The machines of core: the nodes of three Kubernetes clusters, and helpers.',
  });
  const tofu = new TofuRoot(repository, 'tofu', {
    backend: gitlabState('k8s-platform'),
    requiredVersion: '>= 1.6.0',
  });
  const core = new ProxmoxNode(tofu, 'core', {
    address: lan.at(5),
    endpoint: `https://core.${lab.domain}:8006`,
    pveVersion: 8,
    user: 'root',
    threads: 32,
    memory: '256GiB',
    storage: 'local-lvm',
    bridges: { vmbr0: lan },
    metrics: [{ name: 'node-exporter', port: 9100 }],
  });

  const ubuntu = new Image(repository, 'ubuntu-22-template', {
    node: core,
    // Nobody wrote down which one it is.
    vmId: tofu.variable<number>('ubuntu_22_template_id', {
      type: 'number',
      description: 'Id of ubuntu-22-template on core, as the web interface shows it.',
    }),
    facts: linux,
  });
  const nixos = new Image(repository, 'nixos-base-template', { node: core, vmId: 9100, facts: linux });
  const talos = new CloudImage(tofu, 'talos', {
    node: core,
    url: tofu.variable('talos_image_url', {
      type: 'string',
      description: 'Disk image of Talos 1.9.5 for nocloud, of format qcow2.',
    }),
    checksum: tofu.variable('talos_image_checksum', {
      type: 'string',
      description: 'SHA-256 checksum of that image.',
    }),
    fileName: 'talos-1.9.5.qcow2',
    // It has neither a shell nor users; talosctl configures it.
    facts: { login: false },
  });

  /** Machines whose ids, and the last numbers of their addresses, count up from one. */
  const fleet = (names: readonly string[], first: number, image: Image | CloudImage, shape: Shape) =>
    names.map(
      (name, index) =>
        new ProxmoxVm(tofu, name, {
          node: core,
          image,
          vmId: first + index,
          network: lan.at(first + index),
          ...shape,
        }),
    );

  const { user } = lab;
  const control = { cores: 4, memory: '16GiB', disk: '50GiB', user } as const;
  fleet(['k3s-cp-1', 'k3s-cp-2', 'k3s-cp-3'], 106, ubuntu, control);
  fleet(['k3s-w-1', 'k3s-w-2', 'k3s-w-3', 'k3s-w-4'], 109, ubuntu, { ...control, disk: '100GiB' });

  const nix = { cores: 4, memory: '8GiB', disk: '50GiB', user: 'nixos' } as const;
  fleet(['k8s-nix-cp-1'], 120, nixos, nix);
  fleet(['k8s-nix-w-1', 'k8s-nix-w-2', 'k8s-nix-w-3'], 121, nixos, { ...nix, disk: '100GiB' });

  const small = { cores: 2, memory: '4GiB', disk: '50GiB' } as const;
  fleet(['nix-dev-1', 'nix-dev-2'], 124, ubuntu, { ...small, user });
  const talosNodes = ['talos-cp-1', 'talos-cp-2', 'talos-cp-3', 'talos-w-1', 'talos-w-2', 'talos-w-3'];
  fleet(talosNodes, 126, talos, small);
  fleet(['ansible-core'], 200, ubuntu, { ...small, user });

  // RHEL, installed by hand.
  ['rch-01', 'rch-02', 'rch-03'].forEach((name, index) => {
    const number = 100 + index;
    new Host(lab.app, name, { address: lan.at(number), guest: { node: core, vmId: number, ...small } });
  });
  new GitlabPipeline(repository, 'pipeline', { tags: ['homelab'] });
}

/** The templates of core that are built elsewhere: a SCSI disk of 20 GiB, BIOS, with the guest agent. */
const linux: ImageFacts = {
  diskInterface: 'scsi0',
  diskSize: 20,
  storage: 'local-lvm',
  firmware: 'bios',
  machine: 'pc',
  scsiController: 'virtio-scsi-pci',
  cpuType: 'host',
  agent: true,
};
