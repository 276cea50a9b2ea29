import { ApiError } from './api-error';
import { containerOf, containerRoutes } from './container-routes';
import type { Containers } from './containers';
import { hasAgent } from './guest';
import type { Call, Guests } from './guests';
import { bridgesOf, type Power } from './hypervisor';
import { shown } from './stored-config';
import type { Storage } from './storage';
import type { Tasks } from './tasks';

/** What the calls work on. */
export interface State {
  readonly nodes: readonly string[];
  readonly guests: Guests;
  readonly containers: Containers;
  readonly storage: Storage;
  readonly tasks: Tasks;
  /** What is only kept: bridges and mappings, by their path. */
  readonly records: Map<string, Record<string, unknown>>;
}

/** Does a call; the parts are what stands in brackets in the path. Its answer may take time. */
export type Handler = (state: State, call: Call, parts: readonly string[]) => unknown;

/** A call that the server knows. */
export type Route = readonly [method: string, path: RegExp, handler: Handler];

const routes: readonly Route[] = [
  ['GET', /^\/version$/, () => ({ version: '8.4.1', release: '8.4', repoid: 'stand-in' })],
  ['GET', /^\/nodes$/, ({ nodes }) => nodes.map((node) => ({ node, status: 'online', type: 'node' }))],
  [
    'GET',
    /^\/cluster\/resources$/,
    ({ guests, containers }) => [
      ...[...guests.all.values()].map(resourceOf),
      ...[...containers.all.values()].map(containerOf),
    ],
  ],
  ...containerRoutes,
  ['GET', /^\/pools$/, () => []],
  [
    'GET',
    /^\/nodes\/([^/]+)\/tasks\/([^/]+)\/status$/,
    ({ tasks }, { node }, [, upid = '']) => tasks.status(node, upid),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/qemu$/,
    ({ guests }, { node }) => [...guests.all.values()].filter((guest) => guest.node === node).map(resourceOf),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/config$/,
    ({ guests }, { node }, [, id]) => shown(guests.find(node, Number(id))),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/status\/current$/,
    ({ guests }, { node }, [, id]) => statusOf(guests.find(node, Number(id))),
  ],
  [
    'POST',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/clone$/,
    ({ guests }, call, [, id]) => guests.clone(call, guests.find(call.node, Number(id))),
  ],
  [
    'PUT',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/config$/,
    ({ guests }, call, [, id]) => guests.configure(call, guests.find(call.node, Number(id))),
  ],
  [
    'PUT',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/resize$/,
    ({ guests }, call, [, id]) => guests.resize(call, guests.find(call.node, Number(id))),
  ],
  [
    'POST',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/move_disk$/,
    ({ guests }, call, [, id]) => guests.move(call, guests.find(call.node, Number(id))),
  ],
  [
    'POST',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/status\/(start|stop|shutdown|reboot|reset)$/,
    ({ guests }, call, [, id, what]) => guests.power(call, guests.find(call.node, Number(id)), what as Power),
  ],
  [
    'POST',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/agent\/ping$/,
    ({ guests }, { node }, [, id]) => guests.agent(guests.find(node, Number(id)), 'ping'),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)\/agent\/network-get-interfaces$/,
    ({ guests }, { node }, [, id]) => guests.agent(guests.find(node, Number(id)), 'network-get-interfaces'),
  ],
  [
    'DELETE',
    /^\/nodes\/([^/]+)\/qemu\/(\d+)$/,
    ({ guests }, call, [, id]) => guests.remove(call, guests.find(call.node, Number(id))),
  ],
  ['GET', /^\/storage$/, ({ storage }) => storage.all()],
  ['GET', /^\/storage\/([^/]+)$/, ({ storage }, _call, [id = '']) => storage.definition(id)],
  ['GET', /^\/nodes\/[^/]+\/storage$/, ({ storage }) => storage.all()],
  [
    'GET',
    /^\/nodes\/[^/]+\/storage\/([^/]+)\/status$/,
    ({ storage }, _call, [id = '']) => storage.status(id),
  ],
  [
    'GET',
    /^\/nodes\/[^/]+\/storage\/([^/]+)\/content$/,
    ({ storage }, _call, [id = '']) => storage.content(id),
  ],
  [
    'GET',
    /^\/nodes\/[^/]+\/storage\/([^/]+)\/content\/(.+)$/,
    ({ storage }, _call, [id = '', volume = '']) => storage.volume(id, volume),
  ],
  [
    'DELETE',
    /^\/nodes\/[^/]+\/storage\/([^/]+)\/content\/(.+)$/,
    ({ storage, tasks }, { node, user }, [id = '', volume = '']) =>
      tasks.start(node, 'imgdel', volume, user, () => storage.removeVolume(id, volume)),
  ],
  [
    'PUT',
    /^\/nodes\/([^/]+)\/network$/,
    ({ tasks, guests, records }, { node, user }) =>
      tasks.start(node, 'srvreload', 'networking', user, () =>
        guests.hypervisor.reloadNetwork(bridgesOf(records.values())),
      ),
  ],
  [
    'GET',
    /^\/nodes\/([^/]+)\/network$|^\/cluster\/mapping\/(?:pci|usb|dir)$/,
    ({ records }, _call, _parts) => [...records.values()],
  ],
];

