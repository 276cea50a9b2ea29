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
  /** `null` where Compose chooses it. */
  containerName: name.nullable(),
  ports: z.array(z.strictObject({ port, protocol: z.enum(['tcp', 'udp']), address: address.nullable() })),
  // A mount in memory has no source.
  mounts: z.array(
    z.strictObject({ source: z.string(), target: path.or(z.string().startsWith('${')), mode: name }),
  ),
  networks: z.array(name),
  entrypoint: z.array(z.string()).nullable(),
  command: z.array(z.string()).nullable(),
  // `null` is what the shell has.
  environment: z.record(z.string(), z.string().nullable()),
  // It has all variables of the stack, too.
  readsDotEnv: z.boolean().default(false),
  labels: z.record(z.string(), z.string().nullable()),
  routedBy: name,
  url: z.url().nullable(),
});

/** A network, as its hosts see it. */
const network = z.strictObject({
  name,
  cidr,
  gateway: address.nullable(),
  dns: z.array(address),
  mtu: z.number().int().min(576).max(65520),
  vlan: z.number().int().min(1).max(4094).nullable(),
});

const host = z.strictObject({
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
});

const image = z.strictObject({ name, node: name, vmId: id.nullable(), file: name.nullable() });

const environment = z.strictObject({
  file: name,
  scripts: z.array(z.strictObject({ script: name, folder: z.string() })),
});

const job = z.strictObject({
  name,
  stage: name,
  needs: z.array(z.union([name, z.looseObject({ job: name })])),
});

const stack = z.strictObject({
  name,
  tier: z.number().int().min(1),
  path: name,
  file: name,
  host: name,
  // Somebody wrote its file for Compose, not for us.
  adopted: z.boolean(),
  services: z.array(service),
  variables: z.array(z.strictObject({ name, secret: z.boolean(), value: z.string().nullable() })),
});

/** What the report tells, each kind of thing as a list; a kind of which there is nothing is left out. */
export const reportLists = {
  networks: z.array(network).default([]),
  hosts: z.array(host).default([]),
  images: z.array(image).default([]),
  environments: z.array(environment).default([]),
  pipelines: z.array(z.strictObject({ file: name, jobs: z.array(job) })).default([]),
  stacks: z.array(stack).default([]),
};

/** The report for programs. */
export const reportTable = z.strictObject({
  version: z.literal(1),
  ...reportLists,
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
