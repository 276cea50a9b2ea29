import { Image } from '../../model/image';
import { VirtualEnvironmentVm } from './bindings/virtual-environment-vm';
import type { DiskProps } from './disk-props';
import type { VmDisk } from './document';
import { argumentsOf } from './given';
import type { ProxmoxVm } from './proxmox-vm';
import { storageIdOf } from './storage/proxmox-storage';

/** The drives of a machine: its system, then its data. */
export function drivesOf(vm: ProxmoxVm): readonly VmDisk[] {
  return [systemDisk(vm), ...dataDisks(vm)];
}

function systemDisk({ image, diskSize, systemDisk: own, isAdopted }: ProxmoxVm): VmDisk {
  const { facts } = image;
  return {
    interface: facts.diskInterface,
    datastore_id: storageIdOf(own.storage ?? facts.storage),
    ...(!(image instanceof Image) && !isAdopted && { import_from: image.volume }),
    size: diskSize,
    ...options(image, own),
  };
}

/** In the slots after the system's. */
function dataDisks({ image, dataDisks: all }: ProxmoxVm): readonly VmDisk[] {
  const { facts } = image;
  return all.map((disk, index) => ({
    interface: facts.diskInterface.replace(/\d+$/, (number) => String(Number(number) + 1 + index)),
    datastore_id: storageIdOf(disk.storage ?? facts.storage),
    size: disk.size,
    backup: true,
    ...options(image, disk),
  }));
}

/** Proxmox refuses a thread of its own for a disk of another controller, and `ssd` for one of virtio. */
function options({ facts: { diskInterface, scsiController } }: ProxmoxVm['image'], disk: DiskProps): object {
  const own = {
    discard: 'on',
    iothread: mayHaveThread(diskInterface, scsiController),
    ...(!diskInterface.startsWith('virtio') && { ssd: true }),
    ...disk,
    // Both are written already.
    storage: undefined,
    size: undefined,
  };
  const { disk: [one] = [] } = argumentsOf(VirtualEnvironmentVm.table, { disk: [own] }) as {
    disk?: object[];
  };
  return one ?? {};
}

/** Whether a disk in a slot may have a thread of its own, with this controller for those of SCSI. */
export function mayHaveThread(slot: string, scsiController: string): boolean {
  return slot.startsWith('virtio') || (slot.startsWith('scsi') && scsiController === 'virtio-scsi-single');
}
