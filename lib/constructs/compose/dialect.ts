import type { Dialect } from '../../core/dialect';
import { hashText, verbatim } from '../../core/dialect';
import { formatEnv, type EnvLine } from '../../formats/env';
import { formatHcl } from '../../formats/hcl/format';
import type { Body } from '../../formats/hcl/model';
import { formatJson } from '../../formats/json';
import { formatYaml } from '../../formats/yaml';
import type { ComposeDocument } from './document';

/** Compose's YAML. */
export const composeYaml: Dialect<ComposeDocument> = {
  name: 'compose',
  format: (document, header) =>
    formatYaml(document, { spread: ['services'], ...(header !== undefined && { header }) }),
  secret: ({ variable }) => `\${${variable}:?set ${variable} in .env}`,
};

/** `.env.example`. */
export const envExample: Dialect<readonly EnvLine[]> = {
  name: 'env',
  format: (lines, header) => formatEnv(lines, header === undefined ? {} : { header }),
};

const yaml: Dialect<unknown> = {
  name: 'yaml',
  format: (document, header) => formatYaml(document, header === undefined ? {} : { header }),
};
const json: Dialect<unknown> = { name: 'json', comments: false, format: (document) => formatJson(document) };
const hcl: Dialect<Body> = {
  name: 'hcl',
  format: (document, header) => formatHcl(document, header === undefined ? {} : { header }),
};

/** How a config file is spelled, by the end of its name; what we do not know is text. */
export function configDialect(path: string): Dialect<never> {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const known: Readonly<Record<string, Dialect<never>>> = {
    yaml,
    yml: yaml,
    json,
    hcl,
    conf: hashText,
    sh: hashText,
  };
  return known[extension] ?? verbatim;
}
