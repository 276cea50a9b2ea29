import type { Expression } from '../../formats/hcl/model';

/** What stands right of a `=`: data, or an expression of HCL. Texts are literal for HCL, and templates of Packer. */
export type Attribute<T> = T | Expression;

/** An image in a drive: one that is on the node, that is downloaded, or that is made of files. */
export interface IsoImageBlock {
  /** Files of an image that is made, by path. @default - the plugin's own */
  readonly cd_content?: Readonly<Record<string, Attribute<string>>> | Expression;
  /** Files of this machine for an image that is made. @default - the plugin's own */
  readonly cd_files?: readonly Attribute<string>[] | Expression;
  /** Label of an image that is made: `cidata`. @default - the plugin's own */
  readonly cd_label?: Attribute<string>;
  /** Bus and number in one. @deprecated Use type and index. @default - the plugin's own */
  readonly device?: Attribute<string>;
  /** Number on its bus. @default - the plugin's own */
  readonly index?: Attribute<string>;
  /** Checksum, with its algorithm in front. @default - the plugin's own */
  readonly iso_checksum?: Attribute<string>;
  /** Whether the node downloads it itself. @default - the plugin's own */
  readonly iso_download_pve?: Attribute<boolean>;
  /** An image on the node: `local:iso/debian.iso`. @default - the plugin's own */
  readonly iso_file?: Attribute<string>;
  /** Storage for it. @default - the plugin's own */
  readonly iso_storage_pool?: Attribute<string>;
  /** Extension of the downloaded file. @default - the plugin's own */
  readonly iso_target_extension?: Attribute<string>;
  /** Where the downloaded file is kept. @default - the plugin's own */
  readonly iso_target_path?: Attribute<string>;
  /** Where it is. @default - the plugin's own */
  readonly iso_url?: Attribute<string>;
  /** Where it is; the first that answers. @default - the plugin's own */
  readonly iso_urls?: readonly Attribute<string>[] | Expression;
  /** Whether the empty drive stays. @default - the plugin's own */
  readonly keep_cdrom_device?: Attribute<boolean>;
  /** Bus. @default - the plugin's own */
  readonly type?: Attribute<'ide' | 'sata' | 'scsi'>;
  /** Whether it is taken out at the end; a clone could not start without it. @default - the plugin's own */
  readonly unmount?: Attribute<boolean>;
}

/** A disk. */
export interface DiskBlock {
  /** How QEMU reads and writes: `io_uring`. @default 'io_uring' */
  readonly asyncio?: Attribute<string>;
  /** How writes are cached: `none`. @default 'none' */
  readonly cache_mode?: Attribute<string>;
  /** Whether freed space is given back. @default - the plugin's own */
  readonly discard?: Attribute<boolean>;
  /** Size: `20G`. @default - the plugin's own */
  readonly disk_size?: Attribute<string>;
  /** Whether backups pass it over. @default - the plugin's own */
  readonly exclude_from_backup?: Attribute<boolean>;
  /** Format: `raw`. @default 'raw' */
  readonly format?: Attribute<string>;
  /** Whether it has a thread of its own. @default - the plugin's own */
  readonly io_thread?: Attribute<boolean>;
  /** Whether the guest takes it for a solid-state disk. @default - the plugin's own */
  readonly ssd?: Attribute<boolean>;
  /** Storage for it. */
  readonly storage_pool: Attribute<string>;
  /** Type of that storage. @deprecated Leave it out: the plugin finds out. @default - the plugin's own */
  readonly storage_pool_type?: Attribute<string>;
  /** Bus. @default - the plugin's own */
  readonly type?: Attribute<'scsi' | 'sata' | 'virtio' | 'ide'>;
}

