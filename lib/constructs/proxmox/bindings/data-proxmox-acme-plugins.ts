// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference } from '../../tofu/binding/types';
import type { StringMap, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxAcmePlugins}. */
export type DataProxmoxAcmePluginsConfig = TerraformMetaArguments;

/** What OpenTofu knows of a DataProxmoxAcmePlugins after apply. */
export interface DataProxmoxAcmePluginsComputed {
  /** List of ACME plugins. */
  readonly plugins: ObjectListReference<unknown, DataProxmoxAcmePluginsPluginsComputed>;
}

/** What OpenTofu knows of a DataProxmoxAcmePluginsPlugins after apply. */
export interface DataProxmoxAcmePluginsPluginsComputed {
  /** API plugin name. */
  readonly api: string;
  /** DNS plugin data. */
  readonly data: StringMap;
  /**
   * Prevent changes if current configuration file has a different digest. This can be used to prevent
   * concurrent modifications.
   */
  readonly digest: string;
  /** ACME Plugin ID name. */
  readonly plugin: string;
  /** ACME challenge type (dns, standalone). */
  readonly type: string;
  /**
   * Extra delay in seconds to wait before requesting validation. Allows to cope with a long TTL of DNS
   * records (0 - 172800).
   */
  readonly validationDelay: number;
}

/** Retrieves the list of ACME plugins. */
export class DataProxmoxAcmePlugins extends dataSource<DataProxmoxAcmePluginsConfig, DataProxmoxAcmePluginsComputed>('proxmox_acme_plugins', {
  plugins: ['computed nested(list)', {
    api: 'computed string',
    data: 'computed map(string)',
    digest: 'computed string',
    plugin: 'computed string',
    type: 'computed string',
    validation_delay: 'computed number',
  }],
}) {}
