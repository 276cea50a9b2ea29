// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DownloadFile, type DownloadFileConfig, type DownloadFileComputed } from './download-file';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentDownloadFile}.
 * @deprecated Use "proxmox_download_file" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentDownloadFileConfig = DownloadFileConfig;

/**
 * Manages files upload using PVE download-url API. It can be fully compatible and faster replacement
 * for image files created using `proxmox_virtual_environment_file`. Supports images for VMs (ISO and
 * disk images) and LXC (CT Templates).
 * @deprecated Use "proxmox_download_file" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentDownloadFile extends resource<DownloadFileConfig, DownloadFileComputed>(
  'proxmox_virtual_environment_download_file',
  DownloadFile.table,
) {}
