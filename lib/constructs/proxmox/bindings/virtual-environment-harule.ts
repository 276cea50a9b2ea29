// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { Harule, type HaruleConfig, type HaruleComputed } from './harule';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentHarule}.
 * @deprecated Use "proxmox_harule" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentHaruleConfig = HaruleConfig;

/**
 * Manages a High Availability rule in a Proxmox VE cluster (PVE 9+). HA rules replace the legacy HA
 * groups and provide node affinity and resource affinity capabilities.
 * @deprecated Use "proxmox_harule" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentHarule extends resource<HaruleConfig, HaruleComputed>(
  'proxmox_virtual_environment_harule',
  Harule.table,
) {}
