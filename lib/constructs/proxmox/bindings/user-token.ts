// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link UserToken}. */
export interface UserTokenConfig extends TerraformMetaArguments {
  /** Comment for the token. */
  readonly comment?: string;
  /** Expiration date for the token. */
  readonly expirationDate?: string;
  /**
   * Restrict API token privileges with separate ACLs (default), or give full privileges of corresponding
   * user.
   */
  readonly privilegesSeparation?: boolean | IResolvable;
  /** User-specific token identifier. */
  readonly tokenName: string;
  /** User identifier. */
  readonly userId: string;
}

/** What OpenTofu knows of a UserToken after apply. */
export interface UserTokenComputed {
  /** Unique token identifier with format `<user_id>!<token_name>`. */
  readonly id: string;
  /**
   * API token value used for authentication. It is populated only when creating a new token, and can't
   * be retrieved at import. Sensitive: OpenTofu does not print it.
   */
  readonly value: string;
}

/** User API tokens. */
export class UserToken extends resource<UserTokenConfig, UserTokenComputed>('proxmox_user_token', {
  comment: 'optional string',
  expiration_date: 'optional string',
  id: 'computed string',
  privileges_separation: 'optional+computed bool',
  token_name: 'required string',
  user_id: 'required string',
  value: 'computed string sensitive',
}) {}
