// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link Vm}. */
export interface VmConfig extends TerraformMetaArguments {
  /**
   * The CD-ROM configuration. The key is the interface of the CD-ROM, could be one of `ideN`, `sataN`,
   * `scsiN`, where N is the index of the interface. Note that `q35` machine type only supports `ide0`
   * and `ide2` of IDE interfaces.
   */
  readonly cdrom?: Record<string, VmCdrom> | IResolvable;
  /** The CPU configuration. */
  readonly cpu?: VmCpu;
  /** Set to true to delete unreferenced disks on destroy (defaults to `true`). */
  readonly deleteUnreferencedDisksOnDestroy?: boolean | IResolvable;
  /** The description of the VM. */
  readonly description?: string;
  /** The unique identifier of the VM in the Proxmox cluster. */
  readonly id?: number;
  /** The name of the VM. Doesn't have to be unique. */
  readonly name?: string;
  /** The name of the node where the VM is provisioned. */
  readonly nodeName: string;
  /** Set to true to purge the VM from backup configurations on destroy (defaults to `true`). */
  readonly purgeOnDestroy?: boolean | IResolvable;
  /**
   * Configure the RNG (Random Number Generator) device. The RNG device provides entropy to guests to
   * ensure good quality random numbers for guest applications that require them. Can only be set by
   * `root@pam.` See the [Proxmox
   * documentation](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings)
   * for more information.
   */
  readonly rng?: VmRng;
  /** Set to true to stop (rather than shutdown) the VM on destroy (defaults to `false`). */
  readonly stopOnDestroy?: boolean | IResolvable;
  /** The tags assigned to the VM. */
  readonly tags?: string[];
  /** Set to true to create a VM template. */
  readonly template?: boolean | IResolvable;
  readonly timeouts?: VmTimeouts;
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
  readonly vga?: VmVga;
}

/**
 * The CD-ROM configuration. The key is the interface of the CD-ROM, could be one of `ideN`, `sataN`,
 * `scsiN`, where N is the index of the interface. Note that `q35` machine type only supports `ide0`
 * and `ide2` of IDE interfaces.
 */
export interface VmCdrom {
  /**
   * The file ID of the CD-ROM, or `cdrom|none`. Defaults to `cdrom` (i.e. empty CD-ROM drive — `cdrom`
   * is PVE's literal "no media inserted" storage path). Use `none` to leave the CD-ROM unplugged, or a
   * storage path like `local:iso/debian.iso` to insert an image.
   */
  readonly fileId?: string;
}

/** The CPU configuration. */
export interface VmCpu {
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

/**
 * Configure the RNG (Random Number Generator) device. The RNG device provides entropy to guests to
 * ensure good quality random numbers for guest applications that require them. Can only be set by
 * `root@pam.` See the [Proxmox
 * documentation](https://pve.proxmox.com/pve-docs/pve-admin-guide.html#qm_virtual_machines_settings)
 * for more information.
 */
export interface VmRng {
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
export interface VmTimeouts {
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
export interface VmVga {
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
 * This is an experimental implementation of a Proxmox VM resource using Plugin Framework. It is a
 * Proof of Concept, highly experimental and **will** change in future. It does not support all
 * features of the Proxmox API for VMs and **MUST NOT** be used in production.
 */
export class Vm extends resource<VmConfig>('proxmox_vm', {
  cdrom: ['optional nested(map)', {
    file_id: 'optional+computed string',
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
  delete_unreferenced_disks_on_destroy: 'optional+computed bool',
  description: 'optional string',
  id: 'optional+computed number',
  name: 'optional string',
  node_name: 'required string',
  purge_on_destroy: 'optional+computed bool',
  rng: ['optional nested(single)', {
    max_bytes: 'optional number',
    period: 'optional number',
    source: 'optional string',
  }],
  stop_on_destroy: 'optional+computed bool',
  tags: 'optional+computed set(string)',
  template: 'optional bool',
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
