import { posix } from 'node:path';

import type { ModelService, ModelStack } from './model';
import type { ReadProject, ReadService } from './project';

/** Where the project is, and what its variables were filled with. */
export interface Reading {
  /** Folder of the project. */
  readonly folder: string;
  /** Values by variable. */
  readonly values: ReadonlyMap<string, string>;
}

/** What of a project is not as the report has it. */
export function differences(project: ReadProject, stack: ModelStack, reading: Reading): readonly string[] {
  const services = project.services ?? {};
  return [
    ...difference(
      'services',
      Object.keys(services),
      stack.services.map(({ name }) => name),
    ),
    ...stack.services.flatMap((model) => {
      const read = services[model.name];
      return read === undefined ? [] : serviceDifferences(project, read, model, reading);
    }),
  ];
}

function serviceDifferences(
  project: ReadProject,
  read: ReadService,
  model: ModelService,
  { folder, values }: Reading,
): readonly string[] {
  const filled = (text: string) =>
    text.replace(/\$\{(\w+)\}/g, (reference, name: string) => values.get(name) ?? reference);
  const image = filled(model.image ?? 'none');
  const source = (path: string) => (/^\.{0,2}\//.test(path) ? posix.resolve(folder, path) : path);
  const found = [
    ...difference('image', [read.image ?? 'none'], [image]),
    ...difference('container name', [read.container_name ?? 'none'], [model.containerName ?? 'none']),
    ...difference(
      'ports',
      (read.ports ?? [])
        .filter(({ published = '' }) => published !== '')
        .map(({ published, protocol = 'tcp', host_ip }) => portText(published, protocol, host_ip)),
      model.ports.map(({ port, protocol, address }) => portText(port, protocol, address)),
    ),
    ...difference(
      'mounts',
      (read.volumes ?? []).map((mount) =>
        mountText(mount.source ?? '', mount.target, mount.read_only ?? false),
      ),
      model.mounts.map((mount) =>
        mountText(source(filled(mount.source)), filled(mount.target), isReadOnly(mount.mode)),
      ),
    ),
    ...difference(
      'networks',
      Object.keys(read.networks ?? {}),
      model.networks.length > 0 ? model.networks : impliedNetworks(read),
    ),
    ...lineDifference('entrypoint', read.entrypoint, model.entrypoint?.map(filled)),
    ...lineDifference('command', read.command, model.command?.map(filled)),
    ...valueDifferences('environment', ownEnvironment(read, model, values), model.environment, filled),
    ...valueDifferences('labels', read.labels ?? {}, model.labels, filled),
    ...(model.url === null
      ? []
      : ingressDifferences(project, project.services?.[model.routedBy] ?? {}, model.url)),
  ];
  return found.map((text) => `service ${model.name}: ${text.replaceAll(`${folder}/`, './')}`);
}

/** Arguments in their order; the model has none for a text that Compose takes apart. */
function lineDifference(
  what: string,
  read: readonly string[] | null | undefined,
  model: readonly string[] | undefined,
): readonly string[] {
  if (model === undefined || JSON.stringify(read ?? []) === JSON.stringify(model)) return [];
  return [`${what}: Compose reads ${JSON.stringify(read ?? [])}, the model has ${JSON.stringify(model)}`];
}

/** Values by name, each as it is. */
function valueDifferences(
  what: string,
  read: Readonly<Record<string, string | null>>,
  model: Readonly<Record<string, string | null>>,
  filled: (text: string) => string,
): readonly string[] {
  const names = [...new Set([...Object.keys(read), ...Object.keys(model)])];
  const told = (value: string | null | undefined) =>
    value === undefined ? 'nothing' : JSON.stringify(value);
  return names.flatMap((name) => {
    const text = model[name];
    const [is, shall] = [told(read[name]), told(typeof text === 'string' ? filled(text) : text)];
    return is === shall ? [] : [`${what}: of ${name} Compose reads ${is}, the model has ${shall}`];
  });
}

/** Variables of a container without those that it has only because it reads `.env`. */
function ownEnvironment(
  { environment = {} }: ReadService,
  model: ModelService,
  values: Reading['values'],
): Readonly<Record<string, string | null>> {
  if (!model.readsDotEnv) return environment;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => name in model.environment || !values.has(name)),
  );
}

function portText(port: string | number | undefined, protocol: string, address?: string | null): string {
  // What nobody says is every address.
  return `${(address ?? '0.0.0.0').replace('0.0.0.0', '*')}:${port ?? ''}/${protocol}`;
}

function mountText(source: string, target: string, readOnly: boolean): string {
  return `${source}:${target}:${readOnly ? 'ro' : 'rw'}`;
}

function isReadOnly(mode: string): boolean {
  return mode.split(',').includes('ro');
}

/** Networks of a service that names none: the stack's own, unless it has a mode. */
function impliedNetworks({ network_mode: mode, provider }: ReadService): readonly string[] {
  return mode === undefined && provider === undefined ? ['default'] : [];
}

/** Whether Traefik routes the service's URL to it, through a network that both are on. */
function ingressDifferences(project: ReadProject, read: ReadService, url: string): readonly string[] {
  const labels = read.labels ?? {};
  const host = new URL(url).host;
  const rules = Object.entries(labels).filter(([name]) => /^traefik\.http\.routers\.[^.]+\.rule$/.test(name));
  const wrong: string[] = [];
  // A service may have part of a host's paths.
  const wanted = `Host(\`${host}\`)`;
  if (!rules.some(([, rule]) => rule === wanted || rule.startsWith(`${wanted} && PathPrefix(`))) {
    const found = rules.map(([name, rule]) => `${name}: ${rule}`).join(', ');
    wrong.push(`no router's rule is ${wanted}, the labels have ${found === '' ? 'none' : found}`);
  }
  if (labels['traefik.enable'] !== 'true') wrong.push('it has a URL, but traefik.enable is not "true"');
  const network = labels['traefik.docker.network'];
  const joined = Object.keys(read.networks ?? {}).map((key) => project.networks?.[key]?.name ?? key);
  if (network !== undefined && !joined.includes(network)) {
    wrong.push(`Traefik looks for it on network ${network}, it is on ${joined.join(', ')}`);
  }
  const port = Object.entries(labels).find(([name]) =>
    /^traefik\.http\.services\.[^.]+\.loadbalancer\.server\.port$/.test(name),
  )?.[1];
  if (port !== undefined && !isPort(port)) wrong.push(`Traefik's port of it is ${JSON.stringify(port)}`);
  return wrong;
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function difference(what: string, found: readonly string[], expected: readonly string[]): readonly string[] {
  const [is, shall] = [found, expected].map((texts) => [...texts].sort());
  if (is?.join('\n') === shall?.join('\n')) return [];
  const only = (these: readonly string[] = [], those: readonly string[] = []) =>
    these.filter((text) => !those.includes(text)).join(', ') || 'nothing more';
  return [`${what}: Compose reads ${only(is, shall)}, the model has ${only(shall, is)}`];
}
