// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { AptStandardRepository, type AptStandardRepositoryConfig, type AptStandardRepositoryComputed } from './apt-standard-repository';
import { resource } from './bound';

/**
 * Configuration of a {@link VirtualEnvironmentAptStandardRepository}.
 * @deprecated Use "proxmox_apt_standard_repository" instead. This resource / data source will be
 * removed in v1.0.
 */
export type VirtualEnvironmentAptStandardRepositoryConfig = AptStandardRepositoryConfig;

/**
 * Manages an APT standard repository of a Proxmox VE node.
 * @deprecated Use "proxmox_apt_standard_repository" instead. This resource / data source will be
 * removed in v1.0.
 */
export class VirtualEnvironmentAptStandardRepository extends resource<AptStandardRepositoryConfig, AptStandardRepositoryComputed>(
  'proxmox_virtual_environment_apt_standard_repository',
  AptStandardRepository.table,
) {}
