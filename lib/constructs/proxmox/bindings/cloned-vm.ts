// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link ClonedVm}. */
export interface ClonedVmConfig extends TerraformMetaArguments {
  /**
   * The CD-ROM configuration. The key is the interface of the CD-ROM, could be one of `ideN`, `sataN`,
   * `scsiN`, where N is the index of the interface. Note that `q35` machine type only supports `ide0`
   * and `ide2` of IDE interfaces.
   */
  readonly cdrom?: Record<string, ClonedVmCdrom> | IResolvable;
  /** Clone settings. Changes require recreation. */
  readonly clone: ClonedVmClone;
  /** The CPU configuration. */
  readonly cpu?: ClonedVmCpu;
  /** Explicit deletions to perform after cloning/updating. Entries persist across applies. */
  readonly delete?: ClonedVmDelete;
  /**
   * Delete unreferenced disks on destroy. WARNING: When set to true, any disks not explicitly managed by
   * Terraform will be deleted on destroy, potentially causing data loss. Defaults to false for safety.
   */
  readonly deleteUnreferencedDisksOnDestroy?: boolean | IResolvable;
  /** Optional VM description applied after cloning. */
  readonly description?: string;
  /** Disks keyed by slot (scsi0, virtio0, sata0, ide0, ...). Only listed keys are managed. */
  readonly disk?: Record<string, ClonedVmDisk> | IResolvable;
  /** The VM identifier in the Proxmox cluster. */
  readonly id?: number;
  /**
   * Memory configuration for the VM. Uses Proxmox memory ballooning to allow dynamic memory allocation.
   * The `size` sets the total available RAM, while `balloon` sets the guaranteed floor. The host can
   * reclaim memory between these values when needed.
   */
  readonly memory?: ClonedVmMemory;
  /** Optional VM name override applied after cloning. */
  readonly name?: string;
  /** Network devices keyed by slot (net0, net1, ...). Only listed keys are managed. */
  readonly network?: Record<string, ClonedVmNetwork> | IResolvable;
  /** Target node for the cloned VM. */
  readonly nodeName: string;
  /** Purge backup configuration on destroy. */
  readonly purgeOnDestroy?: boolean | IResolvable;
  /**
   * Configure the RNG (Random Number Generator) device. The RNG device provides entropy to guests to
   * ensure good quality random numbers for guest applications that require them. Can only be set by
   * `root@pam.` See the [Proxmox
   * documentation](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings)
   * for more information.
   */
  readonly rng?: ClonedVmRng;
  /** Whether the VM should be started after cloning. Defaults to true. */
  readonly started?: boolean | IResolvable;
  /** Stop the VM on destroy (instead of shutdown). */
  readonly stopOnDestroy?: boolean | IResolvable;
  /** Tags applied after cloning. */
  readonly tags?: string[];
  readonly timeouts?: ClonedVmTimeouts;
  /**
   * Configure the VGA Hardware. If you want to use high resolution modes (>= 1280x1024x16) you may need
   * to increase the vga memory option. Since QEMU 2.9 the default VGA display type is `std` for all OS
   * types besides some Windows versions (XP and older) which use `cirrus`. The `qxl` option enables the
   * SPICE display server. For win* OS you can select how many independent displays you want, Linux
   * guests can add displays themself. You can also run without any graphic card, using a serial device
   * as terminal. See the [Proxmox
   * documentation](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings)
   * section 10.2.8 for more information and available configuration parameters.
   */
  readonly vga?: ClonedVmVga;
}

/**
 * The CD-ROM configuration. The key is the interface of the CD-ROM, could be one of `ideN`, `sataN`,
 * `scsiN`, where N is the index of the interface. Note that `q35` machine type only supports `ide0`
 * and `ide2` of IDE interfaces.
 */
export interface ClonedVmCdrom {
  /**
   * The file ID of the CD-ROM, or `cdrom|none`. Defaults to `cdrom` (i.e. empty CD-ROM drive — `cdrom`
   * is PVE's literal "no media inserted" storage path). Use `none` to leave the CD-ROM unplugged, or a
   * storage path like `local:iso/debian.iso` to insert an image.
   */
  readonly fileId?: string;
}

