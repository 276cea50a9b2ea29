import type { Body, Field } from './field-table';

/** What a block is checked with. */
export interface FieldCheck {
  /** Where the block is, for messages: `source proxmox-iso.debian-13`. */
  readonly place: string;
  /** Variables that a person fills in. */
  readonly environment: ReadonlyMap<string, string>;
}

/** A block as the parser reads it. */
export type Block = Readonly<Record<string, unknown>>;

/** What of a block is not as the table has it. */
export function fieldFaults(block: Block, body: Body, check: FieldCheck): readonly string[] {
  const { place, environment } = check;
  const given = ([field, { environment: variable = '' }]: readonly [string, Field]) =>
    field in block || environment.has(variable);
  const present = new Set(
    Object.entries(body.fields)
      .filter(given)
      .map(([name]) => name),
  );
  const missing = Object.entries(body.fields).filter(
    ([name, { required }]) => required === true && !present.has(name),
  );
  return [
    ...Object.entries(block).flatMap(([name, value]) => {
      const field = body.fields[name];
      return field === undefined ? [`${place} has no field ${name}`] : valueFaults(name, value, field, check);
    }),
    ...missing.map(([name, { environment: variable }]) =>
      variable === undefined
        ? `${place} lacks ${name}`
        : `${place} lacks ${name}, and .env.example has no ${variable}`,
    ),
    ...groupFaults(body, present, place),
  ];
}

function groupFaults(body: Body, present: ReadonlySet<string>, place: string): readonly string[] {
  const count = (group: readonly string[]) =>
    group.filter((names) => names.split('/').some((name) => present.has(name))).length;
  const told = (how: string, groups: readonly (readonly string[])[] = [], fits: (count: number) => boolean) =>
    groups
      .filter((group) => !fits(count(group)))
      .map((group) => `${place} has ${count(group)} of ${group.join(', ')}: ${how} is wanted`);
  return [
    ...told('exactly one', body.exactlyOne, (found) => found === 1),
    ...told('one at most', body.atMostOne, (found) => found <= 1),
    ...told('one at least', body.atLeastOne, (found) => found >= 1),
    ...Object.entries(body.together ?? {}).flatMap(([name, others]) =>
      others
        .filter((other) => present.has(name) && !present.has(other))
        .map((other) => `${place} has ${name} but lacks ${other}`),
    ),
  ];
}

function valueFaults(name: string, value: unknown, field: Field, check: FieldCheck): readonly string[] {
  const place = `${check.place}: ${name}`;
  const old = field.deprecated === undefined ? [] : [`${place} is deprecated, use ${field.deprecated}`];
  if (field.body !== undefined) return [...old, ...blockFaults(place, value, field, field.body, check)];
  if (!hasType(value, field.type))
    return [...old, `${place} is ${spelled(value)}, the plugin wants ${field.type}`];
  const unknown =
    typeof value === 'string' && !isExpression(value) && !(field.values ?? [value]).includes(value);
  return unknown ? [...old, `${place} is ${value}, the plugin knows ${field.values?.join(', ') ?? ''}`] : old;
}

function blockFaults(
  place: string,
  value: unknown,
  { type }: Field,
  body: Body,
  { environment }: FieldCheck,
): readonly string[] {
  if (!Array.isArray(value) || !value.every(isBlock)) return [`${place} is a block, not an attribute`];
  const many =
    type === 'block' && value.length > 1 ? [`${place} is there ${value.length} times, not once`] : [];
  return [...many, ...value.flatMap((block) => fieldFaults(block, body, { place, environment }))];
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is of a type of HCL; what is only known when it is evaluated is of any. */
function hasType(value: unknown, type: string): boolean {
  if (value === null || (typeof value === 'string' && isExpression(value))) return true;
  const [, collection, inside = ''] = /^(list|map)\((\w+)\)$/.exec(type) ?? [];
  if (collection === 'list') return Array.isArray(value) && value.every((item) => hasType(item, inside));
  if (collection === 'map')
    return isBlock(value) && Object.values(value).every((item) => hasType(item, inside));
  return typeof value === (type === 'bool' ? 'boolean' : type);
}

/** The parser gives an expression as one reference from begin to end. */
function isExpression(text: string): boolean {
  return /^\$\{.*\}$/s.test(text);
}

function spelled(value: unknown): string {
  return JSON.stringify(value);
}
