/**
 * Network configuration of cloud-init, version 2.
 *
 * @see https://cloudinit.readthedocs.io/en/latest/reference/network-config-format-v2.html
 */
export interface NetworkConfig {
  version: 2;
  ethernets: Record<
    string,
    {
      match?: { macaddress?: string; name?: string };
      'set-name'?: string;
      addresses?: string[];
      dhcp4?: boolean;
      mtu?: number;
      routes?: { to: string; via: string }[];
      nameservers?: { addresses?: string[]; search?: string[] };
      [key: string]: unknown;
    }
  >;
  [key: string]: unknown;
}

/**
 * User and vendor data of cloud-init.
 *
 * @see https://cloudinit.readthedocs.io/en/latest/reference/modules.html
 */
export interface CloudConfig {
  hostname?: string;
  fqdn?: string;
  manage_etc_hosts?: boolean | 'localhost' | 'template';
  preserve_hostname?: boolean;
  timezone?: string;
  locale?: string;
  users?: readonly (string | CloudConfigUser)[];
  ssh_authorized_keys?: readonly string[];
  ssh_pwauth?: boolean;
  disable_root?: boolean;
  package_update?: boolean;
  package_upgrade?: boolean;
  package_reboot_if_required?: boolean;
  packages?: readonly (string | readonly [name: string, version: string])[];
  apt?: Record<string, unknown>;
  write_files?: {
    path: string;
    content?: string;
    owner?: string;
    permissions?: string;
    encoding?: string;
    append?: boolean;
    defer?: boolean;
  }[];
  bootcmd?: readonly (string | readonly string[])[];
  runcmd?: readonly (string | readonly string[])[];
  growpart?: Record<string, unknown>;
  resize_rootfs?: boolean | 'noblock';
  disk_setup?: Record<string, unknown>;
  fs_setup?: readonly Record<string, unknown>[];
  mounts?: readonly (readonly string[])[];
  swap?: { filename?: string; size?: string | number; maxsize?: string | number };
  ntp?: Record<string, unknown>;
  chpasswd?: { expire?: boolean };
  power_state?: { mode: 'poweroff' | 'reboot' | 'halt'; delay?: string | number; message?: string };
  final_message?: string;
  [key: string]: unknown;
}

/** A user that cloud-init makes. */
export interface CloudConfigUser {
  name: string;
  gecos?: string;
  groups?: string | readonly string[];
  primary_group?: string;
  shell?: string;
  sudo?: string | readonly string[];
  lock_passwd?: boolean;
  ssh_authorized_keys?: readonly string[];
  ssh_import_id?: readonly string[];
  system?: boolean;
  uid?: number;
  [key: string]: unknown;
}

/**
 * Meta data of cloud-init's NoCloud.
 *
 * @see https://cloudinit.readthedocs.io/en/latest/reference/datasources/nocloud.html
 */
export interface MetaData {
  'instance-id': string;
  'local-hostname'?: string;
  [key: string]: unknown;
}
