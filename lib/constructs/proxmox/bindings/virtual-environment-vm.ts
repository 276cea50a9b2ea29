// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, StringListList, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentVm}. */
export interface VirtualEnvironmentVmConfig extends TerraformMetaArguments {
  /** Whether to enable ACPI. */
  readonly acpi?: boolean | IResolvable;
  /** The BIOS implementation. */
  readonly bios?: 'ovmf' | 'seabios' | IResolvable;
  /** The guest will attempt to boot from devices in the order they appear here. */
  readonly bootOrder?: string[];
  /** Whether to delete unreferenced disks on destroy. */
  readonly deleteUnreferencedDisksOnDestroy?: boolean | IResolvable;
  /** The description. */
  readonly description?: string;
  /** A hook script. */
  readonly hookScriptFileId?: string;
  /**
   * Selectively enable hotplug features. Use `0` to disable, `1` to enable all. Valid features: `disk`,
   * `network`, `usb`, `memory`, `cpu`. Memory hotplug requires NUMA to be enabled.
   */
  readonly hotplug?: string;
  /** The keyboard layout. */
  readonly keyboardLayout?: 'da' | 'de' | 'de-ch' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' |
    'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sl'
    | 'sv' | 'tr' | IResolvable;
  /** The args implementation. */
  readonly kvmArguments?: string;
  /** The MAC addresses for the network interfaces. */
  readonly macAddresses?: string[];
  /** The VM machine type, either default `pc` or `q35`. */
  readonly machine?: string;
  /** Whether to migrate the VM on node change instead of re-creating it. */
  readonly migrate?: boolean | IResolvable;
  /** The name of the VM. Must be a valid DNS name. */
  readonly name?: string;
  /** The network devices. */
  readonly networkDevice?: VirtualEnvironmentVmNetworkDevice[] | IResolvable;
  /** The node name. */
  readonly nodeName: string;
  /** Start VM on Node boot. */
  readonly onBoot?: boolean | IResolvable;
  /** The ID of the pool to assign the virtual machine to. */
  readonly poolId?: string;
  /** Sets the protection flag of the VM. This will disable the remove VM and remove disk operations. */
  readonly protection?: boolean | IResolvable;
  /** Whether to purge the VM from backup configurations on destroy. */
  readonly purgeOnDestroy?: boolean | IResolvable;
  /** Whether to reboot VM after creation. */
  readonly reboot?: boolean | IResolvable;
  /**
   * Whether the provider may automatically reboot or power off the VM during update operations when
   * required to apply changes. If false, updates that require taking the VM offline fail instead of
   * being applied automatically. Changes that are applied successfully but still need a later manual
   * reboot emit a warning instead.
   */
  readonly rebootAfterUpdate?: boolean | IResolvable;
  /** The SCSI hardware type. */
  readonly scsiHardware?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' |
    'pvscsi' | IResolvable;
  /** Whether to start the virtual machine. */
  readonly started?: boolean | IResolvable;
  /** Whether to stop rather than shutdown on VM destroy. */
  readonly stopOnDestroy?: boolean | IResolvable;
  /** Whether to enable the USB tablet device. */
  readonly tabletDevice?: boolean | IResolvable;
  /** Tags of the virtual machine. This is only meta information. */
  readonly tags?: string[];
  /**
   * Whether the VM should be a template. Setting this from false to true converts an existing VM to a
   * template in place. Converting a template back to a regular VM is not supported.
   */
  readonly template?: boolean | IResolvable;
  /** Clone VM timeout. */
  readonly timeoutClone?: number;
  /** Create VM timeout. */
  readonly timeoutCreate?: number;
  /** Migrate VM timeout. */
  readonly timeoutMigrate?: number;
  /**
   * Disk move timeout.
   * @deprecated This field is deprecated and will be removed in a future release. An overall operation
   * timeout (timeout_create / timeout_clone / timeout_migrate) is used instead.
   */
  readonly timeoutMoveDisk?: number;
  /** Reboot timeout. */
  readonly timeoutReboot?: number;
  /** Shutdown timeout. */
  readonly timeoutShutdownVm?: number;
  /** Start VM timeout. */
  readonly timeoutStartVm?: number;
  /** Stop VM timeout. */
  readonly timeoutStopVm?: number;
  /** The VM identifier. */
  readonly vmId?: number;
  /** The QEMU agent configuration. */
  readonly agent?: VirtualEnvironmentVmAgent;
  /** Secure Encrypted Virtualization (SEV) features by AMD CPUs. */
  readonly amdSev?: VirtualEnvironmentVmAmdSev;
  /** The audio devices. */
  readonly audioDevice?: VirtualEnvironmentVmAudioDevice;
  /** The CDROM drive. */
  readonly cdrom?: VirtualEnvironmentVmCdrom;
  /** The cloning configuration. */
  readonly clone?: VirtualEnvironmentVmClone;
  /** The CPU allocation. */
  readonly cpu?: VirtualEnvironmentVmCpu;
  /** The disk devices. */
  readonly disk?: VirtualEnvironmentVmDisk[] | IResolvable;
  /** The efidisk device. */
  readonly efiDisk?: VirtualEnvironmentVmEfiDisk;
  /** The Host PCI devices mapped to the VM. */
  readonly hostpci?: VirtualEnvironmentVmHostpci[] | IResolvable;
  /** The cloud-init configuration. */
  readonly initialization?: VirtualEnvironmentVmInitialization;
  /** The memory allocation. */
  readonly memory?: VirtualEnvironmentVmMemory;
  /** The NUMA topology. */
  readonly numa?: VirtualEnvironmentVmNuma[] | IResolvable;
  /** The operating system configuration. */
  readonly operatingSystem?: VirtualEnvironmentVmOperatingSystem;
  /** The RNG configuration. */
  readonly rng?: VirtualEnvironmentVmRng[] | IResolvable;
  /** The serial devices. */
  readonly serialDevice?: VirtualEnvironmentVmSerialDevice[] | IResolvable;
  /** Specifies SMBIOS (type1) settings for the VM. */
  readonly smbios?: VirtualEnvironmentVmSmbios;
  /** Defines startup and shutdown behavior of the VM. */
  readonly startup?: VirtualEnvironmentVmStartup;
  /** The tpmstate device. */
  readonly tpmState?: VirtualEnvironmentVmTpmState;
  /** The Host USB devices mapped to the VM. */
  readonly usb?: VirtualEnvironmentVmUsb[] | IResolvable;
  /** The VGA configuration. */
  readonly vga?: VirtualEnvironmentVmVga;
  /** Virtiofs share configuration. */
  readonly virtiofs?: VirtualEnvironmentVmVirtiofs[] | IResolvable;
  /** The watchdog configuration. */
  readonly watchdog?: VirtualEnvironmentVmWatchdog;
}

