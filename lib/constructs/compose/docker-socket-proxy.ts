import type { ComposeNetwork } from './compose-network';
import type { ContainerImage } from './container-image';
import { dockerSocket } from './mount';
import type { ServiceProps } from './service-props';
import type { ComposeString } from './variable';

/** Parts of Docker's API, by the beginnings of their paths: `containers` is `/containers/…`. */
export type DockerApi =
  | 'auth'
  | 'build'
  | 'commit'
  | 'configs'
  | 'containers'
  | 'distribution'
  | 'events'
  | 'exec'
  | 'images'
  | 'info'
  | 'networks'
  | 'nodes'
  | 'ping'
  | 'plugins'
  | 'secrets'
  | 'services'
  | 'session'
  | 'swarm'
  | 'system'
  | 'tasks'
  | 'version'
  | 'volumes';

/** Settings of a {@link dockerSocketProxy}. */
export interface DockerSocketProxyProps {
  /** Image of the proxy, Tecnativa's or one with the same variables. */
  readonly image: ComposeString | ContainerImage;
  /** Parts of the API that are there for its clients. */
  readonly allow: readonly DockerApi[];
  /**
   * Whether clients may also change what they may read. With `containers` that makes them root on the machine: a container
   * that they make may have all of its disk.
   *
   * @default false
   */
  readonly write?: boolean;
  /**
   * Networks on which clients reach it; nobody else should be there.
   *
   * @default - the stack's own
   */
  readonly networks?: readonly (string | ComposeNetwork)[];
}

/** The socket of Docker, with parts of its API. */
export class DockerSocketProxy {
  /** What its clients have as `DOCKER_HOST`: `tcp://docker-proxy:2375`. */
  readonly url: string;

  constructor(
    /** Name of the service. */
    readonly name: string,
    /** The service: one of the stack's `services`, under that name. */
    readonly service: ServiceProps,
  ) {
    this.url = `tcp://${name}:2375`;
  }
}

/** What the image gives to everybody if it is told nothing. */
const givenAway: readonly DockerApi[] = ['events', 'ping', 'version'];

/**
 * A service between the socket of Docker and those that need a part of it: whoever has the socket itself is root on the
 * machine, even where it is mounted `ro`.
 *
 * @param name of the service
 * @see https://github.com/Tecnativa/docker-socket-proxy
 * @example
 * const docker = dockerSocketProxy('docker-proxy', {
 *   image: text`tecnativa/docker-socket-proxy:${env.required('SOCKET_PROXY_VERSION', 'version of the proxy')}`,
 *   allow: ['containers', 'events', 'info', 'ping', 'version'],
 * });
 * const services = {
 *   'docker-proxy': docker.service,
 *   dozzle: { image: 'amir20/dozzle:v8', environment: { DOCKER_HOST: docker.url }, dependsOn: { 'docker-proxy': 'started' } },
 * };
 */
export function dockerSocketProxy(name: string, props: DockerSocketProxyProps): DockerSocketProxy {
  const { image, allow, write = false, networks } = props;
  const parts = [...new Set([...givenAway, ...allow])];
  return new DockerSocketProxy(name, {
    image,
    environment: {
      ...Object.fromEntries(parts.map((part) => [part.toUpperCase(), allow.includes(part) ? '1' : '0'])),
      POST: write ? '1' : '0',
    },
    volumes: [dockerSocket()],
    ...(networks !== undefined && { networks }),
  });
}
