import { cloudInitYaml, snippet } from './cloud-init';
import type { NetworkConfig } from './document';
import type { ProxmoxVm } from '../proxmox-vm';
import type { TofuResource } from '../../tofu/resource';

/**
 * Network settings of cloud-init as a snippet, for a machine with a network of another MTU than 1500: the settings that
 * Proxmox itself makes have no MTU. `undefined` for a machine that needs none.
 */
export function networkConfigFile(vm: ProxmoxVm): TofuResource | undefined {
  if (vm.interfaces.every(({ address }) => address.network.mtu === undefined)) return undefined;
  return snippet(vm, 'network', cloudInitYaml, () => networkConfig(vm));
}

/**
 * Id of that file. It is known here, so the machine has it as a text: by a reference, each change of a name server would
 * replace the machine, where a new file and a restart are enough.
 */
export function networkConfigId(vm: ProxmoxVm): string {
  return `${vm.proxmox.snippets}:snippets/${vm.name}-network.yaml`;
}

function networkConfig(vm: ProxmoxVm): NetworkConfig {
  const ethernets: NetworkConfig['ethernets'] = {};
  for (const { name, address, mac } of vm.interfaces) {
    const { gateway, mtu, dns } = address.network;
    ethernets[name] = {
      match: { macaddress: mac },
      'set-name': name,
      ...(mtu !== undefined && { mtu }),
      addresses: [address.cidr],
      ...(gateway !== undefined && { routes: [{ to: '0.0.0.0/0', via: gateway }] }),
      ...(dns.length > 0 && { nameservers: { addresses: [...dns] } }),
    };
  }
  return { version: 2, ethernets };
}
