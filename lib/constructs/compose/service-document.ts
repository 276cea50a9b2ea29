import type { ComposeService } from './compose-service';
import type { ServiceDocument } from './document';
import { gpuReservation } from './gpu';
import { nameOf } from './network-forms';
import { serviceShape } from './service-shape';
import type { ServiceProps } from './service-props';
import type { DeployProps } from './spec/deploy';
import type { StackPlace } from './spec/shape';
import { write } from './spec/write';
import { ComposeText, type ComposePairs, type ComposeValue } from './variable';
import { watchtowerLabels } from './watchtower';

/** A service as Compose has it, keys in the order in which people write them. `declare` is told of each variable. */
export function serviceDocument(service: ComposeService, declare: StackPlace['declare']): ServiceDocument {
  const place = { declare, dataPath: (name: string) => service.stack.dataPath(name) };
  return write(serviceShape, settledProps(service), place) as ServiceDocument;
}

/** The settings of a service with what follows from its stack, its ingress and its GPUs; `false` leaves a default out. */
function settledProps(service: ComposeService): Readonly<Record<string, unknown>> {
  const { props } = service;
  const { gpu, deploy, restart, logging } = props;
  return {
    ...props,
    image: (props.image as unknown) === '' ? undefined : props.image,
    containerName: service.containerName,
    restart: restart === false ? undefined : restart,
    logging: logging === false ? undefined : logging,
    ports: service.ports.length === 0 ? undefined : service.ports,
    networks: networksOf(service),
    deploy: gpu === undefined ? deploy : withGpu(deploy, gpu),
    labels: notEmpty(labelsOf(service)),
  };
}

/** The networks as given, with that of the ingress. */
function networksOf(service: ComposeService): unknown {
  const given = service.joined;
  if (given.length === 0) return undefined;
  if (given.every(({ settings }) => Object.keys(settings).length === 0))
    return given.map(({ network }) => network);
  return Object.fromEntries(
    given.map(({ network, settings }) => [
      nameOf(network),
      Object.keys(settings).length === 0 ? null : settings,
    ]),
  );
}

function withGpu(deploy: DeployProps = {}, gpu: NonNullable<ServiceProps['gpu']>): DeployProps {
  const reservations = deploy.resources?.reservations;
  const devices = [...(reservations?.devices ?? []), gpuReservation(gpu)];
  return { ...deploy, resources: { ...deploy.resources, reservations: { ...reservations, devices } } };
}

/** Labels of a service: those of the host names that lead to its container, its own, and Watchtower's. */
export function labelsOf(service: ComposeService): ComposePairs {
  const { labels = {}, watchtower } = service.props;
  const watched = watchtower === undefined ? {} : watchtowerLabels(watchtower);
  const { routes } = service;
  const proxies = [...new Set(routes.map(({ ingress }) => ingress.via))];
  const routed = Object.fromEntries(
    proxies.flatMap((proxy) =>
      Object.entries(proxy.labels(routes.filter(({ ingress }) => ingress.via === proxy))),
    ),
  );
  return isList(labels)
    ? [...Object.entries(routed).map(pairText), ...labels, ...Object.entries(watched).map(pairText)]
    : { ...routed, ...labels, ...watched };
}

function isList(pairs: ComposePairs): pairs is Extract<ComposePairs, readonly unknown[]> {
  return Array.isArray(pairs);
}

/** `name=value`, with the variables of the value. */
function pairText([name, value]: readonly [string, ComposeValue]): ComposeText {
  if (value instanceof ComposeText) return new ComposeText([`${name}=`, ...value.parts]);
  return new ComposeText([`${name}=`, typeof value === 'object' ? value : String(value)]);
}

function notEmpty(labels: ComposePairs): ComposePairs | undefined {
  return Object.keys(labels).length === 0 ? undefined : labels;
}
