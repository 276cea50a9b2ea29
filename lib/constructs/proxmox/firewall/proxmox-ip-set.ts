import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import type { Address } from '../../../model/address';
import type { Host } from '../../../model/host';
import type { Network } from '../../../model/network';
import type { TofuResource } from '../../tofu/resource';
import {
  VirtualEnvironmentFirewallIpset,
  type VirtualEnvironmentFirewallIpsetConfig,
} from '../bindings/virtual-environment-firewall-ipset';
import type { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource } from '../proxmox-resource';
import { claimFirewallName } from './names';
import { addressesOf } from './peer';

/** Settings of a {@link ProxmoxIpSet}. */
export interface ProxmoxIpSetProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /** Who is in it: networks, addresses and machines of the lab, and others in CIDR notation. */
  readonly members: readonly (Network | Address | Host | string)[];

  /**
   * What it is; Proxmox shows it.
   *
   * @default - none
   */
  readonly comment?: string;
}

/**
 * Addresses and networks that rules of the firewall take as one.
 *
 * @example
 * new ProxmoxIpSet(root, 'admins', { node: pve, members: [lan.at(10), nas], comment: 'who may log in' });
 */
export class ProxmoxIpSet extends Component {
  /** Its name in Proxmox: the construct's id. */
  readonly setName: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxIpSetProps) {
    super(scope, id, props);
    const { node, members, comment } = props;
    this.setName = id;
    claimFirewallName(this, 'IP set', node, 64);
    this.resource = proxmoxResource<VirtualEnvironmentFirewallIpsetConfig>(
      this,
      'Resource',
      VirtualEnvironmentFirewallIpset,
      {
        node,
        body: () => ({
          name: id,
          ...(comment !== undefined && { comment }),
          cidr: [...new Set(members.flatMap(addressesOf))].sort().map((name) => ({ name })),
        }),
      },
    );
  }
}
