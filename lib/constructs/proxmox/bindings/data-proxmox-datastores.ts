// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxDatastores}. */
export interface DataProxmoxDatastoresConfig extends TerraformMetaArguments {
  /** The list of datastores. */
  readonly datastores?: DataProxmoxDatastoresDatastores[] | IResolvable;
  /** The filters to apply to the stores. */
  readonly filters?: DataProxmoxDatastoresFilters;
  /** The name of the node to retrieve the stores from. */
  readonly nodeName: string;
}

/** The list of datastores. */
export interface DataProxmoxDatastoresDatastores {
  /** Whether the store is active. */
  readonly active?: boolean | IResolvable;
  /** Whether the store is enabled. */
  readonly enabled?: boolean | IResolvable;
  /** The ID of the store. */
  readonly id: string;
  /** The name of the node the store is on. */
  readonly nodeName: string;
  /** Shared flag from store configuration. */
  readonly shared?: boolean | IResolvable;
  /** Available store space in bytes. */
  readonly spaceAvailable?: number;
  /** Total store space in bytes. */
  readonly spaceTotal?: number;
  /** Used store space in bytes. */
  readonly spaceUsed?: number;
  /** Used fraction (used/total). */
  readonly spaceUsedFraction?: number;
  /** Store type. */
  readonly type: string;
}

/** The filters to apply to the stores. */
export interface DataProxmoxDatastoresFilters {
  /** Only list stores with the given content types. */
  readonly contentTypes?: string[];
  /** Only list stores with the given ID. */
  readonly id?: string;
  /**
   * If `target` is different to `node_name`, then only lists shared stores which content is accessible
   * on this node and the specified `target` node.
   */
  readonly target?: string;
}

/** What OpenTofu knows of a DataProxmoxDatastores after apply. */
export interface DataProxmoxDatastoresComputed {
  /** The list of datastores. */
  readonly datastores: ObjectListReference<DataProxmoxDatastoresDatastores,
    DataProxmoxDatastoresDatastoresComputed>;
}

/** What OpenTofu knows of a DataProxmoxDatastoresDatastores after apply. */
export interface DataProxmoxDatastoresDatastoresComputed {
  /** Allowed store content types. */
  readonly contentTypes: string[];
}

/** Retrieves information about all the datastores available to a specific node. */
export class DataProxmoxDatastores extends dataSource<DataProxmoxDatastoresConfig, DataProxmoxDatastoresComputed>('proxmox_datastores', {
  datastores: ['optional nested(list)', {
    active: 'optional bool',
    content_types: 'computed set(string)',
    enabled: 'optional bool',
    id: 'required string',
    node_name: 'required string',
    shared: 'optional bool',
    space_available: 'optional number',
    space_total: 'optional number',
    space_used: 'optional number',
    space_used_fraction: 'optional number',
    type: 'required string',
  }],
  filters: ['optional nested(single)', {
    content_types: 'optional set(string)',
    id: 'optional string',
    target: 'optional string',
  }],
  node_name: 'required string',
}) {}
