/** How a program gives what has no fields of its own: as cdktf's classes take it, with the values that it takes. */
export function givenLeaf(type: string, values: readonly string[] | undefined): string {
  const union = values?.map((value) => `'${value}'`).join(' | ');
  const [, outer, inner = ''] = /^(\w+)\((.*)\)$/.exec(type) ?? [];
  if (outer === 'map') return `Record<string, ${inner}>`;
  if (type === 'list(bool)') return '(boolean | IResolvable)[] | IResolvable';
  if (outer !== undefined) return union === undefined ? `${inner}[]` : `(${union})[] | IResolvable`;
  if (type === 'bool') return 'boolean | IResolvable';
  return type === 'string' && union !== undefined ? `${union} | IResolvable` : type;
}

const computed: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  bool: 'IResolvable',
  'list(string)': 'string[]',
  'set(string)': 'string[]',
  'list(number)': 'number[]',
  'set(number)': 'number[]',
  'list(bool)': 'BooleanList',
  'map(string)': 'StringMap',
  'map(number)': 'NumberMap',
  'list(list(string))': 'StringListList',
  'list(set(string))': 'StringListList',
};

/** How a program reads what nobody gives: as cdktf's tokens. */
export function computedLeaf(type: string): string {
  const known = computed[type];
  if (known === undefined) throw new Error(`no token of type ${type}`);
  return known;
}
