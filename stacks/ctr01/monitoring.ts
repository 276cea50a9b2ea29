import {
  ComposeNetwork,
  ComposeStack,
  config,
  dockerSocket,
  env,
  http,
  Secret,
  type Host,
  type Repository,
  type Traefik,
} from '../../lib';
import { images } from '../images';
import type { Lab } from '../lab';
import { alertRules } from './alert-rules';
import { dashboards } from './dashboards';
import {
  alertmanagerConfig,
  dashboardProviders,
  datasources,
  lokiConfig,
  prometheusConfig,
  promtailConfig,
  vectorConfig,
} from './monitoring-config';

/** Metrics and logs of the whole lab. */
export function monitoring(repository: Repository, lab: Lab, ctr01: Host, proxy: Traefik) {
  const network = new ComposeNetwork(repository, 'monitoring-network', { name: 'monitoring' });
  const secret = (id: string, description: string) =>
    new Secret(repository, id, { description, store: 'secret/stacks/monitoring' });

  const stack: ComposeStack = new ComposeStack(repository, 'monitoring', {
    host: ctr01,
    description: 'Prometheus and Loki collect, Grafana shows, Alertmanager tells.',
    tier: 2,
    defaults: { watchtower: true },
    owns: [network],
    // Each is a file of the containers that may read it, and stands in no configuration.
    secrets: {
      'home-assistant-token': {
        environment: secret('home-assistant-token', 'token of Home Assistant that may read, of a long life'),
      },
      'telegram-bot-token': {
        environment: secret('telegram-bot-token', 'token of the bot that tells alerts'),
      },
      'telegram-chat-id': {
        environment: env.required('TELEGRAM_CHAT_ID', 'number of the chat that the bot tells alerts to'),
      },
    },
    services: {
      prometheus: {
        image: images.prometheus,
        command: [
          '--config.file=/etc/prometheus/prometheus.yml',
          '--storage.tsdb.path=/prometheus',
          '--storage.tsdb.retention.time=30d',
        ],
        ports: ['127.0.0.1:9090:9090'],
        volumes: [
          config('prometheus/prometheus.yml', () => prometheusConfig(stack.service('prometheus'))).at(
            '/etc/prometheus/prometheus.yml',
          ),
          config('prometheus/rules/hosts.yml', () => alertRules.hosts).at('/etc/prometheus/rules/hosts.yml'),
          config('prometheus/rules/containers.yml', () => alertRules.containers).at(
            '/etc/prometheus/rules/containers.yml',
          ),
          config('prometheus/rules/gpu.yml', () => alertRules.gpu).at('/etc/prometheus/rules/gpu.yml'),
          ctr01.data('prometheus', { owner: '65534:65534' }).at('/prometheus'),
        ],
        secrets: ['home-assistant-token'],
        networks: [network],
        ingress: { host: 'prometheus', port: 9090, via: proxy },
        metrics: { port: 9090 },
      },
      grafana: {
        image: images.grafana,
        environment: {
          GF_SECURITY_ADMIN_USER: env.required('GRAFANA_ADMIN_USER', 'name of the first user of Grafana'),
          GF_SECURITY_ADMIN_PASSWORD: secret('grafana-admin-password', 'first log-in of Grafana'),
          GF_SERVER_ROOT_URL: proxy.url('grafana'),
          INFLUXDB_HA_TOKEN: secret('influxdb-ha-token', "token of Home Assistant's InfluxDB that may read"),
        },
        volumes: [
          config('grafana/provisioning/datasources/default.yaml', () => datasources(lab)).at(
            '/etc/grafana/provisioning/datasources/default.yaml',
          ),
          config('grafana/provisioning/dashboards/default.yaml', () => dashboardProviders).at(
            '/etc/grafana/provisioning/dashboards/default.yaml',
          ),
          ...Object.entries(dashboards).map(([name, document]) =>
            config(`grafana/dashboards/${name}.json`, () => document).at(
              `/var/lib/grafana/dashboards/${name}.json`,
            ),
          ),
          ctr01.data('grafana', { owner: '472' }).at('/var/lib/grafana'),
        ],
        networks: [network],
        ingress: { host: 'grafana', port: 3000, via: proxy },
        healthcheck: http(3000, '/api/health'),
        dependsOn: { prometheus: 'started', loki: 'started' },
      },
      loki: {
        image: images.loki,
        command: '-config.file=/etc/loki/loki.yaml',
        // On the LAN: machines and clusters send their logs here.
        ports: [{ host: 3100, container: 3100, address: ctr01.address.value }],
        volumes: [
          config('loki/loki.yaml', () => lokiConfig).at('/etc/loki/loki.yaml'),
          ctr01.data('loki', { owner: '10001' }).at('/loki'),
        ],
        networks: [network],
        metrics: { port: 3100 },
      },
      promtail: {
        image: images.promtail,
        command: '-config.file=/etc/promtail/promtail.yaml',
        volumes: [
          config('promtail/promtail.yaml', () => promtailConfig).at('/etc/promtail/promtail.yaml'),
          dockerSocket(),
          '/var/log:/var/log:ro',
          ctr01.data('promtail/positions').at('/positions'),
        ],
        networks: [network],
        metrics: { port: 9080 },
        dependsOn: { loki: 'started' },
      },
      alertmanager: {
        image: images.alertmanager,
        command: ['--config.file=/etc/alertmanager/alertmanager.yml', '--storage.path=/alertmanager'],
        volumes: [
          config('alertmanager/alertmanager.yml', () => alertmanagerConfig).at(
            '/etc/alertmanager/alertmanager.yml',
          ),
          ctr01.data('alertmanager', { owner: '65534:65534' }).at('/alertmanager'),
        ],
        secrets: ['telegram-bot-token', 'telegram-chat-id'],
        networks: [network],
        ingress: { host: 'alertmanager', port: 9093, via: proxy },
        metrics: { port: 9093 },
      },
      cadvisor: {
        image: images.cadvisor,
        privileged: true,
        devices: ['/dev/kmsg:/dev/kmsg'],
        volumes: [
          '/:/rootfs:ro',
          '/var/run:/var/run:ro',
          '/sys:/sys:ro',
          '/var/lib/docker:/var/lib/docker:ro',
        ],
        networks: [network],
        metrics: { port: 8080, interval: 30 },
      },
      jaeger: {
        image: images.jaeger,
        networks: [network],
        ingress: { host: 'jaeger', port: 16686, via: proxy },
      },
      vector: {
        image: images.vector,
        command: ['--config', '/etc/vector/vector.yaml'],
        ports: ['5514:5514/udp'],
        volumes: [config('vector/vector.yaml', () => vectorConfig).at('/etc/vector/vector.yaml')],
        networks: [network],
        dependsOn: { loki: 'started' },
      },
      'dcgm-exporter': {
        image: images.dcgmExporter,
        // For the metrics of profiling, which the dashboards show.
        capAdd: ['SYS_ADMIN'],
        gpu: { count: 'all' },
        networks: [network],
        metrics: { port: 9400, interval: 30 },
      },
      unpoller: {
        image: images.unpoller,
        environment: {
          UP_UNIFI_DEFAULT_URL: env.required('UNIFI_URL', 'URL of the UniFi controller'),
          UP_UNIFI_DEFAULT_USER: env.required('UNIFI_USER', 'user of the controller that may read'),
          UP_UNIFI_DEFAULT_PASS: secret('unifi-password', 'password of that user'),
          UP_INFLUXDB_DISABLE: 'true',
        },
        networks: [network],
        metrics: { port: 9130, interval: 30 },
      },
      'pve-exporter': {
        image: images.pveExporter,
        environment: {
          PVE_USER: env.required('PVE_USER', 'user of Proxmox that may read: name@realm'),
          PVE_TOKEN_NAME: env.required(
            'PVE_TOKEN_NAME',
            'name of a token of that user, the same on each node',
          ),
          PVE_TOKEN_VALUE: secret('pve-token', 'value of that token'),
          // The certificates of the nodes are their own.
          PVE_VERIFY_SSL: 'false',
        },
        networks: [network],
      },
    },
  });
  return stack;
}
