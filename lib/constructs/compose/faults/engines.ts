import type { Finding } from '../../../core/component';
import { quoted } from '../../../model/fault';
import { isOlder } from '../../../model/version';
import type { ComposeService } from '../compose-service';
import { mountParts } from '../mount-forms';
import { imageText, textsOf } from '../service-facts';

/** An image whose program speaks with Docker, and in which version of its API. */
interface Speaker {
  /** Its name, without the version. */
  readonly name: RegExp;
  /** Versions that speak so; of a version that nobody knows it is not said. */
  readonly speaks: (version: string) => boolean;
  /** Version of the API that it speaks. */
  readonly api: string;
  /** What to take instead; `undefined` if it does what `DOCKER_API_VERSION` says. */
  readonly instead?: string;
}

/**
 * Programs that speak one version of Docker's API. Docker 29 takes 1.44 and newer; engines before 25 have nothing newer than 1.43.
 *
 * @see https://docs.docker.com/engine/release-notes/29/
 */
const speakers: readonly Speaker[] = [
  // https://github.com/containrrr/watchtower/issues/2126, in every version: nobody works on it any more.
  { name: /(^|\/)containrrr\/watchtower$/, speaks: () => true, api: '1.25' },
  // https://github.com/nicholas-fedor/watchtower/issues/87 and https://github.com/beatkind/watchtower/issues/88
  { name: /(^|\/)(nickfedor|nicholas-fedor|beatkind)\/watchtower$/, speaks: () => true, api: '1.44' },
  // https://github.com/traefik/traefik/issues/12253
  {
    name: /(^|\/)traefik$/,
    speaks: (version) => isOlder(version, '2.11.31') || (!isOlder(version, '3') && isOlder(version, '3.6.1')),
    api: '1.24',
    instead: 'take v3.6.1 or newer',
  },
  // https://github.com/portainer/portainer/issues/12934
  {
    name: /(^|\/)portainer\/portainer-(ce|ee)$/,
    speaks: (version) =>
      isOlder(version, '2.33.5') || (!isOlder(version, '2.34') && isOlder(version, '2.36')),
    api: '1.24',
    instead: 'take 2.33.5, 2.36 or newer',
  },
];

/** What the engine of a service's machine will not listen to. */
export function* engineFaults(service: ComposeService): Iterable<Finding> {
  const { name, props, stack } = service;
  const { dockerVersion: engine } = stack.host.containers;
  if (engine === undefined || !usesDocker(service)) return;
  const refused = (api: string) =>
    !isOlder(engine, '29') && isOlder(api, '1.44')
      ? '1.44 and newer'
      : isOlder(engine, '25') && !isOlder(api, '1.44')
        ? 'up to 1.43'
        : undefined;
  const told = textsOf(props.environment ?? {})['DOCKER_API_VERSION'];
  const image = imageText(props.image) ?? '';
  const [, named = image, version = ''] = /^(.*?)(?::([^/:@]+))?(?:@.*)?$/.exec(image) ?? [];
  const speaker = speakers.find((one) => one.name.test(named) && one.speaks(version));
  const listens = speaker === undefined || speaker.instead === undefined;
  // What a variable says nobody knows here, nor what the shell says where there is only its name.
  if (listens && (told === null || told?.startsWith('$') === true)) return;
  const api = listens ? (told ?? speaker?.api) : speaker.api;
  const takes = api === undefined ? undefined : refused(api);
  if (api === undefined || takes === undefined) return;
  const who = listens && told !== undefined ? `service ${name}` : `image ${image}`;
  yield {
    code: 'HL122',
    what: `${who} speaks version ${api} of Docker's API; Docker ${engine} of ${stack.host.name} takes ${takes}`,
    fix:
      speaker?.instead ??
      `give it environment: { DOCKER_API_VERSION: ${quoted(takes.startsWith('1.44') ? '1.44' : '1.43')} }`,
  };
}

/** Whether a service reaches the engine: by its socket, or by an address. */
function usesDocker({ props, stack }: ComposeService): boolean {
  return (
    'DOCKER_HOST' in textsOf(props.environment ?? {}) ||
    (props.volumes ?? []).some((mount) => mountParts(mount, stack).source.endsWith('/docker.sock'))
  );
}
