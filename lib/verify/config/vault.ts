import { z } from 'zod';

const bool = z.boolean().optional();
const text = z.string().optional();
/** `768h`, or seconds. */
const duration = z
  .union([z.string().regex(/^(\d+(ms|s|m|h|d))+$/, 'a duration is written as in 768h'), z.number()])
  .optional();
const url = z.url({ protocol: /^https?$/, error: 'an address is written as https://host:port' }).optional();
const address = z.string().regex(/:\d{1,5}$/, 'an address ends with its port');

/** A block that stands once, as the parser gives it. */
function one<T>(body: z.ZodType<T>) {
  return z.array(body).length(1, 'it is there once').optional();
}

const listener = z
  .strictObject({
    telemetry: one(z.strictObject({ unauthenticated_metrics_access: bool })),
    address: address.optional(),
    cluster_address: address.optional(),
    tls_cert_file: text,
    tls_disable: z.union([z.boolean(), z.literal(['0', '1', 'true', 'false'])]).optional(),
    tls_disable_client_certs: bool,
    tls_key_file: text,
    tls_min_version: z.enum(['tls10', 'tls11', 'tls12', 'tls13']).optional(),
    x_forwarded_for_authorized_addrs: z.union([z.string(), z.array(z.string())]).optional(),
  })
  .refine(
    (given) => given.tls_cert_file !== undefined || ['1', 'true'].includes(String(given.tls_disable)),
    'it needs tls_cert_file, or tls_disable',
  );

const telemetry = z.strictObject({
  disable_hostname: bool,
  enable_hostname_label: bool,
  prometheus_retention_time: duration,
  statsd_address: text,
  usage_gauge_period: duration,
});

const path = z.string().startsWith('/');

const storage = z
  .strictObject({
    file: one(z.strictObject({ path })),
    inmem: one(z.strictObject({})),
    postgresql: one(
      z.strictObject({ connection_url: z.string(), table: text, ha_enabled: text, max_parallel: text }),
    ),
    raft: one(z.strictObject({ path, node_id: text, performance_multiplier: z.number().optional() })),
  })
  .refine(
    (given) => Object.values(given).filter((value) => value !== undefined).length === 1,
    'Vault has one storage',
  );

/**
 * Vault's configuration: attributes, and blocks by type and label.
 *
 * @see https://developer.hashicorp.com/vault/docs/configuration
 */
export const vault = z.strictObject({
  api_addr: url,
  cluster_addr: url,
  cluster_name: text,
  default_lease_ttl: duration,
  disable_cache: bool,
  disable_clustering: bool,
  disable_mlock: bool,
  disable_sealwrap: bool,
  listener: z.strictObject({ tcp: z.array(listener).min(1) }),
  log_file: text,
  log_format: z.enum(['standard', 'json']).optional(),
  log_level: z.enum(['trace', 'debug', 'info', 'warn', 'error']).optional(),
  max_lease_ttl: duration,
  pid_file: text,
  plugin_directory: text,
  raw_storage_endpoint: bool,
  storage,
  telemetry: one(telemetry),
  ui: bool,
});

/** A configuration of Vault that its table accepts. */
export type Vault = z.infer<typeof vault>;
