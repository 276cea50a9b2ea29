import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram } from '../process';
import { inScratch, writeBelow } from '../scratch';
import type { Located } from '../tools/locate';

/** An interface as cloud-init sets it up. */
export interface ReadInterface {
  /** Name that the machine gives it: `eth0`. */
  readonly name: string;
  /** MAC address of the card that it is, in small letters. */
  readonly mac: string;
  /** Addresses with their prefix length: `192.168.1.20/24`. */
  readonly addresses: readonly string[];
  /** Addresses of its gateways. */
  readonly gateways: readonly string[];
  /** Addresses of its name servers. */
  readonly dns: readonly string[];
  /** MTU in bytes; `null` where it is left to the machine. */
  readonly mtu: number | null;
}

/** What cloud-init makes of network settings. */
export interface Converted {
  /** The interfaces, as systemd-networkd would set them up. */
  readonly interfaces: readonly ReadInterface[];
  /** What it writes for ifupdown, which Debian's installer sets up. */
  readonly ifupdown: string;
}

/** Lets cloud-init write what it would write at the first boot; or what it says against it. */
export function convert(tool: Located, text: string): Promise<Converted | { readonly wrong: string }> {
  return inScratch(async (folder) => {
    writeBelow(folder, 'network.yaml', text);
    for (const kind of ['networkd', 'eni']) {
      const args = [
        'devel',
        'net-convert',
        '-p',
        'network.yaml',
        '-k',
        'yaml',
        '-d',
        kind,
        '-D',
        'debian',
        '-O',
        kind,
      ];
      const { code, stderr } = await runProgram(tool.program, args, {
        cwd: folder,
        env: tool.env,
        timeoutSeconds: 60,
      });
      const words = stderr
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^(Read input|Wrote output) format /.test(line));
      if (code !== 0 || words.length > 0) return { wrong: lastWords(words, code) };
    }
    return {
      interfaces: textsBelow(join(folder, 'networkd', 'etc', 'systemd', 'network'), /\.network$/).map(
        readNetworkd,
      ),
      ifupdown: textsBelow(join(folder, 'eni', 'etc', 'network'), /./).join('\n'),
    };
  });
}

/** Of a stack of calls only the end says something. */
function lastWords(words: readonly string[], code: number): string {
  const told = words.filter((line) => !/^(Traceback| {2})/.test(line));
  return told.length === 0 ? `it ended with ${code}` : told.join('\n');
}

function textsBelow(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .sort();
}

function readNetworkd(text: string): ReadInterface {
  const values = new Map<string, string[]>();
  for (const [, key = '', value = ''] of text.matchAll(/^(\w+)=(.*)$/gm)) {
    values.set(key, [...(values.get(key) ?? []), ...value.split(' ')]);
  }
  const all = (key: string) => values.get(key) ?? [];
  const mtu = all('MTUBytes')[0];
  return {
    name: all('Name')[0] ?? '',
    mac: (all('MACAddress')[0] ?? '').toLowerCase(),
    addresses: all('Address'),
    gateways: all('Gateway'),
    dns: all('DNS'),
    mtu: mtu === undefined ? null : Number(mtu),
  };
}
