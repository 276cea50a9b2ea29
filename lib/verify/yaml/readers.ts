import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

import { runProgram } from '../process';
import { inScratch, writeBelow } from '../scratch';
import type { Located } from '../tools/locate';
import { canonical, type Reading } from './canonical';

/** Tagged values (`!unsafe`, `!vault`, `!reference`) are read as what is tagged: the tag is for its own reader. */
const python = String.raw`
import json, math, sys
import yaml

def canonical(value):
    if value is None: return ['z']
    if isinstance(value, bool): return ['b', value]
    if isinstance(value, float) and not math.isfinite(value): return ['n', str(value)]
    if isinstance(value, (int, float)): return ['n', value]
    if isinstance(value, str): return ['s', value]
    if isinstance(value, list): return ['l', [canonical(item) for item in value]]
    if isinstance(value, dict): return ['m', [[canonical(key), canonical(item)] for key, item in value.items()]]
    return ['?', type(value).__name__]

def tagged(loader, suffix, node):
    if isinstance(node, yaml.MappingNode): return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode): return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)

yaml.SafeLoader.add_multi_constructor('!', tagged)

def reading(text):
    try:
        return {'data': canonical(list(yaml.safe_load_all(text)))}
    except Exception as error:
        return {'error': str(error)}

with open(sys.argv[1], encoding='utf-8') as file:
    texts = json.load(file)
with open(sys.argv[2], 'w', encoding='utf-8') as file:
    json.dump([reading(text) for text in texts], file)
`;

/** What PyYAML, the reader of Ansible and of old Compose, makes of texts: YAML 1.1. */
export async function readWithPyYaml(
  { program, programs, env }: Located,
  texts: readonly string[],
): Promise<readonly Reading[]> {
  return inScratch(async (folder) => {
    const input = writeBelow(folder, 'texts.json', JSON.stringify(texts));
    const output = join(folder, 'readings.json');
    const result = await runProgram(programs['python3'] ?? program, ['-c', python, input, output], { env });
    if (result.code !== 0) throw new Error(`PyYAML could not be run: ${result.stderr}`);
    return JSON.parse(readFileSync(output, 'utf8')) as Reading[];
  });
}

/** What the npm package yaml makes of a text: YAML 1.2, as newer readers do. */
export function readWithYaml(text: string): Reading {
  const documents = [parseAllDocuments(text, { version: '1.2', merge: true, logLevel: 'silent' })].flat();
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error !== undefined) return { error: error.message };
  try {
    return { data: canonical(documents.map((document): unknown => document.toJS({ mapAsMap: true }))) };
  } catch (problem) {
    // An alias of nothing is found here only.
    return { error: problem instanceof Error ? problem.message : String(problem) };
  }
}
