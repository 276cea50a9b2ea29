// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentFile}. */
export interface VirtualEnvironmentFileConfig extends TerraformMetaArguments {
  /** The content type. */
  readonly contentType?: 'backup' | 'iso' | 'snippets' | 'vztmpl' | 'import' | IResolvable;
  /** The datastore id. */
  readonly datastoreId: string;
  /**
   * The file mode in octal format, e.g. "0700" or "600".Note that the prefixes "0o" and "0x" are not
   * supported!Setting this attribute is also only allowed for "root@pam" authenticated user.
   */
  readonly fileMode?: string;
  /** The node name. */
  readonly nodeName: string;
  /** Whether to overwrite the file if it already exists. */
  readonly overwrite?: boolean | IResolvable;
  /** Timeout for uploading ISO/VSTMPL files in seconds. */
  readonly timeoutUpload?: number;
  /**
   * The SSH upload mode for non-API content types (snippets, backups, etc.). `stream` pipes through an
   * SSH shell session and uses sudo where required; `sftp` uploads via the SFTP subsystem and requires
   * direct write permission to the target directory. Has no effect for `iso`, `vztmpl`, and `import`
   * (those use the HTTP API).
   */
  readonly uploadMode?: 'sftp' | 'stream' | IResolvable;
  /** The source file. */
  readonly sourceFile?: VirtualEnvironmentFileSourceFile;
  /** The raw source. */
  readonly sourceRaw?: VirtualEnvironmentFileSourceRaw;
}

/** The source file. */
export interface VirtualEnvironmentFileSourceFile {
  /** Whether the source file has changed since the last run. */
  readonly changed?: boolean | IResolvable;
  /** The SHA256 checksum of the source file. */
  readonly checksum?: string;
  /** The file name to use instead of the source file name. */
  readonly fileName?: string;
  /** Whether to skip the TLS verification step for HTTPS sources. */
  readonly insecure?: boolean | IResolvable;
  /**
   * The minimum required TLS version for HTTPS sources.Supported values: `1.0|1.1|1.2|1.3`. Defaults to
   * `1.3`.
   */
  readonly minTls?: string;
  /** A path to a local file or a URL. */
  readonly path: string;
}

/** The raw source. */
export interface VirtualEnvironmentFileSourceRaw {
  /** The raw data. */
  readonly data: string;
  /** The file name. */
  readonly fileName: string;
  /** The number of bytes to resize the file to. */
  readonly resize?: number;
}

/** What OpenTofu knows of a VirtualEnvironmentFile after apply. */
export interface VirtualEnvironmentFileComputed {
  /** The file modification date. */
  readonly fileModificationDate: string;
  /** The file name. */
  readonly fileName: string;
  /** The file size in bytes. */
  readonly fileSize: number;
  /** The file tag. */
  readonly fileTag: string;
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_file` of bpg/proxmox. */
export class VirtualEnvironmentFile extends resource<VirtualEnvironmentFileConfig, VirtualEnvironmentFileComputed>('proxmox_virtual_environment_file', {
  content_type: 'optional+computed string',
  datastore_id: 'required string',
  file_mode: 'optional string',
  file_modification_date: 'computed string',
  file_name: 'computed string',
  file_size: 'computed number',
  file_tag: 'computed string',
  id: 'computed string',
  node_name: 'required string',
  overwrite: 'optional bool',
  timeout_upload: 'optional number',
  upload_mode: 'optional string',
  source_file: ['optional block(list 0..1)', {
    changed: 'optional bool',
    checksum: 'optional string',
    file_name: 'optional string',
    insecure: 'optional bool',
    min_tls: 'optional string',
    path: 'required string',
  }],
  source_raw: ['optional block(list 0..1)', {
    data: 'required string',
    file_name: 'required string',
    resize: 'optional number',
  }],
}) {}
