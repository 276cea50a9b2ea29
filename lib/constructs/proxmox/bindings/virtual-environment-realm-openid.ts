// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { RealmOpenid, type RealmOpenidConfig, type RealmOpenidComputed } from './realm-openid';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentRealmOpenid}.
 * @deprecated Use "proxmox_realm_openid" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentRealmOpenidConfig = RealmOpenidConfig;

/**
 * Manages an OpenID Connect authentication realm in Proxmox VE. OpenID Connect realms allow Proxmox to
 * authenticate users against an external OpenID Connect provider.
 * @deprecated Use "proxmox_realm_openid" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentRealmOpenid extends resource<RealmOpenidConfig, RealmOpenidComputed>(
  'proxmox_virtual_environment_realm_openid',
  RealmOpenid.table,
) {}
