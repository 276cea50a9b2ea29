import type { Address } from '../../model/address';
import { valueOr, type Fault } from '../../model/fault';
import { parseMac } from '../../model/names';
import { bridgeFaults } from '../../model/node-names';
import type { ProxmoxNode } from './proxmox-node';
import type { VmNetworkDevice } from './document';

/** Settings of a network card of a machine. */
export interface NetworkInterfaceProps {
  /** Address of the machine on the card's network. */
  readonly address: Address;
  /**
   * Bridge of the node.
   *
   * @default - the one to the network of the address
   */
  readonly bridge?: string;
  /**
   * MAC address.
   *
   * @default - made from the address, so that it stays when the machine is made anew
   */
  readonly mac?: string;
  /**
   * Whether its traffic passes the firewall of Proxmox.
   *
   * @default false
   */
  readonly firewall?: boolean;
  /**
   * Most that it sends and receives, in MB a second.
   *
   * @default - as much as there is
   */
  readonly rateLimit?: number;
}

/** Settings of a network card of a virtual machine. */
export interface VmNetworkInterfaceProps extends NetworkInterfaceProps {
  /**
   * Card that the guest sees.
   *
   * @default 'virtio'
   */
  readonly model?: 'e1000' | 'e1000e' | 'rtl8139' | 'virtio' | 'vmxnet3';
  /**
   * Queues of a virtio card, 1 to 64: one for each core is most.
   *
   * @default - one
   */
  readonly queues?: number;
  /**
   * VLANs that it carries beside its own: `10;20-30`.
   *
   * @default - none
   */
  readonly trunks?: string;
}

/** A network card, with all that follows from its network. */
export interface NetworkInterface {
  /** Name in the guest: `eth0`. */
  readonly name: string;
  /** Address of the machine on the card's network. */
  readonly address: Address;
  /** Bridge of the node that the card is plugged into: `vmbr0`. */
  readonly bridge: string;
  /** Hardware address in lower case: `bc:24:11:a8:01:14`. */
  readonly mac: string;
  /** What else it was given. */
  readonly given: VmNetworkInterfaceProps;
}

/** The network cards of a machine; what is wrong with them goes to `report`. */
export function networkInterfaces(
  node: ProxmoxNode,
  cards: readonly VmNetworkInterfaceProps[],
  report: (fault: Fault) => void,
): readonly NetworkInterface[] {
  const routers = cards.filter(({ address: { network } }) => network.gateway !== undefined);
  if (routers.length > 1) {
    const names = routers.map(({ address: { network } }) => network.node.id);
    report({
      code: 'HL619',
      what: `${names.join(' and ')} both have a gateway, and a machine has one way out`,
      fix: 'leave the gateway out of one of the networks, or the machine out of it',
    });
  }
  return cards.map((given, index) => {
    const { address, bridge, mac } = given;
    const { network } = address;
    const found = bridge ?? node.bridgeTo(network);
    if (found === undefined) {
      report({
        code: 'HL608',
        what: `${node.name} has no bridge to ${network.node.id}, the network of ${address.value}`,
        fix: `add the network to the node's bridges, or name the bridge`,
      });
    }
    if (bridge !== undefined) for (const fault of bridgeFaults(bridge)) report(fault);
    if (network.gateway === address.value) {
      report({
        code: 'HL609',
        what: `address ${address.value} is the gateway of ${network.node.id}`,
        fix: 'choose another address',
      });
    }
    return {
      name: `eth${index}`,
      address,
      bridge: found ?? '',
      given,
      mac: mac === undefined ? macOf(address) : (valueOr(parseMac(mac), report) ?? ''),
    };
  });
}

/** Proxmox's own prefix and the last three bytes of the address: unique in a lab, and the same on every run. */
function macOf(address: Address): string {
  const bytes = address.lastBytes.map((byte) => byte.toString(16).padStart(2, '0'));
  return ['bc', '24', '11', ...bytes].join(':');
}

/** A card as the provider has it: all eleven keys, or it is refused. */
export function networkDevice({ address, bridge, mac, given }: NetworkInterface): VmNetworkDevice {
  return {
    bridge,
    disconnected: null,
    enabled: null,
    firewall: given.firewall ?? false,
    // Proxmox stores it in capitals, and the provider would tell each other spelling as a change.
    mac_address: mac.toUpperCase(),
    model: given.model ?? 'virtio',
    mtu: address.network.mtu ?? null,
    queues: given.queues ?? null,
    rate_limit: given.rateLimit ?? null,
    trunks: given.trunks ?? null,
    vlan_id: address.network.vlan ?? null,
  };
}
