import type { Finding } from '../../../core/component';
import type { ComposeService } from '../compose-service';
import { dependenciesOf } from '../dependency';
import { specKey } from '../spec/shape';

/** Settings that docker-compose 1.29 and Compose 2.9 do not have, with what came first and what does instead. */
const since: Readonly<Record<string, readonly [version: string, instead?: string]>> = {
  annotations: ['2.19', 'use labels'],
  attach: ['2.20'],
  cgroup: ['2.16'],
  develop: ['2.22'],
  gpus: ['2.30', 'use gpu, which writes a reservation'],
  labelFile: ['2.32', 'use labels'],
  models: ['2.38'],
  postStart: ['2.30', 'do it in the entrypoint'],
  preStart: ['5', 'make it a service that others wait for until it is completed'],
  preStop: ['2.30', 'use stopSignal'],
  provider: ['2.36'],
  pullRefreshAfter: ['5', 'use pullPolicy'],
  umask: ['a release to come', 'use user'],
  useApiSocket: ['2.37.1', 'mount dockerSocket()'],
  uts: ['2.17'],
};

/** What the old Compose of a NAS refuses. */
export function* oldComposeFaults(service: ComposeService): Iterable<Finding> {
  const { name, props, stack } = service;
  if (stack.host.containers.compose === 'current') return;
  const fault = (key: string, [version, instead = 'leave it out']: readonly [string, string?]): Finding => ({
    code: 'HL121',
    what: `${key} of service ${name} needs Compose ${version}; ${stack.host.name} has an old one`,
    fix: `${instead}, or run the stack on another machine`,
  });
  const given: Readonly<Record<string, unknown>> = { ...props };
  for (const [setting, needs] of Object.entries(since)) {
    if (given[setting] !== undefined) yield fault(specKey(setting), needs);
  }
  if (props.healthcheck?.startInterval !== undefined)
    yield fault('healthcheck.start_interval', ['2.20.2', 'use interval']);
  const files = [props.envFile ?? []].flat();
  if (files.some((file) => typeof file === 'object' && 'path' in file))
    yield fault('env_file with settings', ['2.24', 'give the path alone']);
  for (const [other, { restart, required }] of dependenciesOf(props.dependsOn)) {
    if (restart !== undefined) yield fault(`depends_on.${other}.restart`, ['2.17']);
    if (required !== undefined) yield fault(`depends_on.${other}.required`, ['2.20']);
  }
}
