import { App } from '../core/app';
import { ComposeService } from '../constructs/compose/compose-service';
import { formatPort, parsePort } from '../constructs/compose/port';
import { Host } from '../model/host';
import type { RelabelConfig, ScrapeConfig } from '../constructs/monitoring/prometheus';
import type { Metrics, Relabel } from '../model/metrics';

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
    const target = service.metrics && targetOf(service, service.metrics.port, prometheus);
    return service.metrics === undefined || target === undefined
      ? []
      : [{ service, target, metrics: service.metrics, name: nameOf(service, prometheus) }];
  });
  const isUsedTwice = (name: string) => services.filter((other) => other.name === name).length > 1;
  return [
    ...hosts,
    ...services.map(({ service: { stack }, target, metrics, name }) =>
      // Prometheus refuses a name that stands twice.
      job(isUsedTwice(name) ? `${stack.folder}-${name}` : name, metrics, target, stack.host),
    ),
  ];
}

/** Neighbours go by their names; what runs elsewhere, by its machine's too: there is a node exporter on each. */
function nameOf({ name, stack: { host } }: ComposeService, prometheus: ComposeService): string {
  return host === prometheus.stack.host ? name : `${host.aliases[0] ?? host.name}-${name}`;
}

function job(name: string, metrics: Metrics, target: string, host: Host): ScrapeConfig {
  const { path, interval, scheme, params, credentialsFile, labels, relabels, metricRelabels } = metrics;
  return {
    job_name: name,
    ...(interval !== undefined && { scrape_interval: `${interval}s` }),
    ...(path !== undefined && path !== '/metrics' && { metrics_path: path }),
    ...(scheme === 'https' && { scheme }),
    ...(params !== undefined && {
      params: Object.fromEntries(Object.entries(params).map(([key, values]) => [key, [...values]])),
    }),
    ...(credentialsFile !== undefined && { authorization: { credentials_file: credentialsFile } }),
    static_configs: [{ targets: [target], labels: { host: host.name, ...labels } }],
    ...(relabels !== undefined && { relabel_configs: relabels.map(relabelConfig) }),
    ...(metricRelabels !== undefined && { metric_relabel_configs: metricRelabels.map(relabelConfig) }),
  };
}

function relabelConfig({ sourceLabels, targetLabel, ...same }: Relabel): RelabelConfig {
  return {
    ...(sourceLabels !== undefined && { source_labels: [...sourceLabels] }),
    ...same,
    ...(targetLabel !== undefined && { target_label: targetLabel }),
  };
}

/** Address under which a port of a service is reached from the container of Prometheus; `undefined` if it is not. */
function targetOf(service: ComposeService, port: number, prometheus: ComposeService): string | undefined {
  if (service === prometheus) return `localhost:${port}`;
  if (sharesNetwork(service, prometheus)) return `${service.name}:${port}`;
  if (service.props.networkMode === 'host') return service.stack.host.address.port(port);
  return publishedAs(service, port);
}

function sharesNetwork(a: ComposeService, b: ComposeService): boolean {
  const networks = networksOf(b);
  return a.stack.host === b.stack.host && networksOf(a).some((network) => networks.includes(network));
}

/** Networks of a service: shared ones as objects, those of its stack by the stack's path. */
function networksOf({ networks, stack, props }: ComposeService): readonly unknown[] {
  if (props.networkMode !== undefined) return [];
  const names = networks.length === 0 ? ['default'] : networks;
  return names.map((network) => (typeof network === 'string' ? `${stack.node.path}/${network}` : network));
}

/** Where the machine of a service publishes a port of it, for others to reach. */
function publishedAs({ props, stack }: ComposeService, port: number): string | undefined {
  for (const given of (props.ports ?? []).flat()) {
    const parsed = parsePort(formatPort(given));
    if (!('value' in parsed) || parsed.value === undefined) continue;
    const { first, container, containerLast, protocol, address = stack.host.address.value } = parsed.value;
    if (protocol !== 'tcp' || port < container || port > containerLast || address.startsWith('127.'))
      continue;
    const reached = address === '0.0.0.0' ? stack.host.address.value : address;
    return `${reached}:${first + port - container}`;
  }
  return undefined;
}
