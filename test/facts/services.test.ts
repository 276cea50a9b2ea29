import { comparable, facts, type Row } from './csv';
import { imageOf, stacks, text } from './output';
import { routesOf } from './routes';

const services = stacks.flatMap(({ name: stack, host, file }) =>
  Object.entries(file.services).map(([service, body]) => ({ stack, host, service, body })),
);

/** Of a table, the rows about what the lab has so far. */
function present(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) =>
    services.some(
      ({ host, stack, service }) =>
        stack === row['stack'] && service === row['service'] && host === (row['host'] ?? host),
    ),
  );
}

test('how many of the stacks and services there are', () => {
  expect([facts('stacks').length, facts('services').length]).toEqual([14, 47]);
  for (const { host, stack, services: count } of facts('stacks')) {
    const mine = facts('services').filter((row) => row['host'] === host && row['stack'] === stack);
    expect(`${stack} on ${host}: ${mine.length}`).toBe(`${stack} on ${host}: ${count}`);
  }
  expect(present(facts('services')).length).toBe(47);
  // None that the pages do not know.
  expect(services.length).toBe(47);
});

test('services: images, names, Watchtower', () => {
  const rendered = services.map(({ stack, host, service, body }) => {
    const { name, tag } = imageOf(body.image);
    return {
      host,
      stack,
      service,
      image: [name, tag].filter((part) => part !== '').join(':'),
      container_name: body.container_name,
      watchtower: body.labels?.['com.centurylinklabs.watchtower.enable'] ?? '',
    };
  });
  expect(comparable(rendered)).toEqual(
    comparable(present(facts('services')), 'stated_image', 'stated_version', 'section'),
  );
});

test('an image is what the pages say, or somebody must give it', () => {
  for (const { service, stated_image: image, stated_version: version, image: pick = '' } of facts('services'))
    expect(`${service} ${pick}`).toMatch(
      version === 'not given' ? /<required>$/ : `${service} ${image}:${version}`,
    );
});

test('every container starts again, unless somebody stopped it', () => {
  expect(new Set(services.map(({ body }) => body.restart))).toEqual(new Set(['unless-stopped']));
});

test('ports of the machines', () => {
  const rendered = services.flatMap(({ host, stack, service, body }) =>
    (body.ports ?? []).map((port) => {
      const [, address = '', hostPort, container, protocol = 'tcp'] =
        /^(?:([\d.]+):)?(\d+):(\d+)(?:\/(\w+))?$/.exec(port) ?? [];
      return { host, stack, service, address, host_port: hostPort, container_port: container, protocol };
    }),
  );
  expect(comparable(rendered as Row[])).toEqual(comparable(present(facts('ports')), 'section'));
});

test('routes: of containers, and of what is none', () => {
  // What is no container is routed by Traefik's own file.
  const stated = facts('routes').filter((row) => row['service'] === '' || present([row]).length > 0);
  expect(comparable(routesOf(services))).toEqual(comparable(stated, 'host', 'stack', 'service', 'section'));
});

test('volumes: each is stated, or is said to be our own', () => {
  const rendered = services.flatMap(({ host, stack, service, body }) =>
    (body.volumes ?? []).map((volume) => {
      const [source = '', target = '', mode = 'rw'] = volume.split(':');
      return { host, stack, service, source, target, mode };
    }),
  );
  expect(comparable(rendered)).toEqual(comparable(present(facts('volumes')), 'section'));
});

test('data of ctr01 lives on the NAS', () => {
  const roots = new Map(
    facts('stacks').map(({ host, stack, data_root: root }) => [`${host} ${stack}`, root]),
  );
  for (const { host, stack, source = '' } of facts('volumes')) {
    if (!source.startsWith('/mnt/synology/docker/') || source.includes('/backups/')) continue;
    expect(source.startsWith(`${roots.get(`${host} ${stack}`)}/`)).toBe(true);
  }
});

test('variables of the stacks: which are secret, and which have a value', () => {
  const rendered = stacks.flatMap(({ folder, host, name: stack }) =>
    [...text(`${folder}/.env.example`).matchAll(/^# (SECRET: )?.*\n(\w+)=(.*)$/gm)].map(
      ([, secret, variable = '', value = '']) => ({
        host,
        stack,
        variable,
        secret: secret === undefined ? 'no' : 'yes',
        default: value,
      }),
    ),
  );
  const names = new Set(stacks.map(({ host, name }) => `${host} ${name}`));
  const stated = facts('env').filter(({ host, stack }) => names.has(`${host} ${stack}`));
  expect(comparable(rendered)).toEqual(comparable(stated, 'section'));
});
