import { DataMount } from '../../model/data-folder';
import type { EnvironmentVariable } from '../../model/tooling';
import type { ComposeService } from './compose-service';
import { ConfigMount } from './config-file';
import type { ServiceDocument } from './document';
import type { Healthcheck } from './healthcheck';
import { formatPort } from './port';
import type { ServiceProps } from './service-props';
import { toCompose, type ComposeValue } from './variable';

const conditions = {
  started: 'service_started',
  healthy: 'service_healthy',
  completed: 'service_completed_successfully',
};

/** A service as Compose has it, keys in the order in which people write them. `declare` is told of each variable. */
export function serviceDocument(
  service: ComposeService,
  declare: (variable: EnvironmentVariable) => void,
): ServiceDocument {
  const { props } = service;
  const value = (given: ComposeValue) => toCompose(given, declare);
  const line = (given: string | readonly ComposeValue[]) =>
    typeof given === 'string' ? value(given) : given.map(value);
  const values = (given: Readonly<Record<string, ComposeValue>>) =>
    mapping(Object.entries(given).map(([key, item]) => [key, value(item)] as const));
  const networks = service.networks.map((network) => (typeof network === 'string' ? network : network.name));
  const image = props.image as ComposeValue | undefined;

  return {
    ...(image !== undefined && image !== '' && { image: value(image) }),
    container_name: service.containerName,
    ...(props.hostname !== undefined && { hostname: value(props.hostname) }),
    restart: props.restart ?? 'unless-stopped',
    ...(props.user !== undefined && { user: value(props.user) }),
    ...(props.entrypoint !== undefined && { entrypoint: line(props.entrypoint) }),
    ...(props.command !== undefined && { command: line(props.command) }),
    ...(props.dependsOn !== undefined && { depends_on: dependsOn(props.dependsOn) }),
    ...(props.environment !== undefined && { environment: values(props.environment) }),
    ...(props.ports !== undefined && { ports: props.ports.map(formatPort) }),
    ...(props.volumes !== undefined && {
      volumes: props.volumes.map((volume) => volumeText(service, volume)),
    }),
    ...(networks.length > 0 && { networks }),
    ...(props.networkMode !== undefined && { network_mode: props.networkMode }),
    ...(props.pid !== undefined && { pid: props.pid }),
    ...(props.capAdd !== undefined && { cap_add: [...props.capAdd] }),
    ...(props.privileged === true && { privileged: true }),
    ...(props.devices !== undefined && { devices: props.devices.map(value) }),
    ...(props.gpu !== undefined && { deploy: gpuReservation(props.gpu.count) }),
    ...(props.healthcheck !== undefined && { healthcheck: healthcheckDocument(props.healthcheck) }),
    ...labels(service, values),
    ...props.extra,
  };
}

/**
 * Names and values as a mapping; as a list where a name begins with `x-`: among the keys of a mapping Compose takes that for
 * an extension, and the container never gets it.
 */
function mapping(
  entries: readonly (readonly [name: string, value: string])[],
): Record<string, string> | string[] {
  if (!entries.some(([name]) => name.startsWith('x-'))) return Object.fromEntries(entries);
  return entries.map(([name, value]) => `${name}=${value}`);
}

function dependsOn(
  given: NonNullable<ServiceProps['dependsOn']>,
): NonNullable<ServiceDocument['depends_on']> {
  const entries = Object.entries(given).filter(([, condition]) => condition !== undefined);
  // The short form where it says all.
  if (entries.every(([, condition]) => condition === 'started')) return entries.map(([name]) => name);
  return Object.fromEntries(
    entries.map(([name, condition = 'started']) => [name, { condition: conditions[condition] }]),
  );
}

/** A mount in its parts, as the model has it. */
export function mountOf(
  service: ComposeService,
  volume: NonNullable<ServiceProps['volumes']>[number],
): { readonly source: string; readonly target: string; readonly mode: string } {
  if (typeof volume === 'string') {
    const [source = '', target = source, mode = 'rw'] = volume.split(':');
    return { source, target, mode };
  }
  const { target, mode } = volume;
  if (volume instanceof ConfigMount) return { source: `./config/${volume.file.path}`, target, mode };
  if (volume instanceof DataMount)
    return { source: service.stack.dataPath(volume.folder.name), target, mode };
  throw new TypeError(`${service.node.path} has a volume of an unknown kind`);
}

function volumeText(service: ComposeService, volume: NonNullable<ServiceProps['volumes']>[number]): string {
  if (typeof volume === 'string') return volume.replaceAll('$', '$$$$');
  const { source, target, mode } = mountOf(service, volume);
  return `${source}:${target}${mode === 'ro' ? ':ro' : ''}`.replaceAll('$', '$$$$');
}

function gpuReservation(count: number | 'all'): Record<string, unknown> {
  return { resources: { reservations: { devices: [{ driver: 'nvidia', count, capabilities: ['gpu'] }] } } };
}

function healthcheckDocument({
  test,
  interval,
  timeout,
  retries,
  startPeriod,
}: Healthcheck): Record<string, unknown> {
  return {
    test: test.map((part) => part.replaceAll('$', '$$$$')),
    ...(interval !== undefined && { interval }),
    ...(timeout !== undefined && { timeout }),
    ...(retries !== undefined && { retries }),
    ...(startPeriod !== undefined && { start_period: startPeriod }),
  };
}

/** Labels of a service: those of its ingress, and its own. */
export function labelsOf(service: ComposeService): Readonly<Record<string, ComposeValue>> {
  const { ingress, labels } = service.props;
  return { ...ingress?.via.labels(service.name, ingress), ...labels };
}

function labels(
  service: ComposeService,
  values: (given: Readonly<Record<string, ComposeValue>>) => Record<string, string> | string[],
): Pick<ServiceDocument, 'labels'> {
  const all = labelsOf(service);
  return Object.keys(all).length === 0 ? {} : { labels: values(all) };
}
