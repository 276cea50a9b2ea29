import type { Backup } from '../../model/backup';
import type { VolumeSpec } from './spec/top-level';
import type { MountProps, TmpfsProps } from './spec/mounts';
import type { ComposeString } from './variable';

/** A path of the machine under a path of a container. */
export class BindMount {
  constructor(
    /** Path of the machine: absolute, or below the stack's folder (`./config`). */
    readonly source: string,
    /** Absolute path in the container. */
    readonly target: ComposeString,
    /** Whether the container may write it. */
    readonly mode: 'rw' | 'ro',
  ) {}
}

/** A volume that Docker keeps, by name. Two stacks have it in common only if it is `external`. */
export class Volume {
  constructor(
    /** Name within the stack. */
    readonly name: string,
    /** Its settings, as given. */
    readonly props: VolumeSpec,
    /** How it is backed up; `undefined` if its stack or its machine says so. */
    readonly backup: Backup | undefined,
  ) {}

  /** This volume under a path of a container. */
  at(target: ComposeString, mode: 'rw' | 'ro' = 'rw'): VolumeMount {
    return new VolumeMount(this, target, mode);
  }
}

/** A volume under a path of a container. */
export class VolumeMount {
  constructor(
    /** The volume that is mounted. */
    readonly volume: Volume,
    /** Absolute path in the container. */
    readonly target: ComposeString,
    /** Whether the container may write it. */
    readonly mode: 'rw' | 'ro',
  ) {}
}

/**
 * A volume that Docker keeps; the stack declares it.
 *
 * @param backup how it is backed up, where that is not as its stack or its machine has it
 * @example
 * const models = volume('ai-ollama', { external: true }).at('/root/.ollama');
 */
export function volume(name: string, props: VolumeSpec = {}, backup?: Backup): Volume {
  return new Volume(name, props, backup);
}

/**
 * A path of the machine that is no data of the stack: `/proc`, a folder of media.
 *
 * @example
 * const media = bind('/mnt/synology/media/tv').at('/tv', 'ro');
 */
export function bind(source: string): { at(target: ComposeString, mode?: 'rw' | 'ro'): BindMount } {
  return { at: (target, mode = 'rw') => new BindMount(source, target, mode) };
}

/** A path of the container that is kept in memory: `tmpfs('/tmp/cache', { size: '1g' })`. */
export function tmpfs(target: ComposeString, props: TmpfsProps = {}): MountProps {
  return { type: 'tmpfs', target, ...(Object.keys(props).length > 0 && { tmpfs: props }) };
}

/** The socket of Docker: who may write it is root on the machine, and `ro` keeps nobody from that. */
export function dockerSocket(mode: 'rw' | 'ro' = 'ro'): BindMount {
  return new BindMount('/var/run/docker.sock', '/var/run/docker.sock', mode);
}
