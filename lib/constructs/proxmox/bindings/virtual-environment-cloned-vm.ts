// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { ClonedVm, type ClonedVmConfig } from './cloned-vm';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentClonedVm}.
 * @deprecated Use "proxmox_cloned_vm" instead. This resource / data source will be removed in v1.0.
 */
export type VirtualEnvironmentClonedVmConfig = ClonedVmConfig;

/**
 * Clone a VM from a source template/VM and manage only explicitly-defined configuration. This resource
 * uses explicit opt-in management: only configuration blocks and devices explicitly listed in your
 * Terraform code are managed. Inherited settings from the template are preserved unless explicitly
 * overridden or deleted. Removing a configuration from Terraform stops managing it but does not delete
 * it from the VM.
 * @deprecated Use "proxmox_cloned_vm" instead. This resource / data source will be removed in v1.0.
 */
export class VirtualEnvironmentClonedVm extends resource<ClonedVmConfig>(
  'proxmox_virtual_environment_cloned_vm',
  ClonedVm.table,
) {}
