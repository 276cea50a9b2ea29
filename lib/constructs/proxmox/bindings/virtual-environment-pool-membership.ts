// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { PoolMembership, type PoolMembershipConfig, type PoolMembershipComputed } from './pool-membership';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentPoolMembership}.
 * @deprecated Use "proxmox_pool_membership" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentPoolMembershipConfig = PoolMembershipConfig;

/**
 * Manages resource pool memberships for containers, virtual machines and storages.
 * @deprecated Use "proxmox_pool_membership" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentPoolMembership extends resource<PoolMembershipConfig, PoolMembershipComputed>(
  'proxmox_virtual_environment_pool_membership',
  PoolMembership.table,
) {}
