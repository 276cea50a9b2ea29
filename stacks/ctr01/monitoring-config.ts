import {
  App,
  ProxmoxNode,
  scrapeConfigs,
  type AlertmanagerDocument,
  type ComposeService,
  type GrafanaDashboardProviders,
  type GrafanaDatasources,
  type LokiDocument,
  type PrometheusDocument,
  type PromtailDocument,
  type ScrapeConfig,
  type VectorDocument,
} from '../../lib';
import type { Lab } from '../lab';

/** What Prometheus reads follows from the machines and services of the lab. */
export function prometheusConfig(prometheus: ComposeService): PrometheusDocument {
  return {
    global: { scrape_interval: '15s', evaluation_interval: '15s' },
    rule_files: ['/etc/prometheus/rules/*.yml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['alertmanager:9093'] }] }] },
    scrape_configs: [...scrapeConfigs(prometheus), ...proxmoxJobs(prometheus)],
  };
}

/** The exporter asks each hypervisor whose images or machines the lab describes, and answers in its place. */
function proxmoxJobs(prometheus: ComposeService): ScrapeConfig[] {
  return App.of(prometheus)
    .allOf<ProxmoxNode>(ProxmoxNode)
    .map((node) => ({
      job_name: `proxmox-${node.aliases[0] ?? node.name}`,
      scrape_interval: '60s',
      metrics_path: '/pve',
      params: { target: [node.address.value], module: ['default'] },
      static_configs: [{ targets: ['pve-exporter:9221'], labels: { host: node.name } }],
    }));
}

/** Data sources of Grafana, not to be edited there. */
export function datasources(lab: Lab): GrafanaDatasources {
  const source = (name: string, type: string, url: string, more: object = {}) => ({
    name,
    type,
    uid: name.toLowerCase(),
    access: 'proxy' as const,
    url,
    editable: false,
    ...more,
  });
  return {
    apiVersion: 1,
    datasources: [
      source('Prometheus', 'prometheus', 'http://prometheus:9090', { isDefault: true }),
      source('Loki', 'loki', 'http://loki:3100'),
      source('InfluxDB', 'influxdb', `http://${lab.homeAssistant.address.port(8086)}`, {
        // Grafana fills this in from its environment.
        secureJsonData: { token: '$INFLUXDB_HA_TOKEN' },
      }),
    ],
  };
}

/** Where Grafana finds its dashboards; nobody changes them there. */
export const dashboardProviders: GrafanaDashboardProviders = {
  apiVersion: 1,
  providers: [
    {
      name: 'default',
      folder: 'Provisioned',
      type: 'file',
      disableDeletion: true,
      allowUiUpdates: false,
      options: { path: '/var/lib/grafana/dashboards' },
    },
  ],
};

/** Logs are kept for 30 days, in files. */
export const lokiConfig: LokiDocument = {
  auth_enabled: false,
  server: { http_listen_port: 3100 },
  common: {
    path_prefix: '/loki',
    replication_factor: 1,
    ring: { kvstore: { store: 'inmemory' } },
    storage: { filesystem: { chunks_directory: '/loki/chunks', rules_directory: '/loki/rules' } },
  },
  schema_config: {
    configs: [
      {
        from: '2024-01-01',
        store: 'tsdb',
        object_store: 'filesystem',
        schema: 'v13',
        index: { prefix: 'index_', period: '24h' },
      },
    ],
  },
  limits_config: { retention_period: '720h', max_query_lookback: '720h' },
  compactor: {
    working_directory: '/loki/compactor',
    compaction_interval: '10m',
    retention_enabled: true,
    retention_delete_delay: '2h',
    delete_request_store: 'filesystem',
  },
};

/** Logs of the containers and of the machine. */
export const promtailConfig: PromtailDocument = {
  server: { http_listen_port: 9080, grpc_listen_port: 0 },
  positions: { filename: '/positions/positions.yaml' },
  clients: [{ url: 'http://loki:3100/loki/api/v1/push' }],
  scrape_configs: [
    {
      job_name: 'docker',
      docker_sd_configs: [{ host: 'unix:///var/run/docker.sock' }],
      relabel_configs: [
        { source_labels: ['__meta_docker_container_name'], regex: '/(.*)', target_label: 'container' },
        {
          source_labels: ['__meta_docker_container_label_com_docker_compose_service'],
          target_label: 'compose_service',
        },
        {
          source_labels: ['__meta_docker_container_label_com_docker_compose_project'],
          target_label: 'compose_project',
        },
      ],
    },
    {
      job_name: 'varlogs',
      static_configs: [{ targets: ['localhost'], labels: { job: 'varlogs', __path__: '/var/log/*.log' } }],
    },
  ],
};

/** Every alert goes to one chat of Telegram. */
export const alertmanagerConfig: AlertmanagerDocument = {
  route: { receiver: 'telegram', group_by: ['alertname', 'host'] },
  receivers: [
    {
      name: 'telegram',
      telegram_configs: [
        {
          bot_token_file: '/run/secrets/telegram-bot-token',
          chat_id_file: '/run/secrets/telegram-chat-id',
        },
      ],
    },
  ],
};

/** What routers and switches tell by syslog goes to Loki; the double braces are Vector's. */
export const vectorConfig: VectorDocument = {
  sources: { syslog: { type: 'syslog', mode: 'udp', address: '0.0.0.0:5514' } },
  sinks: {
    loki: {
      type: 'loki',
      inputs: ['syslog'],
      endpoint: 'http://loki:3100',
      encoding: { codec: 'json' },
      labels: { job: 'syslog', host: '{{ host }}' },
    },
  },
};
