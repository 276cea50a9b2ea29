import { literal, raw, reference, type Expression } from '../../formats/hcl/model';
import type { BuildVariable } from './build-tooling';
import type { PackerDocument } from './document';
import { keyVariables, type TemplateUser } from './users';
import { variableName } from './variable-name';

/** Types of a template's variables, in Packer's words. */
export type PackerVariableType = 'string' | 'number' | 'bool' | 'list(string)' | 'map(string)';

/** A variable of a template: what a person gives to one build, and not the program. */
export interface PackerVariable {
  /** What it is; it stands in `.env.example` too. */
  readonly description: string;

  /**
   * Type of its values.
   *
   * @default 'string'
   */
  readonly type?: PackerVariableType;

  /**
   * Value if the environment has none. One that is `sensitive` has none, as it would be in the file: HL709.
   *
   * @default - none: `PKR_VAR_<template>_<name>` of the environment must have it
   */
  readonly default?: string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

  /**
   * Whether Packer hides its value in what it prints.
   *
   * @default false
   */
  readonly sensitive?: boolean;
}

/** Variables of a template, by their names. */
export type PackerVariables = Readonly<Record<string, PackerVariable>>;

/**
 * A variable of a template, for its provisioners and its fields. In the file it has the template's name in front, as two files
 * of a folder may not declare the same one.
 *
 * @param template id of the template
 * @param name as the template's `variables` have it
 * @example
 * new PackerTemplate(repository, 'debian-13', {
 *   node: pve,
 *   vmId: 9000,
 *   os: 'debian-13',
 *   variables: { mirror: { description: 'Mirror of Debian', default: 'http://deb.debian.org/debian' } },
 *   provisioners: [
 *     {
 *       type: 'shell',
 *       env: hcl.object({ MIRROR: packerVariable('debian-13', 'mirror') }),
 *       inline: ['echo "deb $MIRROR trixie main" | sudo tee /etc/apt/sources.list'],
 *     },
 *   ],
 * });
 */
export function packerVariable(template: string, name: string): Expression {
  return reference(`var.${variableName(template, name)}`);
}

/** What of a template's settings makes variables. */
interface Declared {
  readonly variables?: PackerVariables;
  readonly users?: readonly TemplateUser[];
}

/** The variables as the file declares them: the template's own, and its users' keys. */
export function declarations(
  template: string,
  { variables = {}, users }: Declared,
): PackerDocument['variables'] {
  const keys = keyVariables(template, users).map(({ name, description }) => [
    name,
    { type: raw('string'), description },
  ]);
  const own = Object.entries(variables).map(([name, variable]) => {
    const { type = 'string', description, default: value, sensitive } = variable;
    const more = {
      ...(value !== undefined && { default: literal(value) }),
      ...(sensitive === true && { sensitive }),
    };
    return [variableName(template, name), { type: raw(type), description, ...more }];
  });
  return Object.fromEntries([...keys, ...own]) as PackerDocument['variables'];
}

/** Names of all of them; one that stands there twice is two variables. */
export function namesOf(template: string, { variables = {}, users }: Declared): readonly string[] {
  return [
    ...keyVariables(template, users).map(({ name }) => name),
    ...Object.keys(variables).map((name) => variableName(template, name)),
  ];
}

/** Those that a person must give. */
export function openVariables(
  template: string,
  { variables = {}, users }: Declared,
): readonly BuildVariable[] {
  const own = Object.entries(variables).filter(([, { default: value }]) => value === undefined);
  return [
    ...keyVariables(template, users),
    ...own.map(([name, { description, type = 'string', sensitive = false }]) => ({
      name: variableName(template, name),
      description: `Packer: ${description}`,
      example: examples[type],
      secret: sensitive,
    })),
  ];
}

const examples: Readonly<Record<PackerVariableType, string>> = {
  string: 'example',
  number: '1',
  bool: 'true',
  'list(string)': '["example"]',
  'map(string)': '{ example = "example" }',
};
