// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnSubnet, type SdnSubnetConfig, type SdnSubnetComputed } from './sdn-subnet';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnSubnet}.
 * @deprecated Use "proxmox_sdn_subnet" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentSdnSubnetConfig = SdnSubnetConfig;

/**
 * Manages SDN Subnets in Proxmox VE.
 * @deprecated Use "proxmox_sdn_subnet" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentSdnSubnet extends resource<SdnSubnetConfig, SdnSubnetComputed>(
  'proxmox_virtual_environment_sdn_subnet',
  SdnSubnet.table,
) {}
