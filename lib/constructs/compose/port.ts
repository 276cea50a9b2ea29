import { quoted, type Parsed } from '../../model/fault';
import { parseIpv4 } from '../../model/ipv4';
import { Shape, type Extensible } from './spec/shape';

/** A published port in its long form. */
export interface PortProps extends Extensible {
  /** Port of the container, 1 to 65535, or a range: `'8000-8010'`. */
  readonly container: number | string;
  /** Port of the machine, 1 to 65535, or a range as long. @default - one that Docker chooses */
  readonly host?: number | string;
  /** Protocol of the port. @default 'tcp' */
  readonly protocol?: 'tcp' | 'udp';
  /**
   * Address of the machine.
   *
   * @default - all of them
   */
  readonly address?: string;
  /** Name of the port, for people. @default - none */
  readonly name?: string;
  /** What is spoken on it: `http`. @default - unknown */
  readonly appProtocol?: string;
  /** `host` or `ingress`: whether a Swarm spreads what comes in. @default 'ingress' */
  readonly mode?: 'host' | 'ingress';
}

/** How the long form of a port is written. */
export const portShape = new Shape<PortProps>(
  {
    name: 'plain',
    container: 'plain',
    host: 'texts',
    address: 'plain',
    protocol: 'plain',
    appProtocol: 'plain',
    mode: 'plain',
  },
  { container: 'target', host: 'published', address: 'host_ip' },
);

/**
 * A port for both protocols, as a name server needs it.
 *
 * @param host port of the machine
 * @param container port of the container; the same if it is left out
 * @example
 * const ports = [portTcpUdp(53), '5380:5380'];
 */
export function portTcpUdp(
  host: number,
  container = host,
  { address }: Pick<PortProps, 'address'> = {},
): readonly PortProps[] {
  const both = { host, container, ...(address !== undefined && { address }) };
  return [
    { ...both, protocol: 'tcp' },
    { ...both, protocol: 'udp' },
  ];
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
export function formatPort(port: string | number | PortProps): string {
  if (typeof port !== 'object') return String(port);
  const { container, host, protocol, address } = port;
  const published = host ?? '';
  const from = address === undefined ? (host === undefined ? '' : `${host}:`) : `${address}:${published}:`;
  return `${from}${container}${protocol === 'udp' ? '/udp' : ''}`;
}

/** A port as the file has it: short, unless it says more than a text can. */
export function writtenPort(port: string | number | PortProps): string | PortProps {
  if (typeof port !== 'object') return String(port);
  const { name, appProtocol, mode, extra } = port;
  const long = [name, appProtocol, mode, extra].some((part) => part !== undefined);
  return long ? port : formatPort(port);
}

/** The ports of the machine that a published port takes; none for a port of the container alone. */
export function parsePort(text: string): Parsed<Published | undefined> {
  const match =
    /^(?:(?:(\d+(?:\.\d+){3}|\[[0-9a-f:]+\]):)?(?:(\d+)(?:-(\d+))?)?:)?(\d+)(?:-(\d+))?(?:\/(tcp|udp))?$/.exec(
      text,
    );
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
    text.startsWith(':') ||
    (address !== undefined && !isAddress(address))
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

function isAddress(text: string): boolean {
  if (!text.startsWith('[')) return 'value' in parseIpv4(text);
  const groups = text.slice(1, -1).split(':');
  const short = text.includes('::');
  // `::` stands for groups of zeros, once.
  if (text.split('::').length > 2 || text.includes(':::') || !groups.every((group) => group.length <= 4))
    return false;
  return short ? groups.length <= 9 : groups.length === 8 && groups.every((group) => group !== '');
}

function isRange(first: string | undefined, last: string | undefined): boolean {
  return last === undefined || Number(last) >= Number(first);
}

function lengthOf(first: string | undefined, last: string | undefined): number {
  return Number(last ?? first) - Number(first) + 1;
}
