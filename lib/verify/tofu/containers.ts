import { differences } from './machines';
import type { ModelContainer } from './model';
import type { PlannedContainer } from './planned';

/** What of a planned container is not as the report has it. */
export function containerDifferences(planned: PlannedContainer, model: ModelContainer): readonly string[] {
  const { cpu, memory, disk, mount_point: volumes, network_interface: cards, initialization } = planned;
  return differences(planned.address, [
    ['node_name', planned.node_name, model.node],
    ['vm_id', planned.vm_id, model.vmId],
    ['cpu cores', cpu[0]?.cores, model.cores],
    ['memory.dedicated', memory[0]?.dedicated, model.memoryMiB],
    ['disk.size', disk[0]?.size, model.diskGiB],
    [
      'mount_point',
      volumes.map(({ path, size }) => [path, size]),
      model.volumes.map(({ path, sizeGiB }) => [path, `${sizeGiB}G`]),
    ],
    ['network_interface', cards.length, model.interfaces.length],
    ...model.interfaces.flatMap((wanted, index) => {
      const card = cards[index];
      const ip = initialization[0]?.ip_config[index]?.ipv4[0];
      const named = (field: string, found: unknown, value: unknown) =>
        [`interface ${index} ${field}`, found, value] as const;
      return [
        named('bridge', card?.bridge, wanted.bridge),
        named('mac_address', card?.mac_address?.toLowerCase(), wanted.mac.toLowerCase()),
        named('mtu', card?.mtu === 0 ? null : card?.mtu, wanted.mtu),
        named('address', ip?.address, wanted.address),
        named('gateway', ip?.gateway === '' ? null : ip?.gateway, wanted.gateway),
      ];
    }),
  ]);
}
