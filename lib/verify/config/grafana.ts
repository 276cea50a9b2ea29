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
