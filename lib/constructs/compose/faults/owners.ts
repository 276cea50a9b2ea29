import type { Finding } from '../../../core/component';
import { DataMount } from '../../../model/data-folder';
import { quoted } from '../../../model/fault';
import type { ComposeService } from '../compose-service';
import { mountParts } from '../mount-forms';
import { textsOf } from '../service-facts';
import { describe, Variable, type ComposeValue } from '../variable';

/** Who writes to a share, and whom its server takes that user for. */
export function* ownerFaults({ name, props, stack }: ComposeService): Iterable<Finding> {
  const deepestFirst = stack.host.mounts.toSorted((a, b) => b.path.length - a.path.length);
  for (const mount of props.volumes ?? []) {
    const { source, mode } = mountParts(mount, stack);
    // What is mounted below another mount is what a path there leads to.
    const share = deepestFirst.find(({ path }) => source === path || source.startsWith(`${path}/`))?.share;
    if (share?.squash === undefined || share.squash === 'none' || mode.split(',').includes('ro')) continue;
    const owner = mount instanceof DataMount ? numberOf(mount.folder.props.owner) : undefined;
    const writer = owner ?? userOf(props);
    const wrong = (what: string, fix: string): Finding => ({
      code: 'HL132',
      severity: 'warning',
      what: `service ${name} writes ${quoted(source)} as user ${writer ?? 'root'}, but ${what}`,
      fix,
    });
    if (share.squash === 'all' && writer !== undefined && writer !== share.anonUid) {
      yield wrong(
        `its share takes everybody for user ${share.anonUid}`,
        `let it run as user ${share.anonUid}, or export the share without all_squash`,
      );
    } else if (share.squash === 'root' && owner !== undefined && owner !== share.anonUid) {
      yield wrong(
        `its share takes root, who gives it the folder, for user ${share.anonUid}`,
        'let the server give the folder to that user, or export the share with no_root_squash',
      );
    } else if (share.squash === 'root' && owner === undefined && writer === 0) {
      yield wrong(
        `its share takes root for user ${share.anonUid}`,
        'let it run as another user, or export the share with no_root_squash',
      );
    }
  }
}

/** Number of the user that a container runs as, if the program says so. */
function userOf({ user, environment = {} }: ComposeService['props']): number | undefined {
  if (user !== undefined) return numberOf(valueOf(user));
  const list = Array.isArray(environment) ? textsOf(environment) : environment;
  const puid = (list as Readonly<Record<string, ComposeValue | null>>)['PUID'];
  return puid === undefined || puid === null ? undefined : numberOf(valueOf(puid));
}

/** A text with a variable's default in its place. */
function valueOf(given: ComposeValue): string {
  return given instanceof Variable ? (given.fallback ?? '') : describe(given);
}

function numberOf(user: string | undefined): number | undefined {
  const number = user?.split(':')[0] === 'root' ? '0' : /^\d+/.exec(user ?? '')?.[0];
  return number === undefined ? undefined : Number(number);
}
