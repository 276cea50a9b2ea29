// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { OciImage, type OciImageConfig, type OciImageComputed } from './oci-image';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentOciImage}.
 * @deprecated Use "proxmox_oci_image" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentOciImageConfig = OciImageConfig;

/**
 * Manages OCI images pulled from OCI registries using PVE oci-registry-pull API. Pulls OCI container
 * images and stores them as tar files in Proxmox VE datastores.
 * @deprecated Use "proxmox_oci_image" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentOciImage extends resource<OciImageConfig, OciImageComputed>(
  'proxmox_virtual_environment_oci_image',
  OciImage.table,
) {}
