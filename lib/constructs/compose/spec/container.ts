import type { DataMount } from '../../../model/data-folder';
import type { ComposeNetwork, NetworkAttachment } from '../compose-network';
import type { ConfigMount } from '../config-file';
import type { ContainerImage } from '../container-image';
import type { ServiceNetwork } from '../service-network';
import type { ComposeBoolean, ComposeNumber, ComposePairs, ComposeString, ComposeValue } from '../variable';
import type { DeviceRequestProps, FileGrantProps } from './common';
import type { MachineProps } from './machine';
import type { LoggingProps, ModelGrantProps, NetworkGrantProps } from './grants';
import type { BindMount, VolumeMount } from '../mount';
import type { MountProps } from './mounts';

/** What a container is made of: everything but how a service, a job or a hook uses it. */
export interface ContainerProps extends MachineProps {
  /** Image with its tag: `grafana/grafana:12.3.1`. @default - built, by `build` */
  readonly image?: ComposeString | ContainerImage;
  /** Platform of the image: `linux/amd64`. @default - the machine's own */
  readonly platform?: ComposeString;
  /** When the image is pulled: `always`, `missing`, `daily`. @default 'missing' */
  readonly pullPolicy?: ComposeString;
  /** Time after which it is pulled again: `24h`. @default - never */
  readonly pullRefreshAfter?: ComposeString;
  /** Name of the machine that the container sees itself as. @default - Docker's: the container's id */
  readonly hostname?: ComposeString;
  /** Domain of the machine that the container sees itself as. @default - none */
  readonly domainname?: ComposeString;
  /** User and group, as numbers: `472:472`. @default - the image's */
  readonly user?: ComposeString;
  /** Further groups of the user. @default - none */
  readonly groupAdd?: readonly ComposeNumber[];
  /** Rights that new files do not get, as `'0022'`. @default - the image's */
  readonly umask?: ComposeNumber;
  /** Folder in the container that it runs in. @default - the image's */
  readonly workingDir?: ComposeString;
  /** Program that the container starts with; the command is its arguments. @default - the image's */
  readonly entrypoint?: ComposeString | readonly ComposeValue[];
  /** Command, or arguments of the entrypoint; a text is split as a shell does. @default - the image's */
  readonly command?: ComposeString | readonly ComposeValue[];
  /** Whether a small init takes signals and dead processes. @default false */
  readonly init?: ComposeBoolean;
  /** Variables of the container; texts are literal. @default - none */
  readonly environment?: ComposePairs;
  /** Files of variables, below the stack's folder. Not the stack's `.env`: it would give the container every secret of the stack. @default - none */
  readonly envFile?: ComposeString | readonly (ComposeString | EnvFileProps)[];
  /** Labels of the container; those of its ingress are added. @default - none */
  readonly labels?: ComposePairs;
  /** Files of labels. @default - none */
  readonly labelFile?: ComposeString | readonly ComposeString[];
  /** Notes on the container for other programs. @default - none */
  readonly annotations?: ComposePairs;
  /** Configs of the stack that it gets as files. @default - none */
  readonly configs?: readonly (ComposeString | FileGrantProps)[];
  /** Secrets of the stack that it gets as files. @default - none */
  readonly secrets?: readonly (ComposeString | FileGrantProps)[];

  /** Data folders of the machine, files of the stack, or Compose's own `source:target`. @default - none */
  readonly volumes?: readonly (
    ComposeString | DataMount | ConfigMount | BindMount | VolumeMount | MountProps
  )[];
  /** Containers whose volumes it has too: `service:ro`. @default - none */
  readonly volumesFrom?: readonly ComposeString[];
  /** Paths that are kept in memory: `/run`, `/tmp:size=64m`. @default - none */
  readonly tmpfs?: ComposeString | readonly ComposeString[];
  /** Size of /dev/shm: `256m`. @default - 64m */
  readonly shmSize?: ComposeNumber;
  /** Options of the storage of its files. @default - none */
  readonly storageOpt?: Readonly<Record<string, ComposeNumber>>;

  /** Networks, by name within the stack or shared. @default - the stack's own network */
  readonly networks?:
    | readonly (string | ComposeNetwork | NetworkAttachment)[]
    | Readonly<Record<string, NetworkGrantProps | null>>;
  /** Network of another kind: `host`, `none`, `container:vpn`, or `networkOf('vpn')`. @default - the networks */
  readonly networkMode?: ComposeString | ServiceNetwork;
  /** MAC address. @default - Docker chooses */
  readonly macAddress?: ComposeString;
  /** Hosts that it knows, with their addresses: `{ 'host.docker.internal': 'host-gateway' }`. @default - none */
  readonly extraHosts?:
    Readonly<Record<string, ComposeString | readonly ComposeString[]>> | readonly ComposeString[];
  /** Name servers. @default - Docker's */
  readonly dns?: ComposeString | readonly ComposeString[];
  /** Options of the resolver. @default - none */
  readonly dnsOpt?: readonly ComposeString[];
  /** Domains that names are looked for in. @default - the machine's */
  readonly dnsSearch?: ComposeString | readonly ComposeString[];

  /** Signal that stops it. @default 'SIGTERM' */
  readonly stopSignal?: ComposeString;
  /** Time that it has to stop: `1m`. @default '10s' */
  readonly stopGracePeriod?: ComposeString;
  /** Where its output goes; `false` leaves a default of the stack out. @default - the engine's own */
  readonly logging?: LoggingProps | false;
  /** GPUs in Compose's own form (2.30); `gpu` writes what every Compose takes. @default - none */
  readonly gpus?: 'all' | readonly (Omit<DeviceRequestProps, 'capabilities'> & Partial<DeviceRequestProps>)[];
  /** AI models of the stack that it uses. @default - none */
  readonly models?: readonly string[] | Readonly<Record<string, ModelGrantProps | null>>;
  /** Whether it may use Docker itself. @default false */
  readonly useApiSocket?: boolean;
}

/** A file of variables. */
export interface EnvFileProps {
  /** Path below the stack's folder. */
  readonly path: ComposeString;
  /** Whether it must be there. @default true */
  readonly required?: ComposeBoolean;
  /** `raw`: values are taken as they are. @default - Compose's own format */
  readonly format?: 'raw';
}