/** Clone settings. Changes require recreation. */
export interface ClonedVmClone {
  /** Clone bandwidth limit in MB/s. */
  readonly bandwidthLimit?: number;
  /** Perform a full clone (true) or linked clone (false). */
  readonly full?: boolean | IResolvable;
  /** Pool to assign the cloned VM to. */
  readonly poolId?: string;
  /** Number of retries for clone operations. */
  readonly retries?: number;
  /** Snapshot name to clone from. */
  readonly snapshotName?: string;
  /** Source node of the VM/template. Defaults to target node if unset. */
  readonly sourceNodeName?: string;
  /** Source VM/template ID to clone from. */
  readonly sourceVmId: number;
  /** Target datastore for cloned disks. */
  readonly targetDatastore?: string;
  /** Target disk format for clone (e.g., raw, qcow2). */
  readonly targetFormat?: string;
}

/** The CPU configuration. */
export interface ClonedVmCpu {
  /**
   * The CPU cores that are used to run the VM’s vCPU. The value is a list of CPU IDs, separated by
   * commas. The CPU IDs are zero-based. For example, `0,1,2,3` (which also can be shortened to `0-3`)
   * means that the VM’s vCPUs are run on the first four CPU cores. Setting `affinity` is only allowed
   * for `root@pam` authenticated user.
   */
  readonly affinity?: string;
  /**
   * The CPU architecture `<aarch64 | x86_64>` (defaults to the host). Setting `architecture` is only
   * allowed for `root@pam` authenticated user.
   */
  readonly architecture?: 'aarch64' | 'x86_64' | IResolvable;
  /** The number of CPU cores per socket (PVE defaults to `1` when unset). */
  readonly cores?: number;
  /**
   * Set of additional CPU flags. Use `+FLAG` to enable, `-FLAG` to disable a flag. Custom CPU models can
   * specify any flag supported by QEMU/KVM, VM-specific flags must be from the following set for
   * security reasons: `pcid`, `spec-ctrl`, `ibpb`, `ssbd`, `virt-ssbd`, `amd-ssbd`, `amd-no-ssb`,
   * `pdpe1gb`, `md-clear`, `hv-tlbflush`, `hv-evmcs`, `aes`.
   */
  readonly flags?: string[];
  /** Limit of CPU usage. `0` means no limit (PVE default). */
  readonly limit?: number;
  /** Enable NUMA topology emulation. Matches the PVE Processors → **Enable NUMA** checkbox. */
  readonly numa?: boolean | IResolvable;
  /** The number of CPU sockets (PVE defaults to `1` when unset). */
  readonly sockets?: number;
  /**
   * Emulated CPU type, it's recommended to use `x86-64-v2-AES` or higher. See [the PVE admin
   * guide](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings) for the
   * full list of supported types.
   */
  readonly type?: string;
  /**
   * CPU weight for a VM. Argument is used in the kernel fair scheduler. The larger the number is, the
   * more CPU time this VM gets. Number is relative to weights of all the other running VMs. On cgroup v2
   * `0` is a valid value meaning disable CPU share weighting.
   */
  readonly units?: number;
  /**
   * Number of vCPUs started with the VM, bounded by `cores * sockets`. Matches the PVE Processors →
   * **VCPUs** field. Leave unset to start with `cores * sockets` vCPUs. Requires PVE hotplug feature
   * enabled to change at runtime.
   */
  readonly vcpus?: number;
}

/** Explicit deletions to perform after cloning/updating. Entries persist across applies. */
export interface ClonedVmDelete {
  /** Disk slots to delete (e.g., scsi2). */
  readonly disk?: string[];
  /** Network slots to delete (e.g., net1). */
  readonly network?: string[];
}

/** Disks keyed by slot (scsi0, virtio0, sata0, ide0, ...). Only listed keys are managed. */
export interface ClonedVmDisk {
  /** AIO mode (io_uring, native, threads). */
  readonly aio?: string;
  /** Include disk in backups. */
  readonly backup?: boolean | IResolvable;
  /** Cache mode. */
  readonly cache?: string;
  /** Target datastore for new disks when file is not provided. */
  readonly datastoreId?: string;
  /** Discard/trim behavior. */
  readonly discard?: string;
  /** Existing volume reference (e.g., local-lvm:vm-100-disk-0). */
  readonly file?: string;
  /** Disk format (raw, qcow2, vmdk). */
  readonly format?: string;
  /** Import source volume/file id. */
  readonly importFromAttribute?: string;
  /** Use IO thread. */
  readonly iothread?: boolean | IResolvable;
  /** Disk media (e.g., disk, cdrom). */
  readonly media?: string;
  /** Consider disk for replication. */
  readonly replicate?: boolean | IResolvable;
  /** Disk serial number. */
  readonly serial?: string;
  /**
   * Disk size (GiB) when creating new disks. **Note:** Disk shrinking is not supported. Attempting to
   * set `size_gb` to a value smaller than the current disk size will result in an error. Only disk
   * expansion is allowed.
   */
  readonly sizeGb?: number;
  /** Mark disk as SSD. */
  readonly ssd?: boolean | IResolvable;
}

