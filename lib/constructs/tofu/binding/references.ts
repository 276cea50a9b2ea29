import {
  BooleanList,
  ComplexList,
  ComplexMap,
  ComplexObject,
  Fn,
  NumberMap,
  StringListList,
  StringMap,
  Token,
  type IInterpolatingParent,
  type IResolvable,
} from '../engine';
import { fieldsOf, type Field, type Table } from './table';

/** What has attributes: a resource, or an object within one. */
type Parent = IInterpolatingParent & {
  getStringAttribute(name: string): string;
  getNumberAttribute(name: string): number;
  getListAttribute(name: string): string[];
  getNumberListAttribute(name: string): number[];
  getBooleanAttribute(name: string): IResolvable;
  getStringMapAttribute(name: string): Record<string, string>;
  getNumberMapAttribute(name: string): Record<string, number>;
};

/** Tokens of the attributes that have no fields of their own, as cdktf's generated classes make them. */
const leaves: Readonly<Record<string, (parent: Parent, name: string, settable: boolean) => unknown>> = {
  string: (parent, name) => parent.getStringAttribute(name),
  number: (parent, name) => parent.getNumberAttribute(name),
  bool: (parent, name) => parent.getBooleanAttribute(name),
  'list(string)': (parent, name) => parent.getListAttribute(name),
  'list(number)': (parent, name) => parent.getNumberListAttribute(name),
  'list(bool)': (parent, name) => new BooleanList(parent, name, false),
  'set(string)': (parent, name) => Fn.tolist(parent.getListAttribute(name)),
  'set(number)': (parent, name) => Token.asNumberList(Fn.tolist(parent.getNumberListAttribute(name))),
  'map(string)': (parent, name, settable) =>
    settable ? parent.getStringMapAttribute(name) : new StringMap(parent, name),
  'map(number)': (parent, name, settable) =>
    settable ? parent.getNumberMapAttribute(name) : new NumberMap(parent, name),
  'list(list(string))': (parent, name) => new StringListList(parent, name, false),
  'list(set(string))': (parent, name) => new StringListList(parent, name, false),
};

/** Types of attributes without fields of their own that can be referred to. */
export const leafTypes: readonly string[] = Object.keys(leaves);

/** Gives a class a getter for each field: its value is a token, known when OpenTofu applies. */
export function defineReferences(prototype: object, table: Table): void {
  for (const field of fieldsOf(table)) {
    Object.defineProperty(prototype, field.key, {
      configurable: true,
      get(this: Parent) {
        return reference(this, field);
      },
    });
  }
}

function reference(parent: Parent, field: Field): unknown {
  const { name, nesting, atMostOne } = field;
  if (field.type !== 'object') {
    const leaf = leaves[field.type];
    if (leaf === undefined) throw new Error(`no reference to ${name}: its type ${field.type} is not known`);
    return leaf(parent, name, field.settable);
  }
  if (nesting === 'map') return new ObjectMap(parent, name, field.fields);
  if (nesting === 'single') return objectOf(field.fields, parent, name, false);
  if (atMostOne) return objectOf(field.fields, parent, name, nesting === 'set', 0);
  return new ObjectList(parent, name, nesting === 'set', field.fields);
}

/** A list or a set of objects. */
class ObjectList extends ComplexList {
  constructor(
    parent: IInterpolatingParent,
    name: string,
    isSet: boolean,
    private readonly fields: Table,
  ) {
    super(parent, name, isSet);
  }

  get(index: number): ComplexObject {
    return objectOf(this.fields, this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Objects by key. */
class ObjectMap extends ComplexMap {
  constructor(
    parent: IInterpolatingParent,
    name: string,
    private readonly fields: Table,
  ) {
    super(parent, name);
  }

  get(key: string): ComplexObject {
    // Quoted, as in OpenTofu's own `disk["scsi0"]`: cdktf puts it between the brackets as it is.
    return objectOf(this.fields, this.terraformResource, this.terraformAttribute, false, JSON.stringify(key));
  }
}

type ObjectClass = new (
  parent: IInterpolatingParent,
  name: string,
  isSet: boolean,
  index?: number | string,
) => ComplexObject;

const classes = new WeakMap<Table, ObjectClass>();

/** One object; its class is made once for its fields. */
function objectOf(
  fields: Table,
  parent: IInterpolatingParent,
  name: string,
  isSet: boolean,
  index?: number | string,
): ComplexObject {
  const known = classes.get(fields);
  if (known !== undefined) return new known(parent, name, isSet, index);
  class ObjectReference extends ComplexObject {}
  defineReferences(ObjectReference.prototype, fields);
  classes.set(fields, ObjectReference);
  return new ObjectReference(parent, name, isSet, index);
}
