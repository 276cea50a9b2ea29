import { quoted, type Parsed } from './fault';

/** An IPv4 network: its first address as a number, and how many bits name it. */
export interface Cidr {
  /** First address, as a number from 0 to 2^32 - 1. */
  readonly base: number;
  /** How many bits name the network, 8 to 30. */
  readonly bits: number;
}

/** An IPv4 address as a number from 0 to 2^32 - 1. */
export function parseIpv4(text: string): Parsed<number> {
  const octets = text.split('.');
  // No leading zeros: some readers take 010 for 8.
  if (
    octets.length === 4 &&
    octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255)
  ) {
    return { value: octets.reduce((sum, octet) => sum * 256 + Number(octet), 0) };
  }
  return {
    fault: {
      code: 'HL011',
      what: `an address must be IPv4, four numbers from 0 to 255, got ${quoted(text)}`,
      fix: `write it as in '192.168.1.20'`,
    },
  };
}

/** The text of an address: `192.168.1.20`. */
export function formatIpv4(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

/** A network as `192.168.1.0/24`. The address part must be the network's own. */
export function parseCidr(text: string): Parsed<Cidr> {
  const match = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  const bits = Number(match?.[2]);
  const address = parseIpv4(match?.[1] ?? '');
  const fault = (fix: string): Parsed<Cidr> => ({
    fault: {
      code: 'HL012',
      what: `a network must be an IPv4 address and its bits, got ${quoted(text)}`,
      fix,
    },
  });
  if (match === null || 'fault' in address || bits < 8 || bits > 30) {
    return fault(`write it as in '192.168.1.0/24' (8 to 30 bits)`);
  }
  const base = Math.floor(address.value / sizeOf(bits)) * sizeOf(bits);
  if (base !== address.value)
    return fault(`write the network's first address: '${formatIpv4(base)}/${bits}'`);
  return { value: { base, bits } };
}

/** How many addresses a network has. */
export function sizeOf(bits: number): number {
  return 2 ** (32 - bits);
}

/** What an address is that no machine can have: the first and the last of its network. */
export function edgeOf({ base, bits }: Cidr, address: number): "network's own" | 'broadcast' | undefined {
  if (address === base) return "network's own";
  return address === base + sizeOf(bits) - 1 ? 'broadcast' : undefined;
}

/** Whether an address is in a network. */
export function contains({ base, bits }: Cidr, address: number): boolean {
  return address >= base && address < base + sizeOf(bits);
}
