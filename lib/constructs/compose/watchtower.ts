import type { Finding } from '../../core/component';
import { quoted } from '../../model/fault';
import type { ComposeService } from './compose-service';
import type { ComposeStack } from './compose-stack';
import { ContainerImage } from './container-image';
import { dockerSocket } from './mount';
import { imageText, textsOf } from './service-facts';
import type { ServiceProps } from './service-props';
import type { ComposeString } from './variable';

/**
 * What Watchtower does with a container.
 *
 * @see https://containrrr.dev/watchtower/container-selection/
 */
export interface WatchtowerPolicy {
  /** Whether it only tells of a newer image. @default false */
  readonly monitorOnly?: boolean;
  /** Whether it looks only at the images that are on the machine. @default false */
  readonly noPull?: boolean;
  /** Which of several Watchtowers looks after it. @default - the one without a scope */
  readonly scope?: string;
  /** Containers that are started again after it, by their names. @default - those of its links and its network */
  readonly dependsOn?: readonly string[];
  /** Command that runs in it before it is updated, if Watchtower has `lifecycleHooks`. @default - none */
  readonly preUpdate?: string;
  /** Command that runs in the new one, if Watchtower has `lifecycleHooks`. @default - none */
  readonly postUpdate?: string;
}

/**
 * Settings of Watchtower itself.
 *
 * @see https://containrrr.dev/watchtower/arguments/
 */
export interface WatchtowerProps {
  /** Its image, of the catalogue. */
  readonly image: ContainerImage | ComposeString;
  /** When it looks, as cron with seconds before the minutes: `0 0 4 * * *`. Raises HL124. @default - once a day */
  readonly schedule?: string;
  /** Whether it updates only what has its label. @default false */
  readonly labelEnable?: boolean;
  /** Whether it removes the images that it replaced. @default false */
  readonly cleanup?: boolean;
  /** Whether it only tells of newer images. @default false */
  readonly monitorOnly?: boolean;
  /** Whether a container is updated only when the one before is up again. @default false */
  readonly rollingRestart?: boolean;
  /** Whether it runs the commands of the containers' policies. @default false */
  readonly lifecycleHooks?: boolean;
  /** The containers that it looks after: those with this scope. @default - those without */
  readonly scope?: string;
  /** Version of Docker's API that it speaks: `1.44` for Docker 29. Raises HL122. @default - the image's own */
  readonly apiVersion?: `1.${number}`;
}

/**
 * Watchtower as a service: what brings newer images to the containers of its machine. Its project is archived: a machine whose
 * Docker is 29 needs `apiVersion`.
 *
 * @example
 * const services = { watchtower: watchtower({ image: 'containrrr/watchtower:1.7.1', labelEnable: true, apiVersion: '1.44' }) };
 */
export function watchtower(props: WatchtowerProps): ServiceProps {
  const { image, schedule, labelEnable, cleanup, monitorOnly, rollingRestart, lifecycleHooks, scope } = props;
  const flags = {
    WATCHTOWER_SCHEDULE: schedule,
    WATCHTOWER_CLEANUP: cleanup,
    WATCHTOWER_LABEL_ENABLE: labelEnable,
    WATCHTOWER_MONITOR_ONLY: monitorOnly,
    WATCHTOWER_ROLLING_RESTART: rollingRestart,
    WATCHTOWER_LIFECYCLE_HOOKS: lifecycleHooks,
    WATCHTOWER_SCOPE: scope,
    DOCKER_API_VERSION: props.apiVersion,
  };
  return {
    image,
    environment: Object.fromEntries(
      Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
    volumes: [dockerSocket('rw')],
  };
}

const label = 'com.centurylinklabs.watchtower';

/** Labels that tell Watchtower what to do with a container. */
export function watchtowerLabels(given: boolean | WatchtowerPolicy): Readonly<Record<string, string>> {
  if (typeof given === 'boolean') return { [`${label}.enable`]: String(given) };
  const { monitorOnly, noPull, scope, dependsOn, preUpdate, postUpdate } = given;
  const settings = {
    enable: true,
    'monitor-only': monitorOnly,
    'no-pull': noPull,
    scope,
    'depends-on': dependsOn?.join(','),
    'lifecycle.pre-update': preUpdate,
    'lifecycle.post-update': postUpdate,
  };
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value === undefined ? [] : [[`${label}.${name}`, String(value)]],
    ),
  );
}

/** A schedule that Watchtower cannot read. */
export function* scheduleFaults({ name, props }: ComposeService): Iterable<Finding> {
  const schedule = textsOf(props.environment ?? {})['WATCHTOWER_SCHEDULE'];
  // What a variable says nobody knows here.
  if (schedule === undefined || schedule === null || /^[$@]/.test(schedule)) return;
  if (schedule.trim().split(/\s+/).length === 6) return;
  yield {
    code: 'HL124',
    what: `the schedule of ${name} is ${quoted(schedule)}; Watchtower wants six fields, the first for seconds`,
    fix: `write it as in '0 0 4 * * *'`,
  };
}

/** Services that wait for a Watchtower that is not there. `neighbours` are the other stacks of the machine. */
export function* watchtowerFaults(
  stack: ComposeStack,
  neighbours: readonly ComposeStack[],
): Iterable<Finding> {
  const waiting = stack.allServices.filter(({ props: { watchtower: asked = false } }) => asked !== false);
  if (waiting.length === 0 || [stack, ...neighbours].some((other) => other.allServices.some(isWatchtower)))
    return;
  yield {
    code: 'HL123',
    severity: 'warning',
    what: `Watchtower is to update ${waiting.map(({ name }) => name).join(', ')} of ${stack.folder}, but none runs on ${stack.host.name}`,
    fix: 'give a stack of the machine a service watchtower(), or leave updates to people',
  };
}

function isWatchtower({ props }: ComposeService): boolean {
  return /(^|\/)watchtower(:|@|$)/.test(imageText(props.image) ?? '');
}
