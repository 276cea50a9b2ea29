import { parse } from 'yaml';

import { imageOf, paths, read, stacks, text } from './output';

/** A version that stands somewhere in the output. */
export interface Version {
  /** What it is the version of: `image traefik`. */
  readonly where: string;
  readonly literal: string;
}

/** The versions of the output by where tools look for them, each once. */
export function versions(): readonly Version[] {
  const found = [
    ...images(),
    ...paths.filter((path) => path.endsWith('/main.tf.json')).flatMap(opentofu),
    ...paths.filter((path) => path.endsWith('.pkr.hcl')).flatMap(packer),
    ...ansible(),
    ...paths.filter((path) => path.endsWith('/devbox.json')).flatMap(devbox),
    ...lab(),
  ];
  return [...new Map(found.map((version) => [`${version.where} ${version.literal}`, version])).values()];
}

function images(): readonly Version[] {
  return stacks.flatMap(({ file }) =>
    Object.entries(file.services).map(([service, { image }]) => {
      const { name, tag } = imageOf(image);
      return { where: name === '' ? `image of ${service}` : `image ${name}`, literal: tag };
    }),
  );
}

function opentofu(path: string): readonly Version[] {
  const { terraform, variable, resource } = read(path) as {
    readonly terraform: {
      required_version: string;
      required_providers: Record<string, { version: string }>;
    };
    readonly variable: Record<string, { default?: string }>;
    readonly resource: {
      proxmox_hardware_mapping_pci?: Record<string, { name: string; map: { id: string; path: string }[] }>;
      proxmox_download_file?: Record<string, { url: string; checksum: string; file_name: string }>;
    };
  };
  /** An expression that is a variable without a default is a value that people must give. */
  const value = (expression: string) => {
    const name = /^\$\{var\.(\w+)\}$/.exec(expression)?.[1] ?? '';
    const declared = variable[name];
    return declared !== undefined && declared.default === undefined ? '<required>' : expression;
  };
  return [
    { where: 'opentofu required_version', literal: terraform.required_version },
    ...Object.entries(terraform.required_providers).map(([name, { version }]) => ({
      where: `opentofu provider ${name}`,
      literal: version,
    })),
    ...Object.entries(resource.proxmox_download_file ?? {}).flatMap(([name, file]) => [
      { where: `image ${name}`, literal: /-([\d.]+)\.qcow2$/.exec(file.file_name)?.[1] ?? '' },
      { where: `image ${name} url`, literal: value(file.url) },
      { where: `image ${name} checksum`, literal: value(file.checksum) },
    ]),
    ...Object.values(resource.proxmox_hardware_mapping_pci ?? {}).flatMap(({ name, map }) =>
      map.flatMap((device) => [
        { where: `pci ${name}`, literal: device.path },
        { where: `pci id ${name}`, literal: value(device.id) },
      ]),
    ),
  ];
}

