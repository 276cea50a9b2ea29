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
  /** Further images in its drives. */
  readonly additional_iso_files?: readonly IsoImageBlock[];
  /** MiB that it keeps; 0 if it keeps all. */
  readonly ballooning_minimum?: Attribute<number>;
  /** What starts it. */
  readonly bios?: Attribute<'seabios' | 'ovmf'>;
  /** Order of the devices that are started from: `order=scsi0;ide2`. */
  readonly boot?: Attribute<string>;
  /** Keys that are typed after the start. */
  readonly boot_command?: readonly Attribute<string>[] | Expression;
  /** Time between two keys. */
  readonly boot_key_interval?: Attribute<string>;
  /** Time between two texts. */
  readonly boot_keygroup_interval?: Attribute<string>;
  /** How long after the start they are typed. */
  readonly boot_wait?: Attribute<string>;
  /** Whether the template has a drive for cloud-init. */
  readonly cloud_init?: Attribute<boolean>;
  /** Whether cloud-init leaves packages as they are at the first start. */
  readonly cloud_init_disable_upgrade_packages?: Attribute<boolean>;
  /** Bus of that drive. */
  readonly cloud_init_disk_type?: Attribute<'scsi' | 'sata' | 'ide'>;
  /** Storage of that drive. */
  readonly cloud_init_storage_pool?: Attribute<string>;
  /** Cores of each socket. */
  readonly cores?: Attribute<number>;
  /** CPU that the guest sees. */
  readonly cpu_type?: Attribute<string>;
  /** Whether the CPU is emulated. */
  readonly disable_kvm?: Attribute<boolean>;
  /** Disks, in their order. */
  readonly disks?: readonly DiskBlock[];
  /** Disk for the settings of UEFI. */
  readonly efi_config?: EfiBlock;
  /** Storage of the EFI disk. @deprecated Use `efi_config`. */
  readonly efidisk?: Attribute<string>;
  /** Address of that server. */
  readonly http_bind_address?: Attribute<string>;
  /** Files that Packer serves to the machine, by path. */
  readonly http_content?: Readonly<Record<string, Attribute<string>>> | Expression;
  /** Folder that Packer serves to the machine. */
  readonly http_directory?: Attribute<string>;
  /** Network card of that server. */
  readonly http_interface?: Attribute<string>;
  /** Protocol of that server: `tcp4`. */
  readonly http_network_protocol?: Attribute<string>;
  /** Last port of that server. */
  readonly http_port_max?: Attribute<number>;
  /** First port of that server. */
  readonly http_port_min?: Attribute<number>;
  /** Whether its certificate is taken unseen. */
  readonly insecure_skip_tls_verify?: Attribute<boolean>;
  /** Type of machine: `q35`. */
  readonly machine?: Attribute<string>;
  /** MiB. */
  readonly memory?: Attribute<number>;
  /** Network cards, in their order. */
  readonly network_adapters?: readonly NetworkAdapterBlock[];
  /** Name of the node. */
  readonly node?: Attribute<string>;
  /** Whether memory is shared out among the sockets. */
  readonly numa?: Attribute<boolean>;
  /** Whether it starts with the node. */
  readonly onboot?: Attribute<boolean>;
  /** What runs on it. */
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
  /** Password of that user. */
  readonly password?: Expression;
  /** Devices of the node that it has for itself. */
  readonly pci_devices?: readonly PciDeviceBlock[];
  /** Resource pool of the machine. */
  readonly pool?: Attribute<string>;
  /** Address of the API, up to `/api2/json`. */
  readonly proxmox_url?: Attribute<string>;
  /** Arguments for QEMU; only `root@pam` may set them. */
  readonly qemu_additional_args?: Attribute<string>;
  /** Whether the guest agent is asked for the address; without it `ssh_host` is needed. */
  readonly qemu_agent?: Attribute<boolean>;
  /** Source of random numbers; only `root@pam` may set it. */
  readonly rng0?: RngBlock;
  /** SCSI controller. */
  readonly scsi_controller?: Attribute<string>;
  /** Serial ports, four at most: `socket`, or a device of the node. */
  readonly serials?: readonly Attribute<string>[] | Expression;
  /** Whether it stays a machine. */
  readonly skip_convert_to_template?: Attribute<boolean>;
  /** Sockets. */
  readonly sockets?: Attribute<number>;
  /** Tags, with `;` between them. */
  readonly tags?: Attribute<string>;
  /** How long a task of the node may take, `10m`; the plugin waits for `1m`. */
  readonly task_timeout?: Attribute<string>;
  /** Description of the template. */
  readonly template_description?: Attribute<string>;
  /** Name of the template. */
  readonly template_name?: Attribute<string>;
  /** Value of the token, which wins over a password. */
  readonly token?: Expression;
  /** Security chip. */
  readonly tpm_config?: TpmBlock;
  /** `user@realm`, with `!name` behind it for a token. */
  readonly username?: Attribute<string>;
  /** Graphics card. */
  readonly vga?: VgaBlock;
  /** Id on the node. */
  readonly vm_id?: Attribute<number>;
  /** Card whose address is taken from the guest agent. */
  readonly vm_interface?: Attribute<string>;
  /** Name while it is built. */
  readonly vm_name?: Attribute<string>;
}

/**
 * All that the builder `proxmox-iso` takes.
 *
 * @see https://developer.hashicorp.com/packer/integrations/hashicorp/proxmox/latest/components/builder/iso
 */
export interface IsoSource extends MachineFields {
  /** Image of the installer. */
  readonly boot_iso?: IsoImageBlock;
  /** Checksum of the installer image. @deprecated Use `boot_iso`. */
  readonly iso_checksum?: Attribute<string>;
  /** Whether the node downloads the installer image itself. @deprecated Use `boot_iso`. */
  readonly iso_download_pve?: Attribute<boolean>;
  /** Installer image on the node. @deprecated Use `boot_iso`. */
  readonly iso_file?: Attribute<string>;
  /** Storage of the installer image. @deprecated Use `boot_iso`. */
  readonly iso_storage_pool?: Attribute<string>;
  /** Extension of the downloaded file. @deprecated Use `boot_iso`. */
  readonly iso_target_extension?: Attribute<string>;
  /** Where the downloaded file is kept. @deprecated Use `boot_iso`. */
  readonly iso_target_path?: Attribute<string>;
  /** Where the installer image is. @deprecated Use `boot_iso`. */
  readonly iso_url?: Attribute<string>;
  /** Where the installer image is; the first that answers. @deprecated Use `boot_iso`. */
  readonly iso_urls?: readonly Attribute<string>[] | Expression;
  /** Whether the installer image is taken out at the end. @deprecated Use `boot_iso`. */
  readonly unmount_iso?: Attribute<boolean>;
}

/**
 * All that the builder `proxmox-clone` takes.
 *
 * @see https://developer.hashicorp.com/packer/integrations/hashicorp/proxmox/latest/components/builder/clone
 */
export interface CloneSource extends MachineFields {
  /** Name of what is cloned. */
  readonly clone_vm?: Attribute<string>;
  /** Id of what is cloned. */
  readonly clone_vm_id?: Attribute<number>;
  /** Whether the clone has a disk of its own. */
  readonly full_clone?: Attribute<boolean>;
  /** Address of each card. */
  readonly ipconfig?: readonly IpConfigBlock[];
  /** Name servers, with spaces between them. */
  readonly nameserver?: Attribute<string>;
  /** Domain of short names. */
  readonly searchdomain?: Attribute<string>;
}
