// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { Haresource, type HaresourceConfig, type HaresourceComputed } from './haresource';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentHaresource}.
 * @deprecated Use "proxmox_haresource" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentHaresourceConfig = HaresourceConfig;

/**
 * Manages Proxmox HA resources.
 * @deprecated Use "proxmox_haresource" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentHaresource extends resource<HaresourceConfig, HaresourceComputed>(
  'proxmox_virtual_environment_haresource',
  Haresource.table,
) {}
