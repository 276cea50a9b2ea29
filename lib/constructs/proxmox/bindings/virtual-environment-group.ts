// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentGroup}. */
export interface VirtualEnvironmentGroupConfig extends TerraformMetaArguments {
  /** The group comment. */
  readonly comment?: string;
  /** The group id. */
  readonly groupId: string;
  /**
   * The access control list.
   * @deprecated Manage ACLs via the dedicated `proxmox_acl` resource instead. The inline `acl` block is
   * no longer auto-populated from the cluster on refresh or import; existing groups with `acl` blocks
   * continue to work, but new code should use `proxmox_acl`.
   */
  readonly acl?: VirtualEnvironmentGroupAcl[] | IResolvable;
}

/** The access control list. */
export interface VirtualEnvironmentGroupAcl {
  /** The path. */
  readonly path: string;
  /** Whether to propagate to child paths. */
  readonly propagate?: boolean | IResolvable;
  /** The role id. */
  readonly roleId: string;
}

/** What OpenTofu knows of a VirtualEnvironmentGroup after apply. */
export interface VirtualEnvironmentGroupComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The group members. */
  readonly members: string[];
}

/** Resource `proxmox_virtual_environment_group` of bpg/proxmox. */
export class VirtualEnvironmentGroup extends resource<VirtualEnvironmentGroupConfig, VirtualEnvironmentGroupComputed>('proxmox_virtual_environment_group', {
  comment: 'optional string',
  group_id: 'required string',
  id: 'computed string',
  members: 'computed set(string)',
  acl: ['optional block(set) deprecated', {
    path: 'required string',
    propagate: 'optional bool',
    role_id: 'required string',
  }],
}) {}
