// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link RealmOpenid}. */
export interface RealmOpenidConfig extends TerraformMetaArguments {
  /** Authentication Context Class Reference values for the OpenID provider. */
  readonly acrValues?: string;
  /** Audiences that the OpenID Issuer may include that are accepted for the client (comma-separated). */
  readonly audiences?: string;
  /** Automatically create users on the Proxmox cluster if they do not exist. */
  readonly autocreate?: boolean | IResolvable;
  /** OpenID Connect Client ID. */
  readonly clientId: string;
  /**
   * OpenID Connect Client Key (secret). Note: stored in Proxmox but not returned by API. Sensitive:
   * OpenTofu does not print it.
   */
  readonly clientKey?: string;
  /**
   * OpenID Connect Client Key (secret), supplied as a [write-only
   * argument](https://developer.hashicorp.com/terraform/language/resources/ephemeral/write-only) so it
   * is never stored in Terraform state or plan. Requires Terraform 1.11+. Mutually exclusive with
   * `client_key`. Pair with `client_key_wo_version` to push a rotated secret. Sensitive: OpenTofu does
   * not print it. Write-only: it enters no state.
   */
  readonly clientKeyWo?: string;
  /**
   * Version counter for `client_key_wo`. Because write-only values are not stored in state, Terraform
   * cannot detect when `client_key_wo` changes; increment this value to signal a rotation and force the
   * new secret to be sent.
   */
  readonly clientKeyWoVersion?: number;
  /** Description of the realm. */
  readonly comment?: string;
  /** Use this realm as the default for login. */
  readonly default?: boolean | IResolvable;
  /** Automatically create groups from claims rather than using existing Proxmox VE groups. */
  readonly groupsAutocreate?: boolean | IResolvable;
  /** OpenID claim used to retrieve user group memberships. */
  readonly groupsClaim?: string;
  /** Replace assigned groups on login instead of appending to existing ones. */
  readonly groupsOverwrite?: boolean | IResolvable;
  /** OpenID Connect issuer URL. Proxmox uses OpenID Connect Discovery to configure the provider. */
  readonly issuerUrl: string;
  /**
   * Specifies whether the authorization server prompts for reauthentication and/or consent (e.g.,
   * 'none', 'login', 'consent', 'select_account').
   */
  readonly prompt?: string;
  /**
   * Query the OpenID userinfo endpoint for claims. Required when the identity provider does not include
   * claims in the ID token.
   */
  readonly queryUserinfo?: boolean | IResolvable;
  /** Realm identifier (e.g., 'my-oidc'). */
  readonly realm: string;
  /** Space-separated list of OpenID scopes to request. */
  readonly scopes?: string;
  /**
   * OpenID claim used to generate the unique username. Common values are `subject`, `username`, `email`,
   * and `upn`.
   */
  readonly usernameClaim?: string;
}

/** What OpenTofu knows of a RealmOpenid after apply. */
export interface RealmOpenidComputed {
  /** Realm identifier (same as realm). */
  readonly id: string;
}

/**
 * Manages an OpenID Connect authentication realm in Proxmox VE. OpenID Connect realms allow Proxmox to
 * authenticate users against an external OpenID Connect provider.
 */
export class RealmOpenid extends resource<RealmOpenidConfig, RealmOpenidComputed>('proxmox_realm_openid', {
  acr_values: 'optional string',
  audiences: 'optional string',
  autocreate: 'optional+computed bool',
  client_id: 'required string',
  client_key: 'optional string sensitive',
  client_key_wo: 'optional string sensitive write-only',
  client_key_wo_version: 'optional number',
  comment: 'optional string',
  default: 'optional+computed bool',
  groups_autocreate: 'optional+computed bool',
  groups_claim: 'optional string',
  groups_overwrite: 'optional+computed bool',
  id: 'computed string',
  issuer_url: 'required string',
  prompt: 'optional string',
  query_userinfo: 'optional+computed bool',
  realm: 'required string',
  scopes: 'optional+computed string',
  username_claim: 'optional string',
}) {}
