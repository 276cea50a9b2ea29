import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a reader made of one text: its data in {@link canonical} form, or why it refused the text. */
export type Reading = { readonly data: unknown } | { readonly error: string };

/**
 * Data with every type spelled out, so that readings can be compared as JSON: `["s", "text"]`, `["n", 1]`, `["b", true]`,
 * `["z"]`, `["l", [...]]` and `["m", [[key, value], ...]]`.
 */
export function canonical(value: unknown): unknown {
  if (typeof value === 'string') return ['s', value];
  if (typeof value === 'number') return ['n', value];
  if (typeof value === 'boolean') return ['b', value];
  if (value === null) return ['z'];
  if (Array.isArray(value)) return ['l', value.map(canonical)];
  if (value instanceof Map) return ['m', [...value].map(([key, item]) => [canonical(key), canonical(item)])];
  if (typeof value === 'object') return canonical(new Map(Object.entries(value)));
  return ['?', typeof value];
}

/** Runs a program over texts: it finds them as a JSON array in the file named by its last argument, and prints JSON. */
export async function readAll(
  program: string,
  args: readonly string[],
  texts: readonly string[],
): Promise<Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  try {
    const file = join(folder, 'texts.json');
    const output = join(folder, 'readings.json');
    writeFileSync(file, JSON.stringify(texts));
    await run(program, [...args, file, output]);
    return JSON.parse(readFileSync(output, 'utf8')) as Reading[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program and gives what it prints; an error holds what it complained about. */
export function run(program: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output));
      else reject(new Error(`${program} ended with ${String(status)}: ${Buffer.concat(errors).toString()}`));
    });
  });
}

const python = String.raw`
import json, sys
try:
    import yaml
except ImportError:
    sys.exit('PyYAML is missing, without which the YAML cannot be proven: pip install pyyaml')

def canonical(value):
    if value is None: return ['z']
    if isinstance(value, bool): return ['b', value]
    if isinstance(value, (int, float)): return ['n', value]
    if isinstance(value, str): return ['s', value]
    if isinstance(value, list): return ['l', [canonical(item) for item in value]]
    if isinstance(value, dict): return ['m', [[canonical(key), canonical(item)] for key, item in value.items()]]
    return ['?', type(value).__name__]

yaml.SafeLoader.add_multi_constructor('!', lambda loader, tag, node: '!' + tag + ' ' + loader.construct_scalar(node))

def reading(text):
    try:
        return {'data': canonical(yaml.safe_load(text))}
    except Exception as error:
        return {'error': str(error)}

with open(sys.argv[1], encoding='utf-8') as file:
    texts = json.load(file)
with open(sys.argv[2], 'w', encoding='utf-8') as file:
    json.dump([reading(text) for text in texts], file)
`;

const ruby = String.raw`
require 'json'
require 'psych'

def canonical(value)
  case value
  when nil then ['z']
  when true, false then ['b', value]
  when Numeric then ['n', value]
  when String then ['s', value]
  when Array then ['l', value.map { |item| canonical(item) }]
  when Hash then ['m', value.map { |key, item| [canonical(key), canonical(item)] }]
  else ['?', value.class.name]
  end
end

def reading(text)
  { data: canonical(Psych.safe_load(text)) }
rescue StandardError => error
  { error: error.message }
end

texts = JSON.parse(File.read(ARGV[0], encoding: 'UTF-8'))
File.write(ARGV[1], JSON.generate(texts.map { |text| reading(text) }))
`;

/** What Ansible's reader, PyYAML, makes of YAML texts. It fails where Python or PyYAML is missing. */
export function readWithPyYaml(texts: readonly string[]): Promise<Reading[]> {
  return readAll('python3', ['-c', python], texts);
}

/** What GitLab's reader, Ruby's Psych, makes of YAML texts; undefined where there is no Ruby. */
export async function readWithPsych(texts: readonly string[]): Promise<Reading[] | undefined> {
  try {
    await run('ruby', ['--version']);
  } catch {
    return undefined;
  }
  return readAll('ruby', ['-e', ruby], texts);
}
