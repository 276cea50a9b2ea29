/**
 * A devbox.json.
 *
 * @see https://www.jetify.com/docs/devbox/configuration
 */
export interface DevboxDocument {
  $schema?: string;
  name?: string;
  description?: string;
  packages?: string[] | Record<string, unknown>;
  env?: Record<string, string>;
  env_from?: string;
  shell?: {
    init_hook?: string | string[];
    scripts?: Record<string, string | string[]>;
    [key: string]: unknown;
  };
  include?: string[];
  [key: string]: unknown;
}
