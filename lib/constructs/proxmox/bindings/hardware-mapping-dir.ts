// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link HardwareMappingDir}. */
export interface HardwareMappingDirConfig extends TerraformMetaArguments {
  /** The comment of this directory mapping. */
  readonly comment?: string;
  /** The actual map of devices for the hardware mapping. */
  readonly map: HardwareMappingDirMap[] | IResolvable;
  /** The name of this directory mapping. */
  readonly name: string;
}

/** The actual map of devices for the hardware mapping. */
export interface HardwareMappingDirMap {
  /** The node this mapping applies to. */
  readonly nodeAttribute: string;
  /**
   * The path of the map. For directory mappings the path is required and refers to the POSIX path of the
   * directory as visible from the node.
   */
  readonly path: string;
}

/** What OpenTofu knows of a HardwareMappingDir after apply. */
export interface HardwareMappingDirComputed {
  /** The unique identifier of this directory mapping resource. */
  readonly id: string;
}

/** Manages a directory mapping in a Proxmox VE cluster. */
export class HardwareMappingDir extends resource<HardwareMappingDirConfig, HardwareMappingDirComputed>('proxmox_hardware_mapping_dir', {
  comment: 'optional string',
  id: 'computed string',
  map: ['required nested(set)', {
    node: 'required string',
    path: 'required string',
  }],
  name: 'required string',
}) {}
