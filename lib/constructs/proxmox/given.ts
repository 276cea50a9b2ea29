import { toAttributes } from '../tofu/binding/mapping';
import { fieldsOf, type Field, type Table } from '../tofu/binding/table';
import type { IResolvable, TerraformMetaArguments } from '../tofu/engine';
import type { TofuRef } from '../tofu/tofu-ref';

/**
 * Arguments of a resource, by the names and types that its class in `homelab-cdk/proxmox` has. Texts are literal; a
 * `TofuRef` may stand for any value.
 */
export type Given<Config> = Values<Omit<Config, keyof TerraformMetaArguments>>;

type Values<T> = { readonly [Key in keyof T]: Value<T[Key]> };

type Value<T> = T extends IResolvable
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Value<Item>[] | TofuRef<readonly Item[]>
    : T extends string
      ? T | TofuRef<string>
      : T extends number
        ? T | TofuRef<number>
        : T extends object
          ? Values<T>
          : T;

/** The same by the provider's names, with each block as a list: that is what the provider's schema and a plan say. */
export function argumentsOf(table: Table, given: object): Record<string, unknown> {
  const fields = fieldsOf(table).filter(({ key }) => key in given);
  const all = listed(fields, toAttributes(table, given));
  const names = new Map(fields.map(({ key, name }) => [key, name]));
  return Object.fromEntries(
    Object.keys(given).flatMap((key) => {
      const name = names.get(key) ?? '';
      return name in all ? [[name, all[name]]] : [];
    }),
  );
}

function listed(fields: readonly Field[], attributes: Readonly<Record<string, unknown>>) {
  const found: Record<string, unknown> = {};
  for (const { name, block, atMostOne, fields: inner } of fields) {
    const value = attributes[name];
    if (value === undefined) continue;
    const list = block && atMostOne ? [value] : value;
    found[name] = block && Array.isArray(list) ? list.map((item) => listedObject(inner, item)) : list;
  }
  return found;
}

function listedObject(fields: Table, value: unknown): unknown {
  return Object.getPrototypeOf(value) === Object.prototype
    ? listed(fieldsOf(fields), value as Record<string, unknown>)
    : value;
}

/**
 * A body with further arguments, which have the last word: of a block that stands once, each argument for itself; of a
 * list of blocks, the whole list.
 */
export function withExtra<Body extends object>(body: Body, table: Table, extra: object): Body {
  const added = argumentsOf(table, extra);
  const own = body as Readonly<Record<string, unknown>>;
  for (const { name, block, atMostOne } of fieldsOf(table)) {
    if (block && atMostOne && own[name] !== undefined && added[name] !== undefined) {
      added[name] = [{ ...first(own[name]), ...first(added[name]) }];
    }
  }
  return { ...body, ...added };
}

function first(list: unknown): object {
  return (list as readonly object[])[0] ?? {};
}
