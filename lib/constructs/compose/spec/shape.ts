import type { Finding } from '../../../core/component';
import { nearest } from '../../../model/names';
import type { EnvironmentVariable } from '../../../model/tooling';

/**
 * How a setting is written:
 * - `plain`: as it is; keys of a mapping are the user's own (options of a driver)
 * - `texts`: the same, numbers and booleans as texts (arguments)
 * - `pairs`: names with texts (labels, variables)
 * - `ours`: not at all, it is no key of the specification
 * - a {@link Shape}: a mapping of settings, or a list of them
 * - `{ named }`: settings under names that the user chooses
 * - {@link Lifted}: what has forms of ours
 */
export type Kind = 'plain' | 'texts' | 'pairs' | 'ours' | Shape<object> | { readonly named: Kind } | Lifted;

/** A setting with forms that are ours, which become the specification's before they are written. */
export interface Lifted {
  /** How the specification's form is written. */
  readonly of: Kind;
  /** The specification's form. */
  lift(value: unknown, place: StackPlace): unknown;
}

/** What a setting needs to know of the stack that it stands in. */
export interface StackPlace {
  /** Told of each variable that a document refers to. */
  readonly declare: (variable: EnvironmentVariable) => void;
  /** Folder on the machine that holds the data of a name. */
  readonly dataPath: (name: string) => string;
}

/** Settings of an object of the specification, in the order in which people write them. */
export class Shape<T extends object> {
  constructor(
    /** How each setting is written. */
    readonly settings: { readonly [Name in Exclude<keyof T, 'extra'>]-?: Kind },
    /** Keys of the specification that we have a better word for. */
    readonly renamed: { readonly [Name in keyof T]?: string } = {},
  ) {}

  private known: readonly (readonly [setting: string, key: string, kind: Kind])[] | undefined;

  /** Every setting with its key in the specification and how it is written; put together once, as each service asks. */
  get entries(): readonly (readonly [setting: string, key: string, kind: Kind])[] {
    const renamed = this.renamed as Readonly<Record<string, string>>;
    return (this.known ??= Object.entries<Kind>(this.settings).map(([setting, kind]) => [
      setting,
      renamed[setting] ?? specKey(setting),
      kind,
    ]));
  }
}

/** Settings of an object without some of them. */
export function without<T extends object, Less extends object>(
  { settings }: Shape<T>,
  names: Readonly<Record<Exclude<keyof T, keyof Less>, true>>,
): Shape<Less>['settings'] {
  const left = Object.entries(settings).filter(([name]) => !(name in names));
  return Object.fromEntries(left) as unknown as Shape<Less>['settings'];
}

/** What every object of the specification takes beside its own settings. */
export interface Extensible {
  /** Keys that are not here, in the specification's words and as Compose shall read them. @default - none */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** `capAdd` as the specification writes it: `cap_add`. */
export function specKey(setting: string): string {
  return setting.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Settings of an object that it does not have, at any depth: a misspelt one must not be lost without a word. */
export function* unknownIn(kind: Kind, value: unknown, path: string): Iterable<Finding> {
  if (typeof kind === 'string' || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* unknownIn(kind, item, path);
    return;
  }
  if (!isPlain(value)) return;
  if ('of' in kind) {
    yield* unknownIn(kind.of, value, path);
    return;
  }
  if (!(kind instanceof Shape)) {
    for (const [name, item] of Object.entries(value)) yield* unknownIn(kind.named, item, `${path}.${name}`);
    return;
  }
  const settings: Readonly<Record<string, Kind>> = kind.settings;
  for (const [name, item] of Object.entries(value)) {
    const known = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (known !== undefined) yield* unknownIn(known, item, `${path}.${name}`);
    else if (name !== 'extra') yield unknownSetting(path, name, Object.keys(settings));
  }
}

/** That there is no such setting, and which one was meant. */
export function unknownSetting(of: string, name: string, known: readonly string[]): Finding {
  const near = nearest(name, known);
  return {
    code: 'HL109',
    what: `${of} has no setting ${JSON.stringify(name)}`,
    fix:
      near === undefined ? 'give a key of Compose itself in extra' : `did you mean ${JSON.stringify(near)}?`,
  };
}

/** Whether a value is a mapping, and no object of a class. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
