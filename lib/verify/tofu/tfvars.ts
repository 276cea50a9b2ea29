import { posix } from 'node:path';

import type { Bench, Fault, JudgedFile } from '../judge';
import { runProgram } from '../process';
import { inScratch, writeBelow } from '../scratch';
import { asObject, section, type Root } from './root';
import { requiredVariables } from './variable-values';

/**
 * What is wrong with a file of values: OpenTofu reads it, with the variables that its root declares and nothing else. An
 * example must have all that no other file has a value for, but secrets.
 */
export async function tfvarsFaults(
  bench: Bench,
  roots: readonly Root[],
  { path, text }: JudgedFile,
): Promise<readonly Fault[]> {
  const fault = (message: string): Fault => ({ file: path, message });
  const root = roots.find(({ folder }) => folder === posix.dirname(path));
  if (root === undefined) return [fault('no root stands in its folder')];
  const declared = section(root, 'variable');
  const read = await readNames(bench, path, text);
  if ('wrong' in read) return [fault(read.wrong)];
  const unknown = read.names.filter((name) => !(name in declared));
  const secret = read.names.filter((name) => isSecret(declared[name]));
  const missing = path.endsWith('.example')
    ? requiredVariables(root).filter((name) => !isSecret(declared[name]) && !read.names.includes(name))
    : [];
  return [
    ...unknown.map((name) => fault(`${name} is no variable of ${root.folder}`)),
    ...secret.map((name) => fault(`${name} is a secret, which stands in no file`)),
    ...missing.map((name) => fault(`variable ${name} must be filled in, and is not here`)),
  ];
}

function isSecret(variable: unknown): boolean {
  const { sensitive, ephemeral } = asObject(variable);
  return sensitive === true || ephemeral === true;
}

/** The names that have a value; OpenTofu itself must read and like the file. */
async function readNames(
  bench: Bench,
  path: string,
  text: string,
): Promise<{ readonly names: readonly string[] } | { readonly wrong: string }> {
  try {
    if (path.endsWith('.json')) return { names: Object.keys(asObject(JSON.parse(text))) };
    const { program, env } = bench.tool('tofu');
    const wrong = await inScratch(async (folder) => {
      writeBelow(folder, 'terraform.tfvars', text);
      const args = ['fmt', '-check', '-diff', '-no-color', 'terraform.tfvars'];
      const { code, stdout, stderr } = await runProgram(program, args, { cwd: folder, env });
      return code === 0 ? '' : `tofu fmt ended with ${code}: ${`${stderr}\n${stdout}`.trim()}`;
    });
    if (wrong !== '') return { wrong };
    // Loads half a second; only who judges values waits for it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { parse } = require('@cdktn/hcl2json') as typeof import('@cdktn/hcl2json');
    return { names: Object.keys(asObject(await parse('terraform.tf', text))) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
