import type { z } from 'zod';

import type { Fault } from '../judge';
import { backrest, backrestFaults } from './backrest';
import { frigate, frigateVariables, type Frigate } from './frigate';
import {
  grafanaDashboard,
  grafanaDatasources,
  grafanaProviders,
  type GrafanaDashboard,
  type GrafanaDatasources,
  type GrafanaProviders,
} from './grafana';
import { loki, promtail, type Loki, type Promtail } from './loki';
import { composeMaps, siblings, unmounted, unreachable, type Around } from './relations';
import { tableFaults } from './table';
import { traefikDynamic, traefikStatic } from './traefik';
import { dynamicFaults, labelFaults, staticFaults } from './traefik-relations';
import { vault, type Vault } from './vault';
import { vector, vectorFaults, type Vector } from './vector';

/** Configuration of a program that is not here to read it. */
export interface ConfigKind {
  /** Paths of such files in the output. */
  readonly path: RegExp;
  /** What of a document its program does not know. */
  readonly fields: (document: unknown) => readonly string[];
  /** What refers to something that is not there; asked only if the fields are right. */
  readonly relations: (document: unknown, around: Around, path: string) => readonly Fault[];
}

/** A kind with a table of fields. */
function kind<T>(
  path: RegExp,
  table: z.ZodType<T>,
  relations: (document: T, around: Around) => readonly (string | Fault)[],
): ConfigKind {
  return {
    path,
    fields: (document) => tableFaults(table, document),
    relations: (document, around, file) =>
      relations(table.parse(document), around).map((fault) =>
        typeof fault === 'string' ? { file, message: fault } : fault,
      ),
  };
}

/** All kinds; the first whose path fits reads a file. */
export const configKinds: readonly ConfigKind[] = [
  kind(/\/config\/traefik\/traefik\.ya?ml$/, traefikStatic, (config, around) => [
    ...staticFaults(config, around),
    ...labelFaults(config, around),
  ]),
  kind(/\/config\/traefik\/.+\.ya?ml$/, traefikDynamic, dynamicFaults),
  kind(/\/config\/loki\/[^/]+\.ya?ml$/, loki, lokiFaults),
  kind(/\/config\/promtail\/[^/]+\.ya?ml$/, promtail, promtailFaults),
  kind(/\/config\/grafana\/provisioning\/datasources\/[^/]+\.ya?ml$/, grafanaDatasources, grafanaFaults),
  kind(/\/config\/backrest\/[^/]+\.json$/, backrest, backrestFaults),
  kind(/\/config\/grafana\/provisioning\/dashboards\/[^/]+\.ya?ml$/, grafanaProviders, providerFaults),
  kind(/\/config\/grafana\/dashboards\/[^/]+\.json$/, grafanaDashboard, dashboardFaults),
  kind(/\/config\/vector\/[^/]+\.ya?ml$/, vector, vectorRelations),
  kind(/\/config\/frigate\/config\.ya?ml$/, frigate, frigateFaults),
  kind(/\/config\/vault\/[^/]+\.hcl$/, vault, vaultFaults),
];

function lokiFaults({ common, storage_config: storage, compactor }: Loki, around: Around): readonly string[] {
  return unmounted(around, [
    common?.path_prefix,
    common?.storage?.filesystem?.chunks_directory,
    common?.storage?.filesystem?.rules_directory,
    storage?.filesystem?.directory,
    storage?.tsdb_shipper?.active_index_directory,
    compactor?.working_directory,
  ]);
}

function promtailFaults(
  { positions, clients, scrape_configs: jobs }: Promtail,
  around: Around,
): readonly string[] {
  const sockets = jobs.flatMap(({ docker_sd_configs: found = [] }) => found.map(({ host }) => host));
  const paths = jobs.flatMap(({ static_configs: found = [] }) =>
    found.map(({ labels }) => labels['__path__']),
  );
  return [
    ...clients.flatMap(({ url }) => unreachable(around, url)),
    ...unmounted(around, [
      positions?.filename,
      ...sockets.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length)),
      // The folder above the first pattern.
      ...paths.map((path) => path?.replace(/\/[^/]*[*?{[].*$/, '')),
    ]),
  ];
}