function packer(path: string): readonly Version[] {
  const block = text(path);
  const plugins = [...block.matchAll(/^ {4}(\w+) = \{\n +version = "(.+)"$/gm)];
  return [
    { where: 'packer required_version', literal: /required_version = "(.+)"/.exec(block)?.[1] ?? '' },
    ...plugins.map(([, name = '', literal = '']) => ({ where: `packer plugin ${name}`, literal })),
  ];
}

function ansible(): readonly Version[] {
  const { collections } = read('vm-platform/ansible/requirements.yml') as {
    readonly collections: readonly { name: string; version: string }[];
  };
  const metas = paths.filter((path) => path.endsWith('/meta/main.yml'));
  const { nfs_options: options } = read('vm-platform/ansible/roles/nfs/defaults/main.yml') as {
    readonly nfs_options: string;
  };
  return [
    ...collections.map(({ name, version }) => ({ where: `ansible collection ${name}`, literal: version })),
    ...metas.map((path) => {
      const { galaxy_info } = read(path) as { galaxy_info: { min_ansible_version: string } };
      return { where: 'ansible role min_ansible_version', literal: galaxy_info.min_ansible_version };
    }),
    { where: 'nfs protocol', literal: /vers=([\d.]+)/.exec(options)?.[1] ?? '' },
  ];
}

function devbox(path: string): readonly Version[] {
  const { packages } = read(path) as { readonly packages: readonly string[] };
  return packages.map((pin) => {
    const [name = '', literal = ''] = pin.split('@');
    return { where: `devbox ${name}`, literal };
  });
}

function lab(): readonly Version[] {
  const loki = read('ctr01-stacks/monitoring/config/loki/loki.yaml') as {
    readonly schema_config: { configs: { schema: string }[] };
  };
  const { version } = read('manifest.json') as { readonly version: string };
  const backrest = read('ctr01-stacks/management/config/backrest/config.json') as { version: number };
  const example = text('ctr01-stacks/monitoring/.env.example');
  const notes = [
    ['ghcr.io/google/cadvisor', /version of cAdvisor, (v[\d.]+) or later/],
    ['prom/alertmanager', /version of Alertmanager, (v[\d.]+) or later/],
  ] as const;
  const watchtower = /DOCKER_API_VERSION: '([\d.]+)'/.exec(text('ctr01-stacks/automation/compose.yaml'));
  const { objects, model } = read('ctr01-stacks/frigate/config/frigate/config.yml') as {
    readonly objects: { filters: { person: Record<string, number> } };
    readonly model: Record<string, string | number>;
  };
  return [
    ...Object.entries(objects.filters.person).map(([name, value]) => ({
      where: `frigate person ${name}`,
      literal: String(value),
    })),
    ...Object.entries(model).map(([name, value]) => ({
      where: `frigate model ${name}`,
      literal: String(value),
    })),
    ...paths
      .filter((path) => path.includes('/grafana/dashboards/'))
      .map((path) => ({
        where: 'grafana dashboard',
        literal: String((read(path) as { schemaVersion: number }).schemaVersion),
      })),
    { where: 'docker api', literal: watchtower?.[1] ?? '' },
    { where: 'cdktf manifest', literal: version },
    { where: 'backrest format', literal: String(backrest.version) },
    ...loki.schema_config.configs.map(({ schema }) => ({ where: 'loki schema', literal: schema })),
    ...notes.map(([name, note]) => ({ where: `note ${name}`, literal: note.exec(example)?.[1] ?? '' })),
  ];
}

/** Anything that looks like a version, a hash or a device, in any file, wherever it stands in it. */
export function suspicious(): readonly { readonly path: string; readonly token: string }[] {
  const patterns = [
    // 1.2, v1.2.3, 1.2.3-rc1; an address has four numbers.
    /(?<![\w.:/-])v?\d+(?:\.\d+){1,2}(?:-?(?:rc|beta|alpha)\.?\d+)?(?![\w]|\.\d|\.in-addr\.arpa)/g,
    /(?<=[\w/-][:@])v?\d+(?:\.\d+){1,2}(?:-[\w.]+)?(?![\w]|\.\d)/g,
    // Hashes, also with their algorithm.
    /\b(?:sha(?:1|256|512)[:-])?[0-9a-f]{32,128}\b/gi,
    // PCI addresses, and vendor and device ids.
    /(?<![\w:])[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}(?:\.\d)?(?![\w:])/gi,
    /(?<![\w:])(?=\w*[a-f])[0-9a-f]{4}:[0-9a-f]{4}(?![\w:])/gi,
  ];
  return paths.flatMap((path) =>
    patterns.flatMap((pattern) => [...text(path).matchAll(pattern)].map(([token]) => ({ path, token }))),
  );
}

/** Hardware addresses of the network cards, wherever they stand. */
export function hardwareAddresses(): readonly string[] {
  const found = paths.flatMap((path) => text(path).match(/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi) ?? []);
  return [...new Set(found)];
}

/** Scalars under keys that end in `version`, in every file of YAML or JSON. */
export function versionKeys(): readonly Version[] {
  const walk = (value: unknown, path: string): readonly Version[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      /version$/i.test(key) && typeof item !== 'object'
        ? [{ where: path, literal: String(item) }]
        : walk(item, path),
    );
  };
  return paths
    .filter((path) => /\.(ya?ml|json)$/.test(path))
    .flatMap((path) => walk(parse(text(path)), path));
}
