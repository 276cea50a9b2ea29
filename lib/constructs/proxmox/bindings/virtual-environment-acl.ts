// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { Acl, type AclConfig, type AclComputed } from './acl';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentAcl}.
 * @deprecated Use "proxmox_acl" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentAclConfig = AclConfig;

/**
 * Manages ACLs on the Proxmox cluster. ACLs are used to control access to resources in the Proxmox
 * cluster. Each ACL consists of a path, a user, group or token, a role, and a flag to allow
 * propagation of permissions.
 * @deprecated Use "proxmox_acl" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentAcl extends resource<AclConfig, AclComputed>(
  'proxmox_virtual_environment_acl',
  Acl.table,
) {}
