import type { Finding } from '../../core/component';
import { slotFaults } from '../../model/disk-slot';
import { quoted } from '../../model/fault';
import { Image } from '../../model/image';
import { storageFaults, volumeFaults } from '../../model/node-names';
import type { VmBody, VmDisk } from './document';
import type { ProxmoxVm } from './proxmox-vm';
import { drivesOf, mayHaveThread } from './vm-drives';

type Extra = Partial<VmBody>;

/** What of a machine's drives Proxmox refuses when it applies; a plan says none of it. */
export function driveFaults(vm: ProxmoxVm, extra: Extra): readonly Finding[] {
  const { diskInterface, scsiController } = vm.image.facts;
  // The slot of the image's own disk is told at the image.
  if (extra.disk === undefined && slotFaults(diskInterface).length > 0) return [];
  const disks = extra.disk ?? drivesOf(vm);
  const given = [vm.systemDisk, ...vm.dataDisks].map(({ storage }) => storage);
  const storages = [...given, ...(extra.disk ?? []).map(({ datastore_id: storage }) => storage)];
  return [
    ...disks.flatMap((disk) => slotFaults(disk.interface)),
    ...sharedSlots(vm, disks, extra),
    ...disks.flatMap((disk) => optionFaults(disk, extra.scsi_hardware ?? scsiController)),
    ...storages.flatMap((storage) => (typeof storage === 'string' ? storageFaults(storage) : [])),
    ...filesOf(extra).flatMap(volumeFaults),
  ];
}

/** Drives in one slot. */
function sharedSlots(
  { image }: ProxmoxVm,
  disks: readonly VmDisk[],
  { initialization, cdrom }: Extra,
): readonly Finding[] {
  const [reader] = blocks(cdrom);
  // A template whose disk is in the usual slot has cloud-init's drive in another one already.
  const usual = image instanceof Image && image.facts.diskInterface === 'ide2' ? undefined : 'ide2';
  const cloudInit = initialization?.[0]?.interface ?? usual;
  const drives: readonly (readonly [what: string, slot: string | undefined])[] = [
    ["cloud-init's drive", cloudInit],
    ['the CD-ROM', reader === undefined ? undefined : (text(reader['interface']) ?? 'ide3')],
    ...disks.map((disk, index) => [`disk ${index}`, disk.interface] as const),
  ];
  const taken = new Map<string, string>();
  return drives.flatMap(([what, slot]) => {
    if (slot === undefined) return [];
    const other = taken.get(slot);
    taken.set(slot, what);
    if (other === undefined) return [];
    return [
      {
        code: 'HL641',
        what: `${other} and ${what} are both in slot ${slot}`,
        fix: 'give one of them another slot',
      },
    ];
  });
}

function optionFaults({ interface: slot, iothread, ssd }: VmDisk, controller: string): readonly Finding[] {
  return [
    ...(iothread === true && !mayHaveThread(slot, controller)
      ? [
          {
            code: 'HL642',
            what: `iothread of disk ${slot} needs a virtio slot, or a scsi slot of controller virtio-scsi-single; it has ${quoted(controller)}`,
            fix: 'leave iothread out, or give another slot or controller',
          },
        ]
      : []),
    ...(ssd === true && slot.startsWith('virtio')
      ? [
          {
            code: 'HL642',
            what: `disk ${slot} cannot be an ssd: virtio has no such option`,
            fix: 'leave ssd out, or give a scsi slot',
          },
        ]
      : []),
  ];
}

/** Files on storages that arguments name, where the program knows them. */
function filesOf({ disk = [], cdrom, initialization = [] }: Extra) {
  const named = [
    ...disk.flatMap((one) => [one['file_id'], one.import_from]),
    ...blocks(cdrom).map(({ file_id: file }) => (file === 'none' || file === 'cdrom' ? undefined : file)),
    ...initialization.flatMap((one) => [
      one.user_data_file_id,
      one.vendor_data_file_id,
      one.network_data_file_id,
      one.meta_data_file_id,
    ]),
  ];
  return named.map(text).filter((file) => file !== undefined);
}

function blocks(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
