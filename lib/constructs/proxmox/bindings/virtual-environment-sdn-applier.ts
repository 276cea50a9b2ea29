// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { SdnApplier, type SdnApplierConfig, type SdnApplierComputed } from './sdn-applier';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentSdnApplier}.
 * @deprecated Use "proxmox_sdn_applier" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentSdnApplierConfig = SdnApplierConfig;

/**
 * **EXPERIMENTAL** Triggers Proxmox's SDN **Apply** (equivalent to `PUT /cluster/sdn`). Intended to be
 * used with `replace_triggered_by` so it runs after SDN objects change.
 * @deprecated Use "proxmox_sdn_applier" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentSdnApplier extends resource<SdnApplierConfig, SdnApplierComputed>(
  'proxmox_virtual_environment_sdn_applier',
  SdnApplier.table,
) {}
