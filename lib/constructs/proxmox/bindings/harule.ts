// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link Harule}. */
export interface HaruleConfig extends TerraformMetaArguments {
  /**
   * The resource affinity type (resource-affinity only). `positive` keeps resources on the same node,
   * `negative` keeps them on separate nodes.
   */
  readonly affinity?: 'positive' | 'negative' | IResolvable;
  /** The comment associated with this rule. */
  readonly comment?: string;
  /** Whether the HA rule is disabled. Defaults to `false`. */
  readonly disable?: boolean | IResolvable;
  /**
   * The member nodes for this rule (node-affinity only). They are provided as a map, where the keys are
   * the node names and the values represent their priority: integers for known priorities or `null` for
   * unset priorities.
   */
  readonly nodes?: Record<string, number>;
  /**
   * The set of HA resource IDs that this rule applies to (e.g. `vm:100`, `ct:101`). The resources must
   * already be managed by HA.
   */
  readonly resources: string[];
  /** The identifier of the High Availability rule to manage. */
  readonly rule: string;
  /**
   * Whether the node affinity rule is strict (node-affinity only). When strict, resources cannot run on
   * nodes not listed. Defaults to `false`.
   */
  readonly strict?: boolean | IResolvable;
  /** The HA rule type. Must be `node-affinity` or `resource-affinity`. */
  readonly type: 'node-affinity' | 'resource-affinity' | IResolvable;
}

/** What OpenTofu knows of a Harule after apply. */
export interface HaruleComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/**
 * Manages a High Availability rule in a Proxmox VE cluster (PVE 9+). HA rules replace the legacy HA
 * groups and provide node affinity and resource affinity capabilities.
 */
export class Harule extends resource<HaruleConfig, HaruleComputed>('proxmox_harule', {
  affinity: 'optional string',
  comment: 'optional string',
  disable: 'optional+computed bool',
  id: 'computed string',
  nodes: 'optional map(number)',
  resources: 'required set(string)',
  rule: 'required string',
  strict: 'optional+computed bool',
  type: 'required string',
}) {}
