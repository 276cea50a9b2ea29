import { App, Host, Network, ProxmoxNode, Share, type BackupPlan } from '../lib';

/** What all repositories of the lab share: its networks, and the machines that nobody here creates. */
export interface Lab {
  readonly app: App;
  /** Group of repositories that has one for each stack of ctr01; without it all are in `ctr01-stacks`. */
  readonly stackRepositories: string | undefined;
  readonly domain: string;
  readonly timezone: string;
  /** User on the machines that we create. */
  readonly user: string;
  readonly lan: Network;
  readonly storage: Network;
  readonly nas: Host;
  readonly homeAssistant: Host;
  readonly shares: Readonly<Record<'docker' | 'media' | 'downloads' | 'backups' | 'sec01', Share>>;
}

/** Hyper Backup copies /volume1/docker to a USB drive each night; how many it keeps is set on the NAS. */
export const hyperBackup = {
  by: 'hyper-backup',
  schedule: '0 1 * * *',
  repository: '/mnt/synology/backups',
} as const satisfies BackupPlan;

/** Backrest keeps the volumes of Docker. */
export const backrest = {
  by: 'backrest',
  schedule: '0 2 * * *',
  repository: '/mnt/synology/docker/backups/restic-repo',
  keep: { daily: 7, weekly: 4, monthly: 3 },
  seenAs: '/sources/docker-volumes',
} as const satisfies BackupPlan;

/** The shared facts of the Stetter homelab. */
export function describeLab(app: App, stackRepositories?: string): Lab {
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4', '192.168.1.20'],
    // The router handed out .100 to .254, where many machines have their addresses; the pool is smaller now.
    dhcp: '.201-.254',
  });

  // A direct 10 GbE link between the NAS and pve-ms-a2; it leads nowhere else.
  const storage = new Network(app, 'storage', { cidr: '10.0.10.0/24', mtu: 9000 });

  new Host(app, 'rtr', { address: lan.at(1) });
  const tc1 = new ProxmoxNode(app, 'pve-tc1', {
    address: lan.at(11),
    endpoint: 'https://pve-tc1.rsdn.io:8006',
    pveVersion: 8,
    user: 'root',
    threads: 8,
    memory: '16GiB',
    storage: 'local-lvm',
    bridges: { vmbr0: lan },
    metrics: [{ name: 'node-exporter', port: 9100 }],
  });
  const homeAssistant = new Host(app, 'haos', {
    address: lan.at(3),
    guest: { node: tc1, vmId: 103, cores: 2, memory: '4GiB', disk: '32GiB' },
    aliases: ['homeassistant'],
    metrics: [
      { name: 'node', port: 9100 },
      {
        name: 'entities',
        port: 8123,
        path: '/api/prometheus',
        interval: 30,
        credentialsFile: '/run/secrets/home-assistant-token',
      },
    ],
  });

  const nas = new Host(app, 'syn', {
    address: [lan.at(4), storage.at(4)],
    user: 'admin',
    groups: ['nas'],
    aliases: ['synology'],
    containers: {
      stacks: '/volume1/docker/stacks',
      data: '/volume1/docker',
      compose: 'synology',
      backups: { folders: { ...hyperBackup, repository: '/volume1/backups' } },
    },
  });
  const share = (name: string) => new Share(nas, name, { path: `/volume1/${name}`, over: storage });

  return {
    app,
    stackRepositories,
    domain: 'rsdn.io',
    timezone: 'America/Chicago',
    user: 'stetter',
    lan,
    storage,
    nas,
    homeAssistant,
    shares: {
      docker: share('docker'),
      media: share('media'),
      downloads: share('downloads'),
      backups: share('backups'),
      sec01: share('sec01'),
    },
  };
}
