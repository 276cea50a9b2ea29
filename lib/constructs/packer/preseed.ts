import type { PreseedAnswer, PreseedDocument } from './document';
import type { InstallSettings } from './install-settings';

/** User of the build: made by the installer, removed by the last script. */
export const buildUser = 'packer';

/** What differs between one preseed file and another. */
export interface PreseedSettings extends InstallSettings {
  /** Where packages come from, and the suite if the installer does not know it. */
  readonly mirror: { readonly host: string; readonly directory: string; readonly suite?: string };
  /** Suites beside that of the release, by the installer's words. */
  readonly services: string;
  /** Tasks of tasksel. */
  readonly tasks: string;
  /** Commands at the end, in the installer's own system. */
  readonly lateCommands: readonly string[];
}

/** What a clone needs: guest agent, cloud-init, sudo, Python for Ansible. */
export const neededPackages: readonly string[] = [
  'qemu-guest-agent',
  'cloud-init',
  'cloud-guest-utils',
  // For ifupdown cloud-init writes a default route as a call of route, which is in it.
  'net-tools',
  'sudo',
  'python3',
  'ca-certificates',
  'curl',
];

/** For ifupdown cloud-init writes name servers as words of resolvconf; without it a clone asks those of the build. */
const nameServerPackage = 'resolvconf';

/**
 * Answers for Debian's installer: the first SCSI disk, a user for the build, and what a clone needs
 * (guest agent, cloud-init, SSH, Python for Ansible).
 *
 * @see https://www.debian.org/releases/trixie/amd64/apb.en.html
 */
export function debianPreseed(settings: PreseedSettings): PreseedDocument {
  const { locale, mirror } = settings;
  return [
    'Language and keyboard',
    answer('debian-installer/locale', 'string', locale),
    answer('keyboard-configuration/xkb-keymap', 'select', settings.keyboard),

    'Network: the address is from DHCP while the template is built',
    answer('netcfg/choose_interface', 'select', 'auto'),

    'Mirror',
    answer('mirror/country', 'string', 'manual'),
    answer('mirror/http/hostname', 'string', mirror.host),
    answer('mirror/http/directory', 'string', mirror.directory),
    answer('mirror/http/proxy', 'string', ''),
    ...(mirror.suite === undefined ? [] : [answer('mirror/suite', 'string', mirror.suite)]),
    answer('apt-setup/cdrom/set-first', 'boolean', 'false'),
    answer('apt-setup/services-select', 'multiselect', settings.services),

    'Clock',
    answer('clock-setup/utc', 'boolean', 'true'),
    answer('time/zone', 'string', settings.timezone),

    'The user of the build; its password is made by Packer for each build',
    answer('passwd/root-login', 'boolean', 'false'),
    answer('passwd/user-fullname', 'string', buildUser),
    answer('passwd/username', 'string', buildUser),
    answer('passwd/user-password', 'password', '${password}'),
    answer('passwd/user-password-again', 'password', '${password}'),

    ...partitions(settings),
    answer('partman-basicfilesystems/no_swap', 'boolean', 'false'),
    answer('partman-partitioning/confirm_write_new_label', 'boolean', 'true'),
    answer('partman/choose_partition', 'select', 'finish'),
    answer('partman/confirm', 'boolean', 'true'),
    answer('partman/confirm_nooverwrite', 'boolean', 'true'),

    'Packages',
    { owner: 'tasksel', question: 'tasksel/first', type: 'multiselect', value: settings.tasks },
    answer(
      'pkgsel/include',
      'string',
      [...neededPackages, nameServerPackage, ...settings.packages].join(' '),
    ),
    answer('pkgsel/upgrade', 'select', 'full-upgrade'),
    {
      owner: 'popularity-contest',
      question: 'popularity-contest/participate',
      type: 'boolean',
      value: 'false',
    },

    'Boot loader',
    answer('grub-installer/only_debian', 'boolean', 'true'),
    answer('grub-installer/bootdev', 'string', '/dev/sda'),

    'End: the build logs in as this user and works as root',
    answer(
      'preseed/late_command',
      'string',
      [
        `echo '${buildUser} ALL=(ALL) NOPASSWD: ALL' > /target/etc/sudoers.d/${buildUser}`,
        `chmod 0440 /target/etc/sudoers.d/${buildUser}`,
        ...settings.lateCommands,
      ].join('; '),
    ),
    answer('finish-install/reboot_in_progress', 'note', ''),
  ];
}

/** Where UEFI finds what it starts; without it the installer stops and asks. */
const efiPartition = '538 538 1075 free $iflabel{ gpt } $reusemethod{ } method{ efi } format{ } .';

function partitions({ layout, firmware }: InstallSettings): PreseedDocument {
  if (layout === 'lvm') {
    return [
      'Disk: all of it, in volumes of LVM, by the recipe of the installer',
      answer('partman-auto/disk', 'string', '/dev/sda'),
      answer('partman-auto/method', 'string', 'lvm'),
      answer('partman-auto/choose_recipe', 'select', 'atomic'),
      answer('partman-auto-lvm/guided_size', 'string', 'max'),
      answer('partman-lvm/device_remove_lvm', 'boolean', 'true'),
      answer('partman-lvm/confirm', 'boolean', 'true'),
      answer('partman-lvm/confirm_nooverwrite', 'boolean', 'true'),
    ];
  }
  const efi = firmware === 'uefi' ? `${efiPartition} ` : '';
  const root =
    '1000 10000 -1 ext4 $primary{ } $bootable{ } method{ format } format{ } use_filesystem{ } filesystem{ ext4 } mountpoint{ / } .';
  return [
    'Disk: all of it, one partition, which cloud-init can grow',
    answer('partman-auto/disk', 'string', '/dev/sda'),
    answer('partman-auto/method', 'string', 'regular'),
    answer('partman-auto/choose_recipe', 'select', 'grow'),
    answer('partman-auto/expert_recipe', 'string', `grow :: ${efi}${root}`),
  ];
}

function answer(question: string, type: PreseedAnswer['type'], value: string): PreseedAnswer {
  return { owner: 'd-i', question, type, value };
}
