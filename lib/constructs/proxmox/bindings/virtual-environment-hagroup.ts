// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { Hagroup, type HagroupConfig, type HagroupComputed } from './hagroup';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentHagroup}.
 * @deprecated Use "proxmox_hagroup" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentHagroupConfig = HagroupConfig;

/**
 * Manages a High Availability group in a Proxmox VE cluster.
 * @deprecated Use "proxmox_hagroup" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentHagroup extends resource<HagroupConfig, HagroupComputed>(
  'proxmox_virtual_environment_hagroup',
  Hagroup.table,
) {}
