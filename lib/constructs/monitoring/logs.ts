import type { RelabelConfig } from './prometheus';

/**
 * `loki.yaml` of one process with its data in files, in Loki's words.
 *
 * @see https://grafana.com/docs/loki/latest/configure/
 */
export interface LokiDocument {
  /** Whether each request names a tenant. */
  auth_enabled: boolean;
  /** Where it listens. */
  server: { http_listen_port: number; [key: string]: unknown };
  /** What its parts have in common. */
  common: {
    path_prefix: string;
    replication_factor: number;
    ring: { kvstore: { store: 'inmemory' } };
    storage: { filesystem: { chunks_directory: string; rules_directory: string } };
  };
  /** How logs are kept, from a day on. */
  schema_config: {
    configs: {
      from: string;
      store: 'tsdb' | 'boltdb-shipper';
      object_store: string;
      schema: string;
      index: { prefix: string; period: '24h' };
    }[];
  };
  /** How long logs are kept, and how far back people may look. @default - for ever */
  limits_config?: { retention_period?: string; max_query_lookback?: string; [key: string]: unknown };
  /** What removes old logs. @default - nothing does */
  compactor?: {
    working_directory: string;
    compaction_interval?: string;
    retention_enabled?: boolean;
    retention_delete_delay?: string;
    delete_request_store?: string;
  };
  [key: string]: unknown;
}

/**
 * `promtail.yaml`, in Promtail's words.
 *
 * @see https://grafana.com/docs/loki/latest/send-data/promtail/configuration/
 */
export interface PromtailDocument {
  /** Where it listens; port 0 is any. */
  server: { http_listen_port: number; grpc_listen_port: number };
  /** File that remembers how far it has read. */
  positions: { filename: string };
  /** Where the lines go. */
  clients: { url: string }[];
  /** What is read: containers by their engine, files by patterns of their paths. */
  scrape_configs: {
    job_name: string;
    docker_sd_configs?: { host: string; refresh_interval?: string }[];
    static_configs?: { targets: string[]; labels: Record<string, string> }[];
    relabel_configs?: RelabelConfig[];
    pipeline_stages?: Record<string, unknown>[];
  }[];
}

/**
 * `vector.yaml`, in Vector's words: from where, through what, and to where.
 *
 * @see https://vector.dev/docs/reference/configuration/
 */
export interface VectorDocument {
  /** Where events come from, by name. */
  sources: Record<string, { type: string; [key: string]: unknown }>;
  /** What happens to them, by name. @default - nothing */
  transforms?: Record<string, { type: string; inputs: string[]; [key: string]: unknown }>;
  /** Where they go, by name. */
  sinks: Record<string, { type: string; inputs: string[]; [key: string]: unknown }>;
  [key: string]: unknown;
}
