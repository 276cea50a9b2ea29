import { parse } from 'yaml';

import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { image, type ContainerImage } from '../../../lib/constructs/compose/container-image';
import { mariadb, postgres } from '../../../lib/constructs/compose/database';
import { dockerSocketProxy } from '../../../lib/constructs/compose/docker-socket-proxy';
import type { ComposeDocument, ServiceDocument } from '../../../lib/constructs/compose/document';
import { deployScript } from '../../../lib/constructs/compose/deploy-script';
import { volume } from '../../../lib/constructs/compose/mount';
import { oneShot } from '../../../lib/constructs/compose/one-shot';
import { restoreScript } from '../../../lib/constructs/compose/restore-script';
import type { ServiceProps } from '../../../lib/constructs/compose/service-props';
import { statefulOf } from '../../../lib/constructs/compose/stateful';
import { env } from '../../../lib/constructs/compose/variable';
import { Secret } from '../../../lib/core/secret';
import { fileOf, smallLab } from '../small-lab';

/** The file of a stack with these services, and the files beside it. */
function written(make: (password: Secret) => Readonly<Record<string, ServiceProps>>) {
  const { app, repository, ctr01 } = smallLab();
  const password = new Secret(repository, 'wiki-password', { description: 'password of the database' });
  const stack = new ComposeStack(repository, 'wiki', { host: ctr01, services: make(password) });
  const document = parse(fileOf(app, 'repo/wiki/compose.yaml')) as ComposeDocument;
  const services: Readonly<Record<string, ServiceDocument>> = document.services;
  return { document, services, stack };
}

const daily = { schedule: '30 1 * * *', repository: '/mnt/dumps', keep: { daily: 7 } };

