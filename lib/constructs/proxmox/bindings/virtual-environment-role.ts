// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentRole}. */
export interface VirtualEnvironmentRoleConfig extends TerraformMetaArguments {
  /** The role privileges. */
  readonly privileges: string[];
  /** The role id. */
  readonly roleId: string;
}

/** What OpenTofu knows of a VirtualEnvironmentRole after apply. */
export interface VirtualEnvironmentRoleComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_role` of bpg/proxmox. */
export class VirtualEnvironmentRole extends resource<VirtualEnvironmentRoleConfig, VirtualEnvironmentRoleComputed>('proxmox_virtual_environment_role', {
  id: 'computed string',
  privileges: 'required set(string)',
  role_id: 'required string',
}) {}
