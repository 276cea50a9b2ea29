// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHardwarePci}. */
export interface DataProxmoxHardwarePciConfig extends TerraformMetaArguments {
  /** Client-side filters for narrowing down results. All filters use prefix matching. */
  readonly filters?: DataProxmoxHardwarePciFilters;
  /** The name of the node to list PCI devices from. */
  readonly nodeName: string;
  /**
   * A list of PCI class IDs (hex prefixes) to exclude from the results. If not set, the Proxmox default
   * blacklist is used which filters out memory controllers (05), bridges (06), and processors (0b). Set
   * to an empty list to return all devices.
   */
  readonly pciClassBlacklist?: string[];
}

/** Client-side filters for narrowing down results. All filters use prefix matching. */
export interface DataProxmoxHardwarePciFilters {
  /**
   * Filter by PCI class code prefix (e.g. `03` to match all display controllers). The `0x` prefix in
   * class codes is stripped before matching.
   */
  readonly class?: string;
  /** Filter by device ID prefix. The `0x` prefix in device IDs is stripped before matching. */
  readonly deviceId?: string;
  /** Filter by PCI address prefix (e.g. `0000:01` to match all devices on bus 01). */
  readonly id?: string;
  /**
   * Filter by vendor ID prefix (e.g. `8086` for Intel devices). The `0x` prefix in vendor IDs is
   * stripped before matching.
   */
  readonly vendorId?: string;
}

/** What OpenTofu knows of a DataProxmoxHardwarePci after apply. */
export interface DataProxmoxHardwarePciComputed {
  /** The list of PCI devices. */
  readonly devices: ObjectListReference<unknown, DataProxmoxHardwarePciDevicesComputed>;
}

/** What OpenTofu knows of a DataProxmoxHardwarePciDevices after apply. */
export interface DataProxmoxHardwarePciDevicesComputed {
  /** The PCI class code (hex, e.g. `0x030000`). */
  readonly class: string;
  /** The PCI device ID (hex, e.g. `0x5916`). */
  readonly device: string;
  /** The human-readable device name. */
  readonly deviceName: string;
  /** The PCI address in `domain:bus:device.function` format (e.g. `0000:00:02.0`). */
  readonly id: string;
  /** The IOMMU group number. `-1` indicates that the device is not in an IOMMU group. */
  readonly iommuGroup: number;
  /** Whether the device supports mediated devices (vGPU). */
  readonly mdev: IResolvable;
  /** The PCI subsystem device ID (hex). */
  readonly subsystemDevice: string;
  /** The human-readable subsystem device name. */
  readonly subsystemDeviceName: string;
  /** The PCI subsystem vendor ID (hex). */
  readonly subsystemVendor: string;
  /** The human-readable subsystem vendor name. */
  readonly subsystemVendorName: string;
  /** The PCI vendor ID (hex, e.g. `0x8086`). */
  readonly vendor: string;
  /** The human-readable vendor name (e.g. `Intel Corporation`). */
  readonly vendorName: string;
}

/**
 * Retrieves the list of PCI devices present on a specific Proxmox VE node. This is useful for
 * discovering PCI devices available for passthrough or for configuring [hardware
 * mappings](https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/hardware_mapping_pci).
 */
export class DataProxmoxHardwarePci extends dataSource<DataProxmoxHardwarePciConfig, DataProxmoxHardwarePciComputed>('proxmox_hardware_pci', {
  devices: ['computed nested(list)', {
    class: 'computed string',
    device: 'computed string',
    device_name: 'computed string',
    id: 'computed string',
    iommu_group: 'computed number',
    mdev: 'computed bool',
    subsystem_device: 'computed string',
    subsystem_device_name: 'computed string',
    subsystem_vendor: 'computed string',
    subsystem_vendor_name: 'computed string',
    vendor: 'computed string',
    vendor_name: 'computed string',
  }],
  filters: ['optional nested(single)', {
    class: 'optional string',
    device_id: 'optional string',
    id: 'optional string',
    vendor_id: 'optional string',
  }],
  node_name: 'required string',
  pci_class_blacklist: 'optional list(string)',
}) {}
