// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxMetricsServer}. */
export interface DataProxmoxMetricsServerConfig extends TerraformMetaArguments {
  /** Unique name that will be ID of this metric server in PVE. */
  readonly name: string;
}

/** What OpenTofu knows of a DataProxmoxMetricsServer after apply. */
export interface DataProxmoxMetricsServerComputed {
  /** Indicates if the metric server is disabled. */
  readonly disable: IResolvable;
  /** The unique identifier of this resource. */
  readonly id: string;
  /** OpenTelemetry compression algorithm for requests. */
  readonly opentelemetryCompression: string;
  /** OpenTelemetry custom HTTP headers as JSON, base64 encoded. Sensitive: OpenTofu does not print it. */
  readonly opentelemetryHeaders: string;
  /** OpenTelemetry maximum request body size in bytes. */
  readonly opentelemetryMaxBodySize: number;
  /** OpenTelemetry endpoint path (e.g., `/v1/metrics`). */
  readonly opentelemetryPath: string;
  /** Protocol for OpenTelemetry. Choice is between `http` | `https`. */
  readonly opentelemetryProto: string;
  /** OpenTelemetry additional resource attributes as JSON, base64 encoded. */
  readonly opentelemetryResourceAttributes: string;
  /** OpenTelemetry HTTP request timeout in seconds. */
  readonly opentelemetryTimeout: number;
  /** OpenTelemetry verify SSL certificates. */
  readonly opentelemetryVerifySsl: IResolvable;
  /** Server network port. */
  readonly port: number;
  /** Server dns name or IP address. */
  readonly server: string;
  /** Plugin type. Either `graphite`, `influxdb`, or `opentelemetry`. */
  readonly type: string;
}

/** Retrieves information about a specific PVE metric server. */
export class DataProxmoxMetricsServer extends dataSource<DataProxmoxMetricsServerConfig, DataProxmoxMetricsServerComputed>('proxmox_metrics_server', {
  disable: 'computed bool',
  id: 'computed string',
  name: 'required string',
  opentelemetry_compression: 'computed string',
  opentelemetry_headers: 'computed string sensitive',
  opentelemetry_max_body_size: 'computed number',
  opentelemetry_path: 'computed string',
  opentelemetry_proto: 'computed string',
  opentelemetry_resource_attributes: 'computed string',
  opentelemetry_timeout: 'computed number',
  opentelemetry_verify_ssl: 'computed bool',
  port: 'computed number',
  server: 'computed string',
  type: 'computed string',
}) {}
