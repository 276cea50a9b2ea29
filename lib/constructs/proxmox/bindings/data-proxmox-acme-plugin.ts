// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { StringMap, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxAcmePlugin}. */
export interface DataProxmoxAcmePluginConfig extends TerraformMetaArguments {
  /** ACME Plugin ID name. */
  readonly plugin: string;
}

/** What OpenTofu knows of a DataProxmoxAcmePlugin after apply. */
export interface DataProxmoxAcmePluginComputed {
  /** API plugin name. */
  readonly api: string;
  /** DNS plugin data. */
  readonly data: StringMap;
  /**
   * Prevent changes if current configuration file has a different digest. This can be used to prevent
   * concurrent modifications.
   */
  readonly digest: string;
  /** ACME challenge type (dns, standalone). */
  readonly type: string;
  /**
   * Extra delay in seconds to wait before requesting validation. Allows to cope with a long TTL of DNS
   * records (0 - 172800).
   */
  readonly validationDelay: number;
}

/** Retrieves a single ACME plugin by plugin ID name. */
export class DataProxmoxAcmePlugin extends dataSource<DataProxmoxAcmePluginConfig, DataProxmoxAcmePluginComputed>('proxmox_acme_plugin', {
  api: 'computed string',
  data: 'computed map(string)',
  digest: 'computed string',
  plugin: 'required string',
  type: 'computed string',
  validation_delay: 'computed number',
}) {}
