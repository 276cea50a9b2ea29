import type { ImageFacts } from '../../../lib';

/** Facts of template 9001, as `seed.ts` leaves it on the server. */
export const template9001: ImageFacts = {
  diskInterface: 'scsi0',
  diskSize: 10,
  storage: 'local-lvm',
  firmware: 'bios',
  machine: 'q35',
  scsiController: 'virtio-scsi-single',
  cpuType: 'x86-64-v2-AES',
  agent: true,
};
