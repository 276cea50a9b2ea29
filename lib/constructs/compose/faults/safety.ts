import type { Finding } from '../../../core/component';
import { quoted } from '../../../model/fault';
import type { ComposeService } from '../compose-service';
import { mountParts } from '../mount-forms';
import { imageText, textsOf } from '../service-facts';
import { BindMount } from '../mount';
import { isComposeValue } from '../variable';

/** What Compose takes and people regret. */
export function* safetyFaults(service: ComposeService): Iterable<Finding> {
  yield* imageFaults(service);
  yield* secretFaults(service);
  yield* rootFaults(service);
  yield* folderFaults(service);
}

function* imageFaults({ name, props, stack }: ComposeService): Iterable<Finding> {
  const image = imageText(props.image);
  const built = [props.build, props.extra?.['build']].some((source) => source !== undefined);
  if (image === undefined) {
    if (built || props.extends !== undefined || props.provider !== undefined) return;
    yield { code: 'HL105', what: `service ${name} has no image`, fix: 'give image, with its tag' };
  } else if (!built && !isPinned(image)) {
    const what = `image ${image} is whatever is newest on the day it is pulled`;
    const fix = 'give a version as its tag';
    yield stack.host.containers.images === 'pinned'
      ? { code: 'HL120', what: `${what}, and ${stack.host.name} has pinned images only`, fix }
      : { code: 'HL120', severity: 'warning', what, fix };
  }
}

/** Whether a tag says which version: a variable does, `latest` and nothing do not. */
function isPinned(image: string): boolean {
  const tag = /:([^/:@]+)$/.exec(image)?.[1];
  return image.includes('@sha256:') || (tag !== undefined && tag !== 'latest');
}

/** Names of variables whose value is nobody's business; the path of a file is none. */
const secretName = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$/i;

/** Whether the value of a variable of this name is nobody's business. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

function* secretFaults({ name, props }: ComposeService): Iterable<Finding> {
  for (const [variable, value] of Object.entries(literalsOf(props.environment))) {
    if (!isSecretName(variable) || value === '' || value.startsWith('/')) continue;
    yield {
      code: 'HL111',
      severity: 'warning',
      what: `variable ${variable} of ${name} looks like a secret, and its value stands in the program`,
      fix: 'make it a Secret: its value is read from .env',
    };
  }
}

/** Values that stand in the program. */
function literalsOf(environment: ComposeService['props']['environment']): Readonly<Record<string, string>> {
  if (environment === undefined) return {};
  if (Array.isArray(environment)) {
    const texts = (environment as readonly unknown[]).filter((item) => typeof item === 'string');
    return Object.fromEntries(
      Object.entries(textsOf(texts)).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
  }
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

function* rootFaults({ name, props }: ComposeService): Iterable<Finding> {
  const writesSocket = (props.volumes ?? []).some((mount) => {
    const parts = mount instanceof BindMount || isComposeValue(mount) ? mount : undefined;
    if (parts === undefined) return false;
    const { source, mode } = mountParts(parts, { dataPath: (folder) => folder });
    return source === '/var/run/docker.sock' && !mode.split(',').includes('ro');
  });
  if (props.privileged !== true || !writesSocket) return;
  yield {
    code: 'HL151',
    severity: 'warning',
    what: `service ${name} is privileged and may write Docker's socket: who is in it is root on the machine`,
    fix: 'take away one of the two, or put a proxy of the socket between',
  };
}

/** Databases that keep their files open and lock them. */
const database = /(^|\/)(postgres|mariadb|mysql|mongo|redis|valkey|influxdb|vaultwarden)(:|@|$)/;

function* folderFaults({ name, props, stack }: ComposeService): Iterable<Finding> {
  const { mounts } = stack.host;
  const image = imageText(props.image) ?? '';
  for (const mount of props.volumes ?? []) {
    const { source } = mountParts(mount, stack);
    const share = mounts.find(({ path }) => source === path || source.startsWith(`${path}/`));
    if (share === undefined && mounts.length > 0 && source.startsWith('/mnt/')) {
      yield {
        code: 'HL130',
        severity: 'warning',
        what: `service ${name} has ${quoted(source)}, which is below no mount of ${stack.host.name}`,
        fix: `use one of ${mounts.map(({ path }) => path).join(', ')}, or give the machine the mount`,
      };
    }
    if (share !== undefined && database.test(image.replace(/vaultwarden\/server/, 'vaultwarden'))) {
      yield {
        code: 'HL131',
        severity: 'warning',
        what: `service ${name} is a database with its files on NFS: ${quoted(source)}`,
        fix: 'keep them in a volume of the machine, and its dumps on NFS',
      };
    }
  }
}
