import { Image } from '../../model/image';
import type { VmDisk } from './document';
import type { ProxmoxVm } from './proxmox-vm';

/** The drives of a machine: its system, then its data. */
export function drivesOf(vm: ProxmoxVm): readonly VmDisk[] {
  return [systemDisk(vm), ...dataDisk(vm)];
}

function systemDisk({ image, diskSize, isAdopted }: ProxmoxVm): VmDisk {
  const { facts } = image;
  return {
    interface: facts.diskInterface,
    datastore_id: facts.storage,
    ...(!(image instanceof Image) && !isAdopted && { import_from: image.volume }),
    size: diskSize,
    ...diskOptions(image),
  };
}

/** Proxmox refuses a thread of its own for a disk of another controller, and `ssd` for one of virtio. */
function diskOptions({ facts: { diskInterface, scsiController } }: ProxmoxVm['image']) {
  const iothread = mayHaveThread(diskInterface, scsiController);
  return { discard: 'on', iothread, ...(!diskInterface.startsWith('virtio') && { ssd: true }) } as const;
}

/** Whether a disk in a slot may have a thread of its own, with this controller for those of SCSI. */
export function mayHaveThread(slot: string, scsiController: string): boolean {
  return slot.startsWith('virtio') || (slot.startsWith('scsi') && scsiController === 'virtio-scsi-single');
}

/** In the slot after the system's. */
function dataDisk({ image, dataDiskSize }: ProxmoxVm): readonly VmDisk[] {
  if (dataDiskSize === undefined) return [];
  const { facts } = image;
  const slot = facts.diskInterface.replace(/\d+$/, (number) => String(Number(number) + 1));
  return [
    {
      interface: slot,
      datastore_id: facts.storage,
      size: dataDiskSize,
      ...diskOptions(image),
      backup: true,
    },
  ];
}
