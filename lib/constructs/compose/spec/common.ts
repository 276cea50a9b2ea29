import type { ComposeNumber, ComposePairs, ComposeString } from '../variable';
import { Shape, type Extensible } from './shape';

/** A config or a secret of the stack as a file of the container. */
export interface FileGrantProps extends Extensible {
  /** Its name in the stack. @default - none: it is named by the others */
  readonly source?: ComposeString;
  /** Path in the container; of a secret, below /run/secrets. @default - its name */
  readonly target?: ComposeString;
  /** User that owns the file, as a number. @default - root */
  readonly uid?: ComposeString;
  /** Group that owns the file, as a number. @default - root */
  readonly gid?: ComposeString;
  /** Rights of the file, as `'0440'`. @default - everybody may read */
  readonly mode?: ComposeNumber;
}

/** How a file of the stack is given to a container. */
export const fileGrantShape = new Shape<FileGrantProps>({
  source: 'plain',
  target: 'plain',
  uid: 'plain',
  gid: 'plain',
  mode: 'plain',
});

/** A limit of the processes of a container, with one that they may raise it to. */
export interface UlimitProps extends Extensible {
  /** The limit. */
  readonly soft: ComposeNumber;
  /** What they may raise it to. */
  readonly hard: ComposeNumber;
}

/** Limits by their names: `{ nofile: 65535 }`. */
export type Ulimits = Readonly<Record<string, ComposeNumber | UlimitProps>>;

/** How limits are written. */
export const ulimits = { named: new Shape<UlimitProps>({ soft: 'plain', hard: 'plain' }) };

/** That something is there already, and Compose neither makes nor removes it. */
export interface ExternalProps {
  /** Its name in Docker. */
  readonly name: ComposeString;
}

/** How something that is there already is written. */
export const externalShape = new Shape<ExternalProps>({ name: 'plain' });

/** Devices that are reserved for a container: GPUs. */
export interface DeviceRequestProps extends Extensible {
  /** What it must be able to do: `['gpu']`. */
  readonly capabilities: readonly ComposeString[];
  /** Who knows about it: `nvidia`. @default - whoever has the capabilities */
  readonly driver?: ComposeString;
  /** How many, or `all`; not together with ids. @default - all, unless there are ids */
  readonly count?: ComposeNumber;
  /** Which ones; not together with a count. @default - any */
  readonly deviceIds?: readonly ComposeString[];
  /** Options of the driver. @default - none */
  readonly options?: ComposePairs;
}

/** How a reservation of devices is written. */
export const deviceRequestShape = new Shape<DeviceRequestProps>({
  driver: 'plain',
  count: 'plain',
  deviceIds: 'plain',
  capabilities: 'plain',
  options: 'pairs',
});

/** A command that is run in a container when it starts or stops. */
export interface HookProps extends Extensible {
  /** Command, or its arguments. */
  readonly command: ComposeString | readonly ComposeString[];
  /** User that runs it. @default - the container's */
  readonly user?: ComposeString;
  /** Whether it may do everything on the machine. @default false */
  readonly privileged?: boolean;
  /** Folder in the container that it runs in. @default - the container's */
  readonly workingDir?: ComposeString;
  /** Variables beside the container's. @default - none */
  readonly environment?: ComposePairs;
}

/** How a command at a start or a stop is written. */
export const hookShape = new Shape<HookProps>({
  command: 'texts',
  user: 'plain',
  privileged: 'plain',
  workingDir: 'plain',
  environment: 'pairs',
});
