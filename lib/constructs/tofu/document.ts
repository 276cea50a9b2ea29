/** Body of a block or a resource, in the provider's own words. */
export type TofuBody = Record<string, unknown>;

/** A `main.tf.json`: the top-level blocks of OpenTofu's JSON syntax. */
export interface TofuDocument {
  /** What cdktf-cli reads: comments to OpenTofu. */
  '//'?: TofuBody;
  terraform?: {
    required_version?: string;
    required_providers?: Record<string, { source: string; version: string }>;
    backend?: Record<string, TofuBody>;
    encryption?: TofuBody;
    [key: string]: unknown;
  };
  provider?: Record<string, TofuBody[]>;
  variable?: Record<string, TofuVariableBody>;
  locals?: TofuBody;
  data?: Record<string, Record<string, TofuBody>>;
  resource?: Record<string, Record<string, TofuBody>>;
  module?: Record<string, TofuBody>;
  output?: Record<string, TofuBody>;
  moved?: { from: string; to: string }[];
  import?: { to: string; id?: string }[];
  removed?: TofuBody[];
  check?: Record<string, TofuBody>;
  [key: string]: unknown;
}

/** A `variable` block. */
export interface TofuVariableBody {
  type?: string;
  description?: string;
  default?: unknown;
  sensitive?: boolean;
  nullable?: boolean;
  [key: string]: unknown;
}
