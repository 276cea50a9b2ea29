import {
  DevboxEnvironment,
  GitlabPipeline,
  gitlabState,
  PackerTemplate,
  ProxmoxNode,
  ProxmoxVm,
  Repository,
  roles,
  TofuRoot,
} from '../lib';
import { backrest, hyperBackup, type Lab } from './lab';

/** Templates and virtual machines: Packer, OpenTofu, Ansible. */
export function vmPlatform(lab: Lab) {
  const { lan, storage, shares } = lab;
  const repository = new Repository(lab.app, 'vm-platform', {
    description: 'Templates, virtual machines and their configuration on pve-ms-a2.',
  });
  const tofu = new TofuRoot(repository, 'tofu', {
    backend: gitlabState('vm-platform'),
    requiredVersion: '>= 1.6.0',
  });

  const node = new ProxmoxNode(tofu, 'pve-ms-a2', {
    address: lan.at(12),
    endpoint: `https://pve-ms-a2.${lab.domain}:8006`,
    pveVersion: 8,
    user: 'root',
    aliases: ['nexus'],
    threads: 32,
    memory: '64GiB',
    storage: 'local-lvm',
    bridges: {
      vmbr0: lan,
      vmbr1: {
        network: storage,
        ports: tofu.variable<string[]>('vmbr1_ports', {
          type: 'list(string)',
          description: 'Network cards of pve-ms-a2 on the direct link to the NAS.',
        }),
      },
    },
    gpus: {
      'rtx-2000e-ada': {
        path: '0000:01:00',
        id: tofu.variable('rtx_2000e_ada_id', {
          type: 'string',
          description: 'Vendor and device id of the RTX 2000E Ada, as lspci -n shows it.',
        }),
      },
    },
    metrics: [{ name: 'node-exporter', port: 9100 }],
  });

  const preinstall = ['docker', 'node-exporter', 'unattended-upgrades'] as const;
  const debian13 = new PackerTemplate(repository, 'debian-13', {
    node,
    vmId: 9000,
    os: 'debian-13',
    iso: 'local:iso/debian-13-amd64-netinst.iso',
    description: 'Debian 13 template with Docker',
    cores: 2,
    memory: '2GiB',
    disk: '20GiB',
    preinstall,
    users: [{ name: 'deploy', sudo: true }],
  });
  // The lab's own pages do not name these images.
  const ubuntu2404 = new PackerTemplate(repository, 'ubuntu-24.04', {
    node,
    vmId: 9001,
    os: 'ubuntu-24.04',
    description: 'Ubuntu 24.04 template with Docker',
    preinstall,
  });
  const kali2025 = new PackerTemplate(repository, 'kali-2025', {
    node,
    vmId: 9002,
    os: 'kali',
    description: 'Kali template with Docker',
    preinstall,
  });

  const ctr01 = new ProxmoxVm(tofu, 'ctr01', {
    description: 'Docker host',
    node,
    vmId: 100,
    image: debian13,
    cores: 10,
    memory: '24GiB',
    disk: '150GiB',
    // Volumes of the stacks are on this disk.
    protect: true,
    networks: [{ address: lan.at(20) }, { address: storage.at(20) }],
    gpu: 'rtx-2000e-ada',
    user: lab.user,
    groups: ['container_hosts'],
    containers: {
      stacks: '/opt/stacks',
      data: '/mnt/synology/docker',
      ...(lab.stackRepositories !== undefined && { repositories: lab.stackRepositories }),
      // The role installs the newest of Docker's own packages; 29 is the first that does not listen to old programs.
      dockerVersion: '29',
      backups: { folders: hyperBackup, volumes: backrest },
    },
    mounts: [
      shares.docker.at('/mnt/synology/docker'),
      shares.media.at('/mnt/synology/media'),
      shares.downloads.at('/mnt/synology/downloads'),
      shares.backups.at('/mnt/synology/backups'),
    ],
    roles: [
      roles.common({ timezone: lab.timezone }),
      roles.hardening(),
      roles.nfs(),
      roles.gpu(),
      roles.docker(),
      roles.monitoring(),
    ],
  });

  new ProxmoxVm(tofu, 'dev01', {
    description: 'Development, and the way in by SSH',
    node,
    vmId: 121,
    image: ubuntu2404,
    cores: 4,
    memory: '8GiB',
    disk: '50GiB',
    network: lan.at(21),
    user: lab.user,
    roles: [roles.common({ timezone: lab.timezone }), roles.hardening(), roles.monitoring()],
  });
  new ProxmoxVm(tofu, 'sec01', {
    description: 'Security testing',
    node,
    vmId: 125,
    image: kali2025,
    cores: 4,
    memory: '8GiB',
    disk: '80GiB',
    networks: [{ address: lan.at(25) }, { address: storage.at(25) }],
    user: lab.user,
    mounts: [shares.sec01.at('/mnt/synology/sec01')],
    roles: [roles.common({ timezone: lab.timezone }), roles.hardening(), roles.nfs(), roles.monitoring()],
  });

  new DevboxEnvironment(repository, 'devbox', { packages: ['lazygit', 'jq'] });
  new GitlabPipeline(repository, 'pipeline', { tags: ['homelab'] });

  return { node, debian13, ctr01 };
}
