// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link Acl}. */
export interface AclConfig extends TerraformMetaArguments {
  /** The group the ACL should apply to (mutually exclusive with `token_id` and `user_id`). */
  readonly groupId?: string;
  /** Access control path. */
  readonly path: string;
  /** Allow to propagate (inherit) permissions. */
  readonly propagate?: boolean | IResolvable;
  /** The role to apply. */
  readonly roleId: string;
  /** The token the ACL should apply to (mutually exclusive with `group_id` and `user_id`). */
  readonly tokenId?: string;
  /** The user the ACL should apply to (mutually exclusive with `group_id` and `token_id`). */
  readonly userId?: string;
}

/** What OpenTofu knows of a Acl after apply. */
export interface AclComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/**
 * Manages ACLs on the Proxmox cluster. ACLs are used to control access to resources in the Proxmox
 * cluster. Each ACL consists of a path, a user, group or token, a role, and a flag to allow
 * propagation of permissions.
 */
export class Acl extends resource<AclConfig, AclComputed>('proxmox_acl', {
  group_id: 'optional string',
  id: 'computed string',
  path: 'required string',
  propagate: 'optional+computed bool',
  role_id: 'required string',
  token_id: 'optional string',
  user_id: 'optional string',
}) {}
