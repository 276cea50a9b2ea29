import type { ComposeBoolean, ComposeNumber, ComposeString } from '../variable';
import { Shape, type Extensible } from './shape';

/** How a container is on a network. */
export interface NetworkGrantProps extends Extensible {
  /** Further names that others on the network know it by. @default - none */
  readonly aliases?: readonly ComposeString[];
  /** Its IPv4 address there. @default - Docker chooses */
  readonly ipv4Address?: ComposeString;
  /** Its IPv6 address there. @default - Docker chooses */
  readonly ipv6Address?: ComposeString;
  /** Further addresses of the link. @default - none */
  readonly linkLocalIps?: readonly ComposeString[];
  /** Its MAC address there. @default - Docker chooses */
  readonly macAddress?: ComposeString;
  /** Name of the interface in the container. @default - Docker chooses */
  readonly interfaceName?: ComposeString;
  /** Order in which it joins its networks, the greatest first. @default 0 */
  readonly priority?: number;
  /** Which of its networks has the way out, the greatest. @default 0 */
  readonly gwPriority?: number;
  /** Options of the network's driver. @default - none */
  readonly driverOpts?: Readonly<Record<string, ComposeNumber>>;
  /** Whether others know it by the service's name. @default true */
  readonly useServiceNameAlias?: ComposeBoolean;
}

/** How it is written that a container is on a network. */
export const networkGrantShape = new Shape<NetworkGrantProps>({
  aliases: 'plain',
  ipv4Address: 'plain',
  ipv6Address: 'plain',
  linkLocalIps: 'plain',
  macAddress: 'plain',
  interfaceName: 'plain',
  priority: 'plain',
  gwPriority: 'plain',
  driverOpts: 'plain',
  useServiceNameAlias: 'plain',
});

/** Where the output of a container goes. */
export interface LoggingProps extends Extensible {
  /** Who keeps it: `json-file`, `local`, `journald`, `none`. @default - the engine's */
  readonly driver?: ComposeString;
  /** Options of the driver: `{ 'max-size': '10m', 'max-file': '3' }`. @default - none */
  readonly options?: Readonly<Record<string, ComposeNumber | null>>;
}

/** How it is written where output goes. */
export const loggingShape = new Shape<LoggingProps>({ driver: 'plain', options: 'plain' });

/** Variables by which a container learns of an AI model. */
export interface ModelGrantProps extends Extensible {
  /** Variable for its address. @default - made of its name */
  readonly endpointVar?: ComposeString;
  /** Variable for its name. @default - made of its name */
  readonly modelVar?: ComposeString;
}

/** How it is written that a container uses an AI model. */
export const modelGrantShape = new Shape<ModelGrantProps>({ endpointVar: 'plain', modelVar: 'plain' });
