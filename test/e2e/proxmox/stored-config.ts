import { createHash } from 'node:crypto';

import { ApiError } from './api-error';
import { disksOf, type Guest } from './guest';
import { readProperties, writeProperties } from './property-string';

/** What is asked of the storages when a disk names one. */
export interface Storages {
  /** @throws {@link ApiError} if there is none of the name */
  need(storage: string): void;
}

const integers = new Set(
  'acpi autostart balloon cores cpuunits freeze kvm numa onboot protection sockets tablet template vcpus'.split(
    ' ',
  ),
);

/** Takes parameters of a call into a guest's configuration, as Proxmox stores them. */
export function store(guest: Guest, given: Readonly<Record<string, string>>, storages: Storages): void {
  const values = remaining(guest, given);
  for (const [name, value] of Object.entries(values))
    guest.config[name] = storedAs(guest, name, value, storages);
}

/** Takes them as they come: what a stand-in without this would answer. */
export function storeAsSent(guest: Guest, given: Readonly<Record<string, string>>): void {
  const values = remaining(guest, given);
  Object.assign(guest.config, values);
}

/** What `GET …/config` answers: numbers where Proxmox has them, and a digest. */
export function shown(guest: Guest): Readonly<Record<string, unknown>> {
  const data = Object.fromEntries(
    Object.entries(guest.config).map(([name, value]) => [name, shownAs(name, value)]),
  );
  const digest = createHash('sha1').update(JSON.stringify(guest.config)).digest('hex');
  return { ...data, ...(guest.template ? { template: 1 } : {}), digest };
}

function shownAs(name: string, value: string): string | number {
  // It is for the machine alone.
  if (name === 'cipassword') return '**********';
  return integers.has(name) ? Number(value) : value;
}

function storedAs(guest: Guest, name: string, value: string, storages: Storages): string {
  if (/^net\d+$/.test(name)) return storedNetwork(value);
  if (/^(scsi|virtio|sata|ide)\d+$/.test(name)) return storedDisk(guest, name, value, storages);
  switch (name) {
    case 'sshkeys':
      // It is sent encoded twice: once as a form, once as a value.
      return value;
    case 'tags':
      return [
        ...new Set(
          value
            .toLowerCase()
            .split(/[;, ]+/)
            .filter(Boolean),
        ),
      ]
        .sort()
        .join(';');
    case 'description':
      return value.replace(/\s+$/, '');
    case 'agent':
    case 'cpu':
      return writeProperties(readProperties(value));
    default:
      return value;
  }
}

function storedNetwork(value: string): string {
  const { rest } = readProperties(value);
  const { model, macaddr, ...options } = rest;
  if (model === undefined) return value;
  if (macaddr === undefined) throw new ApiError(501, 'a card without an address of its own is not made here');
  return writeProperties({ rest: { ...options, [model]: macaddr.toUpperCase() } }).replace(
    new RegExp(`^(.*?)(,?)(${model}=[^,]+)(,?)(.*)$`),
    (_all, before: string, _comma, card: string, _next, after: string) =>
      [card, before, after].filter(Boolean).join(','),
  );
}

function storedDisk(guest: Guest, name: string, value: string, storages: Storages): string {
  const { first, rest } = readProperties(value);
  const { file, ...options } = rest;
  const volume = file ?? first ?? '';
  if (volume === 'none' || volume === 'cdrom') return writeProperties({ first: volume, rest: options });
  const [storage = '', what = ''] = volume.split(':');
  storages.need(storage);
  if (what === 'cloudinit') {
    return `${storage}:vm-${guest.vmId}-cloudinit,media=cdrom,size=4M`;
  }
  if (/^\d+$/.test(what)) {
    const number = disksOf(guest).length;
    const { ['import-from']: source, ...kept } = options;
    const size = source === undefined ? `${what}G` : '2G';
    return writeProperties({ first: `${storage}:vm-${guest.vmId}-disk-${number}`, rest: { ...kept, size } });
  }
  const size = readProperties(guest.config[name] ?? '').rest['size'] ?? options['size'];
  return writeProperties({ first: volume, rest: { ...options, ...(size === undefined ? {} : { size }) } });
}

/** Does what `delete` asks, and gives what is to be set; a digest is asked for by others than the provider. */
function remaining(guest: Guest, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const gone = new Set((given['delete'] ?? '').split(','));
  guest.config = Object.fromEntries(Object.entries(guest.config).filter(([name]) => !gone.has(name)));
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'delete' && name !== 'digest'));
}
