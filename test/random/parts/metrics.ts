import { dashboard, type Metrics } from '../../../lib';
import type { Coverage } from '../coverage';

/** What Prometheus is told of a page: much of one that is read often, little of another. */
export function metricsOf<T extends Omit<Metrics, 'name'>>(coverage: Coverage, given: T): T {
  const more = {
    scheme: 'https',
    params: { module: ['if_mib', 'a $1'] },
    credentialsFile: '/run/secrets/token',
    labels: { site: 'a "b"' },
    relabels: [
      coverage.given('Relabel', { sourceLabels: ['__address__'], targetLabel: 'instance' }),
      coverage.given('Relabel', {
        sourceLabels: ['job', 'instance'],
        separator: '/',
        regex: '(.*)/(.*)',
        targetLabel: 'both',
        replacement: '$2-$1',
        action: 'replace' as const,
      }),
    ],
    metricRelabels: [coverage.given('Relabel', { regex: 'friendly_.*', action: 'labeldrop' as const })],
  } as const;
  return coverage.given('Metrics', { ...given, ...(given.interval === 15 && more) });
}

/** A dashboard: with all settings, or with the least. */
export function dashboardOf(coverage: Coverage, whole: boolean) {
  const datasource = { type: 'prometheus', uid: 'prometheus' };
  const query = coverage.given('PanelQuery', whole ? { expr: 'up', legend: '{{job}}' } : { expr: 'up' });
  const panel = {
    type: 'stat',
    unit: 'percent',
    range: [0, 100],
    width: 24,
    datasource: { type: 'loki', uid: 'loki' },
  } as const;
  return dashboard(
    coverage.given('DashboardProps', {
      title: 'A $ "b"',
      datasource,
      panels: [coverage.given('PanelProps', { title: 'up', query, ...(whole && panel) })],
      ...(whole && { uid: 'a_b-C', tags: ['a'], last: '1h', refresh: '10s' }),
    }),
  );
}
