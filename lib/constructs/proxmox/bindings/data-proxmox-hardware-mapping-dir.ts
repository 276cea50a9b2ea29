// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHardwareMappingDir}. */
export interface DataProxmoxHardwareMappingDirConfig extends TerraformMetaArguments {
  /** The name of this directory mapping. */
  readonly name: string;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingDir after apply. */
export interface DataProxmoxHardwareMappingDirComputed {
  /** The comment of this directory mapping. */
  readonly comment: string;
  /** The unique identifier of this directory mapping data source. */
  readonly id: string;
  /** The actual map of devices for the directory mapping. */
  readonly map: ObjectListReference<unknown, DataProxmoxHardwareMappingDirMapComputed>;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingDirMap after apply. */
export interface DataProxmoxHardwareMappingDirMapComputed {
  /** The node name attribute of the map. */
  readonly nodeAttribute: string;
  /** The path attribute of the map. */
  readonly path: string;
}

/** Retrieves a directory mapping from a Proxmox VE cluster. */
export class DataProxmoxHardwareMappingDir extends dataSource<DataProxmoxHardwareMappingDirConfig, DataProxmoxHardwareMappingDirComputed>('proxmox_hardware_mapping_dir', {
  comment: 'computed string',
  id: 'computed string',
  map: ['computed nested(set)', {
    node: 'computed string',
    path: 'computed string',
  }],
  name: 'required string',
}) {}
