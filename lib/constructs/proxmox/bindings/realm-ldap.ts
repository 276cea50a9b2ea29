// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link RealmLdap}. */
export interface RealmLdapConfig extends TerraformMetaArguments {
  /** LDAP base DN for user searches (e.g., 'ou=users,dc=example,dc=com'). */
  readonly baseDn: string;
  /** LDAP bind DN for authentication (e.g., 'cn=admin,dc=example,dc=com'). */
  readonly bindDn?: string;
  /**
   * Password for the bind DN. Note: stored in Proxmox but not returned by API. Sensitive: OpenTofu does
   * not print it.
   */
  readonly bindPassword?: string;
  /** Path to CA certificate file for SSL verification. */
  readonly caPath?: string;
  /** Enable case-sensitive username matching. */
  readonly caseSensitive?: boolean | IResolvable;
  /** Path to client certificate key. */
  readonly certKeyPath?: string;
  /** Path to client certificate for SSL authentication. */
  readonly certPath?: string;
  /** Description of the realm. */
  readonly comment?: string;
  /** Use this realm as the default for login. */
  readonly default?: boolean | IResolvable;
  /** LDAP filter for user searches. */
  readonly filter?: string;
  /** LDAP objectClasses for groups (comma-separated). */
  readonly groupClasses?: string;
  /** LDAP base DN for group searches. */
  readonly groupDn?: string;
  /** LDAP filter for group searches. */
  readonly groupFilter?: string;
  /** LDAP attribute representing the group name. */
  readonly groupNameAttr?: string;
  /** LDAP connection mode (ldap, ldaps, ldap+starttls). */
  readonly mode?: 'ldap' | 'ldaps' | 'ldap+starttls' | IResolvable;
  /** LDAP server port. Default: 389 (LDAP) or 636 (LDAPS). */
  readonly port?: number;
  /** Realm identifier (e.g., 'example.com'). */
  readonly realm: string;
  /**
   * Use LDAPS (LDAP over SSL/TLS) instead of plain LDAP.
   * @deprecated Deprecated by Proxmox: use mode instead.
   */
  readonly secure?: boolean | IResolvable;
  /** Primary LDAP server hostname or IP address. */
  readonly server1: string;
  /** Fallback LDAP server hostname or IP address. */
  readonly server2?: string;
  /** SSL/TLS version (tlsv1, tlsv1_1, tlsv1_2, tlsv1_3). */
  readonly sslVersion?: 'tlsv1' | 'tlsv1_1' | 'tlsv1_2' | 'tlsv1_3' | IResolvable;
  /** Comma-separated list of attributes to sync (e.g., 'email=mail,firstname=givenName'). */
  readonly syncAttributes?: string;
  /**
   * Default synchronization options. Format: comma-separated 'key=value' pairs. Valid keys: 'scope'
   * (users/groups/both), 'enable-new' (1/0), 'remove-vanished' (semicolon-separated:
   * entry/acl/properties), 'full' (deprecated), 'purge' (deprecated). Example:
   * 'scope=users,enable-new=1,remove-vanished=entry;acl'.
   */
  readonly syncDefaultsOptions?: string;
  /** LDAP attribute representing the username. */
  readonly userAttr?: string;
  /** LDAP objectClasses for users (comma-separated). */
  readonly userClasses?: string;
  /** Verify LDAP server SSL certificate. */
  readonly verify?: boolean | IResolvable;
}

/** What OpenTofu knows of a RealmLdap after apply. */
export interface RealmLdapComputed {
  /** Realm identifier (same as realm). */
  readonly id: string;
}

/**
 * Manages an LDAP authentication realm in Proxmox VE. LDAP realms allow Proxmox to authenticate users
 * against an LDAP directory service.
 */
export class RealmLdap extends resource<RealmLdapConfig, RealmLdapComputed>('proxmox_realm_ldap', {
  base_dn: 'required string',
  bind_dn: 'optional string',
  bind_password: 'optional string sensitive',
  ca_path: 'optional string',
  case_sensitive: 'optional+computed bool',
  cert_key_path: 'optional string',
  cert_path: 'optional string',
  comment: 'optional string',
  default: 'optional+computed bool',
  filter: 'optional string',
  group_classes: 'optional string',
  group_dn: 'optional string',
  group_filter: 'optional string',
  group_name_attr: 'optional string',
  id: 'computed string',
  mode: 'optional string',
  port: 'optional number',
  realm: 'required string',
  secure: 'optional+computed bool deprecated',
  server1: 'required string',
  server2: 'optional string',
  ssl_version: 'optional string',
  sync_attributes: 'optional string',
  sync_defaults_options: 'optional string',
  user_attr: 'optional+computed string',
  user_classes: 'optional string',
  verify: 'optional+computed bool',
}) {}
