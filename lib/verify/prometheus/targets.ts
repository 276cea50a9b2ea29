import { parse } from 'yaml';
import { z } from 'zod';

import type { ModelService, ModelStack } from '../compose/model';
import { reportLists } from '../report/table';

const hosts = z.object({ hosts: reportLists.hosts });

const config = z.looseObject({
  scrape_configs: z
    .array(
      z.looseObject({
        job_name: z.string(),
        static_configs: z
          .array(
            z.looseObject({
              targets: z.array(z.string()),
              labels: z.record(z.string(), z.string()).default({}),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  alerting: z
    .looseObject({
      alertmanagers: z
        .array(
          z.looseObject({
            static_configs: z.array(z.looseObject({ targets: z.array(z.string()) })).default([]),
          }),
        )
        .default([]),
    })
    .optional(),
});

/** A machine as the report has it. */
type ModelHost = z.infer<typeof hosts>['hosts'][number];

/** Who reads the targets, and whom the model knows. */
export interface Surroundings {
  /** The service that Prometheus is; `undefined` if no stack mounts the file. */
  readonly prometheus: ModelService | undefined;
  /** Stacks on the machine of that service. */
  readonly stacks: readonly ModelStack[];
  /** The report. */
  readonly report: unknown;
}

/** Targets that are nobody of the model, or cannot be reached from where Prometheus runs. */
export function targetFaults(text: string, surroundings: Surroundings): readonly string[] {
  const machines = hosts.safeParse(surroundings.report);
  const parsed = config.safeParse(parse(text));
  if (!machines.success || !parsed.success) {
    return [machines, parsed].flatMap(({ error }) => (error === undefined ? [] : [z.prettifyError(error)]));
  }
  const { scrape_configs: jobs, alerting } = parsed.data;
  const known = machines.data.hosts;
  return [
    ...jobs.flatMap(({ job_name: job, static_configs: groups }) =>
      groups.flatMap(({ targets, labels }) =>
        targets.flatMap((target) =>
          [...reachFaults(target, known, surroundings), ...labelFaults(target, labels['host'], known)].map(
            (message) => `job ${job}: ${message}`,
          ),
        ),
      ),
    ),
    ...(alerting?.alertmanagers ?? []).flatMap(({ static_configs: groups }) =>
      groups.flatMap(({ targets }) =>
        targets.flatMap((target) =>
          reachFaults(target, known, surroundings).map((text) => `alertmanagers: ${text}`),
        ),
      ),
    ),
  ];
}

function reachFaults(
  target: string,
  machines: readonly ModelHost[],
  { prometheus, stacks }: Surroundings,
): readonly string[] {
  const name = hostOf(target);
  if (name === 'localhost') return [];
  if (/^[\d.]+$/.test(name)) {
    const machine = machines.some(({ addresses }) => addresses.includes(name));
    return machine ? [] : [`${target} is no machine of the model`];
  }
  const services = stacks.flatMap((stack) => stack.services);
  const service = services.find((other) => other.name === name || other.containerName === name);
  if (service === undefined) return [`${target} is no service on Prometheus's machine`];
  const shared = service.networks.some((network) => prometheus?.networks.includes(network));
  if (shared || prometheus === undefined) return [];
  return [`${target} is on ${service.networks.join(', ')}, Prometheus on ${prometheus.networks.join(', ')}`];
}

function labelFaults(
  target: string,
  host: string | undefined,
  machines: readonly ModelHost[],
): readonly string[] {
  if (host === undefined) return [];
  const machine = machines.find(({ name }) => name === host);
  if (machine === undefined) return [`${target} has the label host ${host}, no machine of the model`];
  const name = hostOf(target);
  if (!/^[\d.]+$/.test(name) || machine.addresses.includes(name)) return [];
  return [`${target} is not ${host}, which has ${machine.addresses.join(', ')}`];
}

function hostOf(target: string): string {
  return target.replace(/:\d+$/, '');
}
