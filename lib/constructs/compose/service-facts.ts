import type { ComposeService } from './compose-service';
import { mountOf } from './service-document';
import { describe } from './variable';

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
    url: props.ingress?.via.url(props.ingress.host) ?? null,
  };
}
