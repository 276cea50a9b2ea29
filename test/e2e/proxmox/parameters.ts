import { ApiError } from './api-error';
import { takesContainer } from './containers';

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

const clone = new Set('newid name description pool snapname storage format full target bwlimit'.split(' '));

/** Which parameters a call takes; of the others nothing is asked here. */
const calls: readonly (readonly [method: string, path: RegExp, takes: (name: string) => boolean])[] = [
  ['POST', /^\/nodes\/[^/]+\/lxc$/, (name) => takesContainer(name, true)],
  ['PUT', /^\/nodes\/[^/]+\/lxc\/\d+\/config$/, (name) => takesContainer(name, false)],
  ['PUT', /^\/nodes\/[^/]+\/qemu\/\d+\/config$/, isConfig],
  ['POST', /^\/nodes\/[^/]+\/qemu\/\d+\/config$/, isConfig],
  ['POST', /^\/nodes\/[^/]+\/qemu\/\d+\/clone$/, (name) => clone.has(name)],
  [
    'PUT',
    /^\/nodes\/[^/]+\/qemu\/\d+\/resize$/,
    (name) => ['disk', 'size', 'digest', 'skiplock'].includes(name),
  ],
];

/**
 * Refuses what the call does not know, as Proxmox does.
 *
 * @throws {@link ApiError} 400, with each name
 */
export function checkParameters(method: string, path: string, given: Readonly<Record<string, string>>): void {
  const takes = calls.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2];
  if (!takes) return;
  const unknown = Object.keys(given).filter((name) => !takes(name));
  if (unknown.length === 0) return;
  const reason = 'property is not defined in schema and the schema does not allow additional properties';
  throw new ApiError(
    400,
    'Parameter verification failed.',
    Object.fromEntries(unknown.map((name) => [name, reason])),
  );
}