/** Bridges and mappings: made, read, changed and removed under one path. */
const recordCollections = /^(\/nodes\/[^/]+\/network|\/cluster\/mapping\/(?:pci|usb|dir))(?:\/([^/]+))?$/;

/** Does a call. */
export function answer(state: State, method: string, path: string, call: Call): unknown {
  for (const [verb, pattern, handler] of routes) {
    const match = verb === method && pattern.exec(path);
    // The node is in the call already.
    if (match)
      return handler(
        state,
        call,
        match.slice(1).map((part) => decodeURIComponent(part)),
      );
  }
  const [, collection, id] = recordCollections.exec(path) ?? [];
  if (collection === undefined) throw new ApiError(501, `Method '${method} ${path}' not implemented`);
  return record(state, method, collection, id, call.parameters);
}

function record(
  { records }: State,
  method: string,
  collection: string,
  id: string | undefined,
  { delete: gone, ...values }: Readonly<Record<string, string>>,
): unknown {
  if (method === 'POST' && id === undefined) {
    const own = values['iface'] ?? values['id'] ?? '';
    const path = `${collection}/${own}`;
    if (records.has(path)) throw new ApiError(500, `'${own}' already exists`);
    records.set(path, stored(values));
    return null;
  }
  const path = `${collection}/${id ?? ''}`;
  const found = records.get(path);
  if (!found) throw new ApiError(500, `'${id ?? ''}' does not exist`);
  switch (method) {
    case 'GET':
      return found;
    case 'PUT': {
      const changed = { ...found, ...stored(values) };
      const kept = Object.entries(changed).filter(([name]) => !(gone ?? '').split(',').includes(name));
      records.set(path, Object.fromEntries(kept));
      return null;
    }
    case 'DELETE':
      records.delete(path);
      return null;
    default:
      throw new ApiError(501, `Method '${method} ${path}' not implemented`);
  }
}

const switches = new Set(['autostart', 'bridge_vlan_aware']);

/** A mapping's `map` may be there several times, and is a list also when it is there once. */
function stored(values: Readonly<Record<string, string>>): Record<string, unknown> {
  const { map, ...rest } = values;
  // Proxmox answers with numbers for what is on or off.
  const data = Object.entries(rest).map(([name, value]) => [
    name,
    switches.has(name) ? Number(value) : value,
  ]);
  return {
    ...(Object.fromEntries(data) as Record<string, unknown>),
    ...(map === undefined ? {} : { map: map.split('\0') }),
  };
}

function resourceOf({ vmId, node, status, template, config, lock }: Parameters<Guests['resize']>[1]) {
  return {
    id: `qemu/${vmId}`,
    vmid: vmId,
    node,
    type: 'qemu',
    status,
    template: template ? 1 : 0,
    name: config['name'] ?? `VM ${vmId}`,
    ...(config['tags'] === undefined ? {} : { tags: config['tags'] }),
    ...(lock === undefined ? {} : { lock }),
  };
}

function statusOf(guest: Parameters<Guests['resize']>[1]) {
  const { status, vmId, config, lock } = guest;
  return {
    vmid: vmId,
    name: config['name'] ?? `VM ${vmId}`,
    status,
    qmpstatus: status,
    agent: hasAgent(guest) ? 1 : 0,
    ...(lock === undefined ? {} : { lock }),
  };
}
