// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHardwareMappingPci}. */
export interface DataProxmoxHardwareMappingPciConfig extends TerraformMetaArguments {
  /** The name of this PCI hardware mapping. */
  readonly name: string;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingPci after apply. */
export interface DataProxmoxHardwareMappingPciComputed {
  /** The comment of this PCI hardware mapping. */
  readonly comment: string;
  /** The unique identifier of this PCI hardware mapping data source. */
  readonly id: string;
  /** The actual map of devices for the hardware mapping. */
  readonly map: ObjectListReference<unknown, DataProxmoxHardwareMappingPciMapComputed>;
  /** Indicates whether to use with mediated devices. */
  readonly mediatedDevices: IResolvable;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingPciMap after apply. */
export interface DataProxmoxHardwareMappingPciMapComputed {
  /** The comment of the mapped PCI device. */
  readonly comment: string;
  /** The ID attribute of the map. */
  readonly id: string;
  /** The IOMMU group attribute of the map. */
  readonly iommuGroup: number;
  /** The node name attribute of the map. */
  readonly nodeAttribute: string;
  /** The path attribute of the map. */
  readonly path: string;
  /**
   * The subsystem ID attribute of the map. While not mandatory for the Proxmox VE API call, omitting
   * this attribute will result in an incomplete PCI hardware mapping.
   */
  readonly subsystemId: string;
}

/** Retrieves a PCI hardware mapping from a Proxmox VE cluster. */
export class DataProxmoxHardwareMappingPci extends dataSource<DataProxmoxHardwareMappingPciConfig, DataProxmoxHardwareMappingPciComputed>('proxmox_hardware_mapping_pci', {
  comment: 'computed string',
  id: 'computed string',
  map: ['computed nested(set)', {
    comment: 'computed string',
    id: 'computed string',
    iommu_group: 'computed number',
    node: 'computed string',
    path: 'computed string',
    subsystem_id: 'computed string',
  }],
  mediated_devices: 'computed bool',
  name: 'required string',
}) {}
