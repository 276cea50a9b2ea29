import type { Expression } from '../../formats/hcl/model';
import type {
  Attribute,
  DiskBlock,
  EfiBlock,
  IpConfigBlock,
  IsoImageBlock,
  NetworkAdapterBlock,
  PciDeviceBlock,
  RngBlock,
  TpmBlock,
  VgaBlock,
} from './source-blocks';
import type { LoginFields } from './source-login';

/** What both builders of the Proxmox plugin take, in its own words. A secret is never a text: give it as a reference. */
interface MachineFields extends LoginFields {
  /** Further images in its drives. @default - the plugin's own */
  readonly additional_iso_files?: readonly IsoImageBlock[];
  /** MiB that it keeps; 0 if it keeps all. @default 0 */
  readonly ballooning_minimum?: Attribute<number>;
  /** What starts it. @default 'seabios' */
  readonly bios?: Attribute<'seabios' | 'ovmf'>;
  /** Order of the devices that are started from: `order=scsi0;ide2`. @default - the plugin's own */
  readonly boot?: Attribute<string>;
  /** Keys that are typed after the start. @default - the plugin's own */
  readonly boot_command?: readonly Attribute<string>[] | Expression;
  /** Time between two keys. @default '5ms' */
  readonly boot_key_interval?: Attribute<string>;
  /** Time between two texts. @default - the plugin's own */
  readonly boot_keygroup_interval?: Attribute<string>;
  /** How long after the start they are typed. @default '10s' */
  readonly boot_wait?: Attribute<string>;
  /** Whether the template has a drive for cloud-init. @default false */
  readonly cloud_init?: Attribute<boolean>;
  /** Whether cloud-init leaves packages as they are at the first start. @default - the plugin's own */
  readonly cloud_init_disable_upgrade_packages?: Attribute<boolean>;
  /** Bus of that drive. @default 'ide' */
  readonly cloud_init_disk_type?: Attribute<'scsi' | 'sata' | 'ide'>;
  /** Storage of that drive. @default - the plugin's own */
  readonly cloud_init_storage_pool?: Attribute<string>;
  /** Cores of each socket. @default 1 */
  readonly cores?: Attribute<number>;
  /** CPU that the guest sees. @default 'kvm64' */
  readonly cpu_type?: Attribute<string>;
  /** Whether the CPU is emulated. @default false */
  readonly disable_kvm?: Attribute<boolean>;
  /** Disks, in their order. @default - the plugin's own */
  readonly disks?: readonly DiskBlock[];
  /** Disk for the settings of UEFI. @default - the plugin's own */
  readonly efi_config?: EfiBlock;
  /** Storage of the EFI disk. @deprecated Use `efi_config`. @default - the plugin's own */
  readonly efidisk?: Attribute<string>;
  /** Address of that server. @default - the plugin's own */
  readonly http_bind_address?: Attribute<string>;
  /** Files that Packer serves to the machine, by path. @default - the plugin's own */
  readonly http_content?: Readonly<Record<string, Attribute<string>>> | Expression;
  /** Folder that Packer serves to the machine. @default - the plugin's own */
  readonly http_directory?: Attribute<string>;
  /** Network card of that server. @default - the plugin's own */
  readonly http_interface?: Attribute<string>;
  /** Protocol of that server: `tcp4`. @default - the plugin's own */
  readonly http_network_protocol?: Attribute<string>;
  /** Last port of that server. @default 9000 */
  readonly http_port_max?: Attribute<number>;
  /** First port of that server. @default 8000 */
  readonly http_port_min?: Attribute<number>;
  /** Whether its certificate is taken unseen. @default false */
  readonly insecure_skip_tls_verify?: Attribute<boolean>;
  /** Type of machine: `q35`. @default 'pc' */
  readonly machine?: Attribute<string>;
  /** MiB. @default 512 */
  readonly memory?: Attribute<number>;
  /** Network cards, in their order. @default - the plugin's own */
  readonly network_adapters?: readonly NetworkAdapterBlock[];
  /** Name of the node. @default - the plugin's own */
  readonly node?: Attribute<string>;
  /** Whether memory is shared out among the sockets. @default false */
  readonly numa?: Attribute<boolean>;
  /** Whether it starts with the node. @default false */
  readonly onboot?: Attribute<boolean>;
  /** What runs on it. @default 'other' */
  readonly os?: Attribute<
    | 'wxp'
    | 'w2k'
    | 'w2k3'
    | 'w2k8'
    | 'wvista'
    | 'win7'
    | 'win8'
    | 'win10'
    | 'win11'
    | 'l24'
    | 'l26'
    | 'solaris'
    | 'other'
  >;
  /** Password of that user. @default - `PROXMOX_PASSWORD` of the environment */
  readonly password?: Expression;
  /** Devices of the node that it has for itself. @default - the plugin's own */
  readonly pci_devices?: readonly PciDeviceBlock[];
  /** Resource pool of the machine. @default - the plugin's own */
  readonly pool?: Attribute<string>;
  /** Address of the API, up to `/api2/json`. @default - `PROXMOX_URL` of the environment */
  readonly proxmox_url?: Attribute<string>;
  /** Arguments for QEMU; only `root@pam` may set them. @default - the plugin's own */
  readonly qemu_additional_args?: Attribute<string>;
  /** Whether the guest agent is asked for the address; without it `ssh_host` is needed. @default true */
  readonly qemu_agent?: Attribute<boolean>;
  /** Source of random numbers; only `root@pam` may set it. @default - the plugin's own */
  readonly rng0?: RngBlock;
  /** SCSI controller. @default 'lsi' */
  readonly scsi_controller?: Attribute<string>;
  /** Serial ports, four at most: `socket`, or a device of the node. @default - the plugin's own */
  readonly serials?: readonly Attribute<string>[] | Expression;
  /** Whether it stays a machine. @default false */
  readonly skip_convert_to_template?: Attribute<boolean>;
  /** Sockets. @default 1 */
  readonly sockets?: Attribute<number>;
  /** Tags, with `;` between them. @default - the plugin's own */
  readonly tags?: Attribute<string>;
  /** How long a task of the node may take, `10m`; the plugin waits for `1m`. @default '1m' */
  readonly task_timeout?: Attribute<string>;
  /** Description of the template. @default - the plugin's own */
  readonly template_description?: Attribute<string>;
  /** Name of the template. @default - `vm_name` */
  readonly template_name?: Attribute<string>;
  /** Value of the token, which wins over a password. @default - `PROXMOX_TOKEN` of the environment */
  readonly token?: Expression;
  /** Security chip. @default - the plugin's own */
  readonly tpm_config?: TpmBlock;
  /** `user@realm`, with `!name` behind it for a token. @default - `PROXMOX_USERNAME` of the environment */
  readonly username?: Attribute<string>;
  /** Graphics card. @default - the plugin's own */
  readonly vga?: VgaBlock;
  /** Id on the node. @default - the next that is free */
  readonly vm_id?: Attribute<number>;
  /** Card whose address is taken from the guest agent. @default - the plugin's own */
  readonly vm_interface?: Attribute<string>;
  /** Name while it is built. @default - `packer-` and a random id */
  readonly vm_name?: Attribute<string>;
}

