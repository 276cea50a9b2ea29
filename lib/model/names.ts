import { quoted, type Parsed } from './fault';

/**
 * A name that DNS, Proxmox and Linux take for a machine: 1 to 63 of a-z, 0-9 and "-", not at an end.
 *
 * @see RFC 1123 section 2.1
 */
export function parseHostName(text: string): Parsed<string> {
  if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return { value: text };
  const near = text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
  return {
    fault: {
      code: 'HL014',
      what: `a machine's name must be a DNS label of a-z, 0-9 and "-", got ${quoted(text)}`,
      fix: near === '' ? `choose a name as in 'ctr01'` : `write '${near}'`,
    },
  };
}

/** A MAC address in lower case. Unicast: the first byte of a group address is odd. */
export function parseMac(text: string): Parsed<string> {
  if (/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/i.test(text)) return { value: text.toLowerCase() };
  return {
    fault: {
      code: 'HL013',
      what: `a MAC address must be six pairs of hex digits and unicast, got ${quoted(text)}`,
      fix: `write it as in 'bc:24:11:00:00:14' (bc:24:11 is Proxmox's own prefix)`,
    },
  };
}

/** The nearest of some names, for "did you mean"; `undefined` if none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // One slip in three letters; more would call anything near to a short name.
  let bestDistance = Math.ceil(name.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** How many letters are missing, too many, wrong or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
