import {
  CloudImage,
  type Address,
  type Image,
  type NetworkInterfaceProps,
  type ProxmoxNode,
  type Size,
} from '../../../lib';
import type { Coverage } from '../coverage';
import type { VmSpec } from './machine-specs';

/** The disks of a machine. */
export function disksOf(coverage: Coverage, image: Image | CloudImage, spec: VmSpec) {
  const { dataDisk, dataDisks, linked, disk } = spec;
  for (const one of [dataDisk, ...(dataDisks ?? [])]) {
    if (typeof one === 'object') coverage.given('DataDiskProps', one);
  }
  const moved = typeof disk === 'object' && disk.storage !== undefined;
  const system = systemDisk(coverage, image, disk);
  return {
    ...(system !== undefined && { disk: system }),
    ...(dataDisk !== undefined && { dataDisk }),
    ...(dataDisks !== undefined && { dataDisks }),
    ...(linked !== undefined && { linked: linked && !(image instanceof CloudImage) && !moved }),
  };
}

/** A cloud image may not say how large it is. */
function systemDisk(coverage: Coverage, { facts }: Image | CloudImage, disk: VmSpec['disk']) {
  const needed = facts.diskSize === 0 ? ('20GiB' as const) : undefined;
  if (disk === undefined || typeof disk === 'string') return disk ?? needed;
  const { size = needed, ...rest }: typeof disk & { size?: Size } = disk;
  return coverage.given('SystemDiskProps', { ...rest, ...(size !== undefined && { size }) });
}

/** The devices of its node that a machine gets. */
export function devicesOf(coverage: Coverage, { pciNames, usbNames }: ProxmoxNode, spec: VmSpec) {
  const { usb3, ...rest } = spec.device ?? {};
  const pci = coverage.given('PciProps', { device: 'hba', ...rest });
  const usb = coverage.given('UsbProps', { device: 'stick', ...(usb3 !== undefined && { usb3 }) });
  return {
    ...(spec.pci !== undefined && pciNames.length > 0 && { pci: [spec.pci === 'short' ? 'hba' : pci] }),
    ...(spec.usb !== undefined && usbNames.length > 0 && { usb: [spec.usb === 'short' ? 'stick' : usb] }),
  };
}

type Card = Pick<NetworkInterfaceProps, 'address' | 'mac'>;

/** The documents for cloud-init; network settings are those that the machine has. */
export function cloudInitOf(coverage: Coverage, { cloudInit }: VmSpec, cards: readonly Card[]) {
  if (cloudInit === undefined) return {};
  const { networkData, ...rest } = cloudInit;
  const ethernets = Object.fromEntries(cards.map((card, index) => [`eth${index}`, ethernetOf(card, index)]));
  const own = networkData && { networkData: { version: 2 as const, ethernets } };
  return { cloudInit: coverage.given('CloudInitProps', { ...rest, ...own }) };
}

function ethernetOf({ address, mac = macOf(address) }: Card, index: number) {
  const { mtu, gateway, dns } = address.network;
  return {
    match: { macaddress: mac.toLowerCase() },
    'set-name': `eth${index}`,
    addresses: [address.cidr],
    ...(mtu !== undefined && { mtu }),
    ...(gateway !== undefined && { routes: [{ to: '0.0.0.0/0', via: gateway }] }),
    ...(dns.length > 0 && { nameservers: { addresses: [...dns] } }),
  };
}

function macOf({ lastBytes }: Address): string {
  return ['bc', '24', '11', ...lastBytes.map((byte) => byte.toString(16).padStart(2, '0'))].join(':');
}
