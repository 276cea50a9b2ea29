// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { DataProxmoxVm, type DataProxmoxVmConfig, type DataProxmoxVmComputed } from './data-proxmox-vm';
import { dataSource } from './bound';

/**
 * Configuration of a {@link DataProxmoxVirtualEnvironmentVm2}.
 * @deprecated Use "proxmox_vm" instead. This resource / data source will be removed in v1.0.
 */
export type DataProxmoxVirtualEnvironmentVm2Config = DataProxmoxVmConfig;

/**
 * Retrieves information about a specific VM.
 * @deprecated Use "proxmox_vm" instead. This resource / data source will be removed in v1.0.
 */
export class DataProxmoxVirtualEnvironmentVm2 extends dataSource<DataProxmoxVmConfig, DataProxmoxVmComputed>(
  'proxmox_virtual_environment_vm2',
  DataProxmoxVm.table,
) {}
