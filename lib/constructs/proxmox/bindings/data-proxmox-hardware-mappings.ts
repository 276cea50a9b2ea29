// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxHardwareMappings}. */
export interface DataProxmoxHardwareMappingsConfig extends TerraformMetaArguments {
  /** The name of the node whose configurations should be checked for correctness. */
  readonly checkNode?: string;
  /** The type of the hardware mappings. */
  readonly type: 'dir' | 'pci' | 'usb' | IResolvable;
}

/** What OpenTofu knows of a DataProxmoxHardwareMappings after apply. */
export interface DataProxmoxHardwareMappingsComputed {
  /** Might contain relevant diagnostics about incorrect configurations. */
  readonly checks: ObjectListReference<unknown, DataProxmoxHardwareMappingsChecksComputed>;
  /** The unique identifier of this hardware mappings data source. */
  readonly id: string;
  /** The identifiers of the hardware mappings. */
  readonly ids: string[];
}

/** What OpenTofu knows of a DataProxmoxHardwareMappingsChecks after apply. */
export interface DataProxmoxHardwareMappingsChecksComputed {
  /** The corresponding hardware mapping ID of the node check diagnostic entry. */
  readonly mappingId: string;
  /** The message of the node check diagnostic entry. */
  readonly message: string;
  /** The severity of the node check diagnostic entry. */
  readonly severity: string;
}

/** Retrieves a list of hardware mapping resources. */
export class DataProxmoxHardwareMappings extends dataSource<DataProxmoxHardwareMappingsConfig, DataProxmoxHardwareMappingsComputed>('proxmox_hardware_mappings', {
  check_node: 'optional string',
  checks: ['computed nested(list)', {
    mapping_id: 'computed string',
    message: 'computed string',
    severity: 'computed string',
  }],
  id: 'computed string',
  ids: 'computed set(string)',
  type: 'required string',
}) {}
