import { z } from 'zod';

const bool = z.boolean().optional();
const text = z.string().optional();

const datasource = z.strictObject({
  name: z.string(),
  // A plugin's id may be anything, those that Grafana brings are these.
  type: z.enum([
    'prometheus',
    'loki',
    'influxdb',
    'alertmanager',
    'tempo',
    'jaeger',
    'graphite',
    'elasticsearch',
    'mysql',
    'mssql',
    'opentsdb',
    'zipkin',
    'grafana-postgresql-datasource',
    'grafana-pyroscope-datasource',
    'testdata',
  ]),
  uid: z
    .string()
    .regex(/^[\w-]{1,40}$/, 'an uid has up to 40 letters, digits, - and _')
    .optional(),
  access: z.enum(['proxy', 'direct']).optional(),
  orgId: z.number().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  user: text,
  database: text,
  basicAuth: bool,
  basicAuthUser: text,
  withCredentials: bool,
  isDefault: bool,
  editable: bool,
  version: z.number().optional(),
  jsonData: z.record(z.string(), z.unknown()).optional(),
  secureJsonData: z.record(z.string(), z.string()).optional(),
});

/**
 * Grafana's data sources.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources
 */
export const grafanaDatasources = z.strictObject({
  apiVersion: z.literal(1),
  prune: bool,
  datasources: z
    .array(datasource)
    .refine((all) => all.filter(({ isDefault }) => isDefault).length <= 1, 'only one can be the default')
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two have one name')
    .refine((all) => new Set(all.map(({ uid, name }) => uid ?? name)).size === all.length, 'two have one uid')
    .optional(),
  deleteDatasources: z.array(z.strictObject({ name: z.string(), orgId: z.number().optional() })).optional(),
});

/** Data sources that the table accepts. */
export type GrafanaDatasources = z.infer<typeof grafanaDatasources>;

/**
 * Folders of Grafana's dashboards.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards
 */
export const grafanaProviders = z.strictObject({
  apiVersion: z.literal(1),
  providers: z
    .array(
      z.strictObject({
        name: z.string(),
        orgId: z.number().optional(),
        folder: text,
        folderUid: text,
        type: z.literal('file').optional(),
        disableDeletion: bool,
        updateIntervalSeconds: z.number().optional(),
        allowUiUpdates: bool,
        options: z.strictObject({
          path: z.string().startsWith('/', 'it is an absolute path in the container'),
          foldersFromFilesStructure: bool,
        }),
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two have one name'),
});

/** Folders that the table accepts. */
export type GrafanaProviders = z.infer<typeof grafanaProviders>;

const source = z.strictObject({ type: z.string(), uid: z.string() });

const panel = z.looseObject({
  id: z.number().int().min(1),
  type: z.enum(['timeseries', 'stat', 'gauge', 'table', 'logs', 'text', 'bargauge', 'row']),
  title: z.string(),
  datasource: source,
  gridPos: z
    .strictObject({
      h: z.number().int().min(1),
      w: z.number().int().min(1).max(24),
      x: z.number().int().min(0).max(23),
      y: z.number().int().min(0),
    })
    .refine(({ x, w }) => x + w <= 24, 'it ends beyond the 24 columns'),
  targets: z
    .array(
      z.strictObject({
        refId: z.string().regex(/^[A-Z]$/),
        datasource: source,
        expr: z.string().min(1),
        legendFormat: text,
        instant: bool,
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map(({ refId }) => refId)).size === all.length, 'two have one refId'),
  fieldConfig: z.strictObject({ defaults: z.looseObject({ unit: text }), overrides: z.array(z.unknown()) }),
  options: z.looseObject({}),
});

/** A dashboard of Grafana. */
export const grafanaDashboard = z.strictObject({
  uid: z.string().regex(/^[\w-]{1,40}$/, 'an uid has up to 40 letters, digits, - and _'),
  title: z.string().min(1),
  tags: z.array(z.string()),
  editable: z.boolean(),
  schemaVersion: z.number().int().min(36),
  time: z.strictObject({ from: z.string(), to: z.string() }),
  refresh: z.string().regex(/^\d+[smhd]$/, 'it is written as in 1m'),
  templating: z.strictObject({ list: z.array(z.looseObject({ name: z.string() })) }),
  panels: z
    .array(panel)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two panels have one id')
    .refine(
      (all) =>
        all.every(({ gridPos: a }, index) =>
          all
            .slice(index + 1)
            .every(
              ({ gridPos: b }) =>
                a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y,
            ),
        ),
      'two panels have one place',
    ),
});

/** A dashboard that the table accepts. */
export type GrafanaDashboard = z.infer<typeof grafanaDashboard>;
