/** A service of a Compose file, in the specification's words. */
export interface ServiceDocument {
  image?: string;
  build?: string | Record<string, unknown>;
  container_name?: string;
  hostname?: string;
  restart?: 'no' | 'always' | 'on-failure' | 'unless-stopped' | `on-failure:${number}`;
  user?: string;
  working_dir?: string;
  entrypoint?: string | string[];
  command?: string | string[];
  depends_on?: string[] | Record<string, { condition: string; restart?: boolean; required?: boolean }>;
  environment?: Record<string, string | number | boolean | null> | string[];
  env_file?: string | string[];
  ports?: (string | Record<string, unknown>)[];
  expose?: (string | number)[];
  volumes?: (string | Record<string, unknown>)[];
  tmpfs?: string | string[];
  configs?: (string | Record<string, unknown>)[];
  secrets?: (string | Record<string, unknown>)[];
  networks?: string[] | Record<string, unknown>;
  network_mode?: string;
  dns?: string | string[];
  extra_hosts?: string[] | Record<string, string>;
  pid?: string;
  ipc?: string;
  cap_add?: string[];
  cap_drop?: string[];
  privileged?: boolean;
  read_only?: boolean;
  security_opt?: string[];
  devices?: string[];
  device_cgroup_rules?: string[];
  group_add?: (string | number)[];
  sysctls?: Record<string, string | number>;
  ulimits?: Record<string, unknown>;
  shm_size?: string;
  init?: boolean;
  tty?: boolean;
  stdin_open?: boolean;
  stop_signal?: string;
  stop_grace_period?: string;
  runtime?: string;
  platform?: string;
  pull_policy?: string;
  profiles?: string[];
  mem_limit?: string;
  mem_reservation?: string;
  memswap_limit?: string;
  cpus?: number | string;
  cpu_shares?: number;
  pids_limit?: number;
  deploy?: Record<string, unknown>;
  healthcheck?: Record<string, unknown>;
  logging?: { driver: string; options?: Record<string, string> };
  labels?: Record<string, string> | string[];
  [key: string]: unknown;
}

/**
 * A Compose file.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
export interface ComposeDocument {
  name?: string;
  services: Record<string, ServiceDocument>;
  networks?: Record<string, Record<string, unknown>>;
  volumes?: Record<string, Record<string, unknown>>;
  [key: string]: unknown;
}
