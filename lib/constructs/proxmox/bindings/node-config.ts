// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link NodeConfig}. */
export interface NodeConfigConfig extends TerraformMetaArguments {
  /**
   * Description of the node. Shown in the web-interface node notes panel. This is saved as a comment
   * inside the configuration file. Trailing newlines are not supported by PVE; use trimspace() with
   * heredoc values.
   */
  readonly description?: string;
  /** The name of the node. */
  readonly nodeName: string;
}

/** What OpenTofu knows of a NodeConfig after apply. */
export interface NodeConfigComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/** Manages Proxmox VE node configuration. */
export class NodeConfig extends resource<NodeConfigConfig, NodeConfigComputed>('proxmox_node_config', {
  description: 'optional string',
  id: 'computed string',
  node_name: 'required string',
}) {}
