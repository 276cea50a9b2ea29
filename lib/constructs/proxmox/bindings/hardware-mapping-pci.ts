// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link HardwareMappingPci}. */
export interface HardwareMappingPciConfig extends TerraformMetaArguments {
  /** The comment of this PCI hardware mapping. */
  readonly comment?: string;
  /** The actual map of devices for the PCI hardware mapping. */
  readonly map: HardwareMappingPciMap[] | IResolvable;
  /** Indicates whether to enable mediated devices. */
  readonly mediatedDevices?: boolean | IResolvable;
  /** The name of this PCI hardware mapping. */
  readonly name: string;
}

/** The actual map of devices for the PCI hardware mapping. */
export interface HardwareMappingPciMap {
  /** The comment of the mapped PCI device. */
  readonly comment?: string;
  /** The ID of the map. */
  readonly id: string;
  /**
   * The IOMMU group of the map. While not mandatory for the Proxmox VE API call, omitting this attribute
   * will result in an incomplete PCI hardware mapping.
   */
  readonly iommuGroup?: number;
  /** The node name of the map. */
  readonly nodeAttribute: string;
  /** The path of the map. */
  readonly path: string;
  /**
   * The subsystem ID group of the map. While not mandatory for the Proxmox VE API call, omitting this
   * attribute will result in an incomplete PCI hardware mapping.
   */
  readonly subsystemId?: string;
}

/** What OpenTofu knows of a HardwareMappingPci after apply. */
export interface HardwareMappingPciComputed {
  /** The unique identifier of this PCI hardware mapping resource. */
  readonly id: string;
}

/** Manages a PCI hardware mapping in a Proxmox VE cluster. */
export class HardwareMappingPci extends resource<HardwareMappingPciConfig, HardwareMappingPciComputed>('proxmox_hardware_mapping_pci', {
  comment: 'optional string',
  id: 'computed string',
  map: ['required nested(set)', {
    comment: 'optional string',
    id: 'required string',
    iommu_group: 'optional number',
    node: 'required string',
    path: 'required string',
    subsystem_id: 'optional string',
  }],
  mediated_devices: 'optional+computed bool',
  name: 'required string',
}) {}
