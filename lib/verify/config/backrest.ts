import { z } from 'zod';

import { composeMaps, unmounted, volumesIn, type Around } from './relations';

/** Repositories, plans and instances have such ids. */
const id = z.string().regex(/^[a-zA-Z0-9_\-.]+$/, 'an id has letters, digits, ".", "_" and "-"');
const count = z.int().nonnegative().optional();

const retention = z
  .strictObject({
    policyKeepLastN: z.int().positive().optional(),
    policyTimeBucketed: z
      .strictObject({
        hourly: count,
        daily: count,
        weekly: count,
        monthly: count,
        yearly: count,
        keepLastN: count,
      })
      .refine((buckets) => Object.values(buckets).some((kept = 0) => kept > 0), 'it keeps nothing')
      .optional(),
    policyKeepAll: z.literal(true).optional(),
  })
  .refine((policies) => Object.keys(policies).length === 1, 'it is one policy');

const schedule = z.strictObject({
  cron: z.string().regex(/^(@(hourly|daily|weekly|monthly)|\S+( \S+){4})$/, 'it is five fields of cron'),
  clock: z.enum(['CLOCK_LOCAL', 'CLOCK_UTC', 'CLOCK_LAST_RUN_TIME']),
});

/**
 * Backrest's `config.json`, version 4 of its format, as Backrest 1.10 reads it: the fields, and what its own checks ask for.
 *
 * @see https://github.com/garethgeorge/backrest/blob/v1.10.1/proto/v1/config.proto
 * @see https://github.com/garethgeorge/backrest/blob/v1.10.1/internal/config/validate.go
 */
export const backrest = z.strictObject({
  modno: z.int(),
  version: z.literal(4),
  instance: id,
  repos: z.array(
    z
      .strictObject({
        id,
        uri: z.string().min(1),
        guid: z.string().length(64).optional(),
        env: z.array(z.string().regex(/^\w+=/, 'it is NAME=value')).optional(),
        flags: z.array(z.string()).optional(),
        autoUnlock: z.boolean().optional(),
        autoInitialize: z.boolean().optional(),
      })
      .refine(
        ({ guid, autoInitialize = false }) => (guid === undefined) === autoInitialize,
        'it has a guid, or autoInitialize',
      ),
  ),
  plans: z.array(
    z.strictObject({
      id,
      repo: id,
      paths: z.array(z.string().startsWith('/', 'it is an absolute path in the container')).min(1),
      excludes: z.array(z.string()).optional(),
      schedule,
      retention,
    }),
  ),
});

/** Backrest's document. */
export type Backrest = z.infer<typeof backrest>;

/** What refers to something that is not there: repositories, mounts, variables, volumes that nobody has. */
export function backrestFaults({ repos, plans }: Backrest, around: Around): readonly string[] {
  const environment = composeMaps(around.stack, around.all, 'environment').get(around.service.name) ?? {};
  const variables = repos.flatMap(({ env = [] }) =>
    env.flatMap((text) => [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name)),
  );
  return [
    ...twice('repository', repos),
    ...twice('plan', plans),
    ...plans
      .filter(({ repo }) => repos.every((other) => other.id !== repo))
      .map((plan) => `plan ${plan.id} goes to repository ${plan.repo}, which is not there`),
    ...unmounted(around, [
      ...repos.map(({ uri }) => uri).filter((uri) => uri.startsWith('/')),
      ...plans.flatMap(({ paths }) => paths),
    ]),
    ...variables
      .filter((name) => !(name in environment))
      .map((name) => `${around.service.name} has no variable ${name}`),
    ...plans.flatMap(({ paths }) => paths.flatMap((path) => unknownVolume(path, around))),
  ];
}

function twice(kind: string, all: readonly { readonly id: string }[]): readonly string[] {
  return all
    .filter((one, index) => all.findIndex((other) => other.id === one.id) !== index)
    .map((one) => `${kind} ${one.id} is there twice`);
}

/** A folder of Docker's volumes that no service of the machine has: it was renamed, or is of another machine. */
function unknownVolume(path: string, { service, stacks, all }: Around): readonly string[] {
  const docker = service.mounts.find(({ source }) => source === '/var/lib/docker/volumes')?.target;
  if (docker === undefined || !path.startsWith(`${docker}/`)) return [];
  const [name = '', data] = path.slice(docker.length + 1).split('/');
  if (data !== '_data') return [`${path} is no folder of a volume's data`];
  const known = stacks.flatMap(({ file }) => volumesIn(all.get(file)?.text ?? ''));
  return known.includes(name) ? [] : [`${path}: no stack of the machine has a volume ${name}`];
}
