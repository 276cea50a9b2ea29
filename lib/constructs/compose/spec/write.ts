import { isComposeValue, toCompose } from '../variable';
import { isPlain, Shape, type Kind, type StackPlace } from './shape';

/**
 * A value as Compose reads it: settings by their keys in the specification, texts literal, variables as references. What
 * a file cannot hold is left as it is: the file then refuses it, by its path.
 */
export function write(kind: Kind, value: unknown, place: StackPlace): unknown {
  if (typeof kind === 'object' && 'of' in kind) return write(kind.of, kind.lift(value, place), place);
  if (kind === 'pairs') return pairs(value, place);
  if (isComposeValue(value)) {
    return kind !== 'texts' && (typeof value === 'number' || typeof value === 'boolean')
      ? value
      : toCompose(value, place.declare);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => write(kind, item, place));
  if (!isPlain(value)) return value;
  if (kind instanceof Shape) return settings(kind, value, place);
  const inner = typeof kind === 'string' ? kind : kind.named;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, write(inner, item, place)]));
}

function settings(
  shape: Shape<object>,
  value: Readonly<Record<string, unknown>>,
  place: StackPlace,
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [setting, key, kind] of shape.entries) {
    const given = kind === 'ours' ? undefined : value[setting];
    if (given !== undefined) written[key] = write(kind, given, place);
  }
  return { ...written, ...(value['extra'] as object | undefined) };
}

/**
 * Names and texts as a mapping; as a list where a name begins with `x-`: among the keys of a mapping Compose takes that for
 * an extension, and the container never gets it.
 */
function pairs(value: unknown, place: StackPlace): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => write('texts', item, place));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(
    ([name, item]) => [name, item === null ? null : write('texts', item, place)] as const,
  );
  if (!entries.some(([name]) => name.startsWith('x-'))) return Object.fromEntries(entries);
  return entries.map(([name, item]) => {
    if (typeof item === 'string') return `${name}=${item}`;
    return item === null ? name : item;
  });
}
