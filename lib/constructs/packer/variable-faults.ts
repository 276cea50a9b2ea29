import { quoted, type Fault } from '../../model/fault';
import type { PackerDocument } from './document';
import type { PackerVariables, PackerVariableType } from './variables';

/** What is wrong with the variables of a template. */
export function* variableFaults(variables: PackerVariables = {}): Iterable<Fault> {
  for (const [name, { type = 'string', default: value, sensitive = false }] of Object.entries(variables)) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      yield {
        code: 'HL709',
        what: `a variable of a template must be named with a to z, digits and "_", got ${quoted(name)}`,
        fix: "name it as in 'apt_mirror'",
      };
    }
    if (sensitive && value !== undefined) {
      yield {
        code: 'HL709',
        what: `variable ${name} is sensitive, and its default would stand in the file`,
        fix: 'leave the default out: the environment has the value',
      };
    } else if (value !== undefined && !fits[type](value)) {
      yield {
        code: 'HL709',
        what: `the default of variable ${name} is no ${type}`,
        fix: 'give it a value of its type, or another type',
      };
    }
  }
}

const isText = (value: unknown) => typeof value === 'string';
const fits: Readonly<Record<PackerVariableType, (value: unknown) => boolean>> = {
  string: isText,
  number: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  'list(string)': (value) => Array.isArray(value) && value.every(isText),
  'map(string)': (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isText),
};

/** References to variables that the file does not declare: Packer reads each file alone. */
export function* undeclared(document: PackerDocument): Iterable<Fault> {
  const { variables, ...rest } = document;
  for (const name of new Set(namesIn(rest))) {
    if (name in variables) continue;
    yield {
      code: 'HL709',
      what: `the file names a variable ${name}, which the template does not have`,
      fix: "declare it in the template's variables, and name it with packerVariable()",
    };
  }
}

function* namesIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  const { kind, path, text } = value as { kind?: unknown; path?: unknown; text?: unknown };
  const code = kind === 'reference' ? path : kind === 'raw' ? text : undefined;
  if (typeof code === 'string') for (const [, name = ''] of code.matchAll(/\bvar\.(\w+)/g)) yield name;
  for (const item of Object.values(value)) yield* namesIn(item);
}
