// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link AcmeDnsPlugin}. */
export interface AcmeDnsPluginConfig extends TerraformMetaArguments {
  /** API plugin name. */
  readonly api: string;
  /** DNS plugin data. */
  readonly data?: Record<string, string>;
  /**
   * DNS plugin data, supplied as a [write-only
   * argument](https://developer.hashicorp.com/terraform/language/resources/ephemeral/write-only) so
   * credentials are never stored in Terraform state. Requires Terraform 1.11+. Mutually exclusive with
   * `data`. Pair with `data_wo_version` to push rotated values. Write-only: it enters no state.
   */
  readonly dataWo?: Record<string, string>;
  /**
   * Version counter for `data_wo`. Because write-only values are not stored in state, Terraform cannot
   * detect when `data_wo` changes; increment this value to signal a rotation and force the new `data_wo`
   * to be sent.
   */
  readonly dataWoVersion?: number;
  /**
   * SHA1 digest of the current configuration. Prevent changes if current configuration file has a
   * different digest. This can be used to prevent concurrent modifications.
   */
  readonly digest?: string;
  /** Flag to disable the config. */
  readonly disable?: boolean | IResolvable;
  /** ACME plugin ID name. */
  readonly plugin: string;
  /**
   * Extra delay in seconds to wait before requesting validation. Allows to cope with a long TTL of DNS
   * records (0 - 172800).
   */
  readonly validationDelay?: number;
}

/** Manages an ACME plugin in a Proxmox VE cluster. */
export class AcmeDnsPlugin extends resource<AcmeDnsPluginConfig>('proxmox_acme_dns_plugin', {
  api: 'required string',
  data: 'optional map(string)',
  data_wo: 'optional map(string) write-only',
  data_wo_version: 'optional number',
  digest: 'optional+computed string',
  disable: 'optional bool',
  plugin: 'required string',
  validation_delay: 'optional+computed number',
}) {}
