import type { Finding } from '../../../core/component';
import { quoted } from '../../../model/fault';
import { nearest } from '../../../model/names';
import type { ComposeService } from '../compose-service';
import { dependenciesOf } from '../dependency';
import { describe } from '../variable';

/** Names that a service uses and its stack does not have. */
export function* referenceFaults(service: ComposeService): Iterable<Finding> {
  const { name, stack } = service;
  for (const { name: other, says } of serviceReferences(service)) {
    const found = stack.findService(other);
    if (found !== undefined) {
      if (says !== 'extends') yield* profileFaults(service, found, says);
      continue;
    }
    yield unknownName(`service ${name} ${says} ${quoted(other)}, which is no service of this stack`, {
      given: other,
      known: stack.serviceNames,
      fix: 'name a service of this stack',
    });
  }
  for (const kind of ['configs', 'secrets', 'models'] as const) {
    const known = Object.keys(stack.declares[kind] ?? {});
    for (const given of grantedNames(service.props[kind])) {
      if (known.includes(given)) continue;
      yield unknownName(
        `service ${name} has ${quoted(given)} among its ${kind}, which the stack does not declare`,
        {
          given,
          known,
          fix: `declare it in the stack's ${kind}`,
        },
      );
    }
  }
}

/**
 * Compose does not start what is in a profile that was not asked for, and then refuses the whole stack.
 *
 * @see https://docs.docker.com/reference/compose-file/profiles/
 */
function* profileFaults(service: ComposeService, other: ComposeService, says: string): Iterable<Finding> {
  const [own, others] = [service, other].map(({ props }) => (props.profiles ?? []).map(describe));
  if (own === undefined || others === undefined || others.length === 0) return;
  if (own.length > 0 && own.every((profile) => others.includes(profile))) return;
  yield {
    code: 'HL159',
    what: `service ${service.name} ${says} ${other.name}, which is only there with profile ${others.join(' or ')}`,
    fix: `give ${service.name} the same profiles, or ${other.name} none`,
  };
}

/** Services of the stack that a service names, beside those in `dependsOn`. */
export function impliedServices({
  props,
}: ComposeService): readonly { readonly name: string; readonly says: string }[] {
  const { networkMode, ipc, pid, links = [], volumesFrom = [], extends: base } = props;
  const shared = [
    { mode: networkMode, says: 'has the network of' },
    { mode: ipc, says: 'has the shared memory of' },
    { mode: pid, says: 'has the processes of' },
  ].flatMap(({ mode, says }) => {
    const other = typeof mode === 'string' ? /^service:(.+)$/.exec(mode)?.[1] : undefined;
    return other === undefined ? [] : [{ name: other, says }];
  });
  const texts = (given: readonly unknown[]) => given.filter((item) => typeof item === 'string');
  return [
    ...shared,
    ...texts(links).map((link) => ({ name: link.split(':')[0] ?? '', says: 'links to' })),
    ...texts(volumesFrom)
      .filter((from) => !from.startsWith('container:'))
      .map((from) => ({ name: from.split(':')[0] ?? '', says: 'has the volumes of' })),
    ...(typeof base === 'string' ? [{ name: base, says: 'extends' }] : []),
  ];
}

function serviceReferences(service: ComposeService) {
  const { gateway } = service;
  return [
    ...dependenciesOf(service.props.dependsOn)
      .filter(([, { required }]) => required !== false)
      .map(([name]) => ({ name, says: 'depends on' })),
    ...(gateway === undefined ? [] : [{ name: gateway, says: 'has the network of' }]),
    ...impliedServices(service),
  ];
}

function grantedNames(given: unknown): readonly string[] {
  if (given === undefined) return [];
  const items: readonly unknown[] = Array.isArray(given) ? given : Object.keys(given as object);
  return items.flatMap((item) => {
    const source = typeof item === 'object' && item !== null && 'source' in item ? item.source : item;
    return typeof source === 'string' ? [source] : [];
  });
}

/** A name that is none of those that are known. */
export function unknownName(
  what: string,
  { given, known, fix }: { readonly given: string; readonly known: readonly string[]; readonly fix: string },
): Finding {
  const near = nearest(given, known);
  return { code: 'HL103', what, fix: near === undefined ? fix : `did you mean ${quoted(near)}?` };
}
