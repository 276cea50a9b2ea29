import { DataMount } from '../../model/data-folder';
import { ConfigMount } from './config-file';
import { BindMount, VolumeMount } from './mount';
import type { ServiceProps } from './service-props';
import { mountShape, type MountProps } from './spec/mounts';
import { isPlain, type Lifted, type StackPlace } from './spec/shape';
import { Secret } from '../../core/secret';
import { ComposeText, describe, Variable, type ComposeString } from './variable';

/** What a service may have as a mount. */
export type GivenMount = NonNullable<ServiceProps['volumes']>[number];

/** How mounts are written: short, where a text says all. */
export const volumes: Lifted = {
  of: mountShape,
  lift: (value, place) =>
    Array.isArray(value) ? value.map((mount: GivenMount) => mountForm(mount, place)) : value,
};

function mountForm(mount: GivenMount, place: Pick<StackPlace, 'dataPath'>): unknown {
  const source = sourceOf(mount, place);
  if (source === undefined) return mount;
  const { target, mode } = mount as DataMount | ConfigMount | BindMount | VolumeMount;
  const texts = [source, ...(typeof target === 'string' ? [target] : [])];
  if (texts.some((text) => text.includes(':'))) {
    const type = mount instanceof VolumeMount ? 'volume' : 'bind';
    return { type, source, target, ...(mode === 'ro' && { readOnly: true }) } satisfies MountProps;
  }
  const end = mode === 'ro' ? ':ro' : '';
  if (typeof target === 'string') return `${source}:${target}${end}`;
  const inner = target instanceof ComposeText ? target.parts : [target];
  return new ComposeText([`${source}:`, ...inner, ...(end === '' ? [] : [end])]);
}

/** Path of the machine or name of the volume, of a mount that is an object of ours; `undefined` for any other. */
function sourceOf(mount: unknown, place: Pick<StackPlace, 'dataPath'>): string | undefined {
  if (mount instanceof ConfigMount) return `./config/${mount.file.path}`;
  if (mount instanceof DataMount) return place.dataPath(mount.folder.name);
  if (mount instanceof BindMount) return mount.source;
  if (mount instanceof VolumeMount) return mount.volume.name;
  return undefined;
}

/** A mount in its parts, as the model has it; variables by their names. */
export interface MountParts {
  /** Path of the machine or name of the volume; empty for memory and for volumes without a name. */
  readonly source: string;
  /** Path in the container. */
  readonly target: string;
  /** `ro`, `rw` and what else a short form says. */
  readonly mode: string;
}

/** A mount in its parts. */
export function mountParts(mount: GivenMount, place: Pick<StackPlace, 'dataPath'>): MountParts {
  const source = sourceOf(mount, place);
  if (source !== undefined) {
    const { target, mode } = mount as DataMount | ConfigMount | BindMount | VolumeMount;
    return { source, target: describe(target), mode };
  }
  if (isText(mount)) return shortParts(describe(mount));
  const { source: from = '', target = '', readOnly } = mount as MountProps;
  return { source: describe(from), target: describe(target), mode: readOnly === true ? 'ro' : 'rw' };
}

/** `source:target:mode`; a colon of a variable's reference is none. */
function shortParts(text: string): MountParts {
  const parts = text.split(':');
  const [source = '', target, mode = 'rw'] = parts;
  return target === undefined ? { source: '', target: source, mode } : { source, target, mode };
}

/** Name of the volume that a mount names; `undefined` for a path, for memory and for what has no name. */
export function volumeName(mount: GivenMount, place: Pick<StackPlace, 'dataPath'>): string | undefined {
  if (isPlain(mount) && mount['type'] !== 'volume') return undefined;
  if (mount instanceof DataMount || mount instanceof ConfigMount || mount instanceof BindMount)
    return undefined;
  const { source } = mountParts(mount, place);
  return /^[A-Za-z0-9][\w.-]*$/.test(source) ? source : undefined;
}

function isText(mount: unknown): mount is ComposeString {
  return (
    typeof mount === 'string' ||
    mount instanceof Variable ||
    mount instanceof Secret ||
    mount instanceof ComposeText
  );
}
