import type { Finding } from '../../../core/component';
import { quoted } from '../../../model/fault';
import type { ComposeService } from '../compose-service';
import { dependenciesOf } from '../dependency';
import { mountParts } from '../mount-forms';
import type { DeviceRequestProps } from '../spec/common';
import { describe, isComposeValue } from '../variable';

/**
 * What Compose refuses when it has read a file that its schema takes.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/validation/validation.go
 */
export function* consistencyFaults(service: ComposeService): Iterable<Finding> {
  yield* networkFaults(service);
  yield* mountFaults(service);
  yield* healthFaults(service);
  yield* copyFaults(service);
  yield* limitFaults(service);
  yield* deviceFaults(service);
}

function* networkFaults({ name, props, gateway }: ComposeService): Iterable<Finding> {
  const { networkMode, networks, ports = [], ingress } = props;
  if (networkMode === undefined) return;
  const mode = gateway ?? (isComposeValue(networkMode) ? describe(networkMode) : '');
  if (networks !== undefined) {
    yield {
      code: 'HL152',
      what: `service ${name} has networks, and the network of ${quoted(mode)} in their place`,
      fix: 'leave out networks or networkMode',
    };
  }
  if (gateway === undefined && ports.length > 0 && /^(service|container):/.test(mode)) {
    yield {
      code: 'HL152',
      what: `service ${name} publishes ports, but has the network of ${quoted(mode)}, where they would have to be`,
      fix: `write networkMode: networkOf('${mode.replace(/^\w+:/, '')}'), which moves them, or publish them there`,
    };
  }
  if (gateway === undefined && ingress !== undefined) {
    yield {
      code: 'HL152',
      what: `service ${name} has an ingress, but with network ${quoted(mode)} it is on no network of the proxy`,
      fix: 'leave out networkMode, or route to it by a file of the proxy',
    };
  }
}

function* mountFaults({ name, props, stack }: ComposeService): Iterable<Finding> {
  const memory = props.tmpfs === undefined ? [] : [props.tmpfs].flat().filter(isComposeValue).map(describe);
  const targets = [
    ...(props.volumes ?? []).map((mount) => mountParts(mount, stack).target),
    ...memory.map((text) => text.split(':')[0] ?? ''),
  ].map((target) => (target === '/' ? target : target.replace(/\/+$/, '')));
  for (const target of new Set(targets.filter((item, index) => targets.indexOf(item) !== index))) {
    yield {
      code: 'HL134',
      what: `service ${name} has two mounts at ${quoted(target)}`,
      fix: 'give one of them another path in the container',
    };
  }
}

function* healthFaults({ name, props, stack }: ComposeService): Iterable<Finding> {
  const test = props.healthcheck?.test;
  if (Array.isArray(test)) {
    const [first] = test as readonly unknown[];
    if (!['CMD', 'CMD-SHELL', 'NONE'].includes(String(first))) {
      yield {
        code: 'HL144',
        what: `the healthcheck of ${name} begins with ${quoted(first)}`,
        fix: "begin the list with 'CMD', 'CMD-SHELL' or 'NONE', or use command() or shell()",
      };
    }
  }
  for (const [other, { condition }] of dependenciesOf(props.dependsOn)) {
    const service = stack.findService(other);
    if (condition === 'completed' && /^(always|unless-stopped)$/.test(String(service?.props.restart))) {
      yield {
        code: 'HL162',
        what: `service ${name} waits until ${other} is completed, but Docker starts ${other} again whenever it ends`,
        fix: `make it one that runs once: ${other}: oneShot({ … }), or restart: 'no'`,
      };
    }
    if (condition !== 'healthy' || service === undefined || service.props.healthcheck !== undefined) continue;
    yield {
      code: 'HL143',
      severity: 'warning',
      what: `service ${name} waits until ${other} is healthy, but ${other} has no healthcheck here`,
      fix: `give ${other} a healthcheck; if its image has one, allow this`,
    };
  }
}

function* copyFaults({ name, props, containerName }: ComposeService): Iterable<Finding> {
  const copies = Number(props.scale ?? props.deploy?.replicas ?? 1);
  if (containerName === undefined || !(copies > 1)) return;
  yield {
    code: 'HL154',
    what: `service ${name} has ${copies} containers, which cannot all be called ${containerName}`,
    fix: 'give containerName: false',
  };
}

function* limitFaults({ name, props }: ComposeService): Iterable<Finding> {
  const { limits, reservations } = props.deploy?.resources ?? {};
  const pairs = [
    ['cpus', props.cpus, 'limits.cpus', limits?.cpus],
    ['memLimit', props.memLimit, 'limits.memory', limits?.memory],
    ['pidsLimit', props.pidsLimit, 'limits.pids', limits?.pids],
    ['memReservation', props.memReservation, 'reservations.memory', reservations?.memory],
  ] as const;
  for (const [short, a, long, b] of pairs) {
    if (a === undefined || b === undefined || describe(a) === describe(b)) continue;
    yield {
      code: 'HL155',
      what: `service ${name} has ${short} ${quoted(describe(a))}, and ${quoted(describe(b))} in deploy.resources.${long}`,
      fix: 'give it once',
    };
  }
}

function* deviceFaults({ name, props }: ComposeService): Iterable<Finding> {
  const gpus: readonly Partial<DeviceRequestProps>[] = Array.isArray(props.gpus)
    ? (props.gpus as readonly Partial<DeviceRequestProps>[])
    : [];
  const { gpu } = props;
  const requests = [
    ...(gpu === undefined ? [] : [{ count: gpu.count, deviceIds: gpu.ids }]),
    ...gpus,
    ...(props.deploy?.resources?.reservations?.devices ?? []),
  ];
  for (const { count, deviceIds } of requests) {
    if (count === undefined || deviceIds === undefined) continue;
    yield {
      code: 'HL158',
      what: `service ${name} wants ${describe(count)} of its devices, and certain ones too`,
      fix: 'give the count or the ids',
    };
  }
}
