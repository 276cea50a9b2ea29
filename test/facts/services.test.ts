import { comparable, facts } from './csv';
import { imageOf, read, stacks, text } from './output';

const services = stacks.flatMap(({ name: stack, host, file }) =>
  Object.entries(file.services).map(([service, body]) => ({ stack, host, service, body })),
);

test('services: images, ports of the machine, addresses, names', () => {
  const rendered = services.map(({ stack, host, service, body }) => {
    const { name, tag } = imageOf(body.image);
    const labels = body.labels ?? {};
    return {
      host,
      stack,
      service,
      image: `${name}:${tag}`,
      host_ports: (body.ports ?? []).map(hostPort).join(' '),
      url: Object.entries(labels).flatMap(routedHost).join(' '),
      container_name: body.container_name,
      watchtower: labels['com.centurylinklabs.watchtower.enable'] ?? '',
    };
  });
  expect(comparable(rendered)).toEqual(comparable(facts('services')));
});

test('every container starts again, unless somebody stopped it', () => {
  expect(new Set(services.map(({ body }) => body.restart))).toEqual(new Set(['unless-stopped']));
});

/** `127.0.0.1:8080:80` as `127.0.0.1:8080/tcp`. */
function hostPort(port: string): string {
  const [ports = '', protocol = 'tcp'] = port.split('/');
  return `${ports.slice(0, ports.lastIndexOf(':'))}/${protocol}`;
}

function routedHost([label, value]: readonly [string, string]): readonly string[] {
  const host = label.endsWith('.rule') ? /^Host\(`([^`]+)`\)$/.exec(value)?.[1] : undefined;
  return host === undefined ? [] : [host];
}

test('volumes: each is where the pages say', () => {
  const mounts = services.flatMap(({ stack, service, body }) =>
    (body.volumes ?? []).map((volume) => {
      const [source = '', target = ''] = volume.split(':');
      return { stack, service, source, target };
    }),
  );
  for (const stated of facts('volumes')) expect(mounts).toContainEqual(stated);
  // Data of ctr01 lives on the NAS, each stack's in a folder of its own.
  for (const { stack, source } of mounts.filter((mount) => mount.source.startsWith('/mnt/')))
    expect(source).toMatch(new RegExp(`^/mnt/synology/docker/${stack}/`));
});

test('Traefik: routes to what is no container', () => {
  interface Dynamic {
    readonly http: {
      readonly routers: Readonly<Record<string, { rule: string; service: string }>>;
      readonly services: Readonly<Record<string, { loadBalancer: { servers: { url: string }[] } }>>;
    };
  }
  const { http } = read('ctr01-stacks/core/config/traefik/dynamic.yml') as Dynamic;
  const rendered = Object.values(http.routers).map(({ rule, service }) => ({
    host: /`(.+)`/.exec(rule)?.[1] ?? '',
    target: http.services[service]!.loadBalancer.servers.map(({ url }) => url).join(' '),
  }));
  expect(comparable(rendered)).toEqual(comparable(facts('routes')));
});

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

test('variables of the stacks, and which of them are secret', () => {
  const rendered = stacks.flatMap(({ folder, name: stack }) =>
    [...text(`${folder}/.env.example`).matchAll(/^# (SECRET: )?.*\n(\w+)=$/gm)].map(
      ([, secret, variable = '']) => ({ stack, variable, secret: secret === undefined ? 'no' : 'yes' }),
    ),
  );
  expect(comparable(rendered)).toEqual(comparable(facts('env'), 'stated'));
});
