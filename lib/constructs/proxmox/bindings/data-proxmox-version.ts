// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVersion}. */
export type DataProxmoxVersionConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxVersion after apply. */
export interface DataProxmoxVersionComputed {
  /** Placeholder identifier attribute. */
  readonly id: string;
  /** The current Proxmox VE point release in `x.y` format. */
  readonly release: string;
  /** The short git revision from which this version was build. */
  readonly repositoryId: string;
  /** The full pve-manager package version of this node. */
  readonly version: string;
}

/** Retrieves API version details. */
export class DataProxmoxVersion extends dataSource<DataProxmoxVersionConfig, DataProxmoxVersionComputed>('proxmox_version', {
  id: 'computed string',
  release: 'computed string',
  repository_id: 'computed string',
  version: 'computed string',
}) {}
