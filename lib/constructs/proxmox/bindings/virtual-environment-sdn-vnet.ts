// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnVnet, type SdnVnetConfig } from './sdn-vnet';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnVnet}.
 * @deprecated Use "proxmox_sdn_vnet" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentSdnVnetConfig = SdnVnetConfig;

/**
 * Manages Proxmox VE SDN VNet.
 * @deprecated Use "proxmox_sdn_vnet" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentSdnVnet extends resource<SdnVnetConfig>(
  'proxmox_virtual_environment_sdn_vnet',
  SdnVnet.table,
) {}
