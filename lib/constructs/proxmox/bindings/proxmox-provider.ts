// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable } from '../../tofu/engine';
import { provider } from './bound';

/** Configuration of a {@link ProxmoxProvider}. */
export interface ProxmoxProviderConfig {
  /** The API token for the Proxmox VE API. Sensitive: OpenTofu does not print it. */
  readonly apiToken?: string;
  /** The pre-authenticated Ticket for the Proxmox VE API. Sensitive: OpenTofu does not print it. */
  readonly authTicket?: string;
  /**
   * The pre-authenticated CSRF Prevention Token for the Proxmox VE API. Sensitive: OpenTofu does not
   * print it.
   */
  readonly csrfPreventionToken?: string;
  /** The endpoint for the Proxmox VE API. */
  readonly endpoint?: string;
  /** Whether to skip the TLS verification step. */
  readonly insecure?: boolean | IResolvable;
  /**
   * The minimum required TLS version for API calls.Supported values: `1.0|1.1|1.2|1.3`. Defaults to
   * `1.3`.
   */
  readonly minTls?: string;
  /**
   * The one-time password for the Proxmox VE API.
   * @deprecated The `otp` attribute is deprecated and will be removed in a future release. Please use
   * the `api_token` attribute instead.
   */
  readonly otp?: string;
  /** The password for the Proxmox VE API. Sensitive: OpenTofu does not print it. */
  readonly password?: string;
  /** The ending number for random VM / Container IDs. */
  readonly randomVmIdEnd?: number;
  /** The starting number for random VM / Container IDs. */
  readonly randomVmIdStart?: number;
  /** Whether to generate random VM / Container IDs. */
  readonly randomVmIds?: boolean | IResolvable;
  /** The alternative temporary directory. */
  readonly tmpDir?: string;
  /** The username for the Proxmox VE API. */
  readonly username?: string;
  /** The SSH configuration for the Proxmox nodes. */
  readonly ssh?: ProxmoxProviderSsh;
  /** Name of this one among several of the same provider. */
  readonly alias?: string;
}

/** The SSH configuration for the Proxmox nodes. */
export interface ProxmoxProviderSsh {
  /**
   * Whether to use the SSH agent for authentication. Takes precedence over the `private_key` and
   * `password` fields. Defaults to the value of the `PROXMOX_VE_SSH_AGENT` environment variable, or
   * `false` if not set.
   */
  readonly agent?: boolean | IResolvable;
  /**
   * Whether to enable SSH agent forwarding. Defaults to the value of the
   * `PROXMOX_VE_SSH_AGENT_FORWARDING` environment variable, or `false` if not set.
   */
  readonly agentForwarding?: boolean | IResolvable;
  /** The path to the SSH agent socket. Defaults to the value of the `SSH_AUTH_SOCK` environment variable. */
  readonly agentSocket?: string;
  /**
   * The method used to resolve node IP addresses for SSH connections. Set to `dns` to skip the Proxmox
   * API-based resolution and use local DNS instead. DNS resolution prefers IPv4 but falls back to IPv6
   * if no IPv4 addresses are available. Useful in multi-subnet environments where the API may return an
   * inaccessible IP. Defaults to `api`.
   */
  readonly nodeAddressSource?: string;
  /**
   * The password used for the SSH connection. Defaults to the value of the `password` field of the
   * `provider` block when using username/password authentication. Default has no effect when using API
   * token authentication, as there is no password to inherit. Can also be sourced from
   * `PROXMOX_VE_SSH_PASSWORD`. Sensitive: OpenTofu does not print it.
   */
  readonly password?: string;
  /**
   * The unencrypted private key (in PEM format) used for the SSH connection. Defaults to the value of
   * the `PROXMOX_VE_SSH_PRIVATE_KEY` environment variable. Sensitive: OpenTofu does not print it.
   */
  readonly privateKey?: string;
  /**
   * The password for the SOCKS5 proxy server. Defaults to the value of the
   * `PROXMOX_VE_SSH_SOCKS5_PASSWORD` environment variable. Sensitive: OpenTofu does not print it.
   */
  readonly socks5Password?: string;
  /**
   * The address:port of the SOCKS5 proxy server. Defaults to the value of the
   * `PROXMOX_VE_SSH_SOCKS5_SERVER` environment variable.
   */
  readonly socks5Server?: string;
  /**
   * The username for the SOCKS5 proxy server. Defaults to the value of the
   * `PROXMOX_VE_SSH_SOCKS5_USERNAME` environment variable.
   */
  readonly socks5Username?: string;
  /**
   * The username used for the SSH connection. Defaults to the value of the `username` field of the
   * `provider` block.
   */
  readonly username?: string;
  /** Overrides for SSH connection configuration for a Proxmox VE node. */
  readonly nodeAttribute?: ProxmoxProviderSshNode[] | IResolvable;
}

/** Overrides for SSH connection configuration for a Proxmox VE node. */
export interface ProxmoxProviderSshNode {
  /** The address of the Proxmox VE node. */
  readonly address: string;
  /** The name of the Proxmox VE node. */
  readonly name: string;
  /** The port of the Proxmox VE node. */
  readonly port?: number;
}

/** The provider of Proxmox VE, with its address and credentials. */
export class ProxmoxProvider extends provider<ProxmoxProviderConfig>({
  api_token: 'optional string sensitive',
  auth_ticket: 'optional string sensitive',
  csrf_prevention_token: 'optional string sensitive',
  endpoint: 'optional string',
  insecure: 'optional bool',
  min_tls: 'optional string',
  otp: 'optional string deprecated',
  password: 'optional string sensitive',
  random_vm_id_end: 'optional number',
  random_vm_id_start: 'optional number',
  random_vm_ids: 'optional bool',
  tmp_dir: 'optional string',
  username: 'optional string',
  ssh: ['optional block(list 0..1)', {
    agent: 'optional bool',
    agent_forwarding: 'optional bool',
    agent_socket: 'optional string',
    node_address_source: 'optional string',
    password: 'optional string sensitive',
    private_key: 'optional string sensitive',
    socks5_password: 'optional string sensitive',
    socks5_server: 'optional string',
    socks5_username: 'optional string',
    username: 'optional string',
    node: ['optional block(list)', {
      address: 'required string',
      name: 'required string',
      port: 'optional number',
    }],
  }],
}) {}
