import { comparable, facts } from './csv';
import { read, text } from './output';

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

test('stacks: tiers, and the order of the recovery', () => {
  const { stacks } = read('report.json') as {
    readonly stacks: readonly { host: string; name: string; tier: number }[];
  };
  const rendered = stacks.map(({ host, name: stack, tier }) => ({ host, stack, tier: String(tier) }));
  // Of the NAS's exporter no page tells a tier.
  for (const { host, stack, tier } of facts('stacks').filter((row) => row['tier'] !== ''))
    expect(rendered).toContainEqual({ host, stack, tier });

  const started = /^stacks=\(\n([^)]*)\)/m.exec(text('ctr01-stacks/deploy.sh'))?.[1]?.match(/[\w-]+/g) ?? [];
  const loop = facts('stacks').filter(({ recovery }) => recovery !== '');
  expect(started.filter((name) => loop.some(({ stack }) => stack === name))).toEqual(
    loop.map(({ stack }) => stack),
  );
  expect(started.length).toBe(12);
});
