import type { Dialect } from '../../core/dialect';
import type { Secret } from '../../core/secret';
import { formatIni } from '../../formats/ini';
import { Tagged } from '../../formats/tagged';
import { formatYaml } from '../../formats/yaml';
import type { AnsibleConfig, AnsibleValue } from './document';

/** Ansible's YAML. A secret is looked up in the environment of whoever runs Ansible, when the task runs. */
export const ansibleYaml: Dialect<unknown> = {
  name: 'ansible',
  format: (document, header) =>
    formatYaml(document, { start: true, ...(header !== undefined && { header }) }),
  secret: lookup,
  accepts: (value) => value instanceof Tagged,
};

/** Plays and tasks, set apart by empty lines. */
export const playsYaml: Dialect<unknown> = {
  ...ansibleYaml,
  format: (document, header) =>
    formatYaml(document, { start: true, spread: [], ...(header !== undefined && { header }) }),
};

/** ansible.cfg. */
export const ansibleIni: Dialect<AnsibleConfig> = {
  name: 'ansible.cfg',
  format: (document, header) => formatIni(document, header === undefined ? {} : { header }),
};

function lookup({ variable }: Secret): string {
  return `{{ lookup('ansible.builtin.env', '${variable}', default=undef(hint='set ${variable}')) }}`;
}

/** A Jinja expression or template, written as it is. */
export class Jinja {
  constructor(
    /** What Ansible evaluates: `{{ inventory_hostname }}`. */
    readonly template: string,
  ) {}
}

/** Variables, each of which may be an expression instead. */
export type Templated<Variables> = { readonly [Name in keyof Variables]: Variables[Name] | Jinja };

/**
 * A Jinja expression: what Ansible shall evaluate. Any other text of a lab is literal.
 *
 * @example
 * roles.common({ timezone: jinja('{{ site_timezone }}') });
 */
export function jinja(template: string): Jinja {
  return new Jinja(template);
}

/** A value in which texts are literal: one with Jinja's braces is marked, so that Ansible leaves it alone. */
export function literal(value: unknown): AnsibleValue {
  if (value instanceof Jinja) return value.template;
  if (typeof value === 'string' && /\{[{%#]/.test(value)) return new Tagged('!unsafe', value);
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, literal(item)]),
    );
  }
  return value as AnsibleValue;
}
