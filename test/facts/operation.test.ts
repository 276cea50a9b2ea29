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
  const rendered = ['hosts', 'containers', 'gpu'].flatMap((name) =>
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

test('Alertmanager: all goes to Telegram, and what is secret stands in files', () => {
  const config = read('ctr01-stacks/monitoring/config/alertmanager/alertmanager.yml') as {
    readonly route: { receiver: string };
    readonly receivers: readonly { name: string; telegram_configs: readonly object[] }[];
  };
  expect(config.route.receiver).toBe('telegram');
  expect(config.receivers).toEqual([
    {
      name: 'telegram',
      telegram_configs: [
        {
          bot_token_file: '/run/secrets/telegram-bot-token',
          chat_id_file: '/run/secrets/telegram-chat-id',
        },
      ],
    },
  ]);
  const { services, secrets } = read('ctr01-stacks/monitoring/compose.yaml') as {
    readonly services: Readonly<Record<string, { secrets?: readonly string[] }>>;
    readonly secrets: Readonly<Record<string, { environment: string }>>;
  };
  expect(services['alertmanager']?.secrets).toEqual(['telegram-bot-token', 'telegram-chat-id']);
  expect(services['prometheus']?.secrets).toEqual(['home-assistant-token']);
  expect(Object.values(secrets).map(({ environment }) => environment)).toEqual([
    'HOME_ASSISTANT_TOKEN',
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_CHAT_ID',
  ]);
});

test('Home Assistant: its entities have a page and a token of their own', () => {
  const { scrape_configs: jobs } = read(
    'ctr01-stacks/monitoring/config/prometheus/prometheus.yml',
  ) as PrometheusFile;
  expect(jobs.find(({ job_name: name }) => name === 'homeassistant-entities')).toMatchObject({
    metrics_path: '/api/prometheus',
    authorization: { credentials_file: '/run/secrets/home-assistant-token' },
  });
});

/** Metrics that the dashboards rely on, as the page has them, and those of the same exporters. */
const families = [
  /^(node|container|pve)_\w+$/,
  /^traefik_entrypoint_(requests_total|open_connections)$/,
  /^traefik_router_requests_total$/,
  /^traefik_service_(requests_total|request_duration_seconds_(bucket|sum|count))$/,
  /^DCGM_FI_DEV_(GPU_UTIL|MEM_COPY_UTIL|FB_USED|FB_FREE|GPU_TEMP|MEMORY_TEMP|POWER_USAGE|ENFORCED_POWER_LIMIT)$/,
  /^DCGM_FI_PROF_SM_ACTIVE$/,
  /^up$/,
];

test('Grafana: a folder of dashboards, which ask for what the page names', () => {
  const path = 'ctr01-stacks/monitoring/config/grafana';
  expect(read(`${path}/provisioning/dashboards/default.yaml`)).toMatchObject({
    apiVersion: 1,
    providers: [
      {
        name: 'default',
        folder: 'Provisioned',
        type: 'file',
        options: { path: '/var/lib/grafana/dashboards' },
      },
    ],
  });
  const named = ['hosts', 'containers', 'traefik', 'gpu', 'proxmox'].flatMap((name) => {
    const { panels } = read(`${path}/dashboards/${name}.json`) as {
      readonly panels: readonly { targets: readonly { expr: string }[] }[];
    };
    return panels.flatMap(({ targets }) =>
      targets.flatMap(
        ({ expr }) => expr.match(/\b(?:(?:node|container|pve|traefik)_[a-z]\w*|DCGM_\w+|up)\b/g) ?? [],
      ),
    );
  });
  expect(named.length).toBeGreaterThan(25);
  for (const name of named)
    expect([name, families.some((family) => family.test(name))]).toEqual([name, true]);
});
