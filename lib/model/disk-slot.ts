import { quoted, type Fault } from './fault';

/** The last number of a slot, by the controller. */
const last: Readonly<Record<string, number>> = { scsi: 30, virtio: 15, sata: 5, ide: 3 };

/** What is wrong with the slot of a drive: `scsi0`. The provider takes any, and Proxmox refuses it when it applies. */
export function slotFaults(slot: string): readonly Fault[] {
  const [, bus = '', number = ''] = /^([a-z]+)(0|[1-9]\d*)$/.exec(slot) ?? [];
  if (Number(number) <= (last[bus] ?? -1)) return [];
  const all = Object.entries(last).map(([name, to]) => `${name}0 to ${to}`);
  return [
    {
      code: 'HL640',
      what: `${quoted(slot)} is no slot for a drive: there are ${all.join(', ')}`,
      fix: `write it as in 'scsi0'`,
    },
  ];
}
