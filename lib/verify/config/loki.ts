import { z } from 'zod';

const bool = z.boolean().optional();
const text = z.string().optional();
const whole = z.number().int().optional();
const port = z.number().int().min(0).max(65535).optional();
const duration = z
  .string()
  .regex(/^(\d+(\.\d+)?(ns|us|ms|s|m|h|d|w|y))+$/, 'a duration is written as in 720h')
  .optional();
const size = z
  .union([z.string().regex(/^\d+(\.\d+)? ?[KMGT]?i?B$/i, 'a size is written as in 4MB'), z.number()])
  .optional();
const path = z.string().startsWith('/', 'it is an absolute path in the container');
const level = z.enum(['debug', 'info', 'warn', 'error']).optional();

const server = z.strictObject({
  http_listen_address: text,
  http_listen_port: port,
  http_path_prefix: text,
  grpc_listen_address: text,
  grpc_listen_port: port,
  grpc_server_max_recv_msg_size: whole,
  grpc_server_max_send_msg_size: whole,
  graceful_shutdown_timeout: duration,
  http_server_read_timeout: duration,
  http_server_write_timeout: duration,
  log_format: z.enum(['logfmt', 'json']).optional(),
  log_level: level,
});

const kvstore = z.strictObject({ store: z.enum(['inmemory', 'memberlist', 'consul', 'etcd']), prefix: text });
const ring = z.strictObject({ kvstore: kvstore.optional(), instance_addr: text, replication_factor: whole });

const period = z.strictObject({
  // A date without quotes is no text for some readers.
  from: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as in 2024-01-01, in quotes'),
  store: z.enum(['tsdb', 'boltdb-shipper']),
  object_store: z.enum(['filesystem', 's3', 'gcs', 'azure', 'swift']),
  schema: z.enum(['v11', 'v12', 'v13']),
  index: z.strictObject({
    prefix: z.string(),
    // The shippers keep one table a day.
    period: z.literal('24h'),
  }),
  chunks: z.strictObject({ prefix: z.string(), period: duration }).optional(),
});

const limits = z.strictObject({
  retention_period: duration,
  retention_stream: z
    .array(z.strictObject({ selector: z.string(), priority: z.number(), period: z.string() }))
    .optional(),
  max_query_lookback: duration,
  max_query_length: duration,
  max_query_series: whole,
  max_entries_limit_per_query: whole,
  max_global_streams_per_user: whole,
  max_line_size: size,
  max_streams_per_user: whole,
  allow_structured_metadata: bool,
  ingestion_rate_mb: z.number().optional(),
  ingestion_burst_size_mb: z.number().optional(),
  per_stream_rate_limit: size,
  per_stream_rate_limit_burst: size,
  reject_old_samples: bool,
  reject_old_samples_max_age: duration,
  split_queries_by_interval: duration,
  volume_enabled: bool,
});

/**
 * Loki's configuration, of one process with its data in files.
 *
 * @see https://grafana.com/docs/loki/latest/configure/
 */