/** The network devices. */
export interface VirtualEnvironmentVmNetworkDevice {
  readonly bridge?: string;
  readonly disconnected?: boolean | IResolvable;
  readonly enabled?: boolean | IResolvable;
  readonly firewall?: boolean | IResolvable;
  readonly macAddress?: string;
  readonly model?: 'e1000' | 'e1000e' | 'rtl8139' | 'virtio' | 'vmxnet3' | IResolvable;
  readonly mtu?: number;
  readonly queues?: number;
  readonly rateLimit?: number;
  readonly trunks?: string;
  readonly vlanId?: number;
}

/** The QEMU agent configuration. */
export interface VirtualEnvironmentVmAgent {
  /** Whether to enable the QEMU agent. */
  readonly enabled?: boolean | IResolvable;
  /** The maximum amount of time to wait for data from the QEMU agent to become available. */
  readonly timeout?: string;
  /** Whether to enable the FSTRIM feature in the QEMU agent. */
  readonly trim?: boolean | IResolvable;
  /** The QEMU agent interface type. */
  readonly type?: 'isa' | 'virtio' | IResolvable;
  /** Configuration for waiting for specific IP address types. */
  readonly waitForIp?: VirtualEnvironmentVmAgentWaitForIp;
}

/** Configuration for waiting for specific IP address types. */
export interface VirtualEnvironmentVmAgentWaitForIp {
  /** Disable waiting for the agent to report an IP address; set to true to skip the lookup entirely. */
  readonly disabled?: boolean | IResolvable;
  /** Wait for at least one IPv4 address (non-loopback, non-link-local). */
  readonly ipv4?: boolean | IResolvable;
  /** Wait for at least one IPv6 address (non-loopback, non-link-local). */
  readonly ipv6?: boolean | IResolvable;
}

