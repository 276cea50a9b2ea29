import type { Address } from '../../model/address';
import type { Fault } from '../../model/fault';
import { Network } from '../../model/network';
import { bridgeFaults } from '../../model/node-names';
import { vlanFaults } from '../../model/vlan';
import type { OrRef } from '../tofu/tofu-ref';
import type { NetworkLinuxVlanConfig } from './bindings/network-linux-vlan';
import type { LinuxBridgeBody } from './document';
import type { Given } from './given';
import type { ProxmoxNode } from './proxmox-node';

/** A bridge that OpenTofu makes on the node. */
export interface ManagedBridge {
  /** Network behind it; its MTU becomes the bridge's. */
  readonly network: Network;
  /** Network cards of the node that it joins. */
  readonly ports: OrRef<readonly string[]>;
  /**
   * The node's own address on it, one of its addresses.
   *
   * @default - none: the node itself does not talk there
   */
  readonly address?: Address;
  /**
   * Whether it keeps VLANs apart, so that machines can have cards of a VLAN and with `trunks`.
   *
   * @default false
   */
  readonly vlanAware?: boolean;
  /**
   * VLANs that it carries if it is `vlanAware`: networks of the lab, or ids.
   *
   * @default - all
   */
  readonly vlans?: readonly (Network | number)[];
}

/** An interface of the node in a VLAN, which OpenTofu makes: `vmbr0.10`. */
export interface ManagedVlan {
  /** Network of the VLAN, which has its id and MTU. */
  readonly network: Network;
  /** Bridge or card that it is on: `vmbr0`. */
  readonly on: string;
  /**
   * The node's own address in it, one of its addresses.
   *
   * @default - none
   */
  readonly address?: Address;
}

/** Name of the interface, which says what it is on and its id. */
export function vlanName({ on, network }: ManagedVlan): string {
  return `${on}.${network.vlan ?? 0}`;
}

/** A bridge in the provider's words. */
export function bridgeBody(node: ProxmoxNode, name: string, bridge: ManagedBridge): LinuxBridgeBody {
  const { network, ports, address, vlanAware, vlans } = bridge;
  return {
    name,
    node_name: node.name,
    comment: network.node.id,
    ...(address !== undefined && { address: address.cidr }),
    ...(network.mtu !== undefined && { mtu: network.mtu }),
    ports,
    ...(vlanAware !== undefined && { vlan_aware: vlanAware }),
    ...(vlans !== undefined && { vids: idsOf(vlans).join(' ') }),
  };
}

/** An interface of a VLAN in the provider's words. */
export function vlanBody(node: ProxmoxNode, vlan: ManagedVlan): Given<NetworkLinuxVlanConfig> {
  const { network, address } = vlan;
  return {
    nodeName: node.name,
    name: vlanName(vlan),
    comment: network.node.id,
    ...(address !== undefined && { address: address.cidr }),
    ...(network.mtu !== undefined && { mtu: network.mtu }),
  };
}

/** What is wrong with a bridge that OpenTofu shall make. */
export function* managedBridgeFaults(
  node: ProxmoxNode,
  name: string,
  bridge: ManagedBridge,
): Iterable<Fault> {
  const { vlanAware = false, vlans = [], address } = bridge;
  if (!vlanAware && vlans.length > 0) {
    yield {
      code: 'HL687',
      what: `${name} has vlans, but keeps none apart`,
      fix: 'give it vlanAware: true as well, or leave them out',
    };
  }
  for (const vlan of vlans) {
    if (vlan instanceof Network && vlan.vlan === undefined) yield untagged(vlan);
    else yield* vlanFaults(`each of the vlans of ${name}`, vlan instanceof Network ? (vlan.vlan ?? 0) : vlan);
  }
  yield* foreignAddress(node, name, address);
}

/** What is wrong with an interface of a VLAN. */
export function* managedVlanFaults(node: ProxmoxNode, vlan: ManagedVlan): Iterable<Fault> {
  if (vlan.network.vlan === undefined) yield untagged(vlan.network);
  yield* bridgeFaults(vlanName(vlan));
  yield* foreignAddress(node, vlanName(vlan), vlan.address);
}

function untagged({ node: { id } }: Network): Fault {
  return { code: 'HL687', what: `network ${id} is of no VLAN`, fix: 'give the Network its vlan' };
}

function* foreignAddress(node: ProxmoxNode, name: string, address: Address | undefined): Iterable<Fault> {
  if (address === undefined || node.addresses.some(({ value }) => value === address.value)) return;
  yield {
    code: 'HL687',
    what: `${name} shall have ${address.value}, which is no address of ${node.name}`,
    fix: `add it to the address of the ProxmoxNode`,
  };
}

function idsOf(vlans: readonly (Network | number)[]): readonly number[] {
  const ids = vlans.map((vlan) => (vlan instanceof Network ? (vlan.vlan ?? 0) : vlan));
  return [...new Set(ids)].sort((a, b) => a - b);
}
