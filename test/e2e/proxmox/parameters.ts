import { accessKinds, grantParameters } from './access';
import { ApiError } from './api-error';
import { takesContainer } from './containers';
import { datacenterKinds } from './datacenter';
import { aliasKind } from './firewall';
import { firewallParameters } from './firewall-rule';
import { poolParameters } from './pools';

/** Names that `POST` and `PUT /nodes/{node}/qemu/{vmid}/config` take, from Proxmox's API viewer. */
const config = new Set(
  [
    'acpi affinity agent allow-ksm amd-sev arch args audio0 autostart balloon bios boot bootdisk cdrom cicustom',
    'cipassword citype ciupgrade ciuser cores cpu cpulimit cpuunits delete description digest efidisk0 force freeze',
    'hookscript hotplug hugepages ivshmem keephugepages keyboard kvm localtime lock machine memory migrate_downtime',
    'migrate_speed name nameserver numa onboot ostype protection reboot revert rng0 scsihw searchdomain shares skiplock',
    'smbios1 smp sockets spice_enhancements sshkeys startdate startup tablet tags tdf template tpmstate0 vcpus vga',
    'vmgenid vmstatestorage watchdog background_delay import-working-storage',
  ].flatMap((line) => line.split(' ')),
);
const numbered: Readonly<Record<string, number>> = {
  net: 31,
  scsi: 30,
  virtio: 15,
  sata: 5,
  ide: 3,
  ipconfig: 31,
  hostpci: 15,
  usb: 13,
  serial: 3,
  parallel: 2,
  numa: 7,
  unused: 255,
  virtiofs: 9,
};

function isConfig(name: string): boolean {
  if (config.has(name)) return true;
  const [, kind = '', number = ''] = /^([a-z]+)(\d+)$/.exec(name) ?? [];
  const last = numbered[kind];
  return last !== undefined && Number(number) <= last;
}

const clone = named('newid* name description pool snapname storage format full target bwlimit');

/** What a call does with a parameter. */
interface Takes {
  takes(name: string): boolean;
  /** Names that must be there. */
  readonly needed: readonly string[];
}

function named(words: string): Takes {
  const all = words.split(' ').map((word) => word.replace('*', ''));
  const needed = words.split(' ').flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
  return { takes: (name) => all.includes(name), needed };
}

const any = (takes: (name: string) => boolean): Takes => ({ takes, needed: [] });

/** Which parameters a call takes; of the others nothing is asked here. */
const calls: readonly (readonly [method: string, path: RegExp, parameters: Takes])[] = [
  ['POST', /^\/nodes\/[^/]+\/lxc$/, any((name) => takesContainer(name, true))],
  ['PUT', /^\/nodes\/[^/]+\/lxc\/\d+\/config$/, any((name) => takesContainer(name, false))],
  ['PUT', /^\/nodes\/[^/]+\/qemu\/\d+\/config$/, any(isConfig)],
  ['POST', /^\/nodes\/[^/]+\/qemu\/\d+\/config$/, any(isConfig)],
  ['POST', /^\/nodes\/[^/]+\/qemu\/\d+\/clone$/, clone],
  ['PUT', /^\/nodes\/[^/]+\/qemu\/\d+\/resize$/, named('disk* size* digest skiplock')],
  ['PUT', /^\/access\/acl$/, named(grantParameters)],
  ['POST', /^\/pools$/, named(poolParameters.POST)],
  ['PUT', /^\/pools$/, named(poolParameters.PUT)],
  ...firewallParameters.map(([method, path, words]) => [method, path, named(words)] as const),
  ...[...accessKinds, ...datacenterKinds, aliasKind].flatMap(
    ({ path, takes, changes }) =>
      [
        ['POST', new RegExp(`^${path}(/[^/]+)?$`), named(takes)],
        ['PUT', new RegExp(`^${path}/[^/]+$`), named(`${changes} delete digest`)],
      ] as const,
  ),
];

/**
 * Refuses what the call does not know, and misses what it must have, as Proxmox does.
 *
 * @throws {@link ApiError} 400, with each name
 */
export function checkParameters(method: string, path: string, given: Readonly<Record<string, string>>): void {
  const parameters = calls.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2];
  if (!parameters) return;
  const unknown = Object.keys(given).filter((name) => !parameters.takes(name));
  const absent = parameters.needed.filter((name) => given[name] === undefined);
  if (unknown.length + absent.length === 0) return;
  const reason = 'property is not defined in schema and the schema does not allow additional properties';
  throw new ApiError(400, 'Parameter verification failed.', {
    ...Object.fromEntries(unknown.map((name) => [name, reason])),
    ...Object.fromEntries(absent.map((name) => [name, 'property is missing and it is not optional'])),
  });
}
