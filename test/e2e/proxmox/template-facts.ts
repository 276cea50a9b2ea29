import type { ImageFacts } from '../../../lib';

/** Facts of a template, as `seed.ts` leaves each on the server. */
export const templateFacts: ImageFacts = {
  diskInterface: 'scsi0',
  diskSize: 10,
  storage: 'local-lvm',
  firmware: 'bios',
  machine: 'q35',
  scsiController: 'virtio-scsi-single',
  cpuType: 'x86-64-v2-AES',
  agent: true,
};
