import type { PackerVariables } from '../../../lib';
import type { Coverage } from '../coverage';

/** Variables of a template that has a number of cores: each setting of theirs given and left out. */
export function variablesOf(cores: number | undefined, coverage: Coverage): { variables?: PackerVariables } {
  if (cores === undefined) return {};
  const all: PackerVariables = {
    mirror: { description: 'A mirror', default: 'http://192.0.2.9/${x} %{y}' },
    licence: { description: 'A key', sensitive: true },
    hosts: { description: 'Names', type: 'list(string)', ...(cores === 1 && { default: ['no', '"'] }) },
    count: { description: 'A number', type: 'number' },
  };
  for (const variable of Object.values(all)) coverage.given('PackerVariable', variable);
  return { variables: all };
}
