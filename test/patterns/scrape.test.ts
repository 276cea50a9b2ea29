import { ComposeNetwork } from '../../lib/constructs/compose/compose-network';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';
import type { ServiceProps } from '../../lib/constructs/compose/service-props';
import { roles } from '../../lib/constructs/ansible/roles';
import { Host } from '../../lib/model/host';
import type { ScrapeConfig } from '../../lib/constructs/monitoring/prometheus';
import { scrapeConfigs } from '../../lib/patterns/scrape';
import { smallLab } from '../constructs/small-lab';

const image = 'x:1';
const metrics = { port: 9000 };

/** A lab with a Prometheus; `describe` adds what it reads. */
function jobs(
  describeRest: (lab: ReturnType<typeof smallLab> & { shared: ComposeNetwork; other: Host }) => void,
  prometheus: Partial<ServiceProps> = {},
  neighbours: Readonly<Record<string, ServiceProps>> = {},
): ScrapeConfig[] {
  const lab = smallLab();
  const shared = new ComposeNetwork(lab.repository, 'shared');
  const other = new Host(lab.app, 'ctr02', { address: lab.lan.at(21), aliases: ['second'] });
  const services: Record<string, ServiceProps> = { prometheus: { image, ...prometheus }, ...neighbours };
  const stack = new ComposeStack(lab.repository, 'monitoring', { host: lab.ctr01, services });
  describeRest({ ...lab, shared, other });
  return scrapeConfigs(stack.service('prometheus'));
}

/** Names and targets of jobs. */
function targets(configs: readonly ScrapeConfig[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    configs.map(({ job_name, static_configs }) => [
      job_name,
      static_configs.flatMap((config) => config.targets),
    ]),
  );
}

describe('machines', () => {
  test('are read at their address, with what their roles bring and what they say themselves', () => {
    const configs = jobs(({ app, lan }) => {
      new Host(app, 'web', { address: lan.at(30), roles: [roles.monitoring({ nodeExporterPort: 9200 })] });
      new Host(app, 'haos', {
        address: lan.at(3),
        aliases: ['homeassistant', 'ha'],
        metrics: [{ name: 'node', port: 9100, path: '/metrics' }],
      });
    });
    expect(configs).toEqual([
      {
        job_name: 'web-node-exporter',
        static_configs: [{ targets: ['192.168.1.30:9200'], labels: { host: 'web' } }],
      },
      {
        job_name: 'homeassistant-node',
        static_configs: [{ targets: ['192.168.1.3:9100'], labels: { host: 'haos' } }],
      },
    ]);
  });

  test('say how often and where', () => {
    const configs = jobs(({ app, lan }) => {
      new Host(app, 'web', {
        address: lan.at(30),
        metrics: [{ name: 'x', port: 1, path: '/m', interval: 60 }],
      });
    });
    expect(configs).toMatchObject([{ job_name: 'web-x', scrape_interval: '60s', metrics_path: '/m' }]);
  });
});

