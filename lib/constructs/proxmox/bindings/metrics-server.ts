// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link MetricsServer}. */
export interface MetricsServerConfig extends TerraformMetaArguments {
  /** Set this to `true` to disable this metric server. Defaults to `false`. */
  readonly disable?: boolean | IResolvable;
  /** Root graphite path (ex: `proxmox.mycluster.mykey`). */
  readonly graphitePath?: string;
  /** Protocol to send graphite data. Choice is between `udp` | `tcp`. If not set, PVE default is `udp`. */
  readonly graphiteProto?: 'udp' | 'tcp' | IResolvable;
  /**
   * An API path prefix inserted between `<host>:<port>/` and `/api2/`. Can be useful if the InfluxDB
   * service runs behind a reverse proxy.
   */
  readonly influxApiPathPrefix?: string;
  /** The InfluxDB bucket/db. Only necessary when using the http v2 api. */
  readonly influxBucket?: string;
  /** Protocol for InfluxDB. Choice is between `udp` | `http` | `https`. If not set, PVE default is `udp`. */
  readonly influxDbProto?: 'udp' | 'http' | 'https' | IResolvable;
  /**
   * InfluxDB max-body-size in bytes. Requests are batched up to this size. If not set, PVE default is
   * `25000000`.
   */
  readonly influxMaxBodySize?: number;
  /**
   * The InfluxDB organization. Only necessary when using the http v2 api. Has no meaning when using v2
   * compatibility api.
   */
  readonly influxOrganization?: string;
  /**
   * The InfluxDB access token. Only necessary when using the http v2 api. If the v2 compatibility api is
   * used, use `user:password` instead. Cannot be used together with `influx_token_wo`. Sensitive:
   * OpenTofu does not print it.
   */
  readonly influxToken?: string;
  /**
   * The InfluxDB access token (write-only). Prefer this over `influx_token` to avoid storing the secret
   * in Terraform state. Cannot be used together with `influx_token`. Sensitive: OpenTofu does not print
   * it. Write-only: it enters no state.
   */
  readonly influxTokenWo?: string;
  /** Increment this counter to rotate `influx_token_wo` without changing other fields. */
  readonly influxTokenWoVersion?: number;
  /**
   * Set to `false` to disable certificate verification for https endpoints. If not set, PVE default is
   * `true`.
   */
  readonly influxVerify?: boolean | IResolvable;
  /**
   * MTU (maximum transmission unit) for metrics transmission over UDP. If not set, PVE default is `1500`
   * (allowed `512` - `65536`).
   */
  readonly mtu?: number;
  /** Unique name that will be ID of this metric server in PVE. */
  readonly name: string;
  /**
   * OpenTelemetry compression algorithm for requests. Choice is between `none` | `gzip`. If not set, PVE
   * default is `gzip`.
   */
  readonly opentelemetryCompression?: 'none' | 'gzip' | IResolvable;
  /** OpenTelemetry custom HTTP headers as JSON, base64 encoded. Sensitive: OpenTofu does not print it. */
  readonly opentelemetryHeaders?: string;
  /** OpenTelemetry maximum request body size in bytes. If not set, PVE default is `10000000`. */
  readonly opentelemetryMaxBodySize?: number;
  /** OpenTelemetry endpoint path (e.g., `/v1/metrics`). */
  readonly opentelemetryPath?: string;
  /** Protocol for OpenTelemetry. Choice is between `http` | `https`. If not set, PVE default is `https`. */
  readonly opentelemetryProto?: 'http' | 'https' | IResolvable;
  /** OpenTelemetry additional resource attributes as JSON, base64 encoded. */
  readonly opentelemetryResourceAttributes?: string;
  /** OpenTelemetry HTTP request timeout in seconds. If not set, PVE default is `5`. */
  readonly opentelemetryTimeout?: number;
  /** OpenTelemetry verify SSL certificates. If not set, PVE default is `true`. */
  readonly opentelemetryVerifySsl?: boolean | IResolvable;
  /** Server network port. */
  readonly port: number;
  /** Server dns name or IP address. */
  readonly server: string;
  /** TCP socket timeout in seconds. If not set, PVE default is `1`. */
  readonly timeout?: number;
  /** Plugin type. Choice is between `graphite` | `influxdb` | `opentelemetry`. */
  readonly type: 'graphite' | 'influxdb' | 'opentelemetry' | IResolvable;
}

/** What OpenTofu knows of a MetricsServer after apply. */
export interface MetricsServerComputed {
  /** The unique identifier of this resource. */
  readonly id: string;
}

/** Manages PVE metrics server. */
export class MetricsServer extends resource<MetricsServerConfig, MetricsServerComputed>('proxmox_metrics_server', {
  disable: 'optional+computed bool',
  graphite_path: 'optional string',
  graphite_proto: 'optional string',
  id: 'computed string',
  influx_api_path_prefix: 'optional string',
  influx_bucket: 'optional string',
  influx_db_proto: 'optional string',
  influx_max_body_size: 'optional number',
  influx_organization: 'optional string',
  influx_token: 'optional string sensitive',
  influx_token_wo: 'optional string sensitive write-only',
  influx_token_wo_version: 'optional number',
  influx_verify: 'optional bool',
  mtu: 'optional number',
  name: 'required string',
  opentelemetry_compression: 'optional string',
  opentelemetry_headers: 'optional string sensitive',
  opentelemetry_max_body_size: 'optional number',
  opentelemetry_path: 'optional string',
  opentelemetry_proto: 'optional string',
  opentelemetry_resource_attributes: 'optional string',
  opentelemetry_timeout: 'optional number',
  opentelemetry_verify_ssl: 'optional bool',
  port: 'required number',
  server: 'required string',
  timeout: 'optional number',
  type: 'required string',
}) {}
