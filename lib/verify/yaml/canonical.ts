/**
 * Data with every type spelled out, so that what two readers made of a text can be compared: `["s", "text"]`, `["n", 1]`,
 * `["b", true]`, `["z"]`, `["l", [...]]` and `["m", [[key, value], ...]]`.
 */
export type Canonical =
  | readonly ['s' | '?', string]
  | readonly ['n', number | string]
  | readonly ['b', boolean]
  | readonly ['z']
  | readonly ['l', readonly Canonical[]]
  | readonly ['m', readonly (readonly [Canonical, Canonical])[]];

/** What a reader made of one text: the data of its documents, or why it refused it. */
export type Reading = { readonly data: Canonical } | { readonly error: string };

/** {@link Canonical} form of what a JavaScript reader gives. */
export function canonical(value: unknown): Canonical {
  if (typeof value === 'string') return ['s', value];
  if (typeof value === 'number') return ['n', Number.isFinite(value) ? value : unbounded(value)];
  if (typeof value === 'bigint') return ['n', Number(value)];
  if (typeof value === 'boolean') return ['b', value];
  if (value === null || value === undefined) return ['z'];
  if (Array.isArray(value)) return ['l', value.map(canonical)];
  if (value instanceof Map) return ['m', [...value].map(([key, item]) => [canonical(key), canonical(item)])];
  return ['?', typeof value];
}

function unbounded(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

/** Where two readings first differ, and what each has there; nothing if they are the same. */
export function firstDifference(
  one: Canonical,
  other: Canonical,
  path = '',
): { readonly path: string; readonly one: string; readonly other: string } | undefined {
  const here = { path: path === '' ? 'the whole' : path, one: shown(one), other: shown(other) };
  if (one[0] === 'l' && other[0] === 'l' && one[1].length === other[1].length) {
    return first(one[1].map((item, i) => firstDifference(item, other[1][i] ?? ['z'], `${path}[${i}]`)));
  }
  if (one[0] === 'm' && other[0] === 'm' && one[1].length === other[1].length) {
    return first(
      one[1].flatMap(([key, item], i) => {
        const [otherKey, otherItem] = other[1][i] ?? [['z'], ['z']];
        const below = path === '' ? plain(key) : `${path}.${plain(key)}`;
        return [firstDifference(key, otherKey, `key ${below}`), firstDifference(item, otherItem, below)];
      }),
    );
  }
  return JSON.stringify(one) === JSON.stringify(other) ? undefined : here;
}

function first<T>(found: readonly (T | undefined)[]): T | undefined {
  return found.find((difference) => difference !== undefined);
}

function plain(key: Canonical): string {
  return key.length === 2 && typeof key[1] !== 'object' ? String(key[1]) : '?';
}

const names = { s: 'text', n: 'number', b: 'boolean', l: 'list', m: 'map' } as const;

function shown(value: Canonical): string {
  if (value[0] === 'z') return 'nothing';
  if (value[0] === '?') return `a ${value[1]}`;
  if (value[0] === 'l' || value[0] === 'm') return `a ${names[value[0]]} of ${value[1].length}`;
  return `the ${names[value[0]]} ${JSON.stringify(value[1])}`;
}
