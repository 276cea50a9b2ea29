import type { Finding } from '../../../core/component';
import type { SettledContainerHost } from '../../../model/container-host';
import { isOlder } from '../../../model/version';
import type { ComposeService } from '../compose-service';
import type { ComposeStack } from '../compose-stack';
import { dependenciesOf } from '../dependency';
import { writtenPort } from '../port';
import { isPlain, specKey } from '../spec/shape';

/** What a setting needs, and what does instead. */
type Need = readonly [version: string, instead?: string];

/**
 * Settings of a service that an older Compose does not have: what came first, by the badges of the specification.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md
 */
const since: Readonly<Record<string, Need>> = {
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

/** What the Compose or the engine of a service's machine is too old for. */
export function* serviceVersionFaults(service: ComposeService): Iterable<Finding> {
  const { name, props, stack } = service;
  const machine = stack.host.containers;
  for (const [setting, key, need] of settingsOf(service)) {
    if (isMissing(machine, need[0])) yield fault(`${setting} of service ${name}`, need, stack);
    // Docker itself starts that kind of check since 25.
    else if (key === 'startInterval' && isOlder(machine.dockerVersion ?? '', '25')) {
      yield {
        code: 'HL121',
        what: `${setting} of service ${name} needs Docker 25; ${stack.host.name} has ${machine.dockerVersion ?? ''}`,
        fix: `${need[1] ?? 'leave it out'}, or run the stack on another machine`,
      };
    }
  }
  for (const [other, { restart, required }] of dependenciesOf(props.dependsOn)) {
    const given: readonly (readonly [string, unknown, string])[] = [
      ['restart', restart, '2.17'],
      ['required', required, '2.20'],
    ];
    for (const [key, value, version] of given) {
      if (value !== undefined && isMissing(machine, version))
        yield fault(`depends_on.${other}.${key} of service ${name}`, [version], stack);
    }
  }
}

/** The same of a stack's file outside of its services. */
export function* stackVersionFaults(stack: ComposeStack): Iterable<Finding> {
  for (const [what, need] of keysOf(stack)) {
    if (isMissing(stack.host.containers, need[0])) yield fault(`${what} of ${stack.folder}`, need, stack);
  }
}

/** Keys of a stack's file that need a version, and what they need. */
function* keysOf(stack: ComposeStack): Iterable<readonly [string, Need]> {
  const { declares } = stack;
  const { include = [], models = {}, jobs = {}, configs = {}, secrets = {}, networks = {} } = declares;
  if (include.length > 0) yield ['include', ['2.20', 'declare its services here']];
  if (Object.keys(models).length > 0) yield ['models', ['2.38', 'run the model as a service']];
  if (Object.keys(jobs).length > 0) yield ['jobs', ['a release to come', 'make it a oneShot()']];
  const given = stack.isAdopted ? stack.contents().document.name : declares.extra?.['name'];
  if (given !== undefined) yield ['name', ['2', 'give projectName, which goes to .env']];
  for (const [name, { content, environment }] of Object.entries(configs)) {
    const instead = 'make it a file with config()';
    if (content !== undefined) yield [`content of config ${name}`, ['2.23.1', instead]];
    else if (environment !== undefined) yield [`environment of config ${name}`, ['2.23.1', instead]];
    // docker-compose 1.29 starts the container without it, with a warning.
    else yield [`config ${name}`, ['2', instead]];
  }
  for (const [name, { environment, external }] of Object.entries(secrets)) {
    if (environment !== undefined) yield [`environment of secret ${name}`, ['2.6', 'give the file']];
    else if (external !== undefined && external !== false)
      yield [`secret ${name}, which only a Swarm has,`, ['2', 'give the file']];
  }
  for (const [name, network] of Object.entries(networks)) {
    if (network?.enableIpv4 !== undefined) yield [`enable_ipv4 of network ${name}`, ['2.33.1']];
  }
}

/** Settings of a service that need a version: as the file has them, our word, what they need. */
function* settingsOf({ props, stack }: ComposeService): Iterable<readonly [string, string, Need]> {
  const given: Readonly<Record<string, unknown>> = { ...props };
  for (const [setting, needs] of Object.entries(since)) {
    if (given[setting] !== undefined) yield [specKey(setting), setting, needs];
  }
  if (props.healthcheck?.startInterval !== undefined)
    yield ['healthcheck.start_interval', 'startInterval', ['2.20.2', 'use interval']];
  for (const file of [props.envFile ?? []].flat()) {
    if (typeof file !== 'object' || !('path' in file)) continue;
    if (file.format !== undefined) yield ['env_file.format', 'envFile', ['2.30', 'leave it out']];
    else yield ['env_file with settings', 'envFile', ['2.24', 'give the path alone']];
  }
  for (const port of (props.ports ?? []).flat()) {
    // A file that is there has a port as it was read.
    const written = stack.isAdopted && typeof port === 'object' ? port : writtenPort(port);
    if (typeof written === 'string') continue;
    if (written.name !== undefined) yield ['ports.name', 'ports', ['2']];
    if (written.appProtocol !== undefined) yield ['ports.app_protocol', 'ports', ['2']];
    // The short form has an address in every version.
    if (written.address !== undefined)
      yield ['ports.host_ip', 'ports', ['2', 'leave name, appProtocol, mode and extra out']];
  }
  for (const mount of props.volumes ?? []) {
    if (!isPlain(mount)) continue;
    const { tmpfs, bind } = mount as { tmpfs?: { mode?: unknown }; bind?: { createHostPath?: unknown } };
    if (tmpfs?.mode !== undefined) yield ['tmpfs.mode', 'volumes', ['2.14']];
    if (bind?.createHostPath !== undefined) yield ['bind.create_host_path', 'volumes', ['2']];
  }
}

/** Whether a machine's Compose is older than a version: a NAS of which nobody says it may still have docker-compose 1.29. */
function isMissing({ compose, composeVersion }: SettledContainerHost, version: string): boolean {
  const own = composeVersion ?? (compose === 'synology' ? '1.29' : undefined);
  return own !== undefined && (!/^\d/.test(version) || isOlder(own, version));
}

function fault(what: string, [version, instead = 'leave it out']: Need, { host }: ComposeStack): Finding {
  return {
    code: 'HL121',
    what: `${what} needs Compose ${version}; ${host.name} has ${host.containers.composeVersion ?? 'an old one'}`,
    fix: `${instead}, or run the stack on another machine`,
  };
}
