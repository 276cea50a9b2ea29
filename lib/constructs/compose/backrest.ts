import { App } from '../../core/app';
import { planBy, type BackupRetention } from '../../model/backup';
import { ComposeStack } from './compose-stack';
import { statefulOf } from './stateful';

/**
 * Backrest's `config.json`, in its words: what a new Backrest starts with. It writes the file itself from then on.
 *
 * @see https://github.com/garethgeorge/backrest/blob/main/proto/v1/config.proto
 */
export interface BackrestDocument {
  /** Number of changes. */
  modno: number;
  /** Version of the format. */
  version: number;
  /** Name that its backups have. */
  instance: string;
  /** Repositories of restic; without the guid that Backrest gives one, `autoInitialize` must be true. */
  repos: { id: string; uri: string; env: string[]; autoInitialize: boolean }[];
  /** What is backed up, and when. */
  plans: {
    id: string;
    repo: string;
    paths: string[];
    schedule: { cron: string; clock: 'CLOCK_LOCAL' | 'CLOCK_UTC' | 'CLOCK_LAST_RUN_TIME' };
    retention: { policyTimeBucketed: BackupRetention } | { policyKeepAll: true };
  }[];
}

/** Settings of {@link backrestConfig}. */
export interface BackrestProps {
  /** Repository of restic, as Backrest's container sees it: `/repos/docker-volumes`. */
  readonly repository: string;
  /** Variable of the container's environment that has the repository's password: `RESTIC_PASSWORD`. */
  readonly passwordVariable: string;
}

/**
 * The plans of a machine's Backrest: the volumes of its stacks whose backup is `backrest`, one plan for each schedule.
 *
 * @param machine the stack that Backrest runs in, for all stacks of its machine; or the stacks themselves
 */
export function backrestConfig(
  machine: ComposeStack | readonly ComposeStack[],
  props: BackrestProps,
): BackrestDocument {
  const stacks = 'host' in machine ? stacksOf(machine) : machine;
  const plans = new Map<string, BackrestDocument['plans'][number]>();
  for (const { name, path, backup } of stacks.flatMap(statefulOf)) {
    const given = planBy('backrest', backup);
    if (given === undefined) continue;
    const { schedule, keep, seenAs = '/var/lib/docker/volumes' } = given;
    const key = JSON.stringify([schedule, keep]);
    const plan = plans.get(key) ?? {
      id: plans.size === 0 ? 'docker-volumes' : `docker-volumes-${plans.size + 1}`,
      repo: 'docker-volumes',
      paths: [],
      schedule: { cron: schedule, clock: 'CLOCK_LOCAL' as const },
      retention: keep === undefined ? { policyKeepAll: true as const } : { policyTimeBucketed: { ...keep } },
    };
    const seen = path ?? `${seenAs}/${name}/_data`;
    if (!plan.paths.includes(seen)) plan.paths.push(seen);
    plans.set(key, plan);
  }
  return {
    modno: 1,
    version: 4,
    instance: stacks[0]?.host.name ?? '',
    repos: [
      {
        id: 'docker-volumes',
        uri: props.repository,
        // Backrest replaces variables here, and nowhere else.
        env: [`RESTIC_PASSWORD=\${${props.passwordVariable}}`],
        autoInitialize: true,
      },
    ],
    plans: [...plans.values()],
  };
}

/** All stacks of the machine of a stack. */
function stacksOf(stack: ComposeStack): readonly ComposeStack[] {
  return App.of(stack)
    .allOf<ComposeStack>(ComposeStack)
    .filter(({ host }) => host === stack.host);
}