/**
 * Memory configuration for the VM. Uses Proxmox memory ballooning to allow dynamic memory allocation.
 * The `size` sets the total available RAM, while `balloon` sets the guaranteed floor. The host can
 * reclaim memory between these values when needed.
 */
export interface ClonedVmMemory {
  /**
   * Minimum guaranteed memory in MiB via balloon device. This is the floor amount of RAM that is always
   * guaranteed to the VM. Setting to `0` disables the balloon driver entirely. **How it works:** The
   * host can reclaim memory between `balloon` and `size` when under memory pressure. The VM is
   * guaranteed to always have at least `balloon` MiB available.
   */
  readonly balloon?: number;
  /**
   * Enable hugepages for VM memory allocation. Hugepages can improve performance for memory-intensive
   * workloads by reducing TLB misses. **Options:** - `2` - Use 2 MiB hugepages - `1024` - Use 1 GiB
   * hugepages - `any` - Use any available hugepage size.
   */
  readonly hugepages?: '2' | '1024' | 'any' | IResolvable;
  /**
   * Don't release hugepages when the VM shuts down. By default, hugepages are released back to the host
   * when the VM stops. Setting this to `true` keeps them allocated for faster VM startup.
   */
  readonly keepHugepages?: boolean | IResolvable;
  /**
   * CPU scheduler priority for memory ballooning. This is used by the kernel fair scheduler. Higher
   * values mean this VM gets more CPU time during memory ballooning operations. The value is relative to
   * other running VMs.
   */
  readonly shares?: number;
  /**
   * Total memory available to the VM in MiB. This is the total RAM the VM can use. When ballooning is
   * enabled (balloon > 0), memory between `balloon` and `size` can be reclaimed by the host. When
   * ballooning is disabled (balloon = 0), this is the fixed amount of RAM allocated to the VM. Defaults
   * to PVE's implicit `512` MiB when unset.
   */
  readonly size?: number;
}

/** Network devices keyed by slot (net0, net1, ...). Only listed keys are managed. */
export interface ClonedVmNetwork {
  /** Bridge name. */
  readonly bridge?: string;
  /** Enable firewall on this interface. */
  readonly firewall?: boolean | IResolvable;
  /** Keep link down. */
  readonly linkDown?: boolean | IResolvable;
  /** MAC address (computed if omitted). */
  readonly macAddress?: string;
  /** NIC model (e.g., virtio, e1000). */
  readonly model?: string;
  /** Interface MTU. */
  readonly mtu?: number;
  /** Number of multiqueue NIC queues. */
  readonly queues?: number;
  /** Rate limit (MB/s). */
  readonly rateLimit?: number;
  /** VLAN tag. */
  readonly tag?: number;
  /** Trunk VLAN IDs. */
  readonly trunks?: number[];
}

/**
 * Configure the RNG (Random Number Generator) device. The RNG device provides entropy to guests to
 * ensure good quality random numbers for guest applications that require them. Can only be set by
 * `root@pam.` See the [Proxmox
 * documentation](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings)
 * for more information.
 */
export interface ClonedVmRng {
  /** Maximum bytes of entropy allowed to get injected into the guest every period. */
  readonly maxBytes?: number;
  /** Period in milliseconds to limit entropy injection to the guest. */
  readonly period?: number;
  /**
   * The file on the host to gather entropy from. In most cases, `/dev/urandom` should be preferred over
   * `/dev/random` to avoid entropy-starvation issues on the host.
   */
  readonly source?: string;
}

/** What `timeouts` takes. */
export interface ClonedVmTimeouts {
  /**
   * A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of
   * numbers and unit suffixes, such as "30s" or "2h45m". Valid time units are "s" (seconds), "m"
   * (minutes), "h" (hours).
   */
  readonly create?: string;
  /**
   * A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of
   * numbers and unit suffixes, such as "30s" or "2h45m". Valid time units are "s" (seconds), "m"
   * (minutes), "h" (hours). Setting a timeout for a Delete operation is only applicable if changes are
   * saved into state before the destroy operation occurs.
   */
  readonly delete?: string;
  /**
   * A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of
   * numbers and unit suffixes, such as "30s" or "2h45m". Valid time units are "s" (seconds), "m"
   * (minutes), "h" (hours). Read operations occur during any refresh or planning operation when refresh
   * is enabled.
   */
  readonly read?: string;
  /**
   * A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of
   * numbers and unit suffixes, such as "30s" or "2h45m". Valid time units are "s" (seconds), "m"
   * (minutes), "h" (hours).
   */
  readonly update?: string;
}

