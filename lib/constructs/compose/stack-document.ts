import { Secret } from '../../core/secret';
import type { ComposeStack } from './compose-stack';
import type { ComposeStackProps } from './compose-stack-props';
import type { ComposeDocument } from './document';
import { VolumeMount } from './mount';
import { volumeName } from './mount-forms';
import { serviceDocument } from './service-document';
import { jobShape } from './service-shape';
import type { StackPlace } from './spec/shape';
import type { VolumeSpec } from './spec/top-level';
import {
  configShape,
  includeShape,
  modelShape,
  networkShape,
  secretShape,
  volumeShape,
} from './spec/top-level-shapes';
import { write } from './spec/write';
import { toCompose, Variable } from './variable';

/** Settings of a stack that are keys of its file. */
export type StackFileProps = Pick<
  ComposeStackProps,
  'variables' | 'include' | 'networks' | 'volumes' | 'configs' | 'secrets' | 'models' | 'jobs' | 'extra'
>;

/** A Compose file, keys in the order in which people write them. `declare` is told of each variable. */
export function stackDocument(
  stack: ComposeStack,
  props: StackFileProps,
  declare: StackPlace['declare'],
): ComposeDocument {
  const place = { declare, dataPath: (name: string) => stack.dataPath(name) };
  const parts = {
    include: write(includeShape, props.include, place),
    services: Object.fromEntries(
      stack.allServices.map((service) => [service.name, serviceDocument(service, declare)]),
    ),
    jobs: write({ named: jobShape }, props.jobs, place),
    models: write({ named: modelShape }, props.models, place),
    networks: write({ named: networkShape }, networksOf(stack, props), place),
    volumes: write({ named: volumeShape }, volumesOf(stack, props), place),
    configs: write({ named: configShape }, named(props.configs, declare), place),
    secrets: write({ named: secretShape }, named(props.secrets, declare), place),
  };
  return {
    // The old docker-compose of a NAS refuses it.
    ...(stack.host.containers.compose === 'current' && { name: stack.projectName }),
    ...(Object.fromEntries(
      Object.entries(parts).filter(([key, part]) => key === 'services' || !isEmpty(part)),
    ) as unknown as ComposeDocument),
    ...props.extra,
  };
}

/**
 * Configs and secrets with the names of their variables. Compose takes an empty one, so a reference beside the name refuses it, as
 * it does everywhere else.
 */
function named<T extends { readonly environment?: unknown; readonly extra?: object }>(
  specs: Readonly<Record<string, T>> = {},
  declare: StackPlace['declare'],
): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const { environment: given } = spec;
      if (!(given instanceof Secret) && !(given instanceof Variable)) return [name, spec];
      const environment = given instanceof Secret ? given.variable : given.name;
      return [name, { ...spec, environment, extra: { ...spec.extra, 'x-value': toCompose(given, declare) } }];
    }),
  );
}

/** The networks that the stack makes, those of others, and those that it declares itself. */
function networksOf(stack: ComposeStack, props: StackFileProps): Readonly<Record<string, object>> {
  const networks = new Map<string, object>();
  for (const { name, props: settings } of stack.ownedNetworks) networks.set(name, { ...settings, name });
  for (const [name, settings] of Object.entries(props.networks ?? {})) networks.set(name, settings ?? {});
  for (const network of stack.allServices.flatMap((service) => service.networks)) {
    if (network === 'default') continue;
    const name = typeof network === 'string' ? network : network.name;
    if (!networks.has(name)) networks.set(name, typeof network === 'string' ? {} : { external: true });
  }
  return Object.fromEntries(networks);
}

/** The volumes that the stack declares itself, and those that its services name. */
function volumesOf(stack: ComposeStack, props: StackFileProps): Readonly<Record<string, VolumeSpec>> {
  const volumes = new Map<string, VolumeSpec>();
  for (const [name, settings] of Object.entries(props.volumes ?? {})) volumes.set(name, settings ?? {});
  for (const mount of stack.allServices.flatMap((service) => service.props.volumes ?? [])) {
    const name = volumeName(mount, stack);
    if (name === undefined || (volumes.has(name) && !(mount instanceof VolumeMount))) continue;
    volumes.set(name, { ...volumes.get(name), ...(mount instanceof VolumeMount && mount.volume.props) });
  }
  return Object.fromEntries(volumes);
}

function isEmpty(part: unknown): boolean {
  return part === undefined || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);
}
