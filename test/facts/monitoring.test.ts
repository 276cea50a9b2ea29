import { comparable, facts } from './csv';
import { read } from './output';

interface PrometheusFile {
  readonly global: { readonly scrape_interval: string };
  readonly scrape_configs: readonly {
    readonly job_name: string;
    readonly scrape_interval?: string;
    readonly static_configs: readonly { targets: string[]; labels: { host: string } }[];
  }[];
}

test('Prometheus: jobs, targets, intervals', () => {
  const { global, scrape_configs } = read(
    'ctr01-stacks/monitoring/config/prometheus/prometheus.yml',
  ) as PrometheusFile;
  const rendered = scrape_configs.flatMap(({ job_name: job, scrape_interval, static_configs }) =>
    static_configs.map(({ targets, labels }) => ({
      job,
      target: targets.join(' '),
      interval: scrape_interval ?? global.scrape_interval,
      host: labels.host,
    })),
  );
  expect(comparable(rendered)).toEqual(comparable(facts('scrape'), 'stated'));
});

test('Prometheus: alerts', () => {
  interface Rules {
    readonly groups: readonly {
      readonly rules: readonly { alert: string; expr: string; for: string; labels: { severity: string } }[];
    }[];
  }
  const rendered = ['hosts', 'containers'].flatMap((name) =>
    (read(`ctr01-stacks/monitoring/config/prometheus/rules/${name}.yml`) as Rules).groups.flatMap(
      ({ rules }) =>
        rules.map(({ alert, expr, for: wait, labels }) => ({
          alert,
          for: wait,
          severity: labels.severity,
          expr,
        })),
    ),
  );
  expect(comparable(rendered)).toEqual(comparable(facts('alerts')));
});
