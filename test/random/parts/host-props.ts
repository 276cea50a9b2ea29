import type { Share } from '../../../lib';
import type { Coverage } from '../coverage';
import type { HostSpec } from './machine-specs';
import { roleSteps } from './roles';

/** What any machine may have. */
export type Options = Omit<HostSpec, 'networks' | 'hasGpu'>;

/** The settings of a machine as a host. */
export function hostProps(
  coverage: Coverage,
  shares: readonly Share[],
  { user, groups, aliases, roles, mounts, metrics: read, containers }: Options,
) {
  return {
    ...(user !== undefined && { user }),
    ...(groups !== undefined && { groups }),
    ...(aliases !== undefined && { aliases }),
    ...(roles !== undefined && { roles: roleSteps(coverage, roles) }),
    ...(mounts !== undefined && {
      mounts: [...new Set(mounts)].map((which, index) =>
        shares[which % shares.length]!.at(['/mnt/media', '/mnt/with space'][index]!),
      ),
    }),
    ...(read !== undefined && { metrics: read.map((one) => coverage.given('Metrics', one)) }),
    ...(containers !== undefined && { containers: coverage.given('ContainerHost', containers) }),
  };
}