/** A network card. */
export interface NetworkAdapterBlock {
  /** Bridge of the node. */
  readonly bridge: Attribute<string>;
  /** Whether the firewall of the node guards it. @default - the plugin's own */
  readonly firewall?: Attribute<boolean>;
  /** Its address, or `repeatable` for one that stays from build to build. @default - the plugin's own */
  readonly mac_address?: Attribute<string>;
  /** What the guest sees: `virtio`. @default 'e1000' */
  readonly model?: Attribute<string>;
  /** Largest packet; 1 for that of the bridge. @default - the plugin's own */
  readonly mtu?: Attribute<number>;
  /** Number of queues. @default - the plugin's own */
  readonly packet_queues?: Attribute<number>;
  /** VLAN, as a text. @default - the plugin's own */
  readonly vlan_tag?: Attribute<string>;
}

/** A disk for the settings of UEFI. */
export interface EfiBlock {
  /** Format: `raw`. @default - the plugin's own */
  readonly efi_format?: Attribute<string>;
  /** Storage for it. */
  readonly efi_storage_pool: Attribute<string>;
  /** Its size, and so what fits. @default '4m' */
  readonly efi_type?: Attribute<'4m' | '2m'>;
  /** Whether it has Microsoft's keys, for secure boot. @default - the plugin's own */
  readonly pre_enrolled_keys?: Attribute<boolean>;
}

/** A security chip. */
export interface TpmBlock {
  /** Storage for its state. */
  readonly tpm_storage_pool: Attribute<string>;
  /** Version of the standard. @default - the plugin's own */
  readonly tpm_version?: Attribute<'v2.0' | 'v1.2'>;
}

/** A source of random numbers. */
export interface RngBlock {
  /** Bytes in a period; 0 for any number. */
  readonly max_bytes: Attribute<number>;
  /** Milliseconds of a period. @default - the plugin's own */
  readonly period?: Attribute<number>;
  /** Device of the node. */
  readonly source: Attribute<'/dev/urandom' | '/dev/random' | '/dev/hwrng'>;
}

/** A graphics card. */
export interface VgaBlock {
  /** MiB. @default - the plugin's own */
  readonly memory?: Attribute<number>;
  /** Bus. @default - the plugin's own */
  readonly type?: Attribute<string>;
}

/** A device of the node. */
export interface PciDeviceBlock {
  /** Id that the guest sees. @default - the plugin's own */
  readonly device_id?: Attribute<string>;
  /** Whether its ROM is hidden. @default - the plugin's own */
  readonly hide_rombar?: Attribute<boolean>;
  /** Its address on the node. @default - the plugin's own */
  readonly host?: Attribute<string>;
  /** Whether it is an old graphics chip of Intel. @default - the plugin's own */
  readonly legacy_igd?: Attribute<boolean>;
  /** Name of a mapping of the cluster. @default - the plugin's own */
  readonly mapping?: Attribute<string>;
  /** Type of a mediated device. @default - the plugin's own */
  readonly mdev?: Attribute<string>;
  /** Whether it is on PCI Express, which needs `q35`. @default - the plugin's own */
  readonly pcie?: Attribute<boolean>;
  /** File of its ROM. @default - the plugin's own */
  readonly romfile?: Attribute<string>;
  /** Second id that the guest sees. @default - the plugin's own */
  readonly sub_device_id?: Attribute<string>;
  /** Second vendor that the guest sees. @default - the plugin's own */
  readonly sub_vendor_id?: Attribute<string>;
  /** Vendor that the guest sees. @default - the plugin's own */
  readonly vendor_id?: Attribute<string>;
  /** Whether it is the main graphics card. @default - the plugin's own */
  readonly x_vga?: Attribute<boolean>;
}

/** The address of a card. */
export interface IpConfigBlock {
  /** Gateway. @default - the plugin's own */
  readonly gateway?: Attribute<string>;
  /** Gateway of IPv6. @default - the plugin's own */
  readonly gateway6?: Attribute<string>;
  /** Address with its prefix, or `dhcp`. @default - the plugin's own */
  readonly ip?: Attribute<string>;
  /** Address of IPv6 with its prefix, or `auto` or `dhcp`. @default - the plugin's own */
  readonly ip6?: Attribute<string>;
}
