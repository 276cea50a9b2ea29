import type { OrRef } from '../tofu/tofu-ref';

/**
 * Body of a `proxmox_virtual_environment_vm`, in the provider's words. Nested blocks are lists, although most may stand
 * only once: that is what the provider's schema says and what the plan prints.
 *
 * @see https://registry.opentofu.org/providers/bpg/proxmox/0.111.1 (its resource virtual_environment_vm)
 */
export interface VmBody {
  name?: string;
  description?: string;
  tags?: string[];
  node_name: string;
  vm_id?: number;
  pool_id?: string;
  clone?: {
    vm_id: OrRef<number>;
    full?: boolean;
    node_name?: string;
    datastore_id?: string;
  }[];
  machine?: string;
  bios?: 'seabios' | 'ovmf';
  boot_order?: string[];
  acpi?: boolean;
  on_boot?: boolean;
  started?: boolean;
  protection?: boolean;
  startup?: { order?: number; up_delay?: number; down_delay?: number }[];
  stop_on_destroy?: boolean;
  reboot_after_update?: boolean;
  migrate?: boolean;
  template?: boolean;
  cpu?: {
    cores?: number;
    sockets?: number;
    type?: string;
    flags?: string[];
    limit?: number;
    numa?: boolean;
    units?: number;
    hotplugged?: number;
    architecture?: string;
    affinity?: string;
  }[];
  memory?: { dedicated?: number; floating?: number; shared?: number; hugepages?: string }[];
  agent?: {
    enabled?: boolean;
    timeout?: string;
    trim?: boolean;
    type?: string;
    wait_for_ip?: { disabled?: boolean; ipv4?: boolean; ipv6?: boolean }[];
  }[];
  operating_system?: { type?: string }[];
  scsi_hardware?: string;
  disk?: VmDisk[];
  efi_disk?: { datastore_id?: string; file_format?: string; type?: string; pre_enrolled_keys?: boolean }[];
  tpm_state?: { datastore_id?: string; version?: string }[];
  network_device?: VmNetworkDevice[];
  initialization?: VmInitialization[];
  hostpci?: {
    device: string;
    id?: string;
    mapping?: string;
    mdev?: string;
    pcie?: boolean;
    rombar?: boolean;
    rom_file?: string;
    xvga?: boolean;
  }[];
  usb?: { host?: string; mapping?: string; usb3?: boolean }[];
  serial_device?: { device?: string }[];
  vga?: { type?: string; memory?: number; clipboard?: string }[];
  timeout_clone?: number;
  timeout_create?: number;
  [key: string]: unknown;
}

/** A `disk` block; sizes in GiB. */
export interface VmDisk {
  interface: string;
  datastore_id?: string;
  size?: number;
  file_format?: string;
  discard?: 'ignore' | 'on';
  iothread?: boolean;
  ssd?: boolean;
  cache?: string;
  aio?: string;
  backup?: boolean;
  replicate?: boolean;
  serial?: string;
  import_from?: OrRef<string> | undefined;
  [key: string]: unknown;
}

/**
 * One entry of `network_device`. The provider declares it as an attribute: in JSON all eleven keys must be there, `null`
 * where unset.
 */
export interface VmNetworkDevice {
  bridge: string | null;
  disconnected: boolean | null;
  enabled: boolean | null;
  firewall: boolean | null;
  mac_address: string | null;
  model: string | null;
  mtu: number | null;
  queues: number | null;
  rate_limit: number | null;
  trunks: string | null;
  vlan_id: number | null;
}

/** The `initialization` block: cloud-init. */
export interface VmInitialization {
  datastore_id?: string;
  interface?: string;
  type?: string;
  dns?: { domain?: string; servers?: string[] }[];
  ip_config?: {
    ipv4?: { address?: string; gateway?: string }[];
    ipv6?: { address?: string; gateway?: string }[];
  }[];
  user_account?: { username?: string; keys?: unknown; password?: unknown }[];
  user_data_file_id?: unknown;
  vendor_data_file_id?: unknown;
  network_data_file_id?: unknown;
  meta_data_file_id?: unknown;
  [key: string]: unknown;
}

/**
 * Body of a `proxmox_virtual_environment_container`, in the provider's words. Nested blocks are lists, although most may
 * stand only once.
 *
 * @see https://registry.opentofu.org/providers/bpg/proxmox/0.111.1 (its resource virtual_environment_container)
 */
export interface ContainerBody {
  node_name: string;
  vm_id?: number;
  pool_id?: string;
  description?: string;
  tags?: string[];
  unprivileged?: boolean;
  started?: boolean;
  start_on_boot?: boolean;
  protection?: boolean;
  startup?: { order?: number; up_delay?: number; down_delay?: number }[];
  operating_system?: { template_file_id: OrRef<string>; type?: string }[];
  cpu?: { architecture?: string; cores?: number; limit?: number; units?: number }[];
  memory?: { dedicated?: number; swap?: number }[];
  disk?: {
    datastore_id?: string;
    size?: number;
    acl?: boolean;
    quota?: boolean;
    replicate?: boolean;
    mount_options?: string[];
  }[];
  mount_point?: {
    volume: string;
    path: string;
    size?: string;
    backup?: boolean;
    read_only?: boolean;
    replicate?: boolean;
    [key: string]: unknown;
  }[];
  network_interface?: {
    name: string;
    bridge?: string;
    mac_address?: string;
    mtu?: number;
    vlan_id?: number;
    firewall?: boolean;
    enabled?: boolean;
    rate_limit?: number;
  }[];
  features?: { nesting?: boolean; keyctl?: boolean; fuse?: boolean; mount?: string[]; mknod?: boolean }[];
  console?: { enabled?: boolean; type?: string; tty_count?: number }[];
  initialization?: {
    hostname?: string;
    dns?: { domain?: string; servers?: string[] }[];
    ip_config?: { ipv4?: { address?: string; gateway?: string }[] }[];
    user_account?: { keys?: unknown; password?: unknown }[];
  }[];
  [key: string]: unknown;
}

/** Body of a `proxmox_network_linux_bridge`. */
export interface LinuxBridgeBody {
  name: string;
  node_name: string;
  comment?: string;
  address?: string;
  gateway?: string;
  mtu?: number;
  ports?: unknown;
  vlan_aware?: boolean;
  autostart?: boolean;
  [key: string]: unknown;
}

/** Body of a `proxmox_download_file`, in the provider's words. */
export interface DownloadFileBody {
  content_type: 'iso' | 'vztmpl' | 'import';
  datastore_id: string;
  node_name: string;
  url: OrRef<string>;
  checksum?: OrRef<string>;
  checksum_algorithm?: string;
  file_name?: string;
  overwrite?: boolean;
  [key: string]: unknown;
}
