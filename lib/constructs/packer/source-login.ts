import type { Expression } from '../../formats/hcl/model';
import type { Attribute } from './source-blocks';

/** How Packer talks to the machine that it builds, in its own words. */
export interface LoginFields {
  /** How the machine is talked to: `ssh`. */
  readonly communicator?: Attribute<string>;
  /** How long to wait before the first log-in. */
  readonly pause_before_connecting?: Attribute<string>;
  /** Whether the keys of an SSH agent are used. */
  readonly ssh_agent_auth?: Attribute<boolean>;
  /** Whether the keys of an SSH agent are used there. */
  readonly ssh_bastion_agent_auth?: Attribute<boolean>;
  /** File of the certificate for that key. */
  readonly ssh_bastion_certificate_file?: Attribute<string>;
  /** Machine that the connection goes through. */
  readonly ssh_bastion_host?: Attribute<string>;
  /** Whether it asks for the password. */
  readonly ssh_bastion_interactive?: Attribute<boolean>;
  /** Password there. */
  readonly ssh_bastion_password?: Expression;
  /** Port of its SSH server. */
  readonly ssh_bastion_port?: Attribute<number>;
  /** File of the key to log in there with. */
  readonly ssh_bastion_private_key_file?: Attribute<string>;
  /** User there. */
  readonly ssh_bastion_username?: Attribute<string>;
  /** File of the certificate for that key. */
  readonly ssh_certificate_file?: Attribute<string>;
  /** Ciphers that are offered. */
  readonly ssh_ciphers?: readonly Attribute<string>[] | Expression;
  /** Whether the key of the build is removed at the end. */
  readonly ssh_clear_authorized_keys?: Attribute<boolean>;
  /** Whether the agent stays unknown to the machine. */
  readonly ssh_disable_agent_forwarding?: Attribute<boolean>;
  /** How files are copied: `scp` or `sftp`. */
  readonly ssh_file_transfer_method?: Attribute<string>;
  /** How often the log-in is tried. */
  readonly ssh_handshake_attempts?: Attribute<number>;
  /** Address of the machine. */
  readonly ssh_host?: Attribute<string>;
  /** How often the connection is kept alive. */
  readonly ssh_keep_alive_interval?: Attribute<string>;
  /** Key exchanges that are offered. */
  readonly ssh_key_exchange_algorithms?: readonly Attribute<string>[] | Expression;
  /** Name of a key that is there already. */
  readonly ssh_keypair_name?: Attribute<string>;
  /** Tunnels to the machine. */
  readonly ssh_local_tunnels?: readonly Attribute<string>[] | Expression;
  /** Password of that user. */
  readonly ssh_password?: Expression;
  /** Port of its SSH server. */
  readonly ssh_port?: Attribute<number>;
  /** Private key, byte by byte. */
  readonly ssh_private_key?: readonly Attribute<number>[] | Expression;
  /** File of the key to log in with. */
  readonly ssh_private_key_file?: Attribute<string>;
  /** SOCKS proxy. */
  readonly ssh_proxy_host?: Attribute<string>;
  /** Password of the proxy. */
  readonly ssh_proxy_password?: Expression;
  /** Port of the proxy. */
  readonly ssh_proxy_port?: Attribute<number>;
  /** User of the proxy. */
  readonly ssh_proxy_username?: Attribute<string>;
  /** Whether a terminal is asked for. */
  readonly ssh_pty?: Attribute<boolean>;
  /** Public key, byte by byte. */
  readonly ssh_public_key?: readonly Attribute<number>[] | Expression;
  /** How long a command may be silent. */
  readonly ssh_read_write_timeout?: Attribute<string>;
  /** Tunnels from the machine. */
  readonly ssh_remote_tunnels?: readonly Attribute<string>[] | Expression;
  /** How long until SSH answers; with an installer, the whole installation. */
  readonly ssh_timeout?: Attribute<string>;
  /** User of the build. */
  readonly ssh_username?: Attribute<string>;
  /** An older name of `ssh_timeout`. */
  readonly ssh_wait_timeout?: Attribute<string>;
  /** Size of the key of the build. */
  readonly temporary_key_pair_bits?: Attribute<number>;
  /** Name of the key of the build. */
  readonly temporary_key_pair_name?: Attribute<string>;
  /** Kind of the key of the build: `ed25519`. */
  readonly temporary_key_pair_type?: Attribute<string>;
  /** Address for WinRM. */
  readonly winrm_host?: Attribute<string>;
  /** Whether its certificate is taken unseen. */
  readonly winrm_insecure?: Attribute<boolean>;
  /** Whether the proxies of the environment are passed by. */
  readonly winrm_no_proxy?: Attribute<boolean>;
  /** Password of that user. */
  readonly winrm_password?: Expression;
  /** Port of WinRM. */
  readonly winrm_port?: Attribute<number>;
  /** How long until WinRM answers. */
  readonly winrm_timeout?: Attribute<string>;
  /** Whether NTLM is used. */
  readonly winrm_use_ntlm?: Attribute<boolean>;
  /** Whether WinRM is talked to by HTTPS. */
  readonly winrm_use_ssl?: Attribute<boolean>;
  /** User of WinRM. */
  readonly winrm_username?: Attribute<string>;
}
