import { z } from 'zod';

const name = z.string().min(1);
const address = z.ipv4();
const cidr = z.cidrv4();
const port = z.number().int().min(1).max(65535);
const mac = z.string().regex(/^([\da-f]{2}:){5}[\da-f]{2}$/);
const id = z.number().int().min(100).max(999_999_999);
const path = z.string().startsWith('/');

const card = z.strictObject({
  bridge: name,
  mac,
  address: cidr,
  gateway: address.nullable(),
  mtu: z.number().nullable(),
});

const machine = z.strictObject({
  node: name,
  vmId: id,
  image: name,
  cores: z.number().int().positive(),
  memoryMiB: z.number().int().positive(),
  diskGiB: z.number().int().positive(),
  dataDisksGiB: z.array(z.number().int().positive()),
  ownUserData: z.boolean(),
  pci: z.array(z.string()),
  gpu: name.nullable(),
  interfaces: z.array(card),
});

const container = z.strictObject({
  node: name,
  vmId: id,
  cores: z.number().int().positive(),
  memoryMiB: z.number().int().positive(),
  diskGiB: z.number().int().positive(),
  volumes: z.array(z.strictObject({ path, sizeGiB: z.number().int().positive() })),
  interfaces: z.array(card),
});

/** A machine that somebody else makes. */
const guest = z.strictObject({
  node: name,
  vmId: id,
  cores: z.number().int().positive(),
  memoryMiB: z.number().int().positive(),
  diskGiB: z.number().int().positive().nullable(),
});

const service = z.strictObject({
  name,
  image: name.nullable(),
  // Compose makes one.
  containerName: name.nullable(),
  ports: z.array(z.strictObject({ port, protocol: z.enum(['tcp', 'udp']), address: address.nullable() })),
  // A mount in memory has no source.
  mounts: z.array(z.strictObject({ source: z.string(), target: path, mode: name })),
  networks: z.array(name),
  entrypoint: z.array(z.string()).nullable(),
  command: z.array(z.string()).nullable(),
  environment: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
  routedBy: name,
  url: z.url().nullable(),
});

/** The report for programs: each kind of thing is a list. */
export const reportTable = z.strictObject({
  version: z.literal(1),
  networks: z
    .array(
      z.strictObject({
        name,
        cidr,
        gateway: address.nullable(),
        dns: z.array(address),
        mtu: z.number().int().min(576).max(65520),
        vlan: z.number().int().min(1).max(4094).nullable(),
      }),
    )
    .optional(),
  hosts: z
    .array(
      z.strictObject({
        name,
        path: name,
        addresses: z.array(address).min(1),
        user: name.nullable(),
        groups: z.array(name),
        roles: z.array(name),
        mounts: z.array(z.strictObject({ server: address, export: path, path })),
        machine: machine.optional(),
        container: container.optional(),
        guest: guest.optional(),
      }),
    )
    .optional(),
  images: z
    .array(z.strictObject({ name, node: name, vmId: id.nullable(), file: name.nullable() }))
    .optional(),
  environments: z
    .array(
      z.strictObject({ file: name, scripts: z.array(z.strictObject({ script: name, folder: z.string() })) }),
    )
    .optional(),
  pipelines: z
    .array(
      z.strictObject({
        file: name,
        jobs: z.array(
          z.strictObject({
            name,
            stage: name,
            needs: z.array(z.union([name, z.looseObject({ job: name })])),
          }),
        ),
      }),
    )
    .optional(),
  stacks: z
    .array(
      z.strictObject({
        name,
        tier: z.number().int().min(1),
        path: name,
        file: name,
        host: name,
        services: z.array(service),
        variables: z.array(z.strictObject({ name, secret: z.boolean(), value: z.string().nullable() })),
      }),
    )
    .optional(),
  allowed: z.array(
    z.strictObject({
      code: z.string().regex(/^HL\d{3}$/),
      what: name,
      where: z.array(z.string()),
      reason: name,
    }),
  ),
});

/** A report that its table accepts. */
export type Report = z.infer<typeof reportTable>;

/** What in a report refers to something that is not there. `exists` tells of files in the repositories that are judged. */
export function reportFaults(
  report: Report,
  exists: (path: string) => boolean | undefined,
): readonly string[] {
  const { hosts = [], images = [], stacks = [], networks = [], environments = [], pipelines = [] } = report;
  const names = new Set(hosts.map((host) => host.name));
  const built = images.flatMap(({ file }) => (file === null ? [] : [{ file }]));
  const files = [...stacks, ...environments, ...pipelines, ...built].map(({ file }) => file);
  return [
    ...twice(
      'host',
      hosts.map((host) => host.name),
    ),
    ...twice(
      'network',
      networks.map((network) => network.name),
    ),
    ...twice(
      'address',
      hosts.flatMap(({ addresses }) => addresses),
    ),
    ...twice('file', files),
    ...files.filter((file) => exists(file) === false).map((file) => `${file} is not there`),
    ...stacks
      .filter(({ host }) => !names.has(host))
      .map((stack) => `stack ${stack.name}: no host is called ${stack.host}`),
    ...images
      .filter(({ node }) => !names.has(node))
      .map((image) => `image ${image.name}: no host is called ${image.node}`),
    ...hosts.flatMap((host) =>
      hostFaults(
        host,
        names,
        images.map((image) => image.name),
      ),
    ),
  ];
}

function hostFaults(
  { name: host, addresses, machine: vm, container: lxc, guest: other }: NonNullable<Report['hosts']>[number],
  hosts: ReadonlySet<string>,
  images: readonly string[],
): readonly string[] {
  const made = vm ?? lxc;
  const node = made?.node ?? other?.node;
  const lost = node === undefined || hosts.has(node) ? [] : [`host ${host}: its node ${node} is no host`];
  if (made === undefined) return lost;
  const own = made.interfaces.map((one) => one.address.split('/')[0] ?? '');
  return [
    ...lost,
    ...(vm === undefined || images.includes(vm.image)
      ? []
      : [`host ${host}: no image is called ${vm.image}`]),
    ...own
      .filter((item) => !addresses.includes(item))
      .map((item) => `host ${host}: ${item} is not among its addresses`),
    ...addresses
      .filter((item) => !own.includes(item))
      .map((item) => `host ${host}: no interface has ${item}`),
  ];
}

function twice(what: string, all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((item, index) => all.indexOf(item) !== index))].map(
    (item) => `${what} ${item} is there twice`,
  );
}
