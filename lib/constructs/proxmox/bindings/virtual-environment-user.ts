// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentUser}. */
export interface VirtualEnvironmentUserConfig extends TerraformMetaArguments {
  /** The user comment. */
  readonly comment?: string;
  /** The user's email address. */
  readonly email?: string;
  /** Whether the user account is enabled. */
  readonly enabled?: boolean | IResolvable;
  /** The user account's expiration date. */
  readonly expirationDate?: string;
  /** The user's first name. */
  readonly firstName?: string;
  /** The user's groups. */
  readonly groups?: string[];
  /** The user's keys. */
  readonly keys?: string;
  /** The user's last name. */
  readonly lastName?: string;
  /** The user's password. Sensitive: OpenTofu does not print it. */
  readonly password?: string;
  /** The user id. */
  readonly userId: string;
  /**
   * The access control list.
   * @deprecated Manage ACLs via the dedicated `proxmox_acl` resource instead. The inline `acl` block is
   * no longer auto-populated from the cluster on refresh or import; existing users with `acl` blocks
   * continue to work, but new code should use `proxmox_acl`.
   */
  readonly acl?: VirtualEnvironmentUserAcl[] | IResolvable;
}

/** The access control list. */
export interface VirtualEnvironmentUserAcl {
  /** The path. */
  readonly path: string;
  /** Whether to propagate to child paths. */
  readonly propagate?: boolean | IResolvable;
  /** The role id. */
  readonly roleId: string;
}

/** What OpenTofu knows of a VirtualEnvironmentUser after apply. */
export interface VirtualEnvironmentUserComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_user` of bpg/proxmox. */
export class VirtualEnvironmentUser extends resource<VirtualEnvironmentUserConfig, VirtualEnvironmentUserComputed>('proxmox_virtual_environment_user', {
  comment: 'optional string',
  email: 'optional string',
  enabled: 'optional bool',
  expiration_date: 'optional string',
  first_name: 'optional string',
  groups: 'optional set(string)',
  id: 'computed string',
  keys: 'optional string',
  last_name: 'optional string',
  password: 'optional string sensitive',
  user_id: 'required string',
  acl: ['optional block(set) deprecated', {
    path: 'required string',
    propagate: 'optional bool',
    role_id: 'required string',
  }],
}) {}
