import { z } from 'zod';

const networkDevice = z.object({
  bridge: z.string().nullish(),
  mac_address: z.string().nullish(),
  mtu: z.number().nullish(),
});

const ipConfig = z.object({
  ipv4: z
    .array(z.object({ address: z.string().nullish(), gateway: z.string().nullish() }).nullable())
    .default([]),
});

const initialization = z.object({
  dns: z.array(z.object({ servers: z.array(z.string()).nullish() }).nullable()).default([]),
  ip_config: z.array(ipConfig).default([]),
  user_account: z.array(z.object({ username: z.string().nullish() })).default([]),
});

const values = z.object({
  name: z.string().nullish(),
  node_name: z.string(),
  vm_id: z.number().nullish(),
  clone: z.array(z.object({ vm_id: z.number() })).default([]),
  cpu: z.array(z.object({ cores: z.number().nullish(), sockets: z.number().nullish() })).default([]),
  memory: z.array(z.object({ dedicated: z.number().nullish() })).default([]),
  disk: z.array(z.object({ interface: z.string(), size: z.number().nullish() })).default([]),
  hostpci: z.array(z.object({ mapping: z.string().nullish(), id: z.string().nullish() })).default([]),
  network_device: z.array(networkDevice).nullish(),
  initialization: z.array(initialization).default([]),
});

/** A virtual machine as the provider plans it. */
export type PlannedMachine = z.infer<typeof values> & { readonly address: string };

const containerValues = z.object({
  node_name: z.string(),
  vm_id: z.number().nullish(),
  cpu: z.array(z.object({ cores: z.number().nullish() })).default([]),
  memory: z.array(z.object({ dedicated: z.number().nullish() })).default([]),
  disk: z.array(z.object({ size: z.number().nullish() })).default([]),
  mount_point: z.array(z.object({ path: z.string(), size: z.string().nullish() })).default([]),
  network_interface: z.array(networkDevice.extend({ name: z.string() })).default([]),
  initialization: z
    .array(z.object({ hostname: z.string().nullish(), ip_config: z.array(ipConfig).default([]) }))
    .default([]),
});

/** A container as the provider plans it. */
export type PlannedContainer = z.infer<typeof containerValues> & {
  readonly address: string;
  readonly name: string | undefined;
};

interface Module {
  readonly resources?: readonly { address: string; mode: string; type: string; values: unknown }[];
  readonly child_modules?: readonly Module[];
}

/** Type of the resource that is a virtual machine. */
export const machineType = 'proxmox_virtual_environment_vm';

/**
 * The virtual machines of a plan, as `tofu show -json` tells it.
 *
 * @throws Error if it is none
 */
export function plannedMachines(plan: string): readonly PlannedMachine[] {
  return managed(plan, machineType).map(({ address, values: found }) => ({
    ...values.parse(found),
    address,
  }));
}

/** Type of the resource that is a container. */
const containerType = 'proxmox_virtual_environment_container';

/**
 * The containers of a plan, as `tofu show -json` tells it.
 *
 * @throws Error if it is none
 */
export function plannedContainers(plan: string): readonly PlannedContainer[] {
  return managed(plan, containerType).map(({ address, values: found }) => {
    const parsed = containerValues.parse(found);
    return { ...parsed, address, name: parsed.initialization[0]?.hostname ?? undefined };
  });
}

function managed(plan: string, wanted: string): NonNullable<Module['resources']> {
  const { planned_values: planned } = JSON.parse(plan) as { planned_values?: { root_module?: Module } };
  return resourcesOf(planned?.root_module ?? {}).filter(
    ({ mode, type }) => mode === 'managed' && type === wanted,
  );
}

function resourcesOf({
  resources = [],
  child_modules: modules = [],
}: Module): NonNullable<Module['resources']> {
  return [...resources, ...modules.flatMap(resourcesOf)];
}
