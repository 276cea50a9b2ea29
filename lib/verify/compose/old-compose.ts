/**
 * What docker-compose 1.29.2 knows, from `compose/config/compose_spec.json` of its Debian package. A NAS has that, or
 * Compose 2.9.
 */
const known: Readonly<Record<string, string>> = {
  project: 'version services networks volumes secrets configs',
  service: `blkio_config build cap_add cap_drop cgroup_parent command configs container_name cpu_count cpu_percent
    cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec depends_on deploy
    device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint env_file environment expose extends
    external_links extra_hosts group_add healthcheck hostname image init ipc isolation labels links logging mac_address
    mem_limit mem_reservation mem_swappiness memswap_limit network_mode networks oom_kill_disable oom_score_adj pid
    pids_limit platform ports privileged profiles pull_policy read_only restart runtime scale secrets security_opt
    shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits user userns_mode volumes
    volumes_from working_dir`,
  healthcheck: 'disable interval retries start_period test timeout',
  dependency: 'condition',
  port: 'mode target published protocol',
  mount: 'type source target read_only consistency bind volume tmpfs',
  bind: 'propagation',
  tmpfs: 'size',
  nocopy: 'nocopy',
  serviceNetwork: 'aliases ipv4_address ipv6_address link_local_ips priority',
  network: 'attachable driver driver_opts enable_ipv6 external internal ipam labels name',
  volume: 'driver driver_opts external labels name',
  secret: 'driver driver_opts external file labels name template_driver',
  config: 'external file labels name template_driver',
};

/** Where which keys stand: a path with `*` for any name. */
const places: readonly (readonly [path: string, keys: string])[] = [
  ['', 'project'],
  ['services.*', 'service'],
  ['services.*.healthcheck', 'healthcheck'],
  ['services.*.depends_on.*', 'dependency'],
  ['services.*.ports.*', 'port'],
  ['services.*.volumes.*', 'mount'],
  ['services.*.volumes.*.bind', 'bind'],
  ['services.*.volumes.*.tmpfs', 'tmpfs'],
  ['services.*.volumes.*.volume', 'nocopy'],
  ['services.*.networks.*', 'serviceNetwork'],
  ['networks.*', 'network'],
  ['volumes.*', 'volume'],
  ['secrets.*', 'secret'],
  ['configs.*', 'config'],
];

/** From which Compose on there is what the old one refuses. */
const since: Readonly<Record<string, string>> = {
  name: '2',
  include: '2.20',
  models: '2.38',
  'services.*.gpus': '2.30',
  'services.*.post_start': '2.30',
  'services.*.pre_stop': '2.30',
  'services.*.label_file': '2.32',
  'services.*.provider': '2.36',
  'services.*.use_api_socket': '2.37.1',
  'services.*.models': '2.38',
  'services.*.develop': '2.22',
  'services.*.depends_on.*.restart': '2.17',
  'services.*.depends_on.*.required': '2.20',
  'services.*.healthcheck.start_interval': '2.20.2',
  'services.*.ports.*.host_ip': '2',
  'services.*.volumes.*.bind.create_host_path': '2',
  'services.*.volumes.*.tmpfs.mode': '2.14',
  'secrets.*.environment': '2.6',
  'configs.*.content': '2.23.1',
};

/** Values that the old Compose refuses, or takes for something else. */
const values: readonly {
  readonly path: RegExp;
  readonly wrong: (value: unknown) => boolean;
  readonly says: string;
}[] = [
  {
    path: /^services\.\*\.env_file(\.\*)?$/,
    wrong: isMap,
    says: 'a path with settings needs Compose 2.24: write the path alone',
  },
  {
    path: /^services\.\*\.environment\.\*$/,
    wrong: (value) => typeof value === 'boolean',
    says: 'a variable cannot be true or false: quote it',
  },
  {
    path: /^services\.\*\.ports\.\*$/,
    wrong: (value) => typeof value === 'number',
    says: 'a port without quotes may be read in base 60: quote it',
  },
  {
    path: /./,
    wrong: (value) => typeof value === 'string' && /(?<!\$)(\$\$)*\$\{\w+:?\+/.test(value),
    says: '${NAME:+text} needs Compose 2',
  },
];

/** What docker-compose 1.29.2 or 2.9 refuses in a Compose file. */
export function oldComposeFaults(document: unknown): readonly string[] {
  const faults: string[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const general = generalOf(path);
    const allowed = places.find(([place]) => place === general)?.[1];
    if (allowed !== undefined && isMap(value)) {
      for (const key of Object.keys(value)) {
        if (key.startsWith('x-') || words(known[allowed]).includes(key)) continue;
        const needs = since[general === '' ? key : `${general}.${key}`];
        const where = [...path, key].join('.');
        faults.push(
          `${where}: ${needs === undefined ? 'docker-compose 1.29 does not know it' : `needs Compose ${needs}`}`,
        );
      }
    }
    for (const { path: place, wrong, says } of values) {
      if (place.test(general) && wrong(value)) faults.push(`${path.join('.')}: ${says}`);
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
  };
  visit(document, []);
  return faults;
}

/** `services.web.ports.0` as `services.*.ports.*`. */
function generalOf(path: readonly string[]): string {
  return path
    .map((key, depth) => (depth === 1 || depth === 3 || (depth > 3 && /^\d+$/.test(key)) ? '*' : key))
    .join('.');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(text = ''): readonly string[] {
  return text.split(/\s+/);
}