/** Secure Encrypted Virtualization (SEV) features by AMD CPUs. */
export interface VirtualEnvironmentVmAmdSev {
  /** Sets policy bit to allow Simultaneous Multi Threading (SMT) (Ignored unless for SEV-SNP). */
  readonly allowSmt?: boolean | IResolvable;
  /** Add kernel hashes to guest firmware for measured linux kernel launch. */
  readonly kernelHashes?: boolean | IResolvable;
  /** Sets policy bit to disallow debugging of guest. */
  readonly noDebug?: boolean | IResolvable;
  /** Sets policy bit to disallow key sharing with other guests (Ignored for SEV-SNP). */
  readonly noKeySharing?: boolean | IResolvable;
  /**
   * Enable standard SEV with type=std or enable experimental SEV-ES with the es optionor enable
   * experimental SEV-SNP with the snp option.
   */
  readonly type?: 'std' | 'es' | 'snp' | IResolvable;
}

/** The audio devices. */
export interface VirtualEnvironmentVmAudioDevice {
  /** The device. */
  readonly device?: 'AC97' | 'ich9-intel-hda' | 'intel-hda' | IResolvable;
  /** The driver. */
  readonly driver?: 'spice' | IResolvable;
  /** Whether to enable the audio device. */
  readonly enabled?: boolean | IResolvable;
}

/** The CDROM drive. */
export interface VirtualEnvironmentVmCdrom {
  /**
   * Whether to enable the CDROM drive.
   * @deprecated Remove this attribute's configuration as it is no longer used and the attribute will be
   * removed in the next version of the provider. Set `file_id` to `none` to leave the CDROM drive empty.
   */
  readonly enabled?: boolean | IResolvable;
  /** The file id. */
  readonly fileId?: string;
  /** The CDROM interface. */
  readonly interface?: string;
}

/** The cloning configuration. */
export interface VirtualEnvironmentVmClone {
  /** The ID of the target datastore. */
  readonly datastoreId?: string;
  /** The Clone Type, create a Full Clone (true) or a linked Clone (false). */
  readonly full?: boolean | IResolvable;
  /** The name of the source node. */
  readonly nodeName?: string;
  /** The number of Retries to create a clone. */
  readonly retries?: number;
  /** The ID of the source VM. */
  readonly vmId: number;
}

/** The CPU allocation. */
export interface VirtualEnvironmentVmCpu {
  /** The CPU affinity. */
  readonly affinity?: string;
  /** The CPU architecture. */
  readonly architecture?: '' | 'aarch64' | 'x86_64' | IResolvable;
  /** The number of CPU cores. */
  readonly cores?: number;
  /** The CPU flags. */
  readonly flags?: string[];
  /** The number of hotplugged vCPUs. */
  readonly hotplugged?: number;
  /** Limit of CPU usage. */
  readonly limit?: number;
  /** Enable/disable NUMA. */
  readonly numa?: boolean | IResolvable;
  /** The number of CPU sockets. */
  readonly sockets?: number;
  /** The emulated CPU type. */
  readonly type?: string;
  /** The CPU units. */
  readonly units?: number;
}

