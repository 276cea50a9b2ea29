// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { RealmLdap, type RealmLdapConfig, type RealmLdapComputed } from './realm-ldap';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentRealmLdap}.
 * @deprecated Use "proxmox_realm_ldap" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentRealmLdapConfig = RealmLdapConfig;

/**
 * Manages an LDAP authentication realm in Proxmox VE. LDAP realms allow Proxmox to authenticate users
 * against an LDAP directory service.
 * @deprecated Use "proxmox_realm_ldap" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentRealmLdap extends resource<RealmLdapConfig, RealmLdapComputed>(
  'proxmox_virtual_environment_realm_ldap',
  RealmLdap.table,
) {}
