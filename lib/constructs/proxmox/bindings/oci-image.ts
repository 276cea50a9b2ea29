// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link OciImage}. */
export interface OciImageConfig extends TerraformMetaArguments {
  /** The identifier for the target datastore. */
  readonly datastoreId: string;
  /**
   * The file name for the pulled OCI image. If not provided, it will be generated automatically. The
   * file will be stored as a .tar file.
   */
  readonly fileName?: string;
  /** The node name. */
  readonly nodeName: string;
  /**
   * By default `true`. If `true` and the OCI image size has changed in the datastore, it will be
   * replaced. If `false`, there will be no check.
   */
  readonly overwrite?: boolean | IResolvable;
  /**
   * If `true` and an OCI image with the same name already exists in the datastore, it will be deleted
   * and the new image will be pulled. If `false` and the image already exists, an error will be
   * returned.
   */
  readonly overwriteUnmanaged?: boolean | IResolvable;
  /** The reference to the OCI image. */
  readonly reference: string;
  /** The OCI image pull timeout in seconds. Default is 600 (10min). */
  readonly uploadTimeout?: number;
}

/** What OpenTofu knows of a OciImage after apply. */
export interface OciImageComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
  /** The image size in PVE. */
  readonly size: number;
}

/**
 * Manages OCI images pulled from OCI registries using PVE oci-registry-pull API. Pulls OCI container
 * images and stores them as tar files in Proxmox VE datastores.
 */
export class OciImage extends resource<OciImageConfig, OciImageComputed>('proxmox_oci_image', {
  datastore_id: 'required string',
  file_name: 'optional+computed string',
  id: 'computed string',
  node_name: 'required string',
  overwrite: 'optional+computed bool',
  overwrite_unmanaged: 'optional+computed bool',
  reference: 'required string',
  size: 'computed number',
  upload_timeout: 'optional+computed number',
}) {}
