import type { IConstruct } from 'constructs';

import type { Referring } from '../../core/edges';
import { Secret } from '../../core/secret';
import { quoted, type Fault } from '../../model/fault';
import type { EnvironmentVariable } from '../../model/tooling';

/** A variable of a stack's `.env`. */
export class Variable {
  constructor(
    /** Name in `.env`: `GRAFANA_ADMIN_USER`. */
    readonly name: string,
    /** What it is for: the line above it in `.env.example`. */
    readonly description: string,
    /** What Compose takes if it is not set; `undefined` for a required one. */
    readonly fallback: string | undefined,
  ) {}
}

/** Variables of a stack's `.env`. */
export const env = {
  /**
   * One that must be set: Compose refuses to start without it.
   *
   * @param description what it is: stands above it in `.env.example`
   */
  required: (name: string, description: string): Variable => new Variable(name, description, undefined),
  /** One that has a value if it is not set. */
  optional: (name: string, fallback: string, description: string): Variable =>
    new Variable(name, description, fallback),
};

/** What a text of a Compose file may be made of. */
export type ComposeValue = string | number | boolean | Variable | Secret | ComposeText;

/** A text of a Compose file, with or without variables. */
export type ComposeString = string | Variable | Secret | ComposeText;

/** A number of a Compose file, or a text with its unit, or what a variable holds. */
export type ComposeNumber = number | ComposeString;

/** Yes or no, or what a variable holds. */
export type ComposeBoolean = boolean | Variable;

/** Names with values (`null`: the value that the shell has), or a list of `NAME=value`. */
export type ComposePairs = Readonly<Record<string, ComposeValue | null>> | readonly ComposeString[];

/** A text with variables in it. */
export class ComposeText implements Referring {
  constructor(
    /** Texts and variables, in the order in which they are put together. */
    readonly parts: readonly (string | Variable | Secret)[],
  ) {}

  *references(): Iterable<IConstruct> {
    for (const part of this.parts) if (part instanceof Secret) yield part;
  }
}

/**
 * A text with variables or secrets in it, put together by Compose when it starts the stack.
 *
 * @example
 * const promtail = text`grafana/promtail:${env.required('PROMTAIL_VERSION', 'a version of Promtail')}`;
 */
export function text(
  strings: TemplateStringsArray,
  ...values: readonly (Variable | Secret | string)[]
): ComposeText {
  return new ComposeText(
    strings.flatMap((string, index) => [string, values[index] ?? '']).filter((part) => part !== ''),
  );
}

/**
 * A value as Compose reads it: texts are literal, so each `$` is doubled; variables become references. `declare` is told
 * of each variable.
 *
 * @see https://docs.docker.com/reference/compose-file/interpolation/
 */
export function toCompose(value: ComposeValue, declare: (variable: EnvironmentVariable) => void): string {
  if (value instanceof Variable) {
    const { name, description, fallback } = value;
    declare({ name, description, secret: false, ...(fallback !== undefined && { value: fallback }) });
    return fallback === undefined ? `\${${name}:?set ${name} in .env}` : `\${${name}:-${fallback}}`;
  }
  if (value instanceof Secret) {
    const { variable: name, description, store } = value;
    declare({
      name,
      description: store === undefined ? description : `${description} (${store})`,
      secret: true,
    });
    return `\${${name}:?set ${name} in .env}`;
  }
  if (value instanceof ComposeText) return value.parts.map((part) => toCompose(part, declare)).join('');
  // What a text cannot be is left as it is: the file then refuses it, by its path.
  if (!isLiteral(value)) return value as never;
  return String(value).replaceAll('$', '$$$$');
}

/** Whether a value is one that a text may be made of. */
export function isComposeValue(value: unknown): value is ComposeValue {
  return (
    value instanceof Variable ||
    value instanceof Secret ||
    value instanceof ComposeText ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

function isLiteral(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** Why Compose could not read a reference to a variable as it is meant. */
export function* variableFaults({ name, secret, value = '' }: EnvironmentVariable): Iterable<Fault> {
  // A secret checks its name itself.
  if (secret) return;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    yield {
      code: 'HL108',
      what: `a variable's name must be letters, digits and "_", got ${quoted(name)}`,
      fix: `write ${quoted(name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_'))}`,
    };
  }
  // Each Compose reads these in its own way: as the end of the reference, as another variable.
  if (/[$}]/.test(value)) {
    yield {
      code: 'HL108',
      what: `the default of ${name} cannot hold "$" or "}", got ${quoted(value)}`,
      fix: 'make the variable required, or leave those out',
    };
  }
}

/** What the program knows of a text, for messages and checks: variables by their names. */
export function describe(value: ComposeValue): string {
  if (value instanceof Variable) return `\${${value.name}}`;
  if (value instanceof Secret) return `\${${value.variable}}`;
  if (value instanceof ComposeText) return value.parts.map(describe).join('');
  return isLiteral(value) ? String(value) : '';
}
