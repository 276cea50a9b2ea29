import type { ComposeBoolean, ComposeNumber, ComposePairs, ComposeString } from '../variable';
import { Shape, type Extensible } from './shape';

/** A mount in its long form. @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes */
export interface MountProps extends Extensible {
  /** What is mounted. */
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'cluster' | 'npipe' | 'image';
  /** Path of the machine, name of the volume, or image. @default - none: a volume without a name, or memory */
  readonly source?: ComposeString;
  /** Absolute path in the container. @default - none: Compose refuses that */
  readonly target?: ComposeString;
  /** Whether the container may only read. @default false */
  readonly readOnly?: ComposeBoolean;
  /** How closely both sides agree; no effect on Linux. @default - none */
  readonly consistency?: ComposeString;
  /** Settings of a path of the machine. @default - none */
  readonly bind?: BindProps;
  /** Settings of a volume. @default - none */
  readonly volume?: VolumeMountProps;
  /** Settings of a mount in memory. @default - none */
  readonly tmpfs?: TmpfsProps;
  /** Settings of an image that is mounted. @default - none */
  readonly image?: ImageMountProps;
}

/** Settings of a path of the machine. */
export interface BindProps extends Extensible {
  /** `rprivate`, `rshared`, `rslave`: who sees mounts below it. @default 'rprivate' */
  readonly propagation?: ComposeString;
  /** Whether a missing path is made, as root's folder. @default true */
  readonly createHostPath?: ComposeBoolean;
  /** What becomes of mounts below it. @default 'enabled' */
  readonly recursive?: 'enabled' | 'disabled' | 'writable' | 'readonly';
  /** Label for SELinux: shared `z`, private `Z`. @default - none */
  readonly selinux?: 'z' | 'Z';
}

/** Settings of a volume as a container has it. */
export interface VolumeMountProps extends Extensible {
  /** Whether what the image has there is not copied into an empty volume. @default false */
  readonly nocopy?: ComposeBoolean;
  /** Folder of the volume that is mounted. @default - all of it */
  readonly subpath?: ComposeString;
  /** Labels of a volume without a name. @default - none */
  readonly labels?: ComposePairs;
}

/** Settings of a mount in memory. */
export interface TmpfsProps extends Extensible {
  /** Most that it holds: `64m`, or bytes. @default - half of the machine's memory */
  readonly size?: ComposeNumber;
  /** Rights of it, as the number that they are: 0o1777. @default 0o1777 */
  readonly mode?: ComposeNumber;
}

/** Settings of an image that is mounted. */
export interface ImageMountProps extends Extensible {
  /** Folder of the image that is mounted. @default - all of it */
  readonly subpath?: ComposeString;
}

/** How the long form of a mount is written. */
export const mountShape = new Shape<MountProps>({
  type: 'plain',
  source: 'plain',
  target: 'plain',
  readOnly: 'plain',
  consistency: 'plain',
  bind: new Shape<BindProps>({
    propagation: 'plain',
    createHostPath: 'plain',
    recursive: 'plain',
    selinux: 'plain',
  }),
  volume: new Shape<VolumeMountProps>({ nocopy: 'plain', subpath: 'plain', labels: 'pairs' }),
  tmpfs: new Shape<TmpfsProps>({ size: 'plain', mode: 'plain' }),
  image: new Shape<ImageMountProps>({ subpath: 'plain' }),
});
