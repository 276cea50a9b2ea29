import { readProperties } from '../proxmox/property-string';
import type { MachinePaths } from './machine-paths';

/** A drive of a machine's configuration. */
export interface Drive {
  /** `scsi`, `virtio`, `sata` or `ide`. */
  readonly kind: string;
  readonly number: string;
  /** Both together: `scsi0`. */
  readonly name: string;
  /** What it is: `local-lvm:vm-100-disk-0,size=20G`. */
  readonly value: string;
  /** What SCSI disks hang on. */
  readonly controller: string;
  /** Its place in the order of those that the machine starts from, as QEMU writes it. */
  readonly boot: string;
}

/** The arguments of QEMU for a drive. */
export function diskArguments(
  { kind, name, number, value, controller, boot }: Drive,
  paths: MachinePaths,
): readonly string[] {
  const { first: volume = '', rest } = readProperties(value);
  if (volume === 'none') return [];
  const isDrive = /-cloudinit$/.test(volume);
  const file = isDrive
    ? `file=${paths.cloudInitDrive},format=raw,media=cdrom,readonly=on`
    : `file=${paths.disk(volume)},format=qcow2,discard=${rest['discard'] === 'on' ? 'unmap' : 'ignore'}`;
  // What a machine has written need not outlive this one.
  const drive = ['-drive', `${file},if=none,id=drive-${name},cache=unsafe`];
  const rotation = rest['ssd'] === '1' ? ',rotation_rate=1' : '';
  if (kind === 'virtio') return [...drive, '-device', `virtio-blk-pci,drive=drive-${name}${boot}`];
  if (kind !== 'scsi') {
    const device = isDrive ? 'ide-cd' : 'ide-hd';
    return [...drive, '-device', `${device},bus=ide.${number},drive=drive-${name}${boot}`];
  }
  if (!controller.startsWith('virtio-scsi')) throw new Error(`scsihw: ${controller} is not here`);
  const thread = rest['iothread'] === '1';
  const device = isDrive ? 'scsi-cd' : 'scsi-hd';
  // Each disk has a controller of its own: with one for all of them a machine finds the same disks.
  return [
    ...(thread ? ['-object', `iothread,id=thread-${name}`] : []),
    ...['-device', `virtio-scsi-pci,id=controller-${name}${thread ? `,iothread=thread-${name}` : ''}`],
    ...drive,
    ...['-device', `${device},bus=controller-${name}.0,drive=drive-${name}${rotation}${boot}`],
  ];
}
