import { config, watchtower, type ServiceProps, type WatchtowerPolicy } from '../../../lib';
import type { Coverage } from '../coverage';
import { dashboardOf } from './metrics';

/** Defaults of a stack that Watchtower leaves alone. */
export const unwatched = { watchtower: false };

/** The Watchtower of a stack: with all settings, with none, or none at all. */
export function updaters(coverage: Coverage, which: number): Readonly<Record<string, ServiceProps>> {
  if (which > 1) return {};
  const image = 'containrrr/watchtower:1.7.1';
  const settings = {
    schedule: '0 0 4 * * *',
    labelEnable: true,
    cleanup: true,
    monitorOnly: false,
    rollingRestart: true,
    lifecycleHooks: true,
    scope: 'lab',
    apiVersion: '1.44',
  } as const;
  const props = coverage.given('WatchtowerProps', { image, ...(which === 0 && settings) });
  const service = watchtower(props);
  const shown = JSON.stringify(dashboardOf(coverage, which === 0));
  const file = config('dashboard.conf', () => `${shown}\n`).at('/etc/dashboard.conf');
  return { [`watchtower-${which}`]: { ...service, volumes: [...(service.volumes ?? []), file] } };
}

/** What a Watchtower does with a container of a stack. */
export function policy(coverage: Coverage, which: number): boolean | WatchtowerPolicy {
  if (which === 0) return true;
  const settings = {
    monitorOnly: true,
    noPull: false,
    scope: 'lab',
    dependsOn: ['web', 'db-1'],
    preUpdate: '/bin/dump "$HOME"',
    postUpdate: '/bin/load',
  };
  return coverage.given('WatchtowerPolicy', which === 1 ? settings : {});
}
