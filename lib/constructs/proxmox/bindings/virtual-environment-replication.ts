// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { Replication, type ReplicationConfig, type ReplicationComputed } from './replication';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentReplication}.
 * @deprecated Use "proxmox_replication" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentReplicationConfig = ReplicationConfig;

/**
 * Manages Proxmox VE Replication.
 * @deprecated Use "proxmox_replication" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentReplication extends resource<ReplicationConfig, ReplicationComputed>(
  'proxmox_virtual_environment_replication',
  Replication.table,
) {}
