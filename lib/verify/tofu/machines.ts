import type { ModelImage, ModelMachine } from './model';
import type { PlannedMachine } from './planned';

/** What of a planned machine is not as the report has it. */
export function machineDifferences(
  planned: PlannedMachine,
  model: ModelMachine,
  images: readonly ModelImage[],
): readonly string[] {
  const image = images.find(({ name }) => name === model.image);
  const { cpu, memory, disk, clone, hostpci, initialization } = planned;
  const devices = planned.network_device ?? [];
  const settings = initialization[0];
  return differences(planned.address, [
    ['node_name', planned.node_name, model.node],
    ['vm_id', planned.vm_id, model.vmId],
    // Of an image without an id here only OpenTofu knows what it is, or it is no template.
    ...(image?.vmId === null ? [] : [['clone.vm_id', clone[0]?.vm_id, image?.vmId] as const]),
    ['cpu cores', (cpu[0]?.cores ?? 1) * (cpu[0]?.sockets ?? 1), model.cores],
    ['memory.dedicated', memory[0]?.dedicated, model.memoryMiB],
    ['disk.size', disk.map(({ size }) => size), [model.diskGiB, ...model.dataDisksGiB]],
    ['hostpci', hostpci.map(({ mapping, id }) => mapping ?? id), model.pci],
    ['network_device', devices.length, model.interfaces.length],
    ['ip_config', settings?.ip_config.length, model.interfaces.length],
    ['dns.servers', settings?.dns[0]?.servers ?? [], dnsOf(model)],
    ['user_account.username', settings?.user_account[0]?.username, model.ownUserData ? null : model.user],
    ...model.interfaces.flatMap((wanted, index) => {
      const device = devices[index];
      const ip = settings?.ip_config[index]?.ipv4[0];
      const named = (field: string, found: unknown, value: unknown) =>
        [`interface ${index} ${field}`, found, value] as const;
      return [
        named('bridge', device?.bridge, wanted.bridge),
        named('mac_address', device?.mac_address?.toLowerCase(), wanted.mac.toLowerCase()),
        named('mtu', device?.mtu === 0 ? null : device?.mtu, wanted.mtu),
        named('address', ip?.address, wanted.address),
        named('gateway', ip?.gateway, wanted.gateway),
      ];
    }),
  ]);
}

/** Fields that are planned otherwise than the report has them. */
export function differences(
  address: string,
  pairs: readonly (readonly [field: string, found: unknown, wanted: unknown])[],
): readonly string[] {
  return pairs
    .filter(([, found, wanted]) => spelled(found) !== spelled(wanted))
    .map(
      ([field, found, wanted]) =>
        `${address}: ${field} is planned as ${spelled(found)}, the report has ${spelled(wanted)}`,
    );
}

function dnsOf({ interfaces }: ModelMachine): readonly string[] {
  return [...new Set(interfaces.flatMap(({ dns }) => dns))];
}

function spelled(value: unknown): string {
  return JSON.stringify(value ?? null);
}
