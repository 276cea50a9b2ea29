import type { ServiceProps } from './service-props';

/** Settings of a {@link oneShot}: those of a service, but for what only one that goes on running has. */
export type OneShotProps<Names extends string = string> = Omit<
  ServiceProps<Names>,
  'restart' | 'ports' | 'ingress' | 'metrics' | 'healthcheck' | 'scale'
>;

/**
 * A container that does its work and ends: a migration, a download. What needs its work waits for it with
 * `dependsOn: { migrate: 'completed' }`; `deploy.sh` runs each that nobody waits for after the services, and takes its end
 * for no change and its failure for the stack's.
 *
 * @example
 * const services = {
 *   migrate: oneShot({ image: 'wiki:2.5', command: ['migrate'] }),
 *   wiki: { image: 'wiki:2.5', dependsOn: { migrate: 'completed' } },
 * };
 */
export function oneShot<Names extends string>(props: OneShotProps<Names>): ServiceProps<Names> {
  return { ...props, restart: 'no' };
}
