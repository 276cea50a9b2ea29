// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { AptRepository, type AptRepositoryConfig, type AptRepositoryComputed } from './apt-repository';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentAptRepository}.
 * @deprecated Use "proxmox_apt_repository" instead. This resource / data source will be removed in
 * v1.0.
 */
export type VirtualEnvironmentAptRepositoryConfig = AptRepositoryConfig;

/**
 * Manages an APT repository of a Proxmox VE node.
 * @deprecated Use "proxmox_apt_repository" instead. This resource / data source will be removed in
 * v1.0.
 */
export class VirtualEnvironmentAptRepository extends resource<AptRepositoryConfig, AptRepositoryComputed>(
  'proxmox_virtual_environment_apt_repository',
  AptRepository.table,
) {}