/** The disk devices. */
export interface VirtualEnvironmentVmDisk {
  /** The disk AIO mode. */
  readonly aio?: 'io_uring' | 'native' | 'threads' | IResolvable;
  /** Whether the drive should be included when making backups. */
  readonly backup?: boolean | IResolvable;
  /** The drive’s cache mode. */
  readonly cache?: 'none' | 'writethrough' | 'writeback' | 'unsafe' | 'directsync' | IResolvable;
  /** The datastore id. */
  readonly datastoreId?: string;
  /** Whether to pass discard/trim requests to the underlying storage. */
  readonly discard?: string;
  /** The file format. */
  readonly fileFormat?: 'qcow2' | 'raw' | 'vmdk' | IResolvable;
  /** The file id for a disk image. */
  readonly fileId?: string;
  /**
   * The file id of a disk image to import from storage. Only used during initial creation; changes after
   * creation are ignored.
   */
  readonly importFromAttribute?: string;
  /** The datastore name. */
  readonly interface: string;
  /** Whether to use iothreads for this disk drive. */
  readonly iothread?: boolean | IResolvable;
  /** The in-datastore path to disk image. */
  readonly pathInDatastore?: string;
  /**
   * Number of I/O queues for this disk, requires SCSI interface and `virtio-scsi-single` SCSI
   * controller.
   */
  readonly queues?: number;
  /** Whether the drive should be considered for replication jobs. */
  readonly replicate?: boolean | IResolvable;
  /** The drive’s reported serial number. */
  readonly serial?: string;
  /** The disk size in gigabytes. */
  readonly size?: number;
  /** Whether to use ssd for this disk drive. */
  readonly ssd?: boolean | IResolvable;
  /** The speed limits. */
  readonly speed?: VirtualEnvironmentVmDiskSpeed;
}

/** The speed limits. */
export interface VirtualEnvironmentVmDiskSpeed {
  /** The maximum read I/O in operations per second. */
  readonly iopsRead?: number;
  /** The maximum unthrottled read I/O pool in operations per second. */
  readonly iopsReadBurstable?: number;
  /** The maximum write I/O in operations per second. */
  readonly iopsWrite?: number;
  /** The maximum unthrottled write I/O pool in operations per second. */
  readonly iopsWriteBurstable?: number;
  /** The maximum read speed in megabytes per second. */
  readonly read?: number;
  /** The maximum burstable read speed in megabytes per second. */
  readonly readBurstable?: number;
  /** The maximum write speed in megabytes per second. */
  readonly write?: number;
  /** The maximum burstable write speed in megabytes per second. */
  readonly writeBurstable?: number;
}

/** The efidisk device. */
export interface VirtualEnvironmentVmEfiDisk {
  /** The datastore id. */
  readonly datastoreId?: string;
  /** The file format. */
  readonly fileFormat?: 'qcow2' | 'raw' | 'vmdk' | IResolvable;
  /**
   * Use an EFI vars template with distribution-specific and Microsoft Standard keys enrolled, if used
   * with efi type=`4m`.
   */
  readonly preEnrolledKeys?: boolean | IResolvable;
  /** Size and type of the OVMF EFI disk. */
  readonly type?: '2m' | '4m' | IResolvable;
}

/** The Host PCI devices mapped to the VM. */
export interface VirtualEnvironmentVmHostpci {
  /** The PCI device name for Proxmox, in form of 'hostpciX' where X is a sequential number from 0 to 3. */
  readonly device: string;
  /**
   * The PCI ID of the device, for example 0000:00:1f.0 (or 0000:00:1f.0;0000:00:1f.1 for multiple device
   * functions, or 0000:00:1f for all functions). Use either this or mapping.
   */
  readonly id?: string;
  /** The resource mapping name of the device, for example gpu. Use either this or id. */
  readonly mapping?: string;
  /** The the mediated device to use. */
  readonly mdev?: string;
  /**
   * Tells Proxmox VE to use a PCIe or PCI port. Some guests/device combination require PCIe rather than
   * PCI. PCIe is only available for q35 machine types.
   */
  readonly pcie?: boolean | IResolvable;
  /** A path to a ROM file for the device to use. This is a relative path under /usr/share/kvm/ */
  readonly romFile?: string;
  /** Makes the firmware ROM visible for the guest. Default is true. */
  readonly rombar?: boolean | IResolvable;
  /**
   * Marks the PCI(e) device as the primary GPU of the VM. With this enabled, the vga configuration
   * argument will be ignored.
   */
  readonly xvga?: boolean | IResolvable;
}

