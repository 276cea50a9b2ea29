/** A machine or a template, as Proxmox holds it. */
export interface Guest {
  readonly vmId: number;
  readonly node: string;
  readonly template: boolean;
  status: 'running' | 'stopped';
  /** What works on it: `clone`, `backup`. */
  lock?: string;
  /** Id of the pool that it is in. */
  pool?: string;
  /** Its configuration, as stored. */
  config: Record<string, string>;
}

/** Disks with an interface of their own, without the cloud-init drive. */
export function disksOf(guest: Guest): readonly string[] {
  return Object.keys(guest.config).filter(
    (name) => /^(scsi|virtio|sata|ide)\d+$/.test(name) && !/media=cdrom/.test(guest.config[name] ?? ''),
  );
}

/** GiB of a disk; a number without a unit is bytes. */
export function sizeOf(disk: string): number {
  const [, number = '0', unit] = /(?:^|,)size=([\d.]+)([KMGT])?/.exec(disk) ?? [];
  const power = unit === undefined ? -3 : 'KMGT'.indexOf(unit) - 2;
  return Number(number) * 1024 ** power;
}

/** Whether the agent in it is to be asked. */
export function hasAgent({ config }: Guest): boolean {
  return /(^|,)(enabled=)?1/.test(config['agent'] ?? '');
}
