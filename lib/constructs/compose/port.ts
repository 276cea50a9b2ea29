import { quoted, type Parsed } from '../../model/fault';
import { parseIpv4 } from '../../model/ipv4';

/** A published port in its long form. */
export interface PortProps {
  /** Port of the container, 1 to 65535. */
  readonly container: number;
  /** Port of the machine, 1 to 65535. */
  readonly host: number;
  /** Protocol of the port. @default 'tcp' */
  readonly protocol?: 'tcp' | 'udp';
  /**
   * Address of the machine.
   *
   * @default - all of them
   */
  readonly address?: string;
}

/** A port of the machine that a container takes. */
export interface Published {
  /** First port of the machine, 1 to 65535. */
  readonly first: number;
  /** Last port of the range; the first one again if it is a single port. */
  readonly last: number;
  /** Port of the container behind the first one. */
  readonly container: number;
  /** Last port of the container; the first one again if it is a single port, which all ports of the machine lead to. */
  readonly containerLast: number;
  /** Protocol of the port; `tcp` if none was written. */
  readonly protocol: 'tcp' | 'udp';
  /** Address of the machine that it listens on; `undefined` for all of them. */
  readonly address: string | undefined;
}

/** A port as Compose writes it: `8080:80`, `127.0.0.1:8080:80`, `53:53/udp`, `8000-8010:8000-8010`. */
export function formatPort(port: string | PortProps): string {
  if (typeof port === 'string') return port;
  const { container, host, protocol, address } = port;
  return `${address === undefined ? '' : `${address}:`}${host}:${container}${protocol === 'udp' ? '/udp' : ''}`;
}

/** The ports of the machine that a published port takes; none for a port of the container alone. */
export function parsePort(text: string): Parsed<Published | undefined> {
  const match = /^(?:(?:(\d+(?:\.\d+){3}):)?(\d+)(?:-(\d+))?:)?(\d+)(?:-(\d+))?(?:\/(tcp|udp))?$/.exec(text);
  const [, address, first, last, container, containerLast, protocol = 'tcp'] = match ?? [];
  const numbers = [first, last, container, containerLast].filter((part) => part !== undefined).map(Number);
  if (
    match === null ||
    numbers.some((port) => port < 1 || port > 65535) ||
    !isRange(first, last) ||
    !isRange(container, containerLast) ||
    // Docker chooses one of several ports for one container port, never the other way round.
    (containerLast !== undefined &&
      first !== undefined &&
      lengthOf(first, last) !== lengthOf(container, containerLast)) ||
    (address !== undefined && 'fault' in parseIpv4(address))
  ) {
    return {
      fault: {
        code: 'HL106',
        what: `a port must be host:container with numbers from 1 to 65535, got ${quoted(text)}`,
        fix: `write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'`,
      },
    };
  }
  if (first === undefined) return { value: undefined };
  return {
    value: {
      first: Number(first),
      last: Number(last ?? first),
      container: Number(container),
      containerLast: Number(containerLast ?? container),
      protocol: protocol as 'tcp' | 'udp',
      address,
    },
  };
}

function isRange(first: string | undefined, last: string | undefined): boolean {
  return last === undefined || Number(last) >= Number(first);
}

function lengthOf(first: string | undefined, last: string | undefined): number {
  return Number(last ?? first) - Number(first) + 1;
}