describe('a database', () => {
  const user = env.optional('WIKI_USER', 'wiki', 'owner of the database');

  test('it and its user have the same credentials, and the user waits until it answers', () => {
    const { services, document } = written((password) => {
      const database = postgres('store', { image: 'postgres:17', database: 'pages', user, password });
      const { host, port } = database;
      return {
        store: database.service,
        wiki: {
          image: 'wiki:2.5',
          environment: {
            DB_HOST: host,
            DB_PORT: port,
            DB_NAME: database.database,
            DB_USER: database.user,
            DB_PASS: database.password,
          },
          dependsOn: { store: 'healthy' },
        },
      };
    });
    expect(services['store']).toEqual({
      image: 'postgres:17',
      container_name: 'store',
      environment: {
        POSTGRES_DB: 'pages',
        POSTGRES_USER: '${WIKI_USER:-wiki}',
        POSTGRES_PASSWORD: '${WIKI_PASSWORD:?set WIKI_PASSWORD in .env}',
      },
      volumes: ['store-data:/var/lib/postgresql/data'],
      restart: 'unless-stopped',
      healthcheck: { test: ['CMD', 'pg_isready', '--username', '${WIKI_USER:-wiki}', '--dbname', 'pages'] },
    });
    expect(services['wiki']).toMatchObject({
      environment: {
        DB_HOST: 'store',
        DB_PORT: '5432',
        DB_NAME: 'pages',
        DB_USER: '${WIKI_USER:-wiki}',
        DB_PASS: '${WIKI_PASSWORD:?set WIKI_PASSWORD in .env}',
      },
      depends_on: { store: { condition: 'service_healthy' } },
    });
    expect(document.volumes).toEqual({ 'store-data': {} });
  });

  test('PostgreSQL 18 has its volume one folder higher; a version that nobody says is an old one', () => {
    const mountOf = (image: string | ContainerImage, version?: number) =>
      written((password) => ({
        store: postgres('store', { image, database: 'a', user, password, ...(version && { version }) })
          .service,
      })).services['store']?.volumes;
    expect(mountOf('postgres:18.1-alpine')).toEqual(['store-data:/var/lib/postgresql']);
    expect(mountOf('registry:5000/postgres:17')).toEqual(['store-data:/var/lib/postgresql/data']);
    expect(mountOf('registry:5000/postgres')).toEqual(['store-data:/var/lib/postgresql/data']);
    expect(mountOf('pgvector/pgvector:0.8.1-pg18-trixie')).toEqual(['store-data:/var/lib/postgresql']);
    expect(mountOf('pgvector/pgvector:pg17')).toEqual(['store-data:/var/lib/postgresql/data']);
    const digest = `sha256:${'42'.repeat(32)}`;
    expect(mountOf(`postgres@${digest}`)).toEqual(['store-data:/var/lib/postgresql/data']);
    expect(mountOf(image('postgres', '18.1', digest))).toEqual(['store-data:/var/lib/postgresql']);
    expect(mountOf(`postgres@${digest}`, 18)).toEqual(['store-data:/var/lib/postgresql']);
    const chosen = image('postgres', env.required('POSTGRES_VERSION', 'version of PostgreSQL'));
    expect(mountOf(chosen)).toEqual(['store-data:/var/lib/postgresql/data']);
    expect(mountOf(chosen, 18)).toEqual(['store-data:/var/lib/postgresql']);
  });

  test('a MariaDB, with its own words', () => {
    const { services } = written((password) => ({
      store: mariadb('store', {
        ...{ image: 'mariadb:11.8', database: 'pages', user: 'wiki', password, volume: 'tables' },
        healthcheck: { interval: '5s' },
      }).service,
    }));
    expect(services['store']).toMatchObject({
      environment: {
        MARIADB_DATABASE: 'pages',
        MARIADB_USER: 'wiki',
        MARIADB_PASSWORD: '${WIKI_PASSWORD:?set WIKI_PASSWORD in .env}',
        MARIADB_RANDOM_ROOT_PASSWORD: '1',
      },
      volumes: ['tables:/var/lib/mysql'],
      healthcheck: { test: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'], interval: '5s' },
    });
  });

  test('its dumps: the volume says so, and restore.sh reads one back', () => {
    const { stack } = written((password) => ({
      store: postgres('store', { image: 'postgres:17', database: 'a', user, password, dumps: daily }).service,
    }));
    expect(statefulOf(stack)).toMatchObject([
      { name: 'wiki_store-data', backup: { ...daily, by: 'dump' }, services: ['store'] },
    ]);
    const script = restoreScript([stack], [stack]);
    expect(script).toContain("by='dump'\n      repository='/mnt/dumps'\n      inside='wiki_store-data'\n");
    expect(script).toContain(
      `reads="psql --username \\"\\$POSTGRES_USER\\" --dbname \\"\\$POSTGRES_DB\\" --quiet --single-transaction`,
    );
  });
});

test.each(['before', 'after'])(
  'who mounts the volume of a database too, %s it, neither takes its backup away nor is asked for the dump',
  (when) => {
    const { stack } = written((password) => {
      const login = { image: 'postgres:17', database: 'a', user: 'a', password, dumps: daily };
      const reader = { reader: { image: 'reader:1', volumes: [volume('store-data').at('/data')] } };
      const store = { store: postgres('store', login).service };
      return when === 'before' ? { ...reader, ...store } : { ...store, ...reader };
    });
    expect(statefulOf(stack)).toMatchObject([
      { name: 'wiki_store-data', backup: { by: 'dump' }, services: ['store', 'reader'] },
    ]);
  },
);

describe('the socket of Docker in parts', () => {
  const proxy = dockerSocketProxy('docker-proxy', { image: 'proxy:1', allow: ['containers', 'ping'] });

  test('gives what is allowed to be read, and nothing that its image gives by itself', () => {
    const { services } = written(() => ({
      'docker-proxy': proxy.service,
      page: { image: 'page:1', environment: { DOCKER_HOST: proxy.url } },
    }));
    expect(services['docker-proxy']).toMatchObject({
      environment: { EVENTS: '0', PING: '1', VERSION: '0', CONTAINERS: '1', POST: '0' },
      volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro'],
    });
    expect(services['page']?.environment).toEqual({ DOCKER_HOST: 'tcp://docker-proxy:2375' });
    expect(services['page']?.volumes).toBeUndefined();
  });

  test('may be written where that is said, and stands on networks of its own', () => {
    const { services } = written(() => ({
      'docker-proxy': dockerSocketProxy('docker-proxy', {
        ...{ image: 'proxy:1', allow: ['containers'], write: true, networks: ['socket'] },
      }).service,
    }));
    expect(services['docker-proxy']).toMatchObject({ environment: { POST: '1' }, networks: ['socket'] });
  });
});

test('what runs once is never started again, others wait for its end, and deploy.sh runs the rest of them apart', () => {
  const { stack, services } = written(() => ({
    migrate: oneShot({ image: 'wiki:2.5', command: ['migrate'] }),
    index: oneShot({ image: 'wiki:2.5', command: ['index'], dependsOn: { wiki: 'started' } }),
    wiki: { image: 'wiki:2.5', dependsOn: { migrate: 'completed' } },
  }));
  expect(services['migrate']?.restart).toBe('no');
  expect(services['wiki']?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
  const script = deployScript([stack]);
  expect(script).toContain("jobs=('migrate' 'index')\n");
  expect(script).toContain("awaited=('migrate')\n");
});
