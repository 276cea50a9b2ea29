// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxNodeConfig}. */
export interface DataProxmoxNodeConfigConfig extends TerraformMetaArguments {
  /** The name of the node. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a DataProxmoxNodeConfig after apply. */
export interface DataProxmoxNodeConfigComputed {
  /** Description of the node. Shown in the web-interface node notes panel. */
  readonly description: string;
  /** The ID of this resource. */
  readonly id: string;
}

/** Retrieves configuration of a Proxmox VE node. */
export class DataProxmoxNodeConfig extends dataSource<DataProxmoxNodeConfigConfig, DataProxmoxNodeConfigComputed>('proxmox_node_config', {
  description: 'computed string',
  id: 'computed string',
  node_name: 'required string',
}) {}
