// Variables of the built-in roles, in our spelling; `roles/<role>/meta/argument_specs.yml` has them in Ansible's, and a
// test compares the two.

/** Variables of `roles.common()`. */
export interface CommonVariables {
  /** Whether to wait for cloud-init first. @default true */
  readonly waitForCloudInit?: boolean;
  /** Name of the tz database. @default 'Etc/UTC' */
  readonly timezone?: string;
  /** Packages of a machine that people log in to. @default - ca-certificates, curl, git, htop, jq, lsof, rsync, vim-tiny */
  readonly packages?: readonly string[];
  /** Whether to install the guest agent. @default true */
  readonly guestAgent?: boolean;
  /** Accounts to make or extend; others are left alone. @default - none */
  readonly users?: readonly {
    readonly name: string;
    readonly groups?: readonly string[];
    readonly sshKeys?: readonly string[];
    readonly sudo?: boolean;
    readonly shell?: string;
  }[];
  /** Whether security updates are installed every day. @default true */
  readonly unattendedUpgrades?: boolean;
  /** Patterns of the archives that are updated. @default - Debian's security archive */
  readonly unattendedUpgradesOrigins?: readonly string[];
  /** Packages that are never updated by themselves. @default - none */
  readonly unattendedUpgradesExcluded?: readonly string[];
  /** Whether the machine reboots when an update needs it. @default false */
  readonly unattendedUpgradesReboot?: boolean;
  /** When it reboots. @default '04:00' */
  readonly unattendedUpgradesRebootTime?: string;
  /** How much the journal may take. @default '500M' */
  readonly journaldMaxUse?: string;
}

/** Variables of `roles.hardening()`. */
export interface HardeningVariables {
  /** Whether root may log in by SSH. @default 'no' */
  readonly permitRootLogin?: 'no' | 'prohibit-password';
  /** Whether SSH agents may be forwarded: for a bastion. @default false */
  readonly allowAgentForwarding?: boolean;
  /** Whether SSH may tunnel. @default true */
  readonly allowTcpForwarding?: boolean;
  /** Whether windows may be forwarded. @default false */
  readonly allowX11Forwarding?: boolean;
  /** Whether the role keeps a firewall. @default true */
  readonly firewall?: boolean;
  /** Networks that may use SSH. @default - any */
  readonly sshSources?: readonly string[];
  /** Open ports. @default - those that the machine's roles open */
  readonly allowedPorts?: readonly {
    /** A port or a range, as in `'8000-8010'`. */
    readonly port: string;
    readonly proto: 'tcp' | 'udp';
    readonly from?: readonly string[];
    readonly comment?: string;
  }[];
  /** Whether fail2ban watches SSH. @default true */
  readonly fail2ban?: boolean;
  /** How long an address is banned. @default '1h' */
  readonly fail2banBanTime?: string;
  /** In which time the attempts count. @default '10m' */
  readonly fail2banFindTime?: string;
  /** Attempts before a ban. @default 5 */
  readonly fail2banMaxRetry?: number;
  /** Networks that are never banned. @default - none but loopback */
  readonly fail2banIgnored?: readonly string[];
  /** Whether the machine forwards packets; containers need it. @default true */
  readonly ipForward?: boolean;
  /** Settings of the kernel, in place of the role's. @default - the role's */
  readonly sysctl?: Readonly<Record<string, string | number>>;
}

/** Variables of `roles.nfs()`. */
export interface NfsVariables {
  /** Options of mounts that have none of their own. @default 'rw,hard,vers=4.1,rsize=65536,wsize=65536,_netdev,nofail,x-systemd.automount' */
  readonly options?: string;
}

/** Variables of `roles.gpu()`. */
export interface GpuVariables {
  /** Whether to install NVIDIA's container toolkit. @default true */
  readonly containerToolkit?: boolean;
  /** Where the toolkit comes from. @default 'https://nvidia.github.io/libnvidia-container' */
  readonly containerToolkitUrl?: string;
  /** Whether to reboot when the driver changed. @default true */
  readonly reboot?: boolean;
  /** Mirror of Debian's archive. @default 'http://deb.debian.org/debian' */
  readonly mirror?: string;
  /** Mirror of the security archive. @default 'http://security.debian.org/debian-security' */
  readonly securityMirror?: string;
  /** Parts of the archive to add. @default - contrib, non-free, non-free-firmware */
  readonly components?: readonly string[];
  /** Packages of the driver. @default - those of the role */
  readonly packages?: readonly string[];
}

/** Variables of `roles.docker()`. */
export interface DockerVariables {
  /** Where Docker's packages come from. @default 'https://download.docker.com/linux/debian' */
  readonly repositoryUrl?: string;
  /** Docker's packages. @default - engine, client, containerd, buildx, compose */
  readonly packages?: readonly string[];
  /** `/etc/docker/daemon.json`, in Docker's words. @default - json-file logs, 3 files of 10 MB each container */
  readonly daemon?: Readonly<Record<string, unknown>>;
  /** Whether containers can use an NVIDIA GPU. @default - whether the machine has one */
  readonly nvidia?: boolean;
  /** Accounts that may use Docker, and so are root. @default - the machine's user */
  readonly users?: readonly string[];
  /** Folders to make. @default - the folder of the stacks */
  readonly directories?: readonly {
    readonly path: string;
    readonly owner?: string;
    readonly group?: string;
    readonly mode?: string;
  }[];
  /** Networks that stacks take for granted. @default - none: the stack that owns one makes it */
  readonly networks?: readonly string[];
  /** Mounts that must be there before Docker starts. @default - the machine's NFS mounts */
  readonly mountDependencies?: readonly string[];
  /** Whether systemd-resolved keeps port 53; a DNS server in a container needs it free. @default true */
  readonly stubListener?: boolean;
}

/** Variables of `roles.monitoring()`. */
export interface MonitoringVariables {
  /** Address that the exporter listens on; empty for all. @default '' */
  readonly nodeExporterAddress?: string;
  /** Port of the exporter. @default 9100 */
  readonly nodeExporterPort?: number;
  /** Folder whose *.prom files are exported. @default '/var/lib/prometheus/node-exporter' */
  readonly nodeExporterTextfileDirectory?: string;
  /** Collectors to add. @default - none */
  readonly nodeExporterCollectors?: readonly string[];
  /** Further arguments. @default - none */
  readonly nodeExporterArguments?: readonly string[];
}
