import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import type { Guest } from '../proxmox/guest';
import { readProperties } from '../proxmox/property-string';
import { must } from '../engine/run';

/** What is on a drive, by name of the file. */
export type DriveFiles = Readonly<Record<string, string>>;

/**
 * The files of a machine's cloud-init drive as Proxmox makes them of its configuration, in the form of NoCloud. A
 * custom file comes in place of one that is made; with custom network settings, those of `ipconfigN` are of no meaning.
 *
 * @param snippet - gives the text of a volume: of `local:snippets/ctr01-network.yaml`
 */
export function driveFiles({ config }: Guest, snippet: (volume: string) => string): DriveFiles {
  if ((config['citype'] ?? 'nocloud') !== 'nocloud')
    throw new Error('a drive of another kind is not made here');
  const { user, network, vendor, meta } = readProperties(config['cicustom'] ?? '').rest;
  const userData = user === undefined ? `#cloud-config\n${json(userDataOf(config))}` : snippet(user);
  const networkConfig = network === undefined ? json(networkConfigOf(config)) : snippet(network);
  // Settings that change make it another machine to cloud-init, which then takes them over.
  const instance = createHash('sha1').update(userData).update(networkConfig).digest('hex');
  return {
    'user-data': userData,
    'network-config': networkConfig,
    'meta-data': meta === undefined ? json({ 'instance-id': instance }) : snippet(meta),
    'vendor-data': vendor === undefined ? '' : snippet(vendor),
  };
}

/** Writes a drive; the folder is for what goes onto it. */
export async function writeDrive(image: string, folder: string, files: DriveFiles): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  await must('genisoimage', ['-quiet', '-iso-level', '3', '-J', '-R', '-V', 'cidata', '-o', image, folder]);
}

function userDataOf(config: Guest['config']): Readonly<Record<string, unknown>> {
  const { name = '', ciuser, cipassword, sshkeys, ciupgrade, searchdomain } = config;
  const isQualified = name.includes('.') || searchdomain === undefined;
  return {
    hostname: name.replace(/\..*$/, ''),
    manage_etc_hosts: true,
    fqdn: isQualified ? name : `${name}.${searchdomain}`,
    ...(ciuser === undefined ? {} : { user: ciuser }),
    ...(ciuser === 'root' ? { disable_root: false } : {}),
    ...(cipassword === undefined ? {} : { password: cipassword }),
    ...(sshkeys === undefined ? {} : { ssh_authorized_keys: linesOf(decodeURIComponent(sshkeys)) }),
    chpasswd: { expire: false },
    ...(ciuser === 'root' ? {} : { users: ['default'] }),
    // Proxmox asks for it where nobody says otherwise.
    ...(ciupgrade === '0' ? {} : { package_upgrade: true }),
  };
}

/** In cloud-init's first form, which is Proxmox's. */
function networkConfigOf(config: Guest['config']): unknown {
  const numbers = Object.keys(config).flatMap((name) => /^net(\d+)$/.exec(name)?.[1] ?? []);
  // A card that has no settings is none of cloud-init's.
  const cards = numbers.filter((number) => config[`ipconfig${number}`] !== undefined).sort();
  const addresses = wordsOf(config['nameserver']);
  const search = wordsOf(config['searchdomain']);
  const resolver = {
    type: 'nameserver',
    address: addresses,
    ...(search.length > 0 ? { search } : {}),
  };
  return {
    version: 1,
    config: [
      ...cards.map((number) => ({
        type: 'physical',
        name: `eth${number}`,
        mac_address: macOf(config[`net${number}`] ?? ''),
        subnets: subnetsOf(config[`ipconfig${number}`] ?? ''),
      })),
      ...(addresses.length > 0 || search.length > 0 ? [resolver] : []),
    ],
  };
}

function subnetsOf(settings: string): readonly unknown[] {
  const { ip, gw, ip6, gw6 } = readProperties(settings).rest;
  const subnet = (address: string | undefined, gateway: string | undefined, dhcp: string, fixed: string) => {
    if (address === undefined) return [];
    if (address === 'dhcp' || address === 'auto') return [{ type: address === 'dhcp' ? dhcp : 'ipv6_slaac' }];
    return [{ type: fixed, address, ...(gateway === undefined ? {} : { gateway }) }];
  };
  return [...subnet(ip, gw, 'dhcp4', 'static'), ...subnet(ip6, gw6, 'dhcp6', 'static6')];
}

/** The address of a card, as a kernel writes it. */
export function macOf(card: string): string {
  const [mac = ''] = /(?:[0-9A-F]{2}:){5}[0-9A-F]{2}/i.exec(card) ?? [];
  return mac.toLowerCase();
}

function wordsOf(text = ''): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** JSON is YAML. */
function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
