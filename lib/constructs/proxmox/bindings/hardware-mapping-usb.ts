// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link HardwareMappingUsb}. */
export interface HardwareMappingUsbConfig extends TerraformMetaArguments {
  /** The comment of this USB hardware mapping. */
  readonly comment?: string;
  /** The actual map of devices for the hardware mapping. */
  readonly map: HardwareMappingUsbMap[] | IResolvable;
  /** The name of this hardware mapping. */
  readonly name: string;
}

/** The actual map of devices for the hardware mapping. */
export interface HardwareMappingUsbMap {
  /** The comment of the mapped USB device. */
  readonly comment?: string;
  /** The ID of the map. */
  readonly id: string;
  /** The node name of the map. */
  readonly nodeAttribute: string;
  /**
   * The path of the map. For USB hardware mappings, this is optional and indicates that the device is
   * mapped via its device ID rather than ports.
   */
  readonly path?: string;
}

/** What OpenTofu knows of a HardwareMappingUsb after apply. */
export interface HardwareMappingUsbComputed {
  /** The unique identifier of this USB hardware mapping resource. */
  readonly id: string;
}

/** Manages a USB hardware mapping in a Proxmox VE cluster. */
export class HardwareMappingUsb extends resource<HardwareMappingUsbConfig, HardwareMappingUsbComputed>('proxmox_hardware_mapping_usb', {
  comment: 'optional string',
  id: 'computed string',
  map: ['required nested(set)', {
    comment: 'optional string',
    id: 'required string',
    node: 'required string',
    path: 'optional string',
  }],
  name: 'required string',
}) {}
