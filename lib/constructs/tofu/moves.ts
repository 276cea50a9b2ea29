import type { Finding } from '../../core/component';
import type { TofuDocument } from './document';

/** A resource of a file. */
interface Entry {
  /** `terraform_data.web`. */
  readonly address: string;
  readonly type: string;
  /** Ids from the app down to the construct that it is. */
  readonly path: readonly string[];
}

/**
 * Resources that stand elsewhere in the program than in the file that is there: names come from the place, so OpenTofu
 * would destroy them and make them anew.
 */
export function* unsaidMoves(before: string, after: string): Iterable<Finding> {
  const [old, now] = [documentOf(before), documentOf(after)];
  if (old === undefined || now === undefined) return;
  const said = new Set([...(now.moved ?? []), ...(now.removed ?? [])].map(({ from }) => String(from)));
  const [were, are] = [entriesOf(old), entriesOf(now)];
  const [had, has] = [addressesOf(were), addressesOf(are)];
  const gone = were.filter(({ address }) => !said.has(address) && !has.has(address));
  const made = are.filter(({ address }) => !had.has(address));
  const moves = gone.flatMap((entry) => {
    const to = made.find(({ type, path }) => type === entry.type && path.at(-1) === entry.path.at(-1));
    return to === undefined ? [] : [{ from: entry, to }];
  });
  for (const { from, to } of moves) {
    // What belongs to a machine that is gone is gone with it, whatever another machine has of the same kind.
    const owners = gone.filter((other) => other !== from && isAbove(other, from));
    if (owners.some((owner) => !moves.some((move) => move.from === owner))) continue;
    yield {
      code: 'HL512',
      what: `${from.address} is now ${to.address}: OpenTofu would destroy it and make it anew`,
      fix: `add root.addMoved({ from: '${from.address}', to: '${to.address}' }), or addRemoved of the first if it shall go`,
    };
  }
}

function addressesOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.map(({ address }) => address));
}

function isAbove(upper: Entry, lower: Entry): boolean {
  return upper.path.length < lower.path.length && upper.path.every((id, index) => id === lower.path[index]);
}

/** `undefined` for a text that is none of ours, as of a file that somebody edited by hand. */
function documentOf(text: string): TofuDocument | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null ? (document as TofuDocument) : undefined;
  } catch {
    return undefined;
  }
}

function entriesOf({ resource = {} }: TofuDocument): readonly Entry[] {
  return Object.entries(resource).flatMap(([type, all]) =>
    Object.entries(all).map(([name, body]) => {
      const { metadata } = (body['//'] ?? {}) as { metadata?: { path?: string } };
      const ids = (metadata?.path ?? name).split('/').filter((id) => id !== 'Resource');
      return { address: `${type}.${name}`, type, path: ids };
    }),
  );
}