describe('services', () => {
  test('without metrics are not read', () => {
    expect(
      jobs(({ repository, ctr01 }) => {
        new ComposeStack(repository, 'web', { host: ctr01, services: { api: { image, ports: ['80:80'] } } });
      }),
    ).toEqual([]);
  });

  test('of the same stack are read by name, Prometheus itself at home', () => {
    const configs = jobs(() => undefined, { metrics: { port: 9090 } }, { loki: { image, metrics } });
    expect(targets(configs)).toEqual({ prometheus: ['localhost:9090'], loki: ['loki:9000'] });
  });

  test('of the same stack without a network in common are read where they are published', () => {
    const configs = jobs(
      () => undefined,
      { networks: ['inside'] },
      {
        apart: { image, metrics, networks: ['elsewhere'], ports: ['9100:9000'] },
        beside: { image, metrics, networks: ['elsewhere', 'inside'] },
        nowhere: { image, metrics, networks: ['elsewhere'] },
      },
    );
    expect(targets(configs)).toEqual({ apart: ['192.168.1.20:9100'], beside: ['beside:9000'] });
  });

  test('in the network of the machine are read at the machine', () => {
    const exporter = { image, networkMode: 'host', metrics: { port: 9100 } };
    expect(targets(jobs(() => undefined, {}, { exporter }))).toEqual({ exporter: ['192.168.1.20:9100'] });
  });

  test('in a network that both share are read by name', () => {
    const lab = smallLab();
    const shared = new ComposeNetwork(lab.repository, 'shared');
    const prometheus = { image, networks: [shared] };
    const stack = new ComposeStack(lab.repository, 'monitoring', {
      host: lab.ctr01,
      services: { prometheus },
    });
    new ComposeStack(lab.repository, 'web', {
      host: lab.ctr01,
      services: {
        api: { image, metrics, networks: ['own', shared] },
        db: { image, metrics, networks: ['own'] },
      },
    });
    expect(targets(scrapeConfigs(stack.service('prometheus')))).toEqual({ api: ['api:9000'] });
  });

  test('with a network of the same name on another machine share none', () => {
    const configs = jobs(({ repository, other, shared }) => {
      new ComposeStack(repository, 'web', {
        host: other,
        services: { api: { image, metrics, networks: [shared], ports: ['9000:9000'] } },
      });
    });
    expect(targets(configs)).toEqual({ 'second-api': ['192.168.1.21:9000'] });
  });

  test.each([
    ['9000:9000', '192.168.1.21:9000'],
    ['9100:9000', '192.168.1.21:9100'],
    ['8000-8010:8995-9005', '192.168.1.21:8005'],
    ['0.0.0.0:9100:9000', '192.168.1.21:9100'],
    ['10.0.10.21:9100:9000', '10.0.10.21:9100'],
    ['127.0.0.1:9000:9000', undefined],
    ['9000:9000/udp', undefined],
    ['9000:80', undefined],
    ['9000', undefined],
  ])('on another machine that publishes %s are read at %s', (port, target) => {
    const configs = jobs(({ repository, other }) => {
      new ComposeStack(repository, 'web', {
        host: other,
        services: { api: { image, metrics, ports: [port] } },
      });
    });
    expect(targets(configs)).toEqual(target === undefined ? {} : { 'second-api': [target] });
  });

  test('of one name have the name of their stack: Prometheus refuses a job twice', () => {
    const configs = jobs(({ repository, ctr01 }) => {
      for (const [index, id] of ['one', 'two'].entries()) {
        const db = { image, metrics, containerName: `db-${id}`, ports: [`${9100 + index}:9000`] };
        new ComposeStack(repository, id, { host: ctr01, services: { db } });
      }
    });
    expect(targets(configs)).toEqual({ 'one-db': ['192.168.1.20:9100'], 'two-db': ['192.168.1.20:9101'] });
  });
});

describe('what a page asks for', () => {
  test('parameters, a token, labels and rules for them', () => {
    const configs = jobs(({ app, lan }) => {
      new Host(app, 'haos', {
        address: lan.at(30),
        metrics: [
          {
            name: 'entities',
            port: 8123,
            scheme: 'https',
            params: { module: ['a', 'b'] },
            credentialsFile: '/run/secrets/token',
            labels: { site: 'home' },
            relabels: [{ sourceLabels: ['__address__'], regex: '(.*):.*', targetLabel: 'instance' }],
            metricRelabels: [{ regex: 'friendly_name', action: 'labeldrop' }],
          },
        ],
      });
    });
    expect(configs).toEqual([
      {
        job_name: 'haos-entities',
        scheme: 'https',
        params: { module: ['a', 'b'] },
        authorization: { credentials_file: '/run/secrets/token' },
        static_configs: [{ targets: ['192.168.1.30:8123'], labels: { host: 'haos', site: 'home' } }],
        relabel_configs: [{ source_labels: ['__address__'], regex: '(.*):.*', target_label: 'instance' }],
        metric_relabel_configs: [{ regex: 'friendly_name', action: 'labeldrop' }],
      },
    ]);
  });
});
