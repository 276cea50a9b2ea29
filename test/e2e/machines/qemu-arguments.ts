import type { Guest } from '../proxmox/guest';
import { readProperties } from '../proxmox/property-string';
import { macOf } from './cloud-init-drive';
import type { MachinePaths } from './machine-paths';
import { diskArguments } from './qemu-disks';

/** Name of the cable of a card, as on a node. */
export function tapName({ vmId }: Guest, number: number): string {
  return `tap${vmId}i${number}`;
}

/** The network cards of a machine and what they are plugged into. */
export function cardsOf({ config }: Guest): readonly { readonly number: number; readonly bridge: string }[] {
  return Object.entries(config).flatMap(([name, value]) => {
    const [, number] = /^net(\d+)$/.exec(name) ?? [];
    const { bridge, tag } = readProperties(value).rest;
    if (number === undefined) return [];
    if (bridge === undefined) throw new Error(`${name}: a card without a bridge is not made here`);
    if (tag !== undefined) throw new Error(`${name}: the bridges here know no VLAN, but it has tag ${tag}`);
    return [{ number: Number(number), bridge }];
  });
}

/** Settings that are not of the process: Proxmox's own, those of the cloud-init drive, and what needs real hardware. */
const elsewhere =
  /^(name|description|tags|onboot|ostype|startup|protection|digest|boot|hotplug|tablet|numa|scsihw|citype|ciuser|cipassword|ciupgrade|sshkeys|nameserver|searchdomain|cicustom|ipconfig\d+|hostpci\d+|usb\d+|cpulimit|cpuunits|sockets|balloon|vga)$/;

/** What Proxmox makes of its own types of processors; a machine with more of them only has more to emulate. */
const processors: Partial<Record<string, string>> = {
  'x86-64-v2-AES': 'qemu64,+aes,+popcnt,+pni,+sse4.1,+sse4.2,+ssse3',
};

/**
 * The arguments of `qemu-system-x86_64` for a machine as it is configured. The processor is emulated, and of
 * no type of a maker's; devices of the node that it would have for itself are not there.
 *
 * @throws if it has a setting that nobody has thought of here: a machine that lacks it would be another
 */
export function qemuArguments(guest: Guest, paths: MachinePaths): readonly string[] {
  const { config } = guest;
  const order = /order=([^,]*)/.exec(config['boot'] ?? '')?.[1]?.split(';') ?? [];
  return [
    ...[
      '-name',
      config['name'] ?? `VM ${guest.vmId}`,
      '-accel',
      'tcg,thread=multi',
      '-pidfile',
      paths.pidFile,
    ],
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-vga', 'std'],
    ...['-qmp', `unix:${paths.monitor},server=on,wait=off`],
    ...(config['balloon'] === '0' ? [] : ['-device', 'virtio-balloon-pci']),
    ...Object.entries(config).flatMap(([name, value]) => {
      const at = order.indexOf(name);
      return ofSetting(name, value, guest, paths, at < 0 ? '' : `,bootindex=${at + 1}`);
    }),
  ];
}

function ofSetting(
  name: string,
  value: string,
  { config, vmId }: Guest,
  paths: MachinePaths,
  boot: string,
): readonly string[] {
  const [, kind = '', number = ''] = /^(scsi|virtio|sata|ide|net|serial)(\d+)$/.exec(name) ?? [];
  const { first = '', rest } = readProperties(value);
  switch (kind === '' ? name : kind) {
    case 'machine':
      return ['-machine', value];
    case 'cores':
      return ['-smp', `sockets=${config['sockets'] ?? '1'},cores=${value}`];
    case 'cpu':
      return ['-cpu', processors[first] ?? 'max'];
    case 'memory':
      return ['-m', value];
    case 'bios':
      if (value === 'seabios') return [];
      throw new Error(`bios: ${value} is not here`);
    case 'smbios1':
      return ['-smbios', `type=1,uuid=${rest['uuid'] ?? ''}`];
    case 'agent':
      if (rest['enabled'] !== '1' && first !== '1') return [];
      return [
        ...[
          '-device',
          'virtio-serial-pci',
          '-chardev',
          `socket,id=agent,path=${paths.agent},server=on,wait=off`,
        ],
        ...['-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0'],
      ];
    case 'serial':
      return [
        '-chardev',
        `socket,id=${name},path=${paths.serial},server=on,wait=off,logfile=${paths.serialLog},logappend=on`,
        ...['-serial', `chardev:${name}`],
      ];
    case 'net': {
      const mtu = rest['mtu'] === undefined ? '' : `,host_mtu=${rest['mtu']}`;
      return [
        ...['-netdev', `tap,id=${name},ifname=tap${vmId}i${number},script=no,downscript=no`],
        ...['-device', `virtio-net-pci,netdev=${name},mac=${macOf(value)}${mtu}`],
      ];
    }
    case 'scsi':
    case 'virtio':
    case 'sata':
    case 'ide':
      return diskArguments({ kind, name, number, value, controller: config['scsihw'] ?? 'lsi', boot }, paths);
    default:
      if (elsewhere.test(name)) return [];
      throw new Error(`${name}: ${value} is a setting that the machines here do not have`);
  }
}
