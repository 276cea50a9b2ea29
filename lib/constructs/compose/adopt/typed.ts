import type { YamlNode } from '../../../formats/yaml-read';
import type { PublishedPort, ServiceProps } from '../service-props';
import { serviceShape } from '../service-shape';
import { isPlain, Shape, type Kind } from '../spec/shape';
import type { ComposeString } from '../variable';
import { filled, partsOf, typedText } from './interpolation';

/** What variables hold, where the program knows it. */
export type Known = ReadonlyMap<string, string>;

/** A value of a Compose file as the setting that writes it: the way back of `write`. */
export function typed(kind: Kind, node: YamlNode): unknown {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? textOf(node.value) : node.value;
  if (typeof kind === 'object' && 'of' in kind) return typed(kind.of, node);
  if (node.kind === 'list') return node.items.map((item) => typed(kind, item));
  const entries = [...node.entries].map(([key, entry]) => [key, entry.node] as const);
  if (kind instanceof Shape) return settings(kind, entries);
  const inner = typeof kind === 'object' ? kind.named : 'plain';
  return Object.fromEntries(entries.map(([key, item]) => [key, typed(inner, item)]));
}

function settings(
  shape: Shape<object>,
  entries: readonly (readonly [string, YamlNode])[],
): Record<string, unknown> {
  const byKey = new Map(shape.entries.map(([setting, key, kind]) => [key, { setting, kind }]));
  return Object.fromEntries(
    entries.flatMap(([key, node]) => {
      const known = byKey.get(key);
      return known === undefined || known.kind === 'ours' ? [] : [[known.setting, typed(known.kind, node)]];
    }),
  );
}

function textOf(text: string): ComposeString {
  return typedText(partsOf(text) ?? [text]);
}

/** Settings of a service as a Compose file has it; what it leaves out stays out, whatever a stack's defaults are. */
export function typedService(node: YamlNode, known: Known): ServiceProps {
  const given = typed(serviceShape, node) as Record<string, unknown>;
  const { entries } = node.kind === 'mapping' ? node : { entries: undefined };
  const ports = entries?.get('ports')?.node;
  const needed = entries?.get('depends_on')?.node;
  return {
    ...given,
    containerName: plainText(entries?.get('container_name')?.node, known) ?? false,
    restart: (given['restart'] as ServiceProps['restart']) ?? false,
    ...(given['logging'] === undefined && { logging: false as const }),
    ...(ports?.kind === 'list' && {
      ports: ports.items.flatMap((port) => portOf(port, known) ?? []),
    }),
    ...(needed !== undefined && { dependsOn: dependencies(needed) }),
  };
}

/** A text with values in the place of its variables; `undefined` if there is none, or one is known only on the machine. */
export function plainText(node: YamlNode | undefined, known: Known): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return filled(partsOf(String(node.value)) ?? [], known);
}

/** A published port; `undefined` if it is known only on the machine. */
export function portOf(node: YamlNode, known: Known): PublishedPort | undefined {
  if (node.kind === 'scalar') return plainText(node, known);
  if (node.kind !== 'mapping') return undefined;
  const long = (name: string) => plainText(node.entries.get(name)?.node, known);
  if (['target', 'published', 'host_ip'].some((key) => node.entries.has(key) && long(key) === undefined))
    return undefined;
  const [container, host, address, protocol] = ['target', 'published', 'host_ip', 'protocol'].map(long);
  const [name, appProtocol] = ['name', 'app_protocol'].map(long);
  return {
    container: container ?? '',
    ...(host !== undefined && { host }),
    ...(address !== undefined && { address }),
    ...(protocol === 'udp' && { protocol: 'udp' as const }),
    ...(name !== undefined && { name }),
    ...(appProtocol !== undefined && { appProtocol }),
  };
}

const conditions: Readonly<Record<string, string>> = {
  service_healthy: 'healthy',
  service_completed_successfully: 'completed',
};

function dependencies(node: YamlNode): NonNullable<ServiceProps['dependsOn']> {
  if (node.kind === 'list')
    return Object.fromEntries(
      node.items.flatMap((item) =>
        item.kind === 'scalar' ? [[String(item.value), 'started' as const]] : [],
      ),
    );
  const all = typed({ named: 'plain' }, node);
  return Object.fromEntries(
    Object.entries(isPlain(all) ? all : {}).map(([name, how]) => {
      const { condition, ...rest } = isPlain(how) ? how : {};
      return [name, { condition: conditions[String(condition)] ?? 'started', ...rest }];
    }),
  ) as NonNullable<ServiceProps['dependsOn']>;
}
