import { quoted, type Parsed } from './fault';

/** An amount of memory or disk with its unit: `24GiB`, `512MiB`, `2TiB`. */
export type Size = `${number}${'MiB' | 'GiB' | 'TiB'}`;

const mibibytes = { MiB: 1, GiB: 1024, TiB: 1024 * 1024 };

/**
 * A size as a whole number of a unit: Proxmox takes memory in MiB and disks in GiB, nothing in between.
 *
 * @param prop name of the setting, for the message
 */
export function parseSize(prop: string, text: string, unit: 'MiB' | 'GiB'): Parsed<number> {
  const match = /^(\d+(?:\.\d+)?)(MiB|GiB|TiB)$/.exec(text);
  const amount = match === null ? NaN : (Number(match[1]) * mibibytes[match[2] as 'MiB']) / mibibytes[unit];
  if (Number.isSafeInteger(amount) && amount > 0) return { value: amount };
  return {
    fault: {
      code: 'HL010',
      what: `${prop} must be a whole number of ${unit}, at least 1, got ${quoted(text)}`,
      fix: unit === 'GiB' ? `write it as in '24GiB'` : `write it as in '8GiB' or '512MiB'`,
    },
  };
}
