import type { ServiceProps } from './service-props';

/** What the services of a stack have in common; a service that says it itself has its own. */
export interface ServiceDefaults extends Pick<
  ServiceProps,
  | 'restart'
  | 'logging'
  | 'securityOpt'
  | 'init'
  | 'platform'
  | 'pullPolicy'
  | 'stopGracePeriod'
  | 'watchtower'
> {
  /** Whether a container has its service's name; otherwise Compose makes one of the project's and the service's. @default true */
  readonly containerName?: boolean;
}

/** What every service has, unless its stack's `defaults` or the service itself says something else. */
export const serviceDefaults: ServiceDefaults = { containerName: true, restart: 'unless-stopped' };

/** Settings of a service with the defaults of its stack filled in. */
export function withDefaults(
  props: ServiceProps,
  { containerName, ...defaults }: ServiceDefaults,
): ServiceProps {
  return { ...defaults, ...(containerName === false && { containerName: false as const }), ...props };
}
