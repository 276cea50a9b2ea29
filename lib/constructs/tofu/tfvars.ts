import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import type { Dialect } from '../../core/dialect';
import { formatHcl } from '../../formats/hcl/format';
import {
  attribute,
  blank,
  body,
  comment,
  list,
  object,
  type Body,
  type Value,
} from '../../formats/hcl/model';
import { quoted, type Fault } from '../../model/fault';
import { plainJson } from './dialect';
import type { TofuRoot } from './tofu-root';
import type { TofuVariableProps } from './values';

type Variables = ReadonlyMap<string, TofuVariableProps>;
type Values = Readonly<Record<string, unknown>>;

/** Values of variables, as OpenTofu reads them in HCL. */
const tfvars: Dialect<Body> = {
  name: 'tfvars',
  format: (values, header) => formatHcl(values, header === undefined ? {} : { header }),
};

/** Variables that whoever applies the root gives a value in a file; secrets are given in the environment alone. */
function toFillIn(variables: Variables, given: Values): readonly string[] {
  return [...variables.keys()].filter((name) => {
    const { default: value, sensitive = false, ephemeral = false } = variables.get(name) ?? {};
    return value === undefined && !sensitive && !ephemeral && !(name in given);
  });
}

/** Adds the files of values: those that the program gives, and an example of the rest, where there is any. */
export function addValueFiles(root: TofuRoot): void {
  const { folder, variables, values } = root;
  if (Object.keys(values).length > 0) {
    new Artifact<object>(root, 'values', {
      path: `${folder}/values.auto.tfvars.json`,
      dialect: plainJson,
      data: () => values,
    });
  }
  // Which variables there are is known when the program is at its end.
  App.of(root).beforeCheck(() => {
    if (toFillIn(variables, values).length === 0) return;
    new Artifact<Body>(root, 'terraform.tfvars.example', {
      path: `${folder}/terraform.tfvars.example`,
      dialect: tfvars,
      data: () => exampleBody(variables, values),
    });
  });
}

/** `terraform.tfvars.example`: each of them with what it is, and an empty value of its type. */
function exampleBody(variables: Variables, given: Values): Body {
  const items = toFillIn(variables, given).flatMap((name, index) => {
    const { description = '', type = 'string' } = variables.get(name) ?? {};
    return [
      ...(index > 0 ? [blank()] : []),
      comment(`${description}\nType: ${type}`),
      attribute(name, emptyOf(type)),
    ];
  });
  return body(
    comment('Copy it to terraform.tfvars, which git ignores, or set TF_VAR_<name> as in .env.example.'),
    blank(),
    ...items,
  );
}

function emptyOf(type: string): Value {
  if (/^(list|set|tuple)\b/.test(type)) return list([]);
  if (/^(map|object)\b/.test(type)) return object({});
  return type === 'string' ? '' : null;
}

/** What is wrong with the values that a program gives. */
export function valueFaults(variables: Variables, given: Values): readonly Fault[] {
  return Object.keys(given).flatMap((name): readonly Fault[] => {
    const variable = variables.get(name);
    if (variable === undefined) {
      const names = [...variables.keys()].map(quoted).join(', ');
      return [
        {
          code: 'HL510',
          what: `there is no variable ${quoted(name)}, which has a value`,
          fix: names === '' ? 'declare it with root.variable(…)' : `name one of ${names}, or declare it`,
        },
      ];
    }
    if (variable.sensitive !== true && variable.ephemeral !== true) return [];
    return [
      {
        code: 'HL511',
        what: `variable ${quoted(name)} is a secret, and its value would stand in a file`,
        fix: `leave the value out: it is read from TF_VAR_${name}`,
      },
    ];
  });
}
