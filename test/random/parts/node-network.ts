import type { Address, ManagedBridge, ManagedVlan, Network } from '../../../lib';
import type { Coverage } from '../coverage';

/** Bridges to all networks, made by OpenTofu if there are ports: that of the node's own network has all settings, others none. */
export function bridgesOf(
  networks: readonly Network[],
  own: Address,
  ports: ManagedBridge['ports'] | false,
  coverage: Coverage,
): Readonly<Record<string, Network | ManagedBridge>> {
  const bridges = networks.map((network, index) => {
    const name = `vmbr${index}`;
    if (ports === false) return [name, network] as const;
    const vlans = [network.vlan === undefined ? 4094 : network, 2];
    const settings = own.network === network && { address: own, vlanAware: true, vlans };
    return [name, coverage.given('ManagedBridge', { network, ports, ...settings })] as const;
  });
  return Object.fromEntries<Network | ManagedBridge>(bridges);
}

/** Interfaces of a node in the networks that are VLANs. */
export function vlansOf(
  networks: readonly Network[],
  own: Address,
  managed: boolean | undefined,
  coverage: Coverage,
): { readonly vlans?: readonly ManagedVlan[] } {
  const tagged = networks.filter(({ vlan }) => vlan !== undefined);
  if (managed !== true || tagged.length === 0) return {};
  const vlans = tagged.map((network, index): ManagedVlan => {
    const address = network === own.network ? { address: own } : {};
    return coverage.given('ManagedVlan', { network, on: `eno${index + 1}`, ...address });
  });
  return { vlans };
}
