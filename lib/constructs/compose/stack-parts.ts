import { posix } from 'node:path';

import { Artifact } from '../../core/artifact';
import type { ComposeStack } from './compose-stack';
import type { ComposeDocument, ServiceDocument } from './document';

/** Paths of the files of a stack that run it, in its folder: the Compose file first. What people read is not among them. */
export function ownFiles(stack: ComposeStack): readonly string[] {
  const folder = posix.dirname(stack.file.path);
  const artifacts = stack.node.children.filter((child) => child instanceof Artifact);
  return [stack.file, ...artifacts.filter((artifact) => artifact !== stack.file)]
    .map(({ path }) => posix.relative(folder, path))
    .filter((path) => path !== 'README.md' && path !== '.env.example');
}

/** Folders and files of the machine that the services mount, as the Compose file has them. */
export function bindsOf({ services }: ComposeDocument): readonly { service: string; source: string }[] {
  return Object.entries(services).flatMap(([service, { volumes = [] }]) =>
    volumes.flatMap((volume) => {
      const source = typeof volume === 'string' ? volume.split(':')[0] : volume['source'];
      if (typeof source !== 'string' || !/^[./~]/.test(source)) return [];
      return [{ service, source: source.replaceAll('$$', '$') }];
    }),
  );
}

/**
 * Services that run once and end: those that Docker must not start again, those whose end another service waits for, and
 * those of which the program says so; and which of them another service waits for.
 */
export function jobsOf(
  { services }: ComposeDocument,
  oneShots: readonly string[],
): {
  readonly jobs: readonly string[];
  readonly awaited: readonly string[];
} {
  const ending = new Set([...oneShots, ...Object.values(services).flatMap(endsAwaited)]);
  const jobs = Object.entries(services)
    .filter(([name, { restart }]) => restart === 'no' || ending.has(name))
    .map(([name]) => name);
  const waitedFor = new Set(Object.values(services).flatMap(dependenciesOf));
  return { jobs, awaited: jobs.filter((job) => waitedFor.has(job)) };
}

function endsAwaited({ depends_on: needed = [] }: ServiceDocument): readonly string[] {
  if (Array.isArray(needed)) return [];
  const conditions = Object.entries(
    needed as Readonly<Record<string, { readonly condition?: unknown } | null>>,
  );
  return conditions.flatMap(([name, how]) =>
    how?.condition === 'service_completed_successfully' ? [name] : [],
  );
}

function dependenciesOf({ depends_on: needed = [] }: ServiceDocument): readonly string[] {
  return Array.isArray(needed) ? needed : Object.keys(needed);
}

/** Names in Docker of the volumes that are there before the stack. */
export function externalVolumes({ volumes = {} }: ComposeDocument): readonly string[] {
  return Object.entries(volumes)
    .filter(([, volume]) => (volume as Record<string, unknown> | null)?.['external'] === true)
    .map(([name, { name: inDocker }]) => (typeof inDocker === 'string' ? inDocker : name));
}