/**
 * Configure the VGA Hardware. If you want to use high resolution modes (>= 1280x1024x16) you may need
 * to increase the vga memory option. Since QEMU 2.9 the default VGA display type is `std` for all OS
 * types besides some Windows versions (XP and older) which use `cirrus`. The `qxl` option enables the
 * SPICE display server. For win* OS you can select how many independent displays you want, Linux
 * guests can add displays themself. You can also run without any graphic card, using a serial device
 * as terminal. See the [Proxmox
 * documentation](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings)
 * section 10.2.8 for more information and available configuration parameters.
 */
export interface ClonedVmVga {
  /**
   * Enable a specific clipboard. If not set, depending on the display type the SPICE one will be added.
   * Currently only `vnc` is available. Migration with VNC clipboard is not supported by Proxmox.
   */
  readonly clipboard?: 'vnc' | IResolvable;
  /** The VGA memory in megabytes (4-512 MB). Has no effect with serial display. */
  readonly memory?: number;
  /** The VGA type (defaults to `std`). */
  readonly type?: string;
}

/**
 * Clone a VM from a source template/VM and manage only explicitly-defined configuration. This resource
 * uses explicit opt-in management: only configuration blocks and devices explicitly listed in your
 * Terraform code are managed. Inherited settings from the template are preserved unless explicitly
 * overridden or deleted. Removing a configuration from Terraform stops managing it but does not delete
 * it from the VM.
 */
export class ClonedVm extends resource<ClonedVmConfig>('proxmox_cloned_vm', {
  cdrom: ['optional nested(map)', {
    file_id: 'optional string',
  }],
  clone: ['required nested(single)', {
    bandwidth_limit: 'optional number',
    full: 'optional+computed bool',
    pool_id: 'optional string',
    retries: 'optional+computed number',
    snapshot_name: 'optional string',
    source_node_name: 'optional string',
    source_vm_id: 'required number',
    target_datastore: 'optional string',
    target_format: 'optional string',
  }],
  cpu: ['optional nested(single)', {
    affinity: 'optional string',
    architecture: 'optional string',
    cores: 'optional number',
    flags: 'optional set(string)',
    limit: 'optional number',
    numa: 'optional bool',
    sockets: 'optional number',
    type: 'optional string',
    units: 'optional number',
    vcpus: 'optional number',
  }],
  delete: ['optional nested(single)', {
    disk: 'optional list(string)',
    network: 'optional list(string)',
  }],
  delete_unreferenced_disks_on_destroy: 'optional+computed bool',
  description: 'optional string',
  disk: ['optional nested(map)', {
    aio: 'optional string',
    backup: 'optional bool',
    cache: 'optional string',
    datastore_id: 'optional string',
    discard: 'optional string',
    file: 'optional string',
    format: 'optional string',
    import_from: 'optional string',
    iothread: 'optional bool',
    media: 'optional string',
    replicate: 'optional bool',
    serial: 'optional string',
    size_gb: 'optional number',
    ssd: 'optional bool',
  }],
  id: 'optional+computed number',
  memory: ['optional nested(single)', {
    balloon: 'optional number',
    hugepages: 'optional string',
    keep_hugepages: 'optional bool',
    shares: 'optional number',
    size: 'optional number',
  }],
  name: 'optional string',
  network: ['optional nested(map)', {
    bridge: 'optional string',
    firewall: 'optional bool',
    link_down: 'optional bool',
    mac_address: 'optional string',
    model: 'optional string',
    mtu: 'optional number',
    queues: 'optional number',
    rate_limit: 'optional number',
    tag: 'optional number',
    trunks: 'optional set(number)',
  }],
  node_name: 'required string',
  purge_on_destroy: 'optional+computed bool',
  rng: ['optional nested(single)', {
    max_bytes: 'optional number',
    period: 'optional number',
    source: 'optional string',
  }],
  started: 'optional+computed bool',
  stop_on_destroy: 'optional+computed bool',
  tags: 'optional set(string)',
  timeouts: ['optional nested(single)', {
    create: 'optional string',
    delete: 'optional string',
    read: 'optional string',
    update: 'optional string',
  }],
  vga: ['optional nested(single)', {
    clipboard: 'optional string',
    memory: 'optional number',
    type: 'optional string',
  }],
}) {}
