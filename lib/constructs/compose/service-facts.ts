import type { ComposeService } from './compose-service';
import { labelsOf, mountOf } from './service-document';
import { describe, type ComposeValue } from './variable';

/** What the report tells of a service: the model's view, to hold against what Compose makes of the file. */
export function serviceFacts(service: ComposeService): Readonly<Record<string, unknown>> {
  const { props } = service;
  return {
    name: service.name,
    image: describe(props.image),
    containerName: service.containerName,
    ports: service.hostPorts.map(({ port, protocol, address = null }) => ({ port, protocol, address })),
    mounts: (props.volumes ?? []).map((volume) => mountOf(service, volume)),
    networks: service.networks.map((network) => (typeof network === 'string' ? network : network.name)),
    entrypoint: lineOf(props.entrypoint),
    command: lineOf(props.command),
    environment: textsOf(props.environment ?? {}),
    labels: textsOf(labelsOf(service)),
    url: props.ingress?.via.url(props.ingress.host) ?? null,
  };
}

/** A list of arguments; Compose takes a text apart as a shell does, which is for Compose to say. */
function lineOf(given: string | readonly ComposeValue[] | undefined): readonly string[] | null {
  return given === undefined || typeof given === 'string' ? null : given.map(describe);
}

function textsOf(given: Readonly<Record<string, ComposeValue>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, describe(value)]));
}
