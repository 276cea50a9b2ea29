// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link DownloadFile}. */
export interface DownloadFileConfig extends TerraformMetaArguments {
  /** The expected checksum of the file. */
  readonly checksum?: string;
  /**
   * The algorithm to calculate the checksum of the file. Must be `md5` | `sha1` | `sha224` | `sha256` |
   * `sha384` | `sha512`.
   */
  readonly checksumAlgorithm?: 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | IResolvable;
  /** The file content type. Must be `iso` or `import` for VM images or `vztmpl` for LXC images. */
  readonly contentType: 'iso' | 'vztmpl' | 'import' | IResolvable;
  /** The identifier for the target datastore. */
  readonly datastoreId: string;
  /**
   * Decompress the downloaded file using the specified compression algorithm. Must be one of `gz` |
   * `lzo` | `zst` | `bz2`.
   */
  readonly decompressionAlgorithm?: 'gz' | 'lzo' | 'zst' | 'bz2' | IResolvable;
  /**
   * The file name. If not provided, it is calculated using `url`. PVE will raise 'wrong file extension'
   * error for some popular extensions file `.raw` or `.qcow2` on PVE versions prior to 8.4. Workaround
   * is to use e.g. `.img` instead.
   */
  readonly fileName?: string;
  /** The node name. */
  readonly nodeName: string;
  /**
   * By default `true`. If `true`, the file will be replaced when either: (1) the file size in the
   * datastore has changed outside of Terraform, or (2) the file size reported by the URL differs from
   * the downloaded file (detecting upstream updates like new cloud image versions). If `false`, no size
   * checks are performed and the file is never automatically replaced.
   */
  readonly overwrite?: boolean | IResolvable;
  /**
   * If `true` and a file with the same name already exists in the datastore, it will be deleted and the
   * new file will be downloaded. If `false` and the file already exists, an error will be returned.
   */
  readonly overwriteUnmanaged?: boolean | IResolvable;
  /** The file download timeout seconds. Default is 600 (10min). */
  readonly uploadTimeout?: number;
  /** The URL to download the file from. Must match regex: `https?://.*`. */
  readonly url: string;
  /** By default `true`. If `false`, no SSL/TLS certificates will be verified. */
  readonly verify?: boolean | IResolvable;
}

/** What OpenTofu knows of a DownloadFile after apply. */
export interface DownloadFileComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
  /** The file size in PVE. */
  readonly size: number;
}

/**
 * Manages files upload using PVE download-url API. It can be fully compatible and faster replacement
 * for image files created using `proxmox_virtual_environment_file`. Supports images for VMs (ISO and
 * disk images) and LXC (CT Templates).
 */
export class DownloadFile extends resource<DownloadFileConfig, DownloadFileComputed>('proxmox_download_file', {
  checksum: 'optional string',
  checksum_algorithm: 'optional string',
  content_type: 'required string',
  datastore_id: 'required string',
  decompression_algorithm: 'optional string',
  file_name: 'optional+computed string',
  id: 'computed string',
  node_name: 'required string',
  overwrite: 'optional+computed bool',
  overwrite_unmanaged: 'optional+computed bool',
  size: 'computed number',
  upload_timeout: 'optional+computed number',
  url: 'required string',
  verify: 'optional+computed bool',
}) {}
