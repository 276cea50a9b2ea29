import { textsOf } from './service-facts';
import type { ComposePairs } from './variable';

/**
 * Host names that Traefik reads of a container's labels, as people write them by hand; a name that only `.env` knows is none.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/
 */
export function labelHosts(labels: ComposePairs): readonly string[] {
  const rules = Object.entries(textsOf(labels)).flatMap(([name, rule]) =>
    /^traefik\.http\.routers\.[^.]+\.rule$/i.test(name) ? [rule ?? ''] : [],
  );
  const hosts = rules.flatMap((rule) =>
    [...rule.matchAll(/(?<![!\w])Host\(([^)]*)\)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([^`$]+)`/g)].map(([, host = '']) => host.toLowerCase()),
    ),
  );
  return [...new Set(hosts)];
}