function grafanaFaults({ datasources = [] }: GrafanaDatasources, around: Around): readonly string[] {
  const environment = composeMaps(around.stack, around.all, 'environment').get(around.service.name) ?? {};
  return datasources.flatMap(({ name, url, secureJsonData = {} }) => {
    const variables = Object.values(secureJsonData).flatMap((text) =>
      [...text.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].map(([, braced, bare]) => braced ?? bare ?? ''),
    );
    return [
      ...(url === undefined ? [] : unreachable(around, url)),
      ...variables
        .filter((variable) => !(variable in environment))
        .map((variable) => `${around.service.name} has no variable ${variable}`),
    ].map((text) => `data source ${name}: ${text}`);
  });
}

function providerFaults({ providers }: GrafanaProviders, around: Around): readonly string[] {
  return providers.flatMap(({ name, options: { path } }) =>
    around.service.mounts.some(({ target }) => target === path || target.startsWith(`${path}/`))
      ? []
      : [`provider ${name}: ${around.service.name} has nothing at ${path}`],
  );
}

/** Who is asked must be a source that Grafana has; of two dashboards with one uid Grafana keeps one. */
function dashboardFaults({ uid: own, panels }: GrafanaDashboard, around: Around): readonly string[] {
  const alike = siblings(around, '/dashboards/').filter(
    (document) => grafanaDashboard.safeParse(document).data?.uid === own,
  );
  const sources = siblings(around, '/provisioning/datasources/').flatMap(
    (document) => grafanaDatasources.safeParse(document).data?.datasources ?? [],
  );
  const unknown = panels.flatMap(({ title, datasource, targets }) =>
    [datasource, ...targets.map((target) => target.datasource)]
      .filter(({ type, uid }) => !sources.some((other) => other.uid === uid && other.type === type))
      .map(
        ({ type, uid }) => `panel ${title} asks ${uid} of type ${type}, which is no data source of Grafana`,
      ),
  );
  return alike.length < 2 ? unknown : [`${alike.length} dashboards have the uid ${own}`, ...unknown];
}

function vectorRelations(config: Vector, around: Around): readonly string[] {
  const listens = Object.entries(config.sources).flatMap(([name, source]) =>
    'address' in source && 'mode' in source && source.mode !== 'unix'
      ? [{ name, port: Number(source.address.split(':').at(-1)), protocol: source.mode }]
      : [],
  );
  return [
    ...vectorFaults(config),
    ...Object.values(config.sinks).flatMap((sink) =>
      'endpoint' in sink ? unreachable(around, sink.endpoint) : [],
    ),
    ...listens
      .filter(
        ({ port, protocol }) =>
          !around.service.ports.some((other) => other.port === port && other.protocol === protocol),
      )
      .map(({ name, port, protocol }) => `${name} listens at ${port}/${protocol}, which nobody can reach`),
  ];
}

function frigateFaults(config: Frigate, around: Around): readonly string[] {
  const environment = composeMaps(around.stack, around.all, 'environment').get(around.service.name) ?? {};
  return [
    ...frigateVariables(config)
      .filter((name) => !(name in environment))
      .map((name) => `${around.service.name} has no variable ${name}`),
    ...unmounted(around, [config.model?.path]),
  ];
}

function vaultFaults({ api_addr: api, storage, listener }: Vault, around: Around): readonly string[] {
  const { url, name } = around.service;
  const labels = composeMaps(around.stack, around.all, 'labels').get(name) ?? {};
  const port = Object.entries(labels).find(([label]) => label.endsWith('.loadbalancer.server.port'))?.[1];
  const listens = listener.tcp.map(({ address = '127.0.0.1:8200' }) => address);
  return [
    ...unmounted(around, [storage.file?.[0]?.path, storage.raft?.[0]?.path]),
    ...(url === null || api === undefined || api === url ? [] : [`api_addr is ${api}, the model has ${url}`]),
    ...(typeof port !== 'string' || listens.some((address) => address.endsWith(`:${port}`))
      ? []
      : [`it listens at ${listens.join(', ')}, Traefik looks for it at port ${port}`]),
  ];
}