/** The cloud-init configuration. */
export interface VirtualEnvironmentVmInitialization {
  /** The datastore id. */
  readonly datastoreId?: string;
  /** The file format. */
  readonly fileFormat?: 'qcow2' | 'raw' | 'vmdk' | IResolvable;
  /** The IDE interface on which the CloudInit drive will be added. */
  readonly interface?: string;
  /** The ID of a file containing meta data config. */
  readonly metaDataFileId?: string;
  /** The ID of a file containing network config. */
  readonly networkDataFileId?: string;
  /** The cloud-init configuration format. */
  readonly type?: 'configdrive2' | 'nocloud' | IResolvable;
  /**
   * Whether to do an automatic package upgrade after the first boot (defaults to `true` in Proxmox).
   * Setting this is only allowed for `root@pam` authenticated user.
   */
  readonly upgrade?: boolean | IResolvable;
  /** The ID of a file containing custom user data. */
  readonly userDataFileId?: string;
  /** The ID of a file containing vendor data. */
  readonly vendorDataFileId?: string;
  /** The DNS configuration. */
  readonly dns?: VirtualEnvironmentVmInitializationDns;
  /** The IP configuration. */
  readonly ipConfig?: VirtualEnvironmentVmInitializationIpConfig[] | IResolvable;
  /** The user account configuration. */
  readonly userAccount?: VirtualEnvironmentVmInitializationUserAccount;
}

/** The DNS configuration. */
export interface VirtualEnvironmentVmInitializationDns {
  /** The DNS search domain. */
  readonly domain?: string;
  /** The list of DNS servers. */
  readonly servers?: string[];
}

/** The IP configuration. */
export interface VirtualEnvironmentVmInitializationIpConfig {
  /** The IPv4 configuration. */
  readonly ipv4?: VirtualEnvironmentVmInitializationIpConfigIpv4;
  /** The IPv6 configuration. */
  readonly ipv6?: VirtualEnvironmentVmInitializationIpConfigIpv6;
}

/** The IPv4 configuration. */
export interface VirtualEnvironmentVmInitializationIpConfigIpv4 {
  /** The IPv4 address. */
  readonly address?: string;
  /** The IPv4 gateway. */
  readonly gateway?: string;
}

/** The IPv6 configuration. */
export interface VirtualEnvironmentVmInitializationIpConfigIpv6 {
  /** The IPv6 address. */
  readonly address?: string;
  /** The IPv6 gateway. */
  readonly gateway?: string;
}

/** The user account configuration. */
export interface VirtualEnvironmentVmInitializationUserAccount {
  /** The SSH keys. */
  readonly keys?: string[];
  /** The SSH password. Sensitive: OpenTofu does not print it. */
  readonly password?: string;
  /** The SSH username. */
  readonly username?: string;
}

/** The memory allocation. */
export interface VirtualEnvironmentVmMemory {
  /** The dedicated memory in megabytes. */
  readonly dedicated?: number;
  /** The floating memory in megabytes (balloon). */
  readonly floating?: number;
  /** Enable/disable hugepages memory. */
  readonly hugepages?: '1024' | '2' | 'any' | IResolvable;
  /** Hugepages will not be deleted after VM shutdown and can be used for subsequent starts. */
  readonly keepHugepages?: boolean | IResolvable;
  /** The shared memory in megabytes. */
  readonly shared?: number;
}

/** The NUMA topology. */
export interface VirtualEnvironmentVmNuma {
  /** CPUs accessing this NUMA node. */
  readonly cpus: string;
  /** Numa node device ID. */
  readonly device: string;
  /** Host NUMA nodes to use. */
  readonly hostnodes?: string;
  /** Amount of memory this NUMA node provides. */
  readonly memory: number;
  /** NUMA policy. */
  readonly policy?: 'bind' | 'interleave' | 'preferred' | IResolvable;
}

/** The operating system configuration. */
export interface VirtualEnvironmentVmOperatingSystem {
  /** The type. */
  readonly type?: 'l24' | 'l26' | 'other' | 'solaris' | 'w2k' | 'w2k3' | 'w2k8' | 'win7' | 'win8' |
    'win10' | 'win11' | 'wvista' | 'wxp' | IResolvable;
}

