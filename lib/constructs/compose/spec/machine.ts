import type { ComposeBoolean, ComposeNumber, ComposePairs, ComposeString } from '../variable';
import type { Ulimits } from './common';
import type { Extensible } from './shape';

/** What a container may have of its machine: processors, memory, devices, rights. */
export interface MachineProps extends Extensible {
  /** Processors that it may use: `0.5`. @default - all */
  readonly cpus?: ComposeNumber;
  /** Which processors: `0-3`. @default - any */
  readonly cpuset?: ComposeString;
  /** Weight against other containers. @default 1024 */
  readonly cpuShares?: ComposeNumber;
  /** Microseconds of each period that it may use. @default - all */
  readonly cpuQuota?: ComposeNumber;
  /** Length of a period in microseconds. @default 100000 */
  readonly cpuPeriod?: ComposeNumber;
  /** Length of a period of real time. @default - the engine's */
  readonly cpuRtPeriod?: ComposeNumber;
  /** Part of it that is real time. @default - none */
  readonly cpuRtRuntime?: ComposeNumber;
  /** Number of processors, on Windows. @default - all */
  readonly cpuCount?: ComposeNumber;
  /** Per cent of the processors, on Windows. @default 100 */
  readonly cpuPercent?: ComposeNumber;
  /** Memory that it may use: `1g`. @default - all */
  readonly memLimit?: ComposeNumber;
  /** Memory that is kept for it: `256m`. @default - none */
  readonly memReservation?: ComposeNumber;
  /** How readily memory is swapped out, 0 to 100. @default - the machine's */
  readonly memSwappiness?: ComposeNumber;
  /** Memory and swap together: `2g`. @default - twice the memory */
  readonly memswapLimit?: ComposeNumber;
  /** Processes that it may have. @default - any number */
  readonly pidsLimit?: ComposeNumber;
  /** Limits of each process. @default - the engine's */
  readonly ulimits?: Ulimits;
  /** Whether the machine may not kill it when memory runs out. @default false */
  readonly oomKillDisable?: ComposeBoolean;
  /** How readily the machine kills it when memory runs out, -1000 to 1000. @default 0 */
  readonly oomScoreAdj?: ComposeNumber;
  /** Weights and limits of its disks. @default - none */
  readonly blkioConfig?: BlkioProps;

  /** Devices of the machine: `'/dev/dri:/dev/dri'`. @default - none */
  readonly devices?: readonly (ComposeString | DeviceProps)[];
  /** Rules for devices that come later: `'c 188:* rmw'`. @default - none */
  readonly deviceCgroupRules?: readonly ComposeString[];
  /** Runtime of the container: `nvidia`. @default - the engine's */
  readonly runtime?: ComposeString;

  /** Kernel capabilities to add. @default - none */
  readonly capAdd?: readonly ComposeString[];
  /** Kernel capabilities to take away. @default - none */
  readonly capDrop?: readonly ComposeString[];
  /** Whether it may do everything on the machine. @default false */
  readonly privileged?: ComposeBoolean;
  /** Whether its own files cannot be written. @default false */
  readonly readOnly?: ComposeBoolean;
  /** Rules of the kernel: `['no-new-privileges:true']`. @default - the engine's */
  readonly securityOpt?: readonly ComposeString[];
  /** Settings of the kernel for it: `{ 'net.core.somaxconn': 1024 }`. @default - none */
  readonly sysctls?: ComposePairs;
  /** Process namespace: `host`, `service:x`. @default - its own */
  readonly pid?: ComposeString;
  /** Namespace of shared memory: `host`, `service:x`, `shareable`. @default - its own */
  readonly ipc?: ComposeString;
  /** Namespace of the host name: `host`. @default - its own */
  readonly uts?: ComposeString;
  /** Namespace of users: `host`. @default - the engine's */
  readonly usernsMode?: ComposeString;
  /** Namespace of control groups. @default - the engine's */
  readonly cgroup?: 'host' | 'private';
  /** Control group that its own stands below. @default - the engine's */
  readonly cgroupParent?: ComposeString;
  /** Account of a managed service, on Windows. @default - none */
  readonly credentialSpec?: CredentialSpecProps;
  /** Isolation, on Windows. @default - the platform's */
  readonly isolation?: ComposeString;
}

/** A device of the machine in a container. */
export interface DeviceProps extends Extensible {
  /** Path on the machine. */
  readonly source: ComposeString;
  /** Path in the container. @default - the same */
  readonly target?: ComposeString;
  /** What it may do: of `r`, `w` and `m`. @default 'rwm' */
  readonly permissions?: ComposeString;
}

/** Weights and limits of disks. */
export interface BlkioProps {
  /** Weight against other containers, 10 to 1000. @default 500 */
  readonly weight?: ComposeNumber;
  /** Weights of single disks. @default - none */
  readonly weightDevice?: readonly BlkioWeightProps[];
  /** Most bytes that it may read in a second. @default - no limit */
  readonly deviceReadBps?: readonly BlkioLimitProps[];
  /** Most times that it may read in a second. @default - no limit */
  readonly deviceReadIops?: readonly BlkioLimitProps[];
  /** Most bytes that it may write in a second. @default - no limit */
  readonly deviceWriteBps?: readonly BlkioLimitProps[];
  /** Most times that it may write in a second. @default - no limit */
  readonly deviceWriteIops?: readonly BlkioLimitProps[];
}

/** Weight of a disk. */
export interface BlkioWeightProps {
  /** Path of the disk: `/dev/sda`. */
  readonly path: ComposeString;
  /** Weight, 10 to 1000. */
  readonly weight: ComposeNumber;
}

/** Limit of a disk. */
export interface BlkioLimitProps {
  /** Path of the disk: `/dev/sda`. */
  readonly path: ComposeString;
  /** Bytes or times in a second: `12mb`, 120. */
  readonly rate: ComposeNumber;
}

/** Account of a managed service, on Windows: one of the three. */
export interface CredentialSpecProps extends Extensible {
  /** Config of the stack that holds it. @default - none */
  readonly config?: ComposeString;
  /** File that holds it. @default - none */
  readonly file?: ComposeString;
  /** Key of the registry that holds it. @default - none */
  readonly registry?: ComposeString;
}
