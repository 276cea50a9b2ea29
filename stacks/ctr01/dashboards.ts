import { dashboard, type GrafanaDashboard } from '../../lib';

const prometheus = { type: 'prometheus', uid: 'prometheus' };
const loki = { type: 'loki', uid: 'loki' };

/** A rate over the time between two points of a panel; Grafana fills it in. */
const rate = (metric: string) => `rate(${metric}[$__rate_interval])`;

/**
 * Grafana's dashboards, by the name of their file. Three more are on grafana.com, by numbers (1860, 13946, 17346) that one page has:
 * their files are somebody else's, and people import them.
 */
export const dashboards: Readonly<Record<string, GrafanaDashboard>> = {
  hosts: dashboard({
    title: 'Hosts',
    datasource: prometheus,
    tags: ['node-exporter'],
    panels: [
      {
        title: 'Processors',
        query: {
          expr: `100 * (1 - avg by(host) (${rate('node_cpu_seconds_total{mode="idle"}')}))`,
          legend: '{{host}}',
        },
        unit: 'percent',
        range: [0, 100],
      },
      { title: 'Load', query: { expr: 'node_load1', legend: '{{host}}' } },
      {
        title: 'Memory in use',
        query: {
          expr: '100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)',
          legend: '{{host}}',
        },
        unit: 'percent',
        range: [0, 100],
      },
      {
        title: 'Disks in use',
        query: {
          expr: '100 * (1 - node_filesystem_avail_bytes{fstype!~"tmpfs|overlay"} / node_filesystem_size_bytes)',
          legend: '{{host}} {{mountpoint}}',
        },
        unit: 'percent',
        range: [0, 100],
      },
      {
        title: 'Network',
        query: [
          {
            expr: `sum by(host) (${rate('node_network_receive_bytes_total{device!="lo"}')})`,
            legend: '{{host}} in',
          },
          {
            expr: `-sum by(host) (${rate('node_network_transmit_bytes_total{device!="lo"}')})`,
            legend: '{{host}} out',
          },
        ],
        unit: 'Bps',
      },
      {
        title: 'Exporters that answer',
        query: { expr: 'up{job=~".*-node-exporter"}', legend: '{{host}}' },
        type: 'stat',
      },
    ],
  }),
  containers: dashboard({
    title: 'Docker host',
    datasource: prometheus,
    tags: ['cadvisor'],
    panels: [
      {
        title: 'Processors',
        query: {
          expr: `100 * sum by(name) (${rate('container_cpu_usage_seconds_total{name!=""}')})`,
          legend: '{{name}}',
        },
        unit: 'percent',
      },
      {
        title: 'Memory',
        query: { expr: 'container_memory_usage_bytes{name!=""}', legend: '{{name}}' },
        unit: 'bytes',
      },
      {
        title: 'Network in',
        query: {
          expr: `sum by(name) (${rate('container_network_receive_bytes_total{name!=""}')})`,
          legend: '{{name}}',
        },
        unit: 'Bps',
      },
      {
        title: 'Last seen',
        query: { expr: 'time() - container_last_seen{name!=""}', legend: '{{name}}' },
        unit: 's',
      },
    ],
  }),
  traefik: dashboard({
    title: 'Traefik',
    datasource: prometheus,
    tags: ['traefik'],
    panels: [
      {
        title: 'Requests by service',
        query: { expr: `sum by(service) (${rate('traefik_service_requests_total')})`, legend: '{{service}}' },
        unit: 'reqps',
      },
      {
        title: 'Answers by code',
        query: { expr: `sum by(code) (${rate('traefik_entrypoint_requests_total')})`, legend: '{{code}}' },
        unit: 'reqps',
      },
      {
        title: 'Time of an answer, on average',
        query: {
          expr: ['sum', 'count']
            .map((part) => `sum by(service) (${rate(`traefik_service_request_duration_seconds_${part}`)})`)
            .join(' / '),
          legend: '{{service}}',
        },
        unit: 's',
      },
      {
        title: 'Requests by router',
        query: { expr: `sum by(router) (${rate('traefik_router_requests_total')})`, legend: '{{router}}' },
        unit: 'reqps',
      },
    ],
  }),
  gpu: dashboard({
    title: 'GPU',
    datasource: prometheus,
    tags: ['dcgm'],
    panels: [
      {
        title: 'In use',
        query: [
          { expr: 'DCGM_FI_DEV_GPU_UTIL', legend: 'GPU {{gpu}}' },
          { expr: '100 * DCGM_FI_PROF_SM_ACTIVE', legend: 'cores of GPU {{gpu}}' },
        ],
        unit: 'percent',
        range: [0, 100],
      },
      {
        title: 'Memory in use',
        query: {
          expr: '100 * DCGM_FI_DEV_FB_USED / (DCGM_FI_DEV_FB_USED + DCGM_FI_DEV_FB_FREE)',
          legend: 'GPU {{gpu}}',
        },
        unit: 'percent',
        range: [0, 100],
      },
      {
        title: 'Temperature',
        query: [
          { expr: 'DCGM_FI_DEV_GPU_TEMP', legend: 'GPU {{gpu}}' },
          { expr: 'DCGM_FI_DEV_MEMORY_TEMP', legend: 'memory of GPU {{gpu}}' },
        ],
        unit: 'celsius',
      },
      {
        title: 'Power',
        query: [
          { expr: 'DCGM_FI_DEV_POWER_USAGE', legend: 'GPU {{gpu}}' },
          { expr: 'DCGM_FI_DEV_ENFORCED_POWER_LIMIT', legend: 'limit of GPU {{gpu}}' },
        ],
        unit: 'watt',
      },
    ],
  }),
  proxmox: dashboard({
    title: 'Proxmox',
    datasource: prometheus,
    tags: ['pve-exporter'],
    panels: [
      {
        title: 'Processors of the machines',
        query: {
          expr: '100 * pve_cpu_usage_ratio * on(id, host) group_left(name) pve_guest_info',
          legend: '{{name}}',
        },
        unit: 'percent',
      },
      {
        title: 'Memory of the machines',
        query: {
          expr: 'pve_memory_usage_bytes * on(id, host) group_left(name) pve_guest_info',
          legend: '{{name}}',
        },
        unit: 'bytes',
      },
      { title: 'Disks', query: { expr: 'pve_disk_usage_bytes', legend: '{{host}} {{id}}' }, unit: 'bytes' },
    ],
  }),
  logs: dashboard({
    title: 'Loki',
    datasource: loki,
    tags: ['loki'],
    panels: [
      {
        title: 'Lines by container',
        query: { expr: 'sum by(container) (rate({container=~".+"}[$__auto]))', legend: '{{container}}' },
      },
      { title: 'Errors', query: { expr: '{container=~".+"} |~ "(?i)error"' }, type: 'logs', width: 24 },
    ],
  }),
};
