import { posix } from 'node:path';

import type { Finding } from '../../core/component';
import { backupFault, type Backup } from '../../model/backup';
import { DataMount } from '../../model/data-folder';
import type { ComposeStack } from './compose-stack';
import { VolumeMount } from './mount';
import { ownFiles } from './stack-parts';

/** Something of a stack that keeps data. */
export interface Stateful {
  /** Name for people and for `restore.sh`: `monitoring/grafana`, or the volume's in Docker. */
  readonly name: string;
  /** Folder on the machine; `undefined` for a volume that Docker keeps. */
  readonly path: string | undefined;
  /** Services of the stack that use it; first the one whose mount says how it is backed up. */
  readonly services: readonly string[];
  /** How it is backed up; `undefined` if nobody says so. */
  readonly backup: Backup | undefined;
}

/** What a stack keeps data in: data folders, folders beside its files, and volumes, where a container may write them. */
export function statefulOf(stack: ComposeStack): readonly Stateful[] {
  const found = new Map<string, Stateful>();
  const add = (
    name: string,
    path: string | undefined,
    service: string,
    own: Backup | undefined,
    isFirst = false,
  ) => {
    const before = found.get(name);
    const others = before?.services ?? [];
    const { folders, volumes } = stack.host.containers.backups;
    found.set(name, {
      name,
      path,
      services: [...new Set(isFirst ? [service, ...others] : [...others, service])],
      backup: own ?? before?.backup ?? (path === undefined ? volumes : folders),
    });
  };
  const own = new Set<string>();
  for (const { name: service, props } of stack.allServices) {
    for (const mount of props.volumes ?? []) {
      if (!(mount instanceof DataMount)) continue;
      const path = stack.dataPath(mount.folder.name);
      own.add(path);
      if (mount.mode === 'ro') continue;
      add(`${stack.folder}/${mount.folder.name}`, path, service, mount.folder.props.backup);
    }
  }
  // Whoever else mounts such a volume says nothing of its backup by that.
  const volumes = new Map(
    stack.allServices.flatMap(({ name: service, props }) =>
      (props.volumes ?? []).flatMap((mount) => {
        if (!(mount instanceof VolumeMount) || mount.volume.backup === undefined) return [];
        return [[mount.volume.name, { service, backup: mount.volume.backup }] as const];
      }),
    ),
  );
  const files = ownFiles(stack);
  const document = stack.document();
  for (const { service, source, isReadOnly } of mountsOf(document.services)) {
    if (isReadOnly || own.has(source)) continue;
    if (source.startsWith('./')) {
      const folder = posix.normalize(source);
      if (files.some((file) => file === folder || file.startsWith(`${folder}/`))) continue;
      add(`${stack.folder}/${folder}`, posix.join(stack.path, folder), service, stack.backups[source]);
    } else if (stack.isAdopted && source.startsWith(`${stack.host.containers.data}/`)) {
      // A program says by bind() that a path is no data; a file can only say where it is.
      const name = source.slice(stack.host.containers.data.length + 1).replace(/\/+$/, '');
      add(name, source, service, stack.backups[source]);
    } else if (!/^[/~.$]/.test(source)) {
      const settings = (document.volumes?.[source] ?? {}) as { external?: unknown; name?: unknown };
      const name = typeof settings.name === 'string' ? settings.name : undefined;
      const inDocker = name ?? (settings.external === true ? source : `${stack.projectName}_${source}`);
      const said = volumes.get(source);
      const backup = stack.backups[source] ?? said?.backup;
      add(inDocker, undefined, service, backup, said?.service === service);
    }
  }
  return [...found.values()];
}

/** Mounts of the services as the Compose file has them. */
function mountsOf(services: Readonly<Record<string, { volumes?: (string | Record<string, unknown>)[] }>>) {
  return Object.entries(services).flatMap(([service, { volumes = [] }]) =>
    volumes.flatMap((volume) => {
      if (typeof volume === 'string') {
        const [source = '', target, mode = ''] = volume.split(':');
        if (target === undefined) return [];
        return [
          { service, source: source.replaceAll('$$', '$'), isReadOnly: mode.split(',').includes('ro') },
        ];
      }
      const { type, source, read_only: isReadOnly } = volume;
      if (typeof source !== 'string' || (type !== 'volume' && type !== 'bind')) return [];
      return [{ service, source: source.replaceAll('$$', '$'), isReadOnly: isReadOnly === true }];
    }),
  );
}

/** What is wrong with the backups of a stack; of a machine that says nothing of backups, only what is said is looked at. */
export function* backupFaults(stack: ComposeStack): Iterable<Finding> {
  const asked = Object.keys(stack.host.containers.backups).length > 0;
  for (const { name, backup } of statefulOf(stack)) {
    const fault = backup === undefined && !asked ? undefined : backupFault(name, backup);
    if (fault !== undefined) yield fault;
  }
}
