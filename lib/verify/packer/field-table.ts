import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the plugin says of a field. */
export interface Field {
  /** Type of an attribute: `list(string)`; `block` for a block that is written once, `blocks` for any number of it. */
  readonly type: string;
  /**
   * What is in the block.
   *
   * @default - it is an attribute
   */
  readonly body?: Body;
  /**
   * Whether it must be there.
   *
   * @default false
   */
  readonly required?: boolean;
  /**
   * Variable of the environment that may have it instead.
   *
   * @default - none
   */
  readonly environment?: string;
  /**
   * What to write in its place.
   *
   * @default - it is not deprecated
   */
  readonly deprecated?: string;
  /**
   * All values that it may have.
   *
   * @default - any of its type
   */
  readonly values?: readonly string[];
}

/** Fields of a builder or a block, and which of them go together; `a/b` is either of them. */
export interface Body {
  /** What may be in it, by name. */
  readonly fields: Readonly<Record<string, Field>>;
  /**
   * Groups of which one field must be there, and no second.
   *
   * @default - there is none
   */
  readonly exactlyOne?: readonly (readonly string[])[];
  /**
   * Groups of which no second field may be there.
   *
   * @default - there is none
   */
  readonly atMostOne?: readonly (readonly string[])[];
  /**
   * Groups of which a field must be there.
   *
   * @default - there is none
   */
  readonly atLeastOne?: readonly (readonly string[])[];
  /**
   * A field, and those that it cannot be without.
   *
   * @default - none needs another
   */
  readonly together?: Readonly<Record<string, readonly string[]>>;
}

interface Written extends Omit<Body, 'fields'> {
  readonly fields: Readonly<Record<string, string | (Omit<Field, 'body'> & { readonly body?: Written })>>;
}

/** Fields of the Proxmox plugin's builders, by builder: `proxmox-iso`. */
export function readFieldTable(): ReadonlyMap<string, Body> {
  const text = readFileSync(join(__dirname, 'proxmox-fields.json'), 'utf8');
  const { builders } = JSON.parse(text) as { readonly builders: Readonly<Record<string, Written>> };
  return new Map(Object.entries(builders).map(([name, body]) => [name, bodyOf(body)]));
}

function bodyOf({ fields, ...rules }: Written): Body {
  const entries = Object.entries(fields).map(([name, field]): [string, Field] => {
    if (typeof field === 'string') return [name, { type: field }];
    const { body, ...rest } = field;
    return [name, body === undefined ? rest : { ...rest, body: bodyOf(body) }];
  });
  return { ...rules, fields: Object.fromEntries(entries) };
}
