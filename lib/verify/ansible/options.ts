import { z } from 'zod';

/** An option of a module, as its documentation has it. */
export interface ModuleOption {
  /**
   * Ansible's name of its type: `str`, `list`.
   *
   * @default - anything will do
   */
  readonly type?: string | null | undefined;
  /**
   * Type of the items of a list.
   *
   * @default - anything will do
   */
  readonly elements?: string | null | undefined;
  /**
   * Whether it must be given.
   *
   * @default false
   */
  readonly required?: boolean | null | undefined;
  /**
   * All values that it may have; as keys, if the documentation describes each.
   *
   * @default - any value
   */
  readonly choices?: readonly unknown[] | Readonly<Record<string, unknown>> | null | undefined;
  /**
   * Other names for it.
   *
   * @default - none
   */
  readonly aliases?: readonly string[] | null | undefined;
  /**
   * Options inside of it.
   *
   * @default - it has none, or they are not documented
   */
  readonly suboptions?: ModuleOptions | null | undefined;
}

/** Options of a module, by name. */
export type ModuleOptions = Readonly<Record<string, ModuleOption>>;

const option: z.ZodType<ModuleOption> = z.lazy(() =>
  z.object({
    type: z.string().nullish(),
    elements: z.string().nullish(),
    required: z.boolean().nullish(),
    choices: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).nullish(),
    aliases: z.array(z.string()).nullish(),
    suboptions: z.record(z.string(), option).nullish(),
  }),
);

/** Modules as `ansible-doc --json` prints them. */
export const moduleDocs = z.record(
  z.string(),
  z.object({ doc: z.object({ options: z.record(z.string(), option).default({}) }) }),
);

/** Modules whose options are names of the caller's own. */
const openEnded = /^ansible\.(builtin|legacy)\.(set_fact|add_host)$/;

/** What of a module's arguments its documentation does not have. Texts with expressions may become anything. */
export function argumentFaults(module: string, args: unknown, options: ModuleOptions): readonly string[] {
  // `command: uptime`: others say whether that is good style.
  if (openEnded.test(module) || typeof args === 'string') return [];
  return mapFaults(args ?? {}, options, '');
}

function mapFaults(value: unknown, options: ModuleOptions, above: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${above === '' ? 'its arguments' : above} must be a map`];
  const byName = new Map(
    Object.entries(options).flatMap(([name, known]) =>
      [name, ...(known.aliases ?? [])].map((alias) => [alias, { name, known }] as const),
    ),
  );
  const given = Object.entries(value as Readonly<Record<string, unknown>>);
  const names = new Set(given.map(([key]) => byName.get(key)?.name));
  return [
    ...given.flatMap(([key, item]) => {
      const known = byName.get(key)?.known;
      return known === undefined
        ? [`there is no option ${above}${key}`]
        : valueFaults(item, known, `${above}${key}`);
    }),
    ...Object.entries(options)
      .filter(([name, { required }]) => required === true && !names.has(name))
      .map(([name]) => `option ${above}${name} is required`),
  ];
}

function valueFaults(value: unknown, known: ModuleOption, name: string): readonly string[] {
  if (value === null || (typeof value === 'string' && /\{[{%]/.test(value))) return [];
  if (!suits(value, known.type ?? 'raw')) return [`option ${name} must be a ${known.type ?? ''}`];
  if (known.type === 'list' && Array.isArray(value)) {
    const element: ModuleOption = { ...known, type: known.elements };
    return value.flatMap((item, index) => valueFaults(item, element, `${name}[${index}]`));
  }
  if (known.suboptions && typeof value === 'object') return mapFaults(value, known.suboptions, `${name}.`);
  const choices = Array.isArray(known.choices) ? known.choices.map(String) : Object.keys(known.choices ?? {});
  if (choices.length === 0 || typeof value === 'object') return [];
  const text = scalarText(value);
  // `yes` in a list of choices is what `true` is taken for.
  const words = { true: ['true', 'True', 'yes'], false: ['false', 'False', 'no'] }[text] ?? [text];
  if (words.some((word) => choices.includes(word))) return [];
  return [`option ${name} must be one of ${choices.join(', ')}, not ${text}`];
}

/** Whether Ansible takes a value for one of a type. */
function suits(value: unknown, type: string): boolean {
  const isMap = typeof value === 'object' && !Array.isArray(value);
  if (type === 'list') return !isMap;
  if (type === 'dict') return isMap || typeof value === 'string';
  const text = typeof value === 'object' ? undefined : scalarText(value);
  switch (type) {
    case 'bool':
      return text !== undefined && /^(yes|no|true|false|on|off|1|0|y|n|t|f)$/i.test(text);
    case 'int':
      return text !== undefined && /^-?\d+$/.test(text);
    case 'float':
      return text !== undefined && text !== '' && !Number.isNaN(Number(text));
    case 'str':
    case 'path':
      return text !== undefined;
    default:
      return true;
  }
}

/** A text, a number or a boolean as it is written. */
function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
