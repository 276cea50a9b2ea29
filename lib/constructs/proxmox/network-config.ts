import { Artifact } from '../../core/artifact';
import type { Dialect } from '../../core/dialect';
import { formatYaml } from '../../formats/yaml';
import type { TofuProvider } from '../tofu/provider';
import { TofuResource } from '../tofu/resource';
import { TofuRef } from '../tofu/tofu-ref';
import { TofuRoot } from '../tofu/tofu-root';
import type { FileBody, NetworkConfig } from './document';
import type { ProxmoxVm } from './proxmox-vm';

/** Network settings of cloud-init. */
export const cloudInitYaml: Dialect<NetworkConfig> = {
  name: 'cloud-init',
  format: (document, header) => formatYaml(document, header === undefined ? {} : { header }),
};

/**
 * Network settings of cloud-init as a snippet, for a machine with a network of another MTU than 1500: the settings that
 * Proxmox itself makes have no MTU. `undefined` for a machine that needs none.
 */
export function networkConfigFile(vm: ProxmoxVm, provider: TofuProvider): TofuRef<string> | undefined {
  if (vm.interfaces.every(({ address }) => address.network.mtu === undefined)) return undefined;
  const root = TofuRoot.of(vm);
  const name = `cloud-init/${vm.name}-network.yaml`;
  new Artifact<NetworkConfig>(vm, 'network.yaml', {
    path: `${root.folder}/${name}`,
    dialect: cloudInitYaml,
    data: () => networkConfig(vm),
  });
  const file = new TofuResource<FileBody>(vm, 'network-config', {
    type: 'proxmox_virtual_environment_file',
    provider,
    body: () => ({
      content_type: 'snippets',
      datastore_id: vm.proxmox.snippets,
      node_name: vm.proxmox.name,
      source_raw: [
        { data: new TofuRef(`file("\${path.module}/${name}")`), file_name: `${vm.name}-network.yaml` },
      ],
    }),
  });
  return file.attribute('id');
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
