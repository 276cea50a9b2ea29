// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { Vm, type VmConfig } from './vm';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentVm2}.
 * @deprecated Use "proxmox_vm" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentVm2Config = VmConfig;

/**
 * This is an experimental implementation of a Proxmox VM resource using Plugin Framework. It is a
 * Proof of Concept, highly experimental and **will** change in future. It does not support all
 * features of the Proxmox API for VMs and **MUST NOT** be used in production.
 * @deprecated Use "proxmox_vm" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentVm2 extends resource<VmConfig>(
  'proxmox_virtual_environment_vm2',
  Vm.table,
) {}
