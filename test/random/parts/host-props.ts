import type { Share } from '../../../lib';
import type { Coverage } from '../coverage';
import type { HostSpec } from './machine-specs';
import { metricsOf } from './metrics';
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
    ...(read !== undefined && { metrics: read.map((one) => metricsOf(coverage, one)) }),
    ...(containers !== undefined && { containers: containerHost(coverage, containers) }),
  };
}

/** How it runs containers; half an answer on backups is a mistake, as what the other half keeps has none. */
function containerHost(coverage: Coverage, { backups, ...rest }: NonNullable<Options['containers']>) {
  for (const plan of [backups?.folders, backups?.volumes]) {
    if (plan === undefined) continue;
    coverage.given('BackupPlan', plan);
    if (plan.keep !== undefined) coverage.given('BackupRetention', plan.keep);
  }
  if (backups !== undefined) coverage.given('MachineBackups', backups);
  const whole = backups?.folders !== undefined && backups.volumes !== undefined;
  const apart = rest.stacks !== undefined && rest.sudo !== undefined;
  // An old Compose refuses what only newer ones have, and these labs give it nothing of that.
  const versions = rest.sudo === true && {
    composeVersion: rest.compose === 'synology' ? ('2.9' as const) : ('5' as const),
    dockerVersion: '28' as const,
  };
  return coverage.given('ContainerHost', {
    ...rest,
    ...versions,
    ...(whole && { backups }),
    ...(apart && { repositories: 'own-stacks' }),
  });
}
