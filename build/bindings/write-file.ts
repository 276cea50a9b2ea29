import { docOf } from './doc';
import type { Enumerations } from './enumerations';
import type { Field } from './fields';
import { Interfaces } from './interfaces';
import { layOut } from './layout';

/** What a binding is written from. */
export interface Binding {
  /** `VirtualEnvironmentVm` */
  readonly className: string;
  /** What makes its class: `resource`. */
  readonly factory: 'resource' | 'dataSource' | 'provider';
  /** The provider's name of it. */
  readonly type: string;
  readonly description: string;
  readonly deprecated: string | undefined;
  readonly fields: readonly Field[];
  /** Where its fields are in the enumerations. */
  readonly path: string;
}

/** A file, and what it exports. */
export interface File {
  readonly text: string;
  readonly className: string;
  readonly types: readonly string[];
}

/** First line of each file. */
export const header =
  '// Written by `npm run bindings` from the schema of the provider: change nothing here.\n\n';

/** The file of one resource, data source or provider. */
export function writeBinding(binding: Binding, enumerations: Enumerations): File {
  const { className, factory, type, fields, path } = binding;
  const interfaces = new Interfaces(enumerations);
  const given = interfaces.config(className, fields, path, factory === 'provider');
  const computed = factory === 'provider' ? undefined : interfaces.computed(className, fields);
  const generics = computed === undefined ? given : `${given}, ${computed}`;
  const head = factory === 'provider' ? '' : `'${type}', `;
  const text = `${header}${imports(interfaces.text)}import { ${factory} } from './bound';

${interfaces.text}
${docOf(binding)}export class ${className} extends ${factory}<${generics}>(${head}{
${tableText(fields)}}) {}
`;
  return { text: layOut(text), className, types: interfaces.names };
}

/** The file of a deprecated name of another resource: its fields are those of the other. */
export function writeAlias(binding: Binding, file: string, other: File): File {
  const { className, factory, type, deprecated } = binding;
  const [config = '', computed] = other.types.filter((name) =>
    /^(Config|Computed)$/.test(name.slice(other.className.length)),
  );
  const types = computed === undefined ? [config] : [config, computed];
  const description = `Configuration of a {@link ${className}}.`;
  const text = `${header}import { ${[other.className, ...types.map((name) => `type ${name}`)].join(', ')} } from './${file}';
import { ${factory} } from './bound';

${docOf({ description, deprecated })}export type ${className}Config = ${config};

${docOf(binding)}export class ${className} extends ${factory}<${types.join(', ')}>(
'${type}',
${other.className}.table,
) {}
`;
  return { text: layOut(text), className, types: [`${className}Config`] };
}

function tableText(fields: readonly Field[]): string {
  return fields
    .map((field) => {
      const { name, mode, type, sensitive, writeOnly, deprecated } = field;
      const marks = [
        sensitive && 'sensitive',
        writeOnly && 'write-only',
        deprecated !== undefined && 'deprecated',
      ];
      const head = [mode, type, ...marks.filter((mark) => mark !== false)].join(' ');
      if (field.kind === 'leaf') return `${name}: '${head}',\n`;
      return `${name}: ['${head}', {\n${tableText(field.fields)}}],\n`;
    })
    .join('');
}

const engine = /\b(?:BooleanList|IResolvable|NumberMap|StringListList|StringMap|TerraformMetaArguments)\b/g;
const references = /\b(?:ObjectReference|ObjectListReference|ObjectMapReference)\b/g;

function imports(text: string): string {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const line = (pattern: RegExp, file: string) => {
    const names = [...new Set(code.match(pattern))].sort();
    return names.length === 0 ? '' : `import type { ${names.join(', ')} } from '${file}';\n`;
  };
  return line(references, '../../tofu/binding/types') + line(engine, '../../tofu/engine');
}
