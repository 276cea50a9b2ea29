import type { IConstruct } from 'constructs';

import { App } from '../core/app';
import { ComposeService } from '../constructs/compose/compose-service';
import { Host } from '../model/host';
import type { Metrics } from '../model/step';

/** A job of Prometheus's `scrape_configs`, in Prometheus's words. */
export interface ScrapeConfig {
  /** Name of the job, the only one of its Prometheus. */
  job_name: string;
  /**
   * How often it is read: `30s`.
   *
   * @default - Prometheus's global interval
   */
  scrape_interval?: string;
  /**
   * Path that is read.
   *
   * @default '/metrics'
   */
  metrics_path?: string;
  /** What is read: addresses with their ports, and the labels that the values get. */
  static_configs: { targets: string[]; labels?: Record<string, string> }[];
  [key: string]: unknown;
}

/**
 * What a Prometheus reads: every machine and every service of the lab that says it can be read. A service in one of its own
 * networks is read by name, one on another machine by the port that it publishes there.
 *
 * @param prometheus the service that reads
 */
export function scrapeConfigs(prometheus: ComposeService): ScrapeConfig[] {
  const app = App.of(prometheus);
  const hosts = app
    .allOf<Host>(Host)
    .flatMap((host) =>
      host.metrics.map((metrics) =>
        job(
          `${host.aliases[0] ?? host.name}-${metrics.name}`,
          metrics,
          host.address.port(metrics.port),
          host,
        ),
      ),
    );
  const services = app.allOf<ComposeService>(ComposeService).flatMap((service) => {
    const { metrics } = service;
    if (metrics === undefined) return [];
    const target = targetOf(service, metrics, prometheus);
    const { host } = service.stack;
    // Its neighbours go by their names; what runs elsewhere, by its machine's too: there is a node exporter on each.
    const name =
      host === prometheus.stack.host ? service.name : `${host.aliases[0] ?? host.name}-${service.name}`;
    return target === undefined ? [] : [job(name, metrics, target, host)];
  });
  return [...hosts, ...services];
}

function job(name: string, { path, interval }: Metrics, target: string, host: Host): ScrapeConfig {
  return {
    job_name: name,
    ...(interval !== undefined && { scrape_interval: `${interval}s` }),
    ...(path !== undefined && path !== '/metrics' && { metrics_path: path }),
    static_configs: [{ targets: [target], labels: { host: host.name } }],
  };
}

/** Address under which a service is reached from the container of Prometheus. */
function targetOf(
  service: ComposeService,
  { port }: Metrics,
  prometheus: ComposeService,
): string | undefined {
  if (service.stack === prometheus.stack || sharesNetwork(service, prometheus)) {
    return service === prometheus ? `localhost:${port}` : `${service.name}:${port}`;
  }
  const published = service.hostPorts.find((taken) => taken.port === port);
  return published === undefined ? undefined : service.stack.host.address.port(published.port);
}

function sharesNetwork(a: ComposeService, b: ComposeService): boolean {
  const shared = (service: ComposeService): readonly IConstruct[] =>
    service.networks.filter((network) => typeof network !== 'string');
  return a.stack.host === b.stack.host && shared(a).some((network) => shared(b).includes(network));
}
