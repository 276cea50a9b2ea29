import type {
  BooleanList,
  ComplexList,
  ComplexMap,
  ComplexObject,
  IResolvable,
  TerraformMetaArguments,
} from '../engine';

/**
 * What can be read of a resource: a token for each setting, by the same name, and what only OpenTofu knows.
 *
 * `Given` are its settings; `Computed` are the attributes that nobody gives, or whose objects have such.
 */
export type References<Given, Computed = unknown> = {
  readonly [Key in keyof Given as Exclude<Key, keyof TerraformMetaArguments | keyof Computed>]-?: Reference<
    NonNullable<Given[Key]>
  >;
} & Computed;

/** Token of one setting: what cdktf's generated classes have for it. */
export type Reference<Given> = Known<Exclude<Given, IResolvable>>;

type Known<Value> = [Value] extends [boolean]
  ? IResolvable
  : [Value] extends [string | number | readonly string[] | readonly number[]]
    ? Value
    : [Value] extends [readonly (boolean | IResolvable)[]]
      ? BooleanList
      : [Value] extends [readonly (infer Item)[]]
        ? ObjectListReference<Exclude<Item, IResolvable>>
        : string extends keyof Value
          ? MapOf<Value, Value[keyof Value]>
          : ObjectReference<Value>;

type MapOf<Value, Item> = [Item] extends [string | number] ? Value : ObjectMapReference<Item>;

/** Token of an object, with a token for each of its fields. */
export type ObjectReference<Given, Computed = unknown> = ComplexObject & References<Given, Computed>;

/** Token of a list or a set of objects. */
export interface ObjectListReference<Given, Computed = unknown> extends ComplexList {
  /** Token of one of them, counted from 0. */
  get(index: number): ObjectReference<Given, Computed>;
}

/** Token of objects by key. */
export interface ObjectMapReference<Given, Computed = unknown> extends ComplexMap {
  /** Token of one of them. */
  get(key: string): ObjectReference<Given, Computed>;
}

/** Parameters of a constructor: where nothing is required, the settings may be left out. */
export type Settings<Given> = Partial<Given> extends Given ? [config?: Given] : [config: Given];
