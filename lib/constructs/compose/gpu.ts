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
