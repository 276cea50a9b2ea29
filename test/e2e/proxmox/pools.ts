import { ApiError } from './api-error';
import { invalid } from './datacenter';
import type { Call } from './guests';
import type { Route, State } from './routes';

/** Parameters of the calls that make and change a pool. */
export const poolParameters = {
  POST: 'poolid* comment',
  PUT: 'poolid* comment vms storage delete allow-move',
} as const;

/** Pools: their ids are parameters, not part of the path. */
export const poolRoutes: readonly Route[] = [
  [
    'GET',
    /^\/pools$/,
    (state, { parameters: { poolid } }) =>
      poolid === undefined
        ? idsOf(state).map((id) => ({ poolid: id, ...state.records.get(`/pools/${id}`) }))
        : [{ poolid, ...needPool(state, poolid), members: membersOf(state, poolid) }],
  ],
  [
    'POST',
    /^\/pools$/,
    ({ records }, { parameters: { poolid = '', ...values } }) => {
      if (!/^[A-Za-z0-9.\-_]+(\/[A-Za-z0-9.\-_]+){0,2}$/.test(poolid)) {
        invalid('poolid', `invalid format - pool name '${poolid}' contains invalid characters`);
      }
      if (records.has(`/pools/${poolid}`)) throw new ApiError(500, `pool '${poolid}' already exists`);
      records.set(`/pools/${poolid}`, values);
      return null;
    },
  ],
  [
    'PUT',
    /^\/pools$/,
    (state, { parameters: { poolid = '', vms, delete: gone, comment } }) => {
      const values = needPool(state, poolid);
      for (const vmId of (vms ?? '').split(',').filter(Boolean)) {
        const guest = state.guests.all.get(Number(vmId));
        if (!guest) throw new ApiError(500, `VM ${vmId} does not exist`);
        if (gone === '1') delete guest.pool;
        else guest.pool = poolid;
      }
      if (comment !== undefined) state.records.set(`/pools/${poolid}`, { ...values, comment });
      return null;
    },
  ],
  [
    'DELETE',
    /^\/pools$/,
    (state, { parameters: { poolid = '' } }) => {
      needPool(state, poolid);
      if (membersOf(state, poolid).length > 0) throw new ApiError(500, `pool '${poolid}' is not empty`);
      state.records.delete(`/pools/${poolid}`);
      return null;
    },
  ],
];

/** Clones a template, into the pool that the call names. */
export function cloneInto(state: State, call: Call, template: number): string {
  const { guests } = state;
  const { newid, pool } = call.parameters;
  if (pool !== undefined) needPool(state, pool);
  const task = guests.clone(call, guests.find(call.node, template));
  const guest = guests.all.get(Number(newid));
  if (guest && pool !== undefined) guest.pool = pool;
  return task;
}

function idsOf({ records }: State): readonly string[] {
  return [...records.keys()].filter((path) => path.startsWith('/pools/')).map((path) => path.slice(7));
}

function needPool({ records }: State, id: string): Readonly<Record<string, unknown>> {
  const found = records.get(`/pools/${id}`);
  if (!found) throw new ApiError(500, `pool '${id}' does not exist`);
  return found;
}

function membersOf({ guests }: State, id: string): readonly unknown[] {
  return [...guests.all.values()]
    .filter(({ pool }) => pool === id)
    .map(({ vmId, node }) => ({ id: `qemu/${vmId}`, type: 'qemu', vmid: vmId, node }));
}
