import { env, text } from '../lib';

/** Every container image of the lab, with its version: the only place where one is named. */
export const images = {
  traefik: 'traefik:v3.6',
  vault: 'hashicorp/vault:1.21',
  prometheus: 'prom/prometheus:v3.8.1',
  grafana: 'grafana/grafana:12.3.1',
  loki: 'grafana/loki:3.6.3',
  nodeExporter: 'prom/node-exporter:latest',
  technitium: 'technitium/dns-server:latest',

  // The lab's own pages name no version of these, so whoever starts the stack does.
  promtail: text`grafana/promtail:${env.required('PROMTAIL_VERSION', 'version of Promtail, of the same major as Loki')}`,
  alertmanager: text`prom/alertmanager:${env.required('ALERTMANAGER_VERSION', 'version of Alertmanager, as v0.x.y')}`,
  cadvisor: text`ghcr.io/google/cadvisor:${env.required('CADVISOR_VERSION', 'version of cAdvisor, v0.53.0 or later')}`,
};
