import {
  dockerSocketProxy,
  mariadb,
  oneShot,
  postgres,
  type Secret,
  type ServiceProps,
  type ComposeNetwork,
} from '../../../lib';
import type { Coverage } from '../coverage';
import type { ServiceSpec } from './compose-specs';

/** What a service waits for of another: nobody can wait for the end of what is always started again. */
export function waitsFor(condition: NonNullable<ServiceSpec['dependsOn']>, other: ServiceSpec | undefined) {
  return condition === 'completed' && other?.restart !== 'no' ? 'started' : condition;
}

/** A database, something that waits for it, and the socket of Docker in parts; of another kind in every second stack. */
export function sidecars(
  index: number,
  secret: Secret,
  coverage: Coverage,
  network: ComposeNetwork | undefined,
): Readonly<Record<string, ServiceProps>> {
  const [host, socket] = [`db-${index}`, `socket-${index}`];
  const login = { database: 'app', user: 'a $b', password: secret };
  const isEven = index % 2 === 0;
  const database = isEven
    ? postgres(host, coverage.given('DatabaseProps', { image: 'postgres:18.1', version: 18, ...login }))
    : mariadb(
        host,
        coverage.given('DatabaseProps', {
          image: 'mariadb:11.8',
          ...login,
          volume: 'tables',
          dumps: { schedule: '@daily', repository: '/mnt/dumps', keep: { daily: 7 } },
          healthcheck: { interval: '1m' },
        }),
      );
  const proxy = dockerSocketProxy(
    socket,
    coverage.given('DockerSocketProxyProps', {
      image: 'socket-proxy:1.0',
      allow: ['containers', 'events'] as const,
      ...(isEven && { write: true }),
      ...(network !== undefined && { networks: ['default', network] }),
    }),
  );
  return {
    [host]: database.service,
    [socket]: proxy.service,
    [`once-${index}`]: oneShot<string>({
      image: 'app:1.0',
      environment: { DOCKER_HOST: proxy.url, DB_PASSWORD: database.password },
      dependsOn: { [host]: 'healthy', [socket]: 'started' },
    }),
  };
}
