import { parse } from 'yaml';

import { stetter } from '../../../stacks/stetter';
import { Engine } from '../engine/engine';
import { DockerHost } from './docker-host';

jest.setTimeout(30 * 60_000);

const started = Date.now();
let engine: Engine;
let ctr01: DockerHost;
beforeAll(async () => {
  engine = await Engine.start();
  ctr01 = await DockerHost.start(engine, 'ctr01');
});
afterAll(async () => {
  try {
    await ctr01.stop();
  } finally {
    engine.stop();
  }
  console.log(`monitoring: ${((Date.now() - started) / 1000).toFixed(0)} s`);
});

interface Service {
  image: string;
  healthcheck?: { test: string[] };
}
interface ScrapeConfigs {
  scrape_configs: { metrics_path?: string; static_configs: { targets: string[] }[] }[];
}

/** A busy machine does not get through all collectors of twelve exporters in ten seconds. */
const few = '--collector.disable-defaults --collector.loadavg --collector.meminfo --collector.uname';

/** What a container does in place of what the catalogue names: Debian's own programs, on the port that is asked for. */
function standIn(name: string, { healthcheck }: Service, targets: ReadonlyMap<string, string>): string {
  if (name === 'prometheus') return 'exec prometheus "$@"';
  const [target = '', metrics = ''] = [...targets].find(([each]) => each.startsWith(`${name}:`)) ?? [];
  const port = target === '' ? undefined : target.split(':')[1];
  if (port !== undefined && metrics !== '/metrics')
    return `mkdir -p "$(dirname "/www${metrics}")"; echo stand_in 1 > "/www${metrics}"; exec httpd -f -p ${port} -h /www`;
  if (port !== undefined) return `exec prometheus-node-exporter ${few} --web.listen-address=:${port}`;
  const page = /http:\/\/localhost:(\d+)\/([^\s]*)/.exec(healthcheck?.test.join(' ') ?? '');
  if (page === null) return 'exec sleep 86400';
  const [, own = '', path = ''] = page;
  return `mkdir -p "$(dirname "/www/${path}")"; echo ok > "/www/${path}"; exec httpd -f -p ${own} -h /www`;
}

test('the lab’s own stacks run by deploy.sh, and a real Prometheus reads every target of its file', async () => {
  const files = new Map(stetter().output());
  const scrape = parse(
    files.get('ctr01-stacks/monitoring/config/prometheus/prometheus.yml')!.text,
  ) as ScrapeConfigs;
  const targets = scrape.scrape_configs.flatMap((job) => job.static_configs.flatMap((one) => one.targets));
  const asked = new Map(
    scrape.scrape_configs.flatMap(({ metrics_path: path = '/metrics', static_configs: all }) =>
      all.flatMap((one) => one.targets.map((target) => [target, path] as const)),
    ),
  );

  // The machines of the lab are this one: their addresses are its own, and nothing leaves it.
  const addresses = new Set([
    '192.168.1.20',
    ...targets.flatMap((target) => /^192\.168\.1\.\d+/.exec(target) ?? []),
  ]);
  await ctr01.must([...addresses].map((address) => `ip address add ${address}/32 dev lo`).join(' && '));
  await ctr01.must(
    `(setsid prometheus-node-exporter ${few} > /dev/null 2>&1 &); mkdir -p /mnt/synology/docker; mount --bind /mnt/synology/docker /mnt/synology/docker`,
  );
  // Home Assistant's page, for who has the token.
  await ctr01.must(
    `mkdir -p /root/ha/api; echo stand_in 1 > /root/ha/api/prometheus; (setsid busybox httpd -f -p 8123 -h /root/ha > /dev/null 2>&1 &)`,
  );
  await ctr01.must(
    `d=/root/image; mkdir -p $d/bin $d/usr/bin $d/tmp $d/www $d/etc; cp /bin/busybox $d/bin
     for tool in sh sleep mkdir dirname httpd wget cat; do ln -s busybox $d/bin/$tool; done
     for program in prometheus prometheus-node-exporter; do
       cp /usr/bin/$program $d/usr/bin/; ldd /usr/bin/$program | grep -o '/[^ )]*' | xargs -I% cp --parents -Lu % $d
     done`,
  );

  for (const stack of ['core', 'monitoring']) {
    const path = `ctr01-stacks/${stack}/compose.yaml`;
    const file = files.get(path)!;
    // A container in a container is given no more than that one has.
    const text = file.text
      .replace(/^ +privileged: true\n/gm, '')
      .replace(/^ +devices:\n +- \/dev\/kmsg:\/dev\/kmsg\n/gm, '')
      // This one has no GPU either.
      .replace(/^ {4}deploy:\n(?: {5,}.*\n)+/gm, '');
    files.set(path, { ...file, text });
    const example = files.get(`ctr01-stacks/${stack}/.env.example`)!.text;
    await ctr01.must(
      `mkdir -p /opt/stacks/${stack}; cat > /opt/stacks/${stack}/.env <<'EOF'\n${example.replace(/=$/gm, '=v1')}EOF`,
    );
    const { services } = parse(text) as { services: Record<string, Service> };
    for (const [name, service] of Object.entries(services)) {
      const image = service.image.replace(/\$\{\w+:\?[^}]*\}/g, 'v1');
      const script = standIn(name, service, asked).replaceAll("'", `'\\''`);
      await ctr01.must(
        `printf '%s\\n' '${script}' > /root/image/start; tar -C /root/image -c . | docker import --change 'ENTRYPOINT ["/bin/sh","/start"]' - '${image}'`,
      );
    }
  }
  await ctr01.checkOut(files, 'ctr01-stacks', '/opt/stacks');

  const { code, stdout, stderr } = await ctr01.run('cd /opt/stacks && ./deploy.sh core monitoring', 900);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^core: changed: .*\nmonitoring: changed: .*prometheus.*\n$/);

  const question = `curl -s http://127.0.0.1:9090/api/v1/targets?state=active`;
  const read = async () =>
    (
      JSON.parse(await ctr01.must(question)) as {
        data: { activeTargets: { health: string; scrapeUrl: string; lastError: string }[] };
      }
    ).data.activeTargets;
  let active = await read();
  for (let tries = 0; tries < 60 && active.some(({ health }) => health !== 'up'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    active = await read();
  }
  expect(active.filter(({ health }) => health !== 'up')).toEqual([]);
  expect(active).toHaveLength(targets.length);
  expect(targets).toEqual(
    expect.arrayContaining(['192.168.1.20:9100', '192.168.1.12:9100', '192.168.1.4:9100', 'traefik:8080']),
  );

  // What is secret is a file of who may read it, and of nobody else.
  const secrets =
    'for name in prometheus alertmanager grafana; do docker exec $name sh -c "echo $name; cat /run/secrets/* 2> /dev/null || :"; done';
  expect(await ctr01.must(secrets)).toMatch(/^prometheus\nv1\s*alertmanager\nv1\s*v1\s*grafana\s*$/);

  const again = await ctr01.run('cd /opt/stacks && ./deploy.sh core monitoring', 900);
  expect(again).toMatchObject({ code: 0, stdout: 'core: unchanged\nmonitoring: unchanged\n' });
});
