// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link AptStandardRepository}. */
export interface AptStandardRepositoryConfig extends TerraformMetaArguments {
  /**
   * The handle of the APT standard repository. Must be `ceph-squid-enterprise` |
   * `ceph-squid-no-subscription` | `ceph-squid-test` | `enterprise` | `no-subscription` | `test`.
   */
  readonly handle: string;
  /** The name of the target Proxmox VE node. */
  readonly nodeAttribute: string;
}

/** What OpenTofu knows of a AptStandardRepository after apply. */
export interface AptStandardRepositoryComputed {
  /** The description of the APT standard repository. */
  readonly description: string;
  /** The absolute path of the source list file that contains this standard repository. */
  readonly filePath: string;
  /** The unique identifier of this APT standard repository resource. */
  readonly id: string;
  /** The index within the defining source list file. */
  readonly index: number;
  /** The name of the APT standard repository. */
  readonly name: string;
  /** Indicates the activation status. */
  readonly status: number;
}

/** Manages an APT standard repository of a Proxmox VE node. */
export class AptStandardRepository extends resource<AptStandardRepositoryConfig, AptStandardRepositoryComputed>('proxmox_apt_standard_repository', {
  description: 'computed string',
  file_path: 'computed string',
  handle: 'required string',
  id: 'computed string',
  index: 'computed number',
  name: 'computed string',
  node: 'required string',
  status: 'computed number',
}) {}
