// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link SdnApplier}. */
export interface SdnApplierConfig extends TerraformMetaArguments {
  /** Whether to apply SDN configuration on resource creation. Defaults to true. */
  readonly onCreate?: boolean | IResolvable;
  /** Whether to apply SDN configuration on resource destruction. Defaults to true. */
  readonly onDestroy?: boolean | IResolvable;
}

/** What OpenTofu knows of a SdnApplier after apply. */
export interface SdnApplierComputed {
  /** Opaque identifier set to the Unix timestamp (milliseconds) when the apply was executed. */
  readonly id: string;
}

/**
 * **EXPERIMENTAL** Triggers Proxmox's SDN **Apply** (equivalent to `PUT /cluster/sdn`). Intended to be
 * used with `replace_triggered_by` so it runs after SDN objects change.
 */
export class SdnApplier extends resource<SdnApplierConfig, SdnApplierComputed>('proxmox_sdn_applier', {
  id: 'computed string',
  on_create: 'optional+computed bool',
  on_destroy: 'optional+computed bool',
}) {}
