import type { Secret } from '../../core/secret';
import type { ComposeNetwork } from './compose-network';
import type { ComposeValue } from './variable';

/** That a service is reached under a host name, through a proxy. */
export interface IngressProps {
  /** Name in the lab's domain: `grafana`. */
  readonly host: string;
  /** Port of the container, 1 to 65535. */
  readonly port: number;
  /** The proxy. */
  readonly via: IngressController;
  /**
   * Users and their password hashes (`htpasswd`), if it asks for them.
   *
   * @default - open to everybody who reaches the proxy
   */
  readonly basicAuth?: Secret;
}

/** A proxy that reads labels of containers: what the stacks need to know of it. */
export interface IngressController {
  /** Network that it reaches the containers by. */
  readonly network: ComposeNetwork;
  /** Labels that make it route to a service. */
  labels(service: string, ingress: IngressProps): Readonly<Record<string, ComposeValue>>;
  /** URL of a host name. */
  url(host: string): string;
}