/**
 * All that the builder `proxmox-iso` takes.
 *
 * @see https://developer.hashicorp.com/packer/integrations/hashicorp/proxmox/latest/components/builder/iso
 */
export interface IsoSource extends MachineFields {
  /** Image of the installer. @default - the plugin's own */
  readonly boot_iso?: IsoImageBlock;
  /** Checksum of the installer image. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_checksum?: Attribute<string>;
  /** Whether the node downloads the installer image itself. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_download_pve?: Attribute<boolean>;
  /** Installer image on the node. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_file?: Attribute<string>;
  /** Storage of the installer image. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_storage_pool?: Attribute<string>;
  /** Extension of the downloaded file. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_target_extension?: Attribute<string>;
  /** Where the downloaded file is kept. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_target_path?: Attribute<string>;
  /** Where the installer image is. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_url?: Attribute<string>;
  /** Where the installer image is; the first that answers. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly iso_urls?: readonly Attribute<string>[] | Expression;
  /** Whether the installer image is taken out at the end. @deprecated Use `boot_iso`. @default - the plugin's own */
  readonly unmount_iso?: Attribute<boolean>;
}

/**
 * All that the builder `proxmox-clone` takes.
 *
 * @see https://developer.hashicorp.com/packer/integrations/hashicorp/proxmox/latest/components/builder/clone
 */
export interface CloneSource extends MachineFields {
  /** Name of what is cloned. @default - the plugin's own */
  readonly clone_vm?: Attribute<string>;
  /** Id of what is cloned. @default - the plugin's own */
  readonly clone_vm_id?: Attribute<number>;
  /** Whether the clone has a disk of its own. @default true */
  readonly full_clone?: Attribute<boolean>;
  /** Address of each card. @default - the plugin's own */
  readonly ipconfig?: readonly IpConfigBlock[];
  /** Name servers, with spaces between them. @default - the plugin's own */
  readonly nameserver?: Attribute<string>;
  /** Domain of short names. @default - the plugin's own */
  readonly searchdomain?: Attribute<string>;
}
