import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { Address } from '../../../model/address';
import type { Network } from '../../../model/network';
import type { TofuResource } from '../../tofu/resource';
import {
  VirtualEnvironmentFirewallAlias,
  type VirtualEnvironmentFirewallAliasConfig,
} from '../bindings/virtual-environment-firewall-alias';
import type { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource } from '../proxmox-resource';
import { claimFirewallName } from './names';
import { addressesOf } from './peer';

/** Settings of a {@link ProxmoxAlias}. */
export interface ProxmoxAliasProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /** What it stands for: a network or an address of the lab, or one in CIDR notation. */
  readonly of: Network | Address | string;

  /**
   * What it is; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/**
 * A name for an address or a network in the rules of the firewall.
 *
 * @example
 * new ProxmoxAlias(root, 'storage', { node: pve, of: lan, comment: 'what the NAS is in' });
 */
export class ProxmoxAlias extends Component {
  /** Its name in Proxmox: the construct's id. */
  readonly aliasName: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxAliasProps) {
    super(scope, id, props);
    const { node, of, comment } = props;
    this.aliasName = id;
    claimFirewallName(this, 'alias', node, 64);
    const [cidr = ''] = addressesOf(of);
    this.resource = proxmoxResource<VirtualEnvironmentFirewallAliasConfig>(
      this,
      'Resource',
      VirtualEnvironmentFirewallAlias,
      { node, body: () => ({ name: id, cidr, ...(comment !== undefined && { comment }) }) },
    );
  }
}
