import { ApiError } from './api-error';
import type { Call } from './guests';
import type { State } from './routes';

/** What Proxmox keeps of one thing: parameters as they were given. */
export type Values = Readonly<Record<string, unknown>>;

/** Things of one kind that Proxmox only keeps: made, read, changed and removed under one path. */
export interface Kind {
  /** Path of them all, without its ends: `/access/users`. */
  readonly path: string;
  /** Parameter that holds the id of a new one; `undefined` if that is in the path. */
  readonly key?: string;
  /** Parameters of a new one, from Proxmox's API viewer; a star is behind those that must be there. */
  readonly takes: string;
  /** Parameters of a change. */
  readonly changes: string;
  /** Those that are answered as numbers. */
  readonly numbers?: string;
  /** Those that may be there several times, and are lists also when they are there once. */
  readonly lists?: string;
  /** Refuses what cannot be kept. */
  readonly check?: (state: State, values: Values, id: string) => void;
  /** What of it is answered, if not all. */
  readonly shown?: (state: State, values: Values, id: string, path: string) => unknown;
  /** What a call that makes one answers; nothing otherwise. */
  readonly made?: (values: Values, id: string, path: string) => unknown;
  /** What else goes when one is removed; it may refuse it. */
  readonly removed?: (state: State, id: string, path: string) => void;
}

/** Does a call to things of a kind; the id is that of the path. */
export function keep(
  kind: Kind,
  state: State,
  method: string,
  list: string,
  id: string,
  call: Call,
): unknown {
  const { records } = state;
  const { delete: gone = '', ...given } = call.parameters;
  if (method === 'POST') {
    const own = kind.key === undefined ? id : (given[kind.key] ?? '');
    const path = `${list}/${own}`;
    if (records.has(path)) throw new ApiError(500, `'${own}' already exists`);
    const values = stored(kind, given);
    kind.check?.(state, values, own);
    records.set(path, values);
    return kind.made?.(values, own, path) ?? null;
  }
  if (method === 'GET' && id === '') {
    const below = [...records].filter(([path]) => path.slice(0, path.lastIndexOf('/')) === list);
    return below.map(([path, values]) => shown(kind, state, values, path));
  }
  const path = `${list}/${id}`;
  const found = records.get(path);
  if (!found) throw new ApiError(500, `'${id}' does not exist`);
  switch (method) {
    case 'GET':
      return shown(kind, state, found, path);
    case 'PUT': {
      const dropped = gone.split(',');
      const kept = Object.entries(found).filter(([name]) => !dropped.includes(name));
      const values = { ...Object.fromEntries(kept), ...stored(kind, given) };
      kind.check?.(state, values, id);
      records.set(path, values);
      return null;
    }
    case 'DELETE':
      kind.removed?.(state, id, path);
      records.delete(path);
      return null;
    default:
      throw new ApiError(501, `Method '${method} ${path}' not implemented`);
  }
}

function stored(kind: Kind, given: Readonly<Record<string, string>>): Values {
  const lists = (kind.lists ?? '').split(' ');
  const kept = Object.entries(given).filter(([name]) => name !== 'digest');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, lists.includes(name) ? value.split('\0') : value]),
  );
}

function shown(kind: Kind, state: State, values: Values, path: string): unknown {
  const numbers = (kind.numbers ?? '').split(' ');
  const answered = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]),
  );
  const id = path.slice(path.lastIndexOf('/') + 1);
  return kind.shown ? kind.shown(state, answered, id, path) : answered;
}
