import type { OrRef } from '../tofu/tofu-ref';
import { VirtualEnvironmentContainer } from './bindings/virtual-environment-container';
import type { ProxmoxContainerProps } from './container-props';
import type { ContainerBody } from './document';
import { withExtra } from './given';
import type { NetworkInterface } from './network-interface';
import { poolOf } from './proxmox-pool';
import type { ProxmoxContainer } from './proxmox-container';
import { startup } from './startup';
import { storageIdOf } from './storage/proxmox-storage';

/** The resource of a container. */
export function containerBody(
  container: ProxmoxContainer,
  props: ProxmoxContainerProps,
  keys: OrRef<readonly string[]>,
): ContainerBody {
  const { proxmox, interfaces } = container;
  const servers = [...new Set(interfaces.flatMap(({ address }) => address.network.dns))];
  const body: ContainerBody = {
    node_name: proxmox.name,
    vm_id: container.vmId,
    ...poolOf(props.pool),
    ...(props.description !== undefined && { description: props.description }),
    ...(props.tags !== undefined && { tags: [...new Set(props.tags)].sort() }),
    unprivileged: container.isUnprivileged,
    start_on_boot: props.startOnBoot ?? true,
    ...(props.startup !== undefined && { startup: [startup(props.startup)] }),
    operating_system: [{ template_file_id: props.template, type: props.os }],
    cpu: [{ cores: container.cores }],
    memory: [{ dedicated: container.memory, swap: container.swap }],
    // By itself the provider takes `local`, which holds no disks where there is an LVM.
    disk: [{ datastore_id: storageIdOf(props.storage ?? proxmox.storage), size: container.diskSize }],
    ...(container.volumes.length > 0 && {
      mount_point: container.volumes.map(({ path, size, storage, backup }) => ({
        volume: storage,
        path,
        size: `${size}G`,
        backup,
      })),
    }),
    network_interface: interfaces.map(networkInterface),
    features: [{ nesting: props.nesting ?? true }],
    initialization: [
      {
        hostname: container.name,
        ...(servers.length > 0 && { dns: [{ servers }] }),
        ip_config: interfaces.map(({ address }) => ({
          ipv4: [
            {
              address: address.cidr,
              ...(address.network.gateway !== undefined && { gateway: address.network.gateway }),
            },
          ],
        })),
        user_account: [{ keys }],
      },
    ],
  };
  return withExtra(body, VirtualEnvironmentContainer.table, props.extra ?? {});
}

/** A card; unlike a machine's, its MTU is set from outside. */
function networkInterface({ name, bridge, mac, given, address: { network } }: NetworkInterface) {
  return {
    name,
    bridge,
    mac_address: mac.toUpperCase(),
    ...(network.mtu !== undefined && { mtu: network.mtu }),
    ...(network.vlan !== undefined && { vlan_id: network.vlan }),
    ...(given.firewall !== undefined && { firewall: given.firewall }),
    ...(given.rateLimit !== undefined && { rate_limit: given.rateLimit }),
  };
}
