import { autoinstallFile } from './autoinstall';
import type { InstallSettings } from './install-settings';
import { debianPreseed, type PreseedSettings } from './preseed';
import type { AutoinstallDocument, PreseedDocument } from './document';

/** Operating systems whose installer the library can drive. */
export type SystemName = 'debian-13' | 'ubuntu-24.04' | 'kali';

/** What starts a machine. */
export type Firmware = 'bios' | 'uefi';

/** The file that answers an installer's questions. */
export type Seed =
  | { readonly kind: 'preseed'; readonly data: (settings: InstallSettings) => PreseedDocument }
  | { readonly kind: 'autoinstall'; readonly data: (settings: InstallSettings) => AutoinstallDocument };

/** How an operating system is installed, and what differs in its packages. */
export interface OperatingSystem {
  /** Name for people: `Debian 13`. */
  readonly title: string;
  /** How long until its boot menu takes keys. */
  readonly bootWait: string;
  /** How long its installation may take before the machine answers by SSH. */
  readonly sshTimeout: string;
  /** Keys that start an unattended installation. */
  readonly bootCommand: (settings: InstallSettings) => readonly string[];
  /** What answers the installer's questions. */
  readonly seed: Seed;
  /** Folder of Docker's package server that has its packages. */
  readonly dockerFolder: 'debian' | 'ubuntu';
  /**
   * Release of that folder, where it is not the system's own name.
   *
   * @default - what `/etc/os-release` says
   */
  readonly dockerRelease?: string;
  /**
   * Where unattended-upgrades takes packages from, where its own settings do not know the system.
   *
   * @default - its own settings
   */
  readonly upgradesFrom?: string;
  /**
   * Files of the installer that would stand in cloud-init's way on a clone.
   *
   * @default - none
   */
  readonly leftovers?: readonly string[];
}

const seedUrl = 'http://{{ .HTTPIP }}:{{ .HTTPPort }}';

/** The installer of Debian and its kin: at its boot prompt under BIOS, at GRUB's command line under UEFI. */
function debianKeys(prompt: string, name: string) {
  return ({ firmware, locale, keyboard }: InstallSettings): readonly string[] => {
    const given = `preseed/url=${seedUrl}/preseed.cfg `;
    // Asked before the answers are read.
    const first = `debian-installer/locale=${locale} keyboard-configuration/xkb-keymap=${keyboard}`;
    const rest = `netcfg/get_hostname=${name} netcfg/get_domain=local priority=critical`;
    return firmware === 'bios'
      ? ['<esc><wait>', `${prompt} ${given}`, `${first} `, `${rest}<enter>`]
      : [
          'c<wait>',
          `linux /install.amd/vmlinuz auto=true ${given}`,
          `${first} `,
          `${rest}<enter>`,
          'initrd /install.amd/initrd.gz<enter><wait5>',
          'boot<enter>',
        ];
  };
}

/** What a system answers, whatever the template says. */
type SystemAnswers = Omit<PreseedSettings, keyof InstallSettings> & Pick<PreseedSettings, 'packages'>;

/** A system that Debian's installer installs. */
function byPreseed({ packages, ...system }: SystemAnswers): Seed {
  return {
    kind: 'preseed',
    data: (settings) =>
      debianPreseed({ ...settings, ...system, packages: [...packages, ...settings.packages] }),
  };
}

/** A system that Ubuntu's installer installs. */
function byAutoinstall(hostName: string): Seed {
  return { kind: 'autoinstall', data: (settings) => autoinstallFile({ ...settings, hostName }) };
}

/** What each system is, by the name that programs give it. */
export const systems: Readonly<Record<SystemName, OperatingSystem>> = {
  'debian-13': {
    title: 'Debian 13',
    bootWait: '10s',
    sshTimeout: '30m',
    bootCommand: debianKeys('auto', 'debian'),
    seed: byPreseed({
      mirror: { host: 'deb.debian.org', directory: '/debian' },
      services: 'security, updates',
      tasks: 'standard, ssh-server',
      packages: [],
      lateCommands: [],
    }),
    dockerFolder: 'debian',
  },

  'ubuntu-24.04': {
    title: 'Ubuntu 24.04',
    bootWait: '5s',
    sshTimeout: '30m',
    // GRUB starts both firmwares; for it a `;` outside of quotes ends the command.
    bootCommand: () => [
      'c<wait>',
      `linux /casper/vmlinuz --- autoinstall 'ds=nocloud-net;s=${seedUrl}/'<enter><wait>`,
      'initrd /casper/initrd<enter><wait>',
      'boot<enter>',
    ],
    seed: byAutoinstall('ubuntu'),
    dockerFolder: 'ubuntu',
    leftovers: [
      '/etc/cloud/cloud.cfg.d/99-installer.cfg',
      '/etc/cloud/cloud.cfg.d/90-installer-network.cfg',
      '/etc/cloud/cloud.cfg.d/subiquity-disable-cloudinit-networking.cfg',
      '/etc/netplan/00-installer-config.yaml',
      '/etc/netplan/50-cloud-init.yaml',
    ],
  },

  kali: {
    title: 'Kali',
    bootWait: '10s',
    // Its packages are many.
    sshTimeout: '90m',
    bootCommand: debianKeys('install auto=true', 'kali'),
    seed: byPreseed({
      mirror: { host: 'http.kali.org', directory: '/kali', suite: 'kali-rolling' },
      // Updates come by the one suite that there is.
      services: '',
      tasks: 'standard',
      packages: ['kali-linux-headless', 'openssh-server'],
      // Kali starts no service of the network by itself: https://www.kali.org/docs/policy/kali-linux-security-update-policy/
      lateCommands: ['in-target systemctl enable ssh'],
    }),
    dockerFolder: 'debian',
    // Docker has no packages for Kali; Kali's own page takes those of Debian's stable release:
    // https://www.kali.org/docs/containers/installing-docker-on-kali/
    dockerRelease: 'trixie',
    upgradesFrom: 'origin=Kali',
  },
};

/** Names of the systems. */
export const systemNames = Object.keys(systems) as readonly SystemName[];

/** A system by its name. One that is unknown is a problem already; what is written in its place is never seen. */
export function systemNamed(name: SystemName): OperatingSystem {
  const known: Partial<Record<string, OperatingSystem>> = systems;
  return known[name] ?? systems['debian-13'];
}