/** The RNG configuration. */
export interface VirtualEnvironmentVmRng {
  /**
   * Maximum bytes of entropy allowed to get injected into the guest every `period` milliseconds. Prefer
   * a lower value when using `/dev/random` as source.
   */
  readonly maxBytes?: number;
  /**
   * Every `period` milliseconds the entropy-injection quota is reset, allowing the guest to retrieve
   * another `max_bytes` of entropy.
   */
  readonly period?: number;
  /**
   * The file on the host to gather entropy from. In most cases, `/dev/urandom` should be preferred over
   * `/dev/random` to avoid entropy-starvation issues on the host.
   */
  readonly source: string;
}

/** The serial devices. */
export interface VirtualEnvironmentVmSerialDevice {
  /** The device. */
  readonly device?: string;
}

/** Specifies SMBIOS (type1) settings for the VM. */
export interface VirtualEnvironmentVmSmbios {
  /** Sets SMBIOS family string. */
  readonly family?: string;
  /** Sets SMBIOS manufacturer. */
  readonly manufacturer?: string;
  /** Sets SMBIOS product ID. */
  readonly product?: string;
  /** Sets SMBIOS serial number. */
  readonly serial?: string;
  /** Sets SMBIOS SKU. */
  readonly sku?: string;
  /** Sets SMBIOS UUID. */
  readonly uuid?: string;
  /** Sets SMBIOS version. */
  readonly version?: string;
}

/** Defines startup and shutdown behavior of the VM. */
export interface VirtualEnvironmentVmStartup {
  /** A non-negative number defining the delay in seconds before the next VM is shut down. */
  readonly downDelay?: number;
  /** A non-negative number defining the general startup order. */
  readonly order?: number;
  /** A non-negative number defining the delay in seconds before the next VM is started. */
  readonly upDelay?: number;
}

/** The tpmstate device. */
export interface VirtualEnvironmentVmTpmState {
  /** Datastore ID. */
  readonly datastoreId?: string;
  /** TPM version. */
  readonly version?: 'v1.2' | 'v2.0' | IResolvable;
}

/** The Host USB devices mapped to the VM. */
export interface VirtualEnvironmentVmUsb {
  /** The USB device ID for Proxmox, in form of '<MANUFACTURER>:<ID>' */
  readonly host?: string;
  /** The resource mapping name of the device, for example usbdisk. Use either this or id. */
  readonly mapping?: string;
  /** Makes the USB device a USB3 device for the machine. Default is false. */
  readonly usb3?: boolean | IResolvable;
}

/** The VGA configuration. */
export interface VirtualEnvironmentVmVga {
  /** Enable clipboard support. Set to `vnc` to enable clipboard support for VNC. */
  readonly clipboard?: '' | 'vnc' | IResolvable;
  /** The VGA memory in megabytes (4-512 MB). */
  readonly memory?: number;
  /** The VGA type. */
  readonly type?: 'cirrus' | 'none' | 'qxl' | 'qxl2' | 'qxl3' | 'qxl4' | 'serial0' | 'serial1' | 'serial2'
    | 'serial3' | 'std' | 'virtio' | 'virtio-gl' | 'vmware' | IResolvable;
}

/** Virtiofs share configuration. */
export interface VirtualEnvironmentVmVirtiofs {
  /** The caching mode. */
  readonly cache?: 'auto' | 'always' | 'metadata' | 'never' | IResolvable;
  /** Whether to allow direct io. */
  readonly directIo?: boolean | IResolvable;
  /** Enable POSIX ACLs, implies xattr support. */
  readonly exposeAcl?: boolean | IResolvable;
  /** Enable support for extended attributes. */
  readonly exposeXattr?: boolean | IResolvable;
  /** Directory mapping identifier. */
  readonly mapping: string;
}

/** The watchdog configuration. */
export interface VirtualEnvironmentVmWatchdog {
  /** The watchdog action. */
  readonly action?: 'debug' | 'none' | 'pause' | 'poweroff' | 'reset' | 'shutdown' | IResolvable;
  /** Whether the watchdog is enabled. */
  readonly enabled?: boolean | IResolvable;
  /** The watchdog model. */
  readonly model?: 'i6300esb' | 'ib700' | IResolvable;
}

