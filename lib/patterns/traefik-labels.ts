import { Middleware, type IngressProps, type IngressRoute } from '../constructs/compose/ingress';
import { pathOf } from '../constructs/compose/label-routes';
import type { ComposeValue } from '../constructs/compose/variable';
import { middlewareName } from './traefik-files';
import type { DashboardProps } from './traefik-props';

type Labels = Readonly<Record<string, ComposeValue>>;

/** Labels that make Traefik route to a service. `shared`: labels of further services stand on the same container. */
export function routeLabels(domain: string, ingress: IngressProps, shared: boolean): Labels {
  const { host, port, auth, middlewares = [], path, scheme, healthcheck, entryPoints } = ingress;
  // A host name is the lab's, where each stack may have a service `web`. In a label a dot would end the router's name.
  // Services may share it by path, and two routers of one name would be none.
  const end = path === undefined ? '' : `_${path.replace(/[^\w-]/g, '_')}`;
  const name = `${host.replaceAll('.', '_')}${end}`;
  const router = `traefik.http.routers.${name}`;
  const backend = `traefik.http.services.${name}.loadbalancer`;
  const rule = `Host(\`${host}.${domain}\`)`;
  const used = [
    ...(auth === undefined ? [] : [`${name}-auth`]),
    ...middlewares.map((given, index) =>
      given instanceof Middleware ? middlewareName(name, given, index) : fromFile(given),
    ),
  ];
  return {
    [`${router}.rule`]: path === undefined ? rule : `${rule} && PathPrefix(\`${path}\`)`,
    [`${router}.entrypoints`]: (entryPoints ?? ['websecure']).join(','),
    // A router finds the service by itself only where there is one.
    ...(shared && { [`${router}.service`]: name }),
    [`${backend}.server.port`]: String(port),
    ...(scheme === 'https' && { [`${backend}.server.scheme`]: scheme }),
    ...(healthcheck !== undefined && {
      [`${backend}.healthcheck.path`]: healthcheck.path,
      [`${backend}.healthcheck.interval`]: healthcheck.interval ?? '30s',
    }),
    ...(used.length > 0 && { [`${router}.middlewares`]: used.join(',') }),
    ...(auth !== undefined && { [`traefik.http.middlewares.${name}-auth.basicauth.users`]: auth }),
    ...Object.fromEntries(
      middlewares.flatMap((given, index) => Object.entries(middlewareLabels(name, given, index))),
    ),
  };
}

/** Labels that show Traefik's own dashboard under a host name, to whom `auth` knows. */
export function dashboardLabels(domain: string, { host, auth }: DashboardProps): Labels {
  return {
    'traefik.enable': 'true',
    'traefik.http.routers.dashboard.rule': `Host(\`${host}.${domain}\`)`,
    'traefik.http.routers.dashboard.entrypoints': 'websecure',
    'traefik.http.routers.dashboard.service': 'api@internal',
    'traefik.http.routers.dashboard.middlewares': 'dashboard-auth',
    'traefik.http.middlewares.dashboard-auth.basicauth.users': auth,
  };
}

/**
 * Labels by which Flame shows services; where a container is several of them, their values are one list.
 *
 * @see https://github.com/pawelmalak/flame#docker-integration
 */
export function flameLabels(routes: readonly IngressRoute[], url: (host: string) => string): Labels {
  const shown = routes.flatMap(({ name, ingress: { host, path, catalog } }) => {
    if (catalog === false) return [];
    const { name: title = name.charAt(0).toUpperCase() + name.slice(1), icon = '' } = catalog ?? {};
    return [{ title, icon, url: `${url(host)}${pathOf(path)}` }];
  });
  if (shown.length === 0) return {};
  const list = (texts: readonly string[]) => texts.join(';');
  return {
    'flame.type': 'application',
    'flame.name': list(shown.map(({ title }) => title)),
    'flame.url': list(shown.map((one) => one.url)),
    ...(shown.some(({ icon }) => icon !== '') && { 'flame.icon': list(shown.map(({ icon }) => icon)) }),
  };
}

/** A middleware of the dynamic file, as labels name it. */
function fromFile(name: string): string {
  return name.includes('@') ? name : `${name}@file`;
}

function middlewareLabels(route: string, given: Middleware | string, index: number): Labels {
  if (!(given instanceof Middleware)) return {};
  const prefix = `traefik.http.middlewares.${middlewareName(route, given, index)}.${given.type.toLowerCase()}`;
  return Object.fromEntries(flat(given.settings, prefix));
}

/** Settings as labels have them: a dot for each level, a comma in lists. */
function flat(value: unknown, path: string): readonly (readonly [string, ComposeValue])[] {
  if (Array.isArray(value)) return [[path, value.join(',')]];
  if (typeof value !== 'object' || value === null) return [[path, value as ComposeValue]];
  return Object.entries(value).flatMap(([key, item]) => flat(item, `${path}.${key.toLowerCase()}`));
}
