// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { UserToken, type UserTokenConfig, type UserTokenComputed } from './user-token';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentUserToken}.
 * @deprecated Use "proxmox_user_token" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentUserTokenConfig = UserTokenConfig;

/**
 * User API tokens.
 * @deprecated Use "proxmox_user_token" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentUserToken extends resource<UserTokenConfig, UserTokenComputed>(
  'proxmox_virtual_environment_user_token',
  UserToken.table,
) {}
