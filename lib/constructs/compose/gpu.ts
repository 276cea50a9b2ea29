import type { ServiceProps } from './service-props';
import type { DeviceRequestProps } from './spec/common';

/** NVIDIA GPUs for a container. */
export interface GpuRequest {
  /** How many; not together with ids. @default - all, unless there are ids */
  readonly count?: number | 'all';
  /** Which ones, by number or UUID; not together with a count. @default - any */
  readonly ids?: readonly string[];
  /** What they must be able to do. @default ['gpu'] */
  readonly capabilities?: readonly string[];
}

/** The reservation of GPUs that every Compose takes, also those before `gpus` (2.30). */
export function gpuReservation({ count, ids, capabilities = ['gpu'] }: GpuRequest): DeviceRequestProps {
  return {
    driver: 'nvidia',
    ...(ids === undefined ? { count: count ?? 'all' } : count !== undefined && { count }),
    ...(ids !== undefined && { deviceIds: ids }),
    capabilities,
  };
}

/** Whether a service wants GPUs, in any of the forms that Compose has for that. */
export function wantsGpu({ gpu, gpus, deploy }: ServiceProps): boolean {
  // A file that somebody wrote may leave out what a program must give.
  const devices: readonly Partial<DeviceRequestProps>[] = deploy?.resources?.reservations?.devices ?? [];
  return (
    gpu !== undefined ||
    gpus !== undefined ||
    devices.some(({ capabilities }) => capabilities?.includes('gpu'))
  );
}
