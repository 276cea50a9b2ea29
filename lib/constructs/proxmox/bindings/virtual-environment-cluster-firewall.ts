// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentClusterFirewall}. */
export interface VirtualEnvironmentClusterFirewallConfig extends TerraformMetaArguments {
  /** Enable ebtables cluster-wide. */
  readonly ebtables?: boolean | IResolvable;
  /** Enable or disable the firewall cluster-wide. */
  readonly enabled?: boolean | IResolvable;
  /** Default policy for forwarded traffic. */
  readonly forwardPolicy?: 'ACCEPT' | 'DROP' | IResolvable;
  /** Default policy for incoming traffic. */
  readonly inputPolicy?: 'ACCEPT' | 'REJECT' | 'DROP' | IResolvable;
  /** Default policy for outgoing traffic. */
  readonly outputPolicy?: 'ACCEPT' | 'REJECT' | 'DROP' | IResolvable;
  /** Log ratelimiting settings. */
  readonly logRatelimit?: VirtualEnvironmentClusterFirewallLogRatelimit;
}

/** Log ratelimiting settings. */
export interface VirtualEnvironmentClusterFirewallLogRatelimit {
  /** Initial burst of packages which will always get logged before the rate is applied. */
  readonly burst?: number;
  /** Enable or disable log ratelimiting. */
  readonly enabled?: boolean | IResolvable;
  /** Frequency with which the burst bucket gets refilled. */
  readonly rate?: string;
}

/** What OpenTofu knows of a VirtualEnvironmentClusterFirewall after apply. */
export interface VirtualEnvironmentClusterFirewallComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
}

/** Resource `proxmox_virtual_environment_cluster_firewall` of bpg/proxmox. */
export class VirtualEnvironmentClusterFirewall extends resource<VirtualEnvironmentClusterFirewallConfig, VirtualEnvironmentClusterFirewallComputed>('proxmox_virtual_environment_cluster_firewall', {
  ebtables: 'optional bool',
  enabled: 'optional bool',
  forward_policy: 'optional string',
  id: 'computed string',
  input_policy: 'optional string',
  output_policy: 'optional string',
  log_ratelimit: ['optional block(list 0..1)', {
    burst: 'optional number',
    enabled: 'optional bool',
    rate: 'optional string',
  }],
}) {}
