import { accessKinds, accessRoutes } from './access';
import { ApiError } from './api-error';
import { containerOf, containerRoutes } from './container-routes';
import type { Containers } from './containers';
import { datacenterKinds } from './datacenter';
import { aliasKind, firewallRoutes, type Firewalls } from './firewall';
import { hasAgent } from './guest';
import type { Call, Guests } from './guests';
import { bridgesOf, type Power } from './hypervisor';
import { keep } from './kind';
import { cloneInto, poolRoutes } from './pools';
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
  readonly firewalls: Firewalls;
  /** What is only kept, by its path: bridges, storages, users. */
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
  ...poolRoutes,
  ...firewallRoutes,
  ...accessRoutes,
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
    (state, call, [, id]) => cloneInto(state, call, Number(id)),
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
  ['GET', /^\/storage\/(local|local-lvm)$/, ({ storage }, _call, [id = '']) => storage.definition(id)],
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
];

const kinds = [...accessKinds, ...datacenterKinds, aliasKind].map((kind) => ({
  kind,
  pattern: new RegExp(`^(${kind.path})(?:/([^/]+))?$`),
}));

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
  for (const { kind, pattern } of kinds) {
    const [, list, id = ''] = pattern.exec(path) ?? [];
    if (list !== undefined)
      return keep(kind, state, method, decodeURIComponent(list), decodeURIComponent(id), call);
  }
  throw new ApiError(501, `Method '${method} ${path}' not implemented`);
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
