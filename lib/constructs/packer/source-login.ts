import type { Expression } from '../../formats/hcl/model';
import type { Attribute } from './source-blocks';

/** How Packer talks to the machine that it builds, in its own words. */
export interface LoginFields {
  /** How the machine is talked to: `ssh`. @default 'ssh' */
  readonly communicator?: Attribute<string>;
  /** How long to wait before the first log-in. @default - the plugin's own */
  readonly pause_before_connecting?: Attribute<string>;
  /** Whether the keys of an SSH agent are used. @default - the plugin's own */
  readonly ssh_agent_auth?: Attribute<boolean>;
  /** Whether the keys of an SSH agent are used there. @default - the plugin's own */
  readonly ssh_bastion_agent_auth?: Attribute<boolean>;
  /** File of the certificate for that key. @default - the plugin's own */
  readonly ssh_bastion_certificate_file?: Attribute<string>;
  /** Machine that the connection goes through. @default - the plugin's own */
  readonly ssh_bastion_host?: Attribute<string>;
  /** Whether it asks for the password. @default - the plugin's own */
  readonly ssh_bastion_interactive?: Attribute<boolean>;
  /** Password there. @default - the plugin's own */
  readonly ssh_bastion_password?: Expression;
  /** Port of its SSH server. @default - the plugin's own */
  readonly ssh_bastion_port?: Attribute<number>;
  /** File of the key to log in there with. @default - the plugin's own */
  readonly ssh_bastion_private_key_file?: Attribute<string>;
  /** User there. @default - the plugin's own */
  readonly ssh_bastion_username?: Attribute<string>;
  /** File of the certificate for that key. @default - the plugin's own */
  readonly ssh_certificate_file?: Attribute<string>;
  /** Ciphers that are offered. @default - the plugin's own */
  readonly ssh_ciphers?: readonly Attribute<string>[] | Expression;
  /** Whether the key of the build is removed at the end. @default - the plugin's own */
  readonly ssh_clear_authorized_keys?: Attribute<boolean>;
  /** Whether the agent stays unknown to the machine. @default - the plugin's own */
  readonly ssh_disable_agent_forwarding?: Attribute<boolean>;
  /** How files are copied: `scp` or `sftp`. @default - the plugin's own */
  readonly ssh_file_transfer_method?: Attribute<string>;
  /** How often the log-in is tried. @default 10 */
  readonly ssh_handshake_attempts?: Attribute<number>;
  /** Address of the machine. @default - the plugin's own */
  readonly ssh_host?: Attribute<string>;
  /** How often the connection is kept alive. @default - the plugin's own */
  readonly ssh_keep_alive_interval?: Attribute<string>;
  /** Key exchanges that are offered. @default - the plugin's own */
  readonly ssh_key_exchange_algorithms?: readonly Attribute<string>[] | Expression;
  /** Name of a key that is there already. @default - the plugin's own */
  readonly ssh_keypair_name?: Attribute<string>;
  /** Tunnels to the machine. @default - the plugin's own */
  readonly ssh_local_tunnels?: readonly Attribute<string>[] | Expression;
  /** Password of that user. @default - the plugin's own */
  readonly ssh_password?: Expression;
  /** Port of its SSH server. @default 22 */
  readonly ssh_port?: Attribute<number>;
  /** Private key, byte by byte. @default - the plugin's own */
  readonly ssh_private_key?: readonly Attribute<number>[] | Expression;
  /** File of the key to log in with. @default - the plugin's own */
  readonly ssh_private_key_file?: Attribute<string>;
  /** SOCKS proxy. @default - the plugin's own */
  readonly ssh_proxy_host?: Attribute<string>;
  /** Password of the proxy. @default - the plugin's own */
  readonly ssh_proxy_password?: Expression;
  /** Port of the proxy. @default - the plugin's own */
  readonly ssh_proxy_port?: Attribute<number>;
  /** User of the proxy. @default - the plugin's own */
  readonly ssh_proxy_username?: Attribute<string>;
  /** Whether a terminal is asked for. @default - the plugin's own */
  readonly ssh_pty?: Attribute<boolean>;
  /** Public key, byte by byte. @default - the plugin's own */
  readonly ssh_public_key?: readonly Attribute<number>[] | Expression;
  /** How long a command may be silent. @default - the plugin's own */
  readonly ssh_read_write_timeout?: Attribute<string>;
  /** Tunnels from the machine. @default - the plugin's own */
  readonly ssh_remote_tunnels?: readonly Attribute<string>[] | Expression;
  /** How long until SSH answers; with an installer, the whole installation. @default '5m' */
  readonly ssh_timeout?: Attribute<string>;
  /** User of the build. @default - the plugin's own */
  readonly ssh_username?: Attribute<string>;
  /** An older name of `ssh_timeout`. @default - the plugin's own */
  readonly ssh_wait_timeout?: Attribute<string>;
  /** Size of the key of the build. @default - the plugin's own */
  readonly temporary_key_pair_bits?: Attribute<number>;
  /** Name of the key of the build. @default - the plugin's own */
  readonly temporary_key_pair_name?: Attribute<string>;
  /** Kind of the key of the build: `ed25519`. @default - the plugin's own */
  readonly temporary_key_pair_type?: Attribute<string>;
  /** Address for WinRM. @default - the plugin's own */
  readonly winrm_host?: Attribute<string>;
  /** Whether its certificate is taken unseen. @default - the plugin's own */
  readonly winrm_insecure?: Attribute<boolean>;
  /** Whether the proxies of the environment are passed by. @default - the plugin's own */
  readonly winrm_no_proxy?: Attribute<boolean>;
  /** Password of that user. @default - the plugin's own */
  readonly winrm_password?: Expression;
  /** Port of WinRM. @default - the plugin's own */
  readonly winrm_port?: Attribute<number>;
  /** How long until WinRM answers. @default - the plugin's own */
  readonly winrm_timeout?: Attribute<string>;
  /** Whether NTLM is used. @default - the plugin's own */
  readonly winrm_use_ntlm?: Attribute<boolean>;
  /** Whether WinRM is talked to by HTTPS. @default - the plugin's own */
  readonly winrm_use_ssl?: Attribute<boolean>;
  /** User of WinRM. @default - the plugin's own */
  readonly winrm_username?: Attribute<string>;
}
