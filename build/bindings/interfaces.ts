import { keyOf } from '../../lib/constructs/tofu/binding/table';
import { docOf } from './doc';
import type { Enumerations } from './enumerations';
import type { Field } from './fields';
import { wrap } from './layout';
import { computedLeaf, givenLeaf } from './leaf-types';
import { pascal } from './names';

/** The interfaces of one binding, in the order in which a reader wants them. */
export class Interfaces {
  readonly names: string[] = [];
  private readonly texts: string[] = [];

  constructor(private readonly enumerations: Enumerations) {}

  /** All of them. */
  get text(): string {
    return this.texts.join('\n');
  }

  /** What a resource, a data source or a provider takes. */
  config(className: string, fields: readonly Field[], path: string, isProvider: boolean): string {
    const description = `Configuration of a {@link ${className}}.`;
    const alias = '/** Name of this one among several of the same provider. */\nreadonly alias?: string;';
    return this.given(`${className}Config`, className, fields, path, {
      description,
      heritage: isProvider ? '' : ' extends TerraformMetaArguments',
      more: isProvider ? [alias] : [],
    });
  }

  private given(
    name: string,
    prefix: string,
    fields: readonly Field[],
    path: string,
    { description, heritage = '', more = [] }: { description: string; heritage?: string; more?: string[] },
  ): string {
    const place = this.texts.push('') - 1;
    this.names.push(name);
    const settable = fields.filter(({ mode }) => mode !== 'computed');
    const members = settable.map((field) => {
      const type = this.givenType(field, `${prefix}${pascal(field.name)}`, `${path}.${field.name}`);
      return `${docOf(field)}${member(field, field.mode === 'required' ? '' : '?', type)}`;
    });
    this.texts[place] =
      members.length === 0
        ? `${docOf({ description })}export type ${name} = ${heritage === '' ? 'object' : 'TerraformMetaArguments'};\n`
        : `${docOf({ description })}export interface ${name}${heritage} {\n${[...members, ...more].join('\n')}\n}\n`;
    return name;
  }

  private givenType(field: Field, name: string, path: string): string {
    if (field.kind === 'leaf') return givenLeaf(field.type, this.enumerations.get(path));
    const description = field.description === '' ? `What \`${field.name}\` takes.` : field.description;
    this.given(name, name, field.fields, path, { description });
    if (field.shape === 'object') return name;
    return field.shape === 'map' ? `Record<string, ${name}> | IResolvable` : `${name}[] | IResolvable`;
  }

  /** What can be read of it and cannot be given, if there is such a thing. */
  computed(prefix: string, fields: readonly Field[], all = false): string | undefined {
    const place = this.texts.push('') - 1;
    const members = fields.flatMap((field) => {
      const type = this.computedType(
        field,
        `${prefix}${pascal(field.name)}`,
        all || field.mode === 'computed',
      );
      return type === undefined ? [] : [`${docOf(field)}${member(field, '', type)}`];
    });
    if (members.length === 0) {
      this.texts.splice(place, 1);
      return undefined;
    }
    const name = `${prefix}Computed`;
    this.names.push(name);
    const description = `What OpenTofu knows of a ${prefix} after apply.`;
    this.texts[place] = `${docOf({ description })}export interface ${name} {\n${members.join('\n')}\n}\n`;
    return name;
  }

  private computedType(field: Field, name: string, readOnly: boolean): string | undefined {
    if (field.kind === 'leaf') return readOnly ? computedLeaf(field.type) : undefined;
    const computed = this.computed(name, field.fields, readOnly);
    if (computed === undefined) return undefined;
    const reference = { object: 'ObjectReference', list: 'ObjectListReference', map: 'ObjectMapReference' };
    return `${reference[field.shape]}<${readOnly ? 'unknown' : name}, ${computed}>`;
  }
}

/** One line, or more where a type has many values. */
function member({ name }: Field, optional: string, type: string): string {
  const [first = '', ...rest] = wrap(`readonly ${keyOf(name)}${optional}: ${type};`, 104);
  return [first, ...rest.map((line) => `  ${line}`)].join('\n');
}