export const loki = z
  .strictObject({
    target: text,
    auth_enabled: bool,
    server: server.optional(),
    common: z
      .strictObject({
        path_prefix: path.optional(),
        replication_factor: whole,
        instance_addr: text,
        compactor_address: text,
        ring: ring.optional(),
        storage: z
          .strictObject({
            filesystem: z
              .strictObject({ chunks_directory: path, rules_directory: path.optional() })
              .optional(),
          })
          .optional(),
      })
      .optional(),
    schema_config: z.strictObject({ configs: z.array(period).min(1) }),
    storage_config: z
      .strictObject({
        filesystem: z.strictObject({ directory: path }).optional(),
        tsdb_shipper: z
          .strictObject({
            active_index_directory: path,
            cache_location: path.optional(),
            cache_ttl: duration,
          })
          .optional(),
      })
      .optional(),
    limits_config: limits.optional(),
    compactor: z
      .strictObject({
        working_directory: path.optional(),
        compaction_interval: duration,
        retention_enabled: bool,
        retention_delete_delay: duration,
        retention_delete_worker_count: whole,
        delete_request_store: z.enum(['filesystem', 's3', 'gcs', 'azure', 'swift']).optional(),
        delete_request_cancel_period: duration,
      })
      // Loki does not start otherwise.
      .refine((value) => value.retention_enabled !== true || value.delete_request_store !== undefined, {
        error: 'retention_enabled needs delete_request_store',
        path: ['delete_request_store'],
      })
      .optional(),
    ingester: z
      .strictObject({
        chunk_idle_period: duration,
        chunk_retain_period: duration,
        max_chunk_age: duration,
        chunk_target_size: whole,
        wal: z.strictObject({ enabled: bool, dir: path.optional(), replay_memory_ceiling: size }).optional(),
      })
      .optional(),
    ruler: z
      .strictObject({
        alertmanager_url: z.url().optional(),
        enable_api: bool,
        rule_path: path.optional(),
        storage: z
          .strictObject({ type: z.literal('local'), local: z.strictObject({ directory: path }) })
          .optional(),
        ring: ring.optional(),
      })
      .optional(),
    analytics: z.strictObject({ reporting_enabled: bool }).optional(),
    query_range: z.looseObject({}).optional(),
  })
  .refine(
    ({ limits_config: limited, compactor }) =>
      limited?.retention_period === undefined || compactor?.retention_enabled === true,
    {
      error: 'retention_period has no effect without retention_enabled',
      path: ['compactor', 'retention_enabled'],
    },
  );

const relabel = z.strictObject({
  source_labels: z.array(z.string().regex(/^[A-Za-z_]\w*$/, 'no name of a label')).optional(),
  separator: text,
  target_label: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, 'no name of a label')
    .optional(),
  regex: z
    .string()
    .refine((value) => isPattern(value), 'no regular expression')
    .optional(),
  modulus: whole,
  replacement: text,
  action: z
    .enum([
      'replace',
      'keep',
      'drop',
      'hashmod',
      'labelmap',
      'labeldrop',
      'labelkeep',
      'lowercase',
      'uppercase',
      'keepequal',
      'dropequal',
    ])
    .optional(),
});

/**
 * Promtail's configuration, for containers, files and the journal.
 *
 * @see https://grafana.com/docs/loki/latest/send-data/promtail/configuration/
 */
export const promtail = z.strictObject({
  server: server.extend({ disable: bool, enable_runtime_reload: bool }).optional(),
  positions: z.strictObject({ filename: path, sync_period: duration, ignore_invalid_yaml: bool }).optional(),
  clients: z
    .array(
      z.strictObject({
        url: z.url().regex(/\/loki\/api\/v1\/push$/, 'Loki takes logs at /loki/api/v1/push'),
        tenant_id: text,
        batchwait: duration,
        batchsize: whole,
        external_labels: z.record(z.string(), z.string()).optional(),
        timeout: duration,
      }),
    )
    .min(1),
  scrape_configs: z.array(
    z.strictObject({
      job_name: z.string(),
      pipeline_stages: z.array(z.looseObject({})).optional(),
      docker_sd_configs: z
        .array(
          z.strictObject({
            host: z.string().regex(/^(unix|tcp|https?):\/\//),
            port: port,
            host_networking_host: text,
            refresh_interval: duration,
            filters: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })).optional(),
          }),
        )
        .optional(),
      journal: z
        .strictObject({
          json: bool,
          max_age: duration,
          path: path.optional(),
          labels: z.record(z.string(), z.string()).optional(),
        })
        .optional(),
      static_configs: z
        .array(
          z.strictObject({
            targets: z.array(z.string()).optional(),
            labels: z
              .record(z.string(), z.string())
              .refine((labels) => '__path__' in labels, 'without __path__ it reads no file'),
          }),
        )
        .optional(),
      relabel_configs: z.array(relabel).optional(),
    }),
  ),
  limits_config: z
    .strictObject({
      readline_rate_enabled: bool,
      readline_rate: z.number().optional(),
      readline_burst: z.number().optional(),
    })
    .optional(),
  target_config: z.strictObject({ sync_period: duration }).optional(),
});

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** A configuration of Loki that its table accepts. */
export type Loki = z.infer<typeof loki>;

/** A configuration of Promtail that its table accepts. */
export type Promtail = z.infer<typeof promtail>;
