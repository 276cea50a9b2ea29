// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHardwareMappingUsb}. */
export interface DataProxmoxHardwareMappingUsbConfig extends TerraformMetaArguments {
  /** The name of this USB hardware mapping. */
  readonly name: string;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingUsb after apply. */
export interface DataProxmoxHardwareMappingUsbComputed {
  /** The comment of this USB hardware mapping. */
  readonly comment: string;
  /** The unique identifier of this USB hardware mapping data source. */
  readonly id: string;
  /** The actual map of devices for the hardware mapping. */
  readonly map: ObjectListReference<unknown, DataProxmoxHardwareMappingUsbMapComputed>;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingUsbMap after apply. */
export interface DataProxmoxHardwareMappingUsbMapComputed {
  /** The comment of the mapped USB device. */
  readonly comment: string;
  /** The ID attribute of the map. */
  readonly id: string;
  /** The node name attribute of the map. */
  readonly nodeAttribute: string;
  /** The path attribute of the map. */
  readonly path: string;
}

/** Retrieves a USB hardware mapping from a Proxmox VE cluster. */
export class DataProxmoxHardwareMappingUsb extends dataSource<DataProxmoxHardwareMappingUsbConfig, DataProxmoxHardwareMappingUsbComputed>('proxmox_hardware_mapping_usb', {
  comment: 'computed string',
  id: 'computed string',
  map: ['computed nested(set)', {
    comment: 'computed string',
    id: 'computed string',
    node: 'computed string',
    path: 'computed string',
  }],
  name: 'required string',
}) {}