/** What OpenTofu knows of a VirtualEnvironmentVm after apply. */
export interface VirtualEnvironmentVmComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The IPv4 addresses published by the QEMU agent. */
  readonly ipv4Addresses: StringListList;
  /** The IPv6 addresses published by the QEMU agent. */
  readonly ipv6Addresses: StringListList;
  /** The network interface names published by the QEMU agent. */
  readonly networkInterfaceNames: string[];
}

/** Resource `proxmox_virtual_environment_vm` of bpg/proxmox. */
export class VirtualEnvironmentVm extends resource<VirtualEnvironmentVmConfig, VirtualEnvironmentVmComputed>('proxmox_virtual_environment_vm', {
  acpi: 'optional bool',
  bios: 'optional string',
  boot_order: 'optional+computed list(string)',
  delete_unreferenced_disks_on_destroy: 'optional bool',
  description: 'optional string',
  hook_script_file_id: 'optional string',
  hotplug: 'optional+computed string',
  id: 'computed string',
  ipv4_addresses: 'computed list(list(string))',
  ipv6_addresses: 'computed list(list(string))',
  keyboard_layout: 'optional string',
  kvm_arguments: 'optional string',
  mac_addresses: 'optional+computed list(string)',
  machine: 'optional string',
  migrate: 'optional bool',
  name: 'optional string',
  network_device: ['optional+computed list(object)', {
    bridge: 'optional string',
    disconnected: 'optional bool',
    enabled: 'optional bool',
    firewall: 'optional bool',
    mac_address: 'optional string',
    model: 'optional string',
    mtu: 'optional number',
    queues: 'optional number',
    rate_limit: 'optional number',
    trunks: 'optional string',
    vlan_id: 'optional number',
  }],
  network_interface_names: 'computed list(string)',
  node_name: 'required string',
  on_boot: 'optional bool',
  pool_id: 'optional string',
  protection: 'optional bool',
  purge_on_destroy: 'optional bool',
  reboot: 'optional bool',
  reboot_after_update: 'optional bool',
  scsi_hardware: 'optional string',
  started: 'optional bool',
  stop_on_destroy: 'optional bool',
  tablet_device: 'optional bool',
  tags: 'optional list(string)',
  template: 'optional bool',
  timeout_clone: 'optional number',
  timeout_create: 'optional number',
  timeout_migrate: 'optional number',
  timeout_move_disk: 'optional number deprecated',
  timeout_reboot: 'optional number',
  timeout_shutdown_vm: 'optional number',
  timeout_start_vm: 'optional number',
  timeout_stop_vm: 'optional number',
  vm_id: 'optional+computed number',
  agent: ['optional block(list 0..1)', {
    enabled: 'optional bool',
    timeout: 'optional string',
    trim: 'optional bool',
    type: 'optional string',
    wait_for_ip: ['optional block(list 0..1)', {
      disabled: 'optional bool',
      ipv4: 'optional bool',
      ipv6: 'optional bool',
    }],
  }],
  amd_sev: ['optional block(list 0..1)', {
    allow_smt: 'optional bool',
    kernel_hashes: 'optional bool',
    no_debug: 'optional bool',
    no_key_sharing: 'optional bool',
    type: 'optional string',
  }],
  audio_device: ['optional block(list 0..1)', {
    device: 'optional string',
    driver: 'optional string',
    enabled: 'optional bool',
  }],
  cdrom: ['optional block(list 0..1)', {
    enabled: 'optional bool deprecated',
    file_id: 'optional string',
    interface: 'optional string',
  }],
  clone: ['optional block(list 0..1)', {
    datastore_id: 'optional string',
    full: 'optional bool',
    node_name: 'optional string',
    retries: 'optional number',
    vm_id: 'required number',
  }],
  cpu: ['optional block(list 0..1)', {
    affinity: 'optional string',
    architecture: 'optional string',
    cores: 'optional number',
    flags: 'optional list(string)',
    hotplugged: 'optional number',
    limit: 'optional number',
    numa: 'optional bool',
    sockets: 'optional number',
    type: 'optional string',
    units: 'optional+computed number',
  }],
  disk: ['optional block(list 0..31)', {
    aio: 'optional string',
    backup: 'optional bool',
    cache: 'optional string',
    datastore_id: 'optional string',
    discard: 'optional string',
    file_format: 'optional+computed string',
    file_id: 'optional string',
    import_from: 'optional string',
    interface: 'required string',
    iothread: 'optional bool',
    path_in_datastore: 'optional+computed string',
    queues: 'optional number',
    replicate: 'optional bool',
    serial: 'optional string',
    size: 'optional+computed number',
    ssd: 'optional bool',
    speed: ['optional block(list 0..1)', {
      iops_read: 'optional number',
      iops_read_burstable: 'optional number',
      iops_write: 'optional number',
      iops_write_burstable: 'optional number',
      read: 'optional number',
      read_burstable: 'optional number',
      write: 'optional number',
      write_burstable: 'optional number',
    }],
  }],
  efi_disk: ['optional block(list 0..1)', {
    datastore_id: 'optional string',
    file_format: 'optional+computed string',
    pre_enrolled_keys: 'optional bool',
    type: 'optional string',
  }],
  hostpci: ['optional block(list 0..16)', {
    device: 'required string',
    id: 'optional string',
    mapping: 'optional string',
    mdev: 'optional string',
    pcie: 'optional bool',
    rom_file: 'optional string',
    rombar: 'optional bool',
    xvga: 'optional bool',
  }],
  initialization: ['optional block(list 0..1)', {
    datastore_id: 'optional string',
    file_format: 'optional+computed string',
    interface: 'optional string',
    meta_data_file_id: 'optional+computed string',
    network_data_file_id: 'optional+computed string',
    type: 'optional+computed string',
    upgrade: 'optional+computed bool',
    user_data_file_id: 'optional+computed string',
    vendor_data_file_id: 'optional+computed string',
    dns: ['optional block(list 0..1)', {
      domain: 'optional string',
      servers: 'optional list(string)',
    }],
    ip_config: ['optional block(list 0..8)', {
      ipv4: ['optional block(list 0..1)', {
        address: 'optional string',
        gateway: 'optional string',
      }],
      ipv6: ['optional block(list 0..1)', {
        address: 'optional string',
        gateway: 'optional string',
      }],
    }],
    user_account: ['optional block(list 0..1)', {
      keys: 'optional list(string)',
      password: 'optional string sensitive',
      username: 'optional string',
    }],
  }],
  memory: ['optional block(list 0..1)', {
    dedicated: 'optional number',
    floating: 'optional number',
    hugepages: 'optional string',
    keep_hugepages: 'optional bool',
    shared: 'optional number',
  }],
  numa: ['optional block(list)', {
    cpus: 'required string',
    device: 'required string',
    hostnodes: 'optional string',
    memory: 'required number',
    policy: 'optional string',
  }],
  operating_system: ['optional block(list 0..1)', {
    type: 'optional string',
  }],
  rng: ['optional block(list)', {
    max_bytes: 'optional+computed number',
    period: 'optional+computed number',
    source: 'required string',
  }],
  serial_device: ['optional block(list 0..4)', {
    device: 'optional string',
  }],
  smbios: ['optional block(list 0..1)', {
    family: 'optional string',
    manufacturer: 'optional string',
    product: 'optional string',
    serial: 'optional string',
    sku: 'optional string',
    uuid: 'optional+computed string',
    version: 'optional string',
  }],
  startup: ['optional block(list 0..1)', {
    down_delay: 'optional number',
    order: 'optional number',
    up_delay: 'optional number',
  }],
  tpm_state: ['optional block(list 0..1)', {
    datastore_id: 'optional string',
    version: 'optional string',
  }],
  usb: ['optional block(list)', {
    host: 'optional string',
    mapping: 'optional string',
    usb3: 'optional bool',
  }],
  vga: ['optional block(list 0..1)', {
    clipboard: 'optional string',
    memory: 'optional number',
    type: 'optional string',
  }],
  virtiofs: ['optional block(list 0..8)', {
    cache: 'optional string',
    direct_io: 'optional bool',
    expose_acl: 'optional bool',
    expose_xattr: 'optional bool',
    mapping: 'required string',
  }],
  watchdog: ['optional block(list 0..1)', {
    action: 'optional string',
    enabled: 'optional bool',
    model: 'optional string',
  }],
}) {}
