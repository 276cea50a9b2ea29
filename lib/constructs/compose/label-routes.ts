import { textsOf } from './service-facts';
import type { ComposePairs } from './variable';

/** Where Traefik leads to a container, by its labels. */
export interface LabelRoute {
  /** Host name in small letters. */
  readonly host: string;
  /** Where people go: `https://media.example.org/api`. */
  readonly url: string;
  /** The URL, with what else the rule asks of a request: two services may share a URL then. */
  readonly claim: string;
}

/**
 * Routes that Traefik reads of a container's labels, as people write them by hand; a name that only `.env` knows is none.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/
 */
export function labelRoutes(labels: ComposePairs): readonly LabelRoute[] {
  const texts = Object.entries(textsOf(labels)).map(
    ([name, text]) => [name.toLowerCase(), text ?? ''] as const,
  );
  const routes = texts.flatMap(([name, rule]) => {
    const [, router] = /^(traefik\.http\.routers\.[^.]+)\.rule$/.exec(name) ?? [];
    if (router === undefined) return [];
    const own = new Map(texts.filter(([other]) => other.startsWith(`${router}.`)));
    const scheme = isOpen(router, own) ? 'http' : 'https';
    return outside(rule, '||').flatMap((alternative) => routesOf(alternative, scheme));
  });
  return [...new Map(routes.map((route) => [route.claim, route])).values()];
}

/** Whether a router has no TLS, as far as its labels tell: an entry point of another name may have it in Traefik's own file. */
function isOpen(router: string, own: ReadonlyMap<string, string>): boolean {
  const points = own.get(`${router}.entrypoints`)?.split(',') ?? [];
  const hasTls = [...own.keys()].some(
    (name) => name === `${router}.tls` || name.startsWith(`${router}.tls.`),
  );
  return !hasTls && points.length > 0 && points.every((point) => /^(web|http)$/.test(point.trim()));
}

function routesOf(alternative: string, scheme: string): readonly LabelRoute[] {
  const hosts = [...alternative.matchAll(/(?<![!\w])Host\(([^)]*)\)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`$]+)`/g)].map(([, host = '']) => host.toLowerCase()),
  );
  const conditions = outside(alternative, '&&').filter((condition) => !condition.startsWith('Host('));
  const paths = conditions.map((condition) => /^Path(?:Prefix)?\(`([^`]*)`\)$/.exec(condition)?.[1]);
  const path = paths.find((given) => given !== undefined);
  // One page alone may be another service's.
  const others = conditions.filter(
    (condition, index) => !condition.startsWith('PathPrefix(') || paths[index] !== path || path === undefined,
  );
  return hosts.map((host) => {
    const url = `${scheme}://${host}${pathOf(path)}`;
    return { host, url, claim: [url, ...others].join(' with ') };
  });
}

/** A path as the end of a URL; the one of all pages is none. */
export function pathOf(path: string | undefined): string {
  return path === undefined || path === '/' ? '' : path;
}

/** Parts of a rule between operators that stand in no brackets and no quotes. */
function outside(rule: string, operator: '||' | '&&'): readonly string[] {
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < rule.length; at++) {
    const sign = rule.charAt(at);
    if (sign === '`') isQuoted = !isQuoted;
    else if (!isQuoted && sign === '(') depth++;
    else if (!isQuoted && sign === ')') depth--;
    if (depth === 0 && !isQuoted && rule.startsWith(operator, at)) {
      parts.push('');
      at++;
    } else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map((part) => part.trim());
}
