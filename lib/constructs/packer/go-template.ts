import type { Finding } from '../../core/component';
import type { PackerDocument } from './document';

/** Templates that Packer and its shell provisioner fill in. */
const ownTemplates = /^\s*\.(HTTPIP|HTTPPort|Name|Vars|Path|EnvVarFile)\s*$/;

/**
 * Texts with `{{ … }}` that is not Packer's own. Every text of a Packer file is a template: `docker ps --format
 * '{{.Names}}'` would become `<no value>`, without a word.
 */
export function* foreignTemplates(document: PackerDocument): Iterable<Finding> {
  for (const [where, text] of texts(document, '')) {
    for (const [whole, inside = ''] of text.matchAll(/\{\{(.*?)(?:\}\}|$)/gs)) {
      if (ownTemplates.test(inside)) continue;
      yield {
        code: 'HL701',
        what: `${where} holds ${JSON.stringify(whole)}, which Packer would take for a template of its own`,
        fix: 'put the line into a script: the content of a file is left alone',
      };
    }
  }
}

function* texts(value: unknown, path: string): Iterable<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const name = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
      yield* texts(item, `${path}${name}`);
    }
  }
}
