import { z } from 'zod';

const inputs = z.array(z.string()).min(1);
const address = z.string().regex(/^[\w.:[\]-]+:\d{1,5}$/, 'it is written as in 0.0.0.0:5514');

const syslog = z.strictObject({
  type: z.literal('syslog'),
  mode: z.enum(['tcp', 'udp', 'unix']),
  address,
  max_length: z.number().optional(),
});
const socket = z.strictObject({
  type: z.literal('socket'),
  mode: z.enum(['tcp', 'udp']),
  address,
  decoding: z.looseObject({ codec: z.string() }).optional(),
});
const file = z.strictObject({
  type: z.literal('file'),
  include: z.array(z.string().startsWith('/')).min(1),
  exclude: z.array(z.string()).optional(),
  read_from: z.enum(['beginning', 'end']).optional(),
});
const dockerLogs = z.strictObject({
  type: z.literal('docker_logs'),
  docker_host: z.string().optional(),
  include_containers: z.array(z.string()).optional(),
  exclude_containers: z.array(z.string()).optional(),
});
const internal = z.strictObject({ type: z.enum(['internal_metrics', 'internal_logs']) });

const remap = z.strictObject({
  type: z.literal('remap'),
  inputs,
  source: z.string(),
  drop_on_error: z.boolean().optional(),
});
const filter = z.strictObject({
  type: z.literal('filter'),
  inputs,
  condition: z.union([z.string(), z.looseObject({})]),
});

const loki = z.strictObject({
  type: z.literal('loki'),
  inputs,
  endpoint: z.url({ protocol: /^https?$/ }),
  path: z.string().optional(),
  encoding: z.strictObject({
    codec: z.enum(['json', 'logfmt', 'text', 'raw_message']),
    only_fields: z.array(z.string()).optional(),
  }),
  // Loki refuses a stream without a label.
  labels: z
    .record(z.string().regex(/^[A-Za-z_][\w]*\*?$/, 'a label is letters, digits and _'), z.string())
    .refine((labels) => Object.keys(labels).length > 0, 'Loki wants a label'),
  remove_label_fields: z.boolean().optional(),
  remove_timestamp: z.boolean().optional(),
  out_of_order_action: z.enum(['accept', 'rewrite_timestamp', 'drop']).optional(),
  tenant_id: z.string().optional(),
  healthcheck: z.strictObject({ enabled: z.boolean() }).optional(),
});
const exporter = z.strictObject({
  type: z.literal('prometheus_exporter'),
  inputs,
  address: address.optional(),
});
const shown = z.strictObject({
  type: z.literal('console'),
  inputs,
  encoding: z.looseObject({ codec: z.string() }),
});

/**
 * Vector's configuration: some of its sources, transforms and sinks.
 *
 * @see https://vector.dev/docs/reference/configuration/
 */
export const vector = z.strictObject({
  data_dir: z.string().optional(),
  api: z.strictObject({ enabled: z.boolean(), address: address.optional() }).optional(),
  sources: z.record(z.string(), z.discriminatedUnion('type', [syslog, socket, file, dockerLogs, internal])),
  transforms: z.record(z.string(), z.discriminatedUnion('type', [remap, filter])).optional(),
  sinks: z.record(z.string(), z.discriminatedUnion('type', [loki, exporter, shown])),
});

/** A configuration of Vector that the table accepts. */
export type Vector = z.infer<typeof vector>;

/** Inputs that nobody of a configuration is, sources that go nowhere. */
export function vectorFaults({ sources, transforms = {}, sinks }: Vector): readonly string[] {
  const readers = Object.entries({ ...transforms, ...sinks });
  const given = [...Object.keys(sources), ...Object.keys(transforms)];
  const read = new Set(readers.flatMap(([, one]) => one.inputs));
  return [
    ...readers.flatMap(([name, one]) =>
      one.inputs
        .filter((input) => !given.includes(input) && !input.includes('*'))
        .map((input) => `${name} reads ${input}, which there is none of`),
    ),
    ...given.filter((name) => !read.has(name) && !read.has('*')).map((name) => `nothing reads ${name}`),
  ];
}
