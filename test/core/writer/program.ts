import { tmpdir } from 'node:os';
import { join } from 'node:path';

const loader = join(__dirname, '../../../bin/loader.js');

/** Arguments that make `node` run a TypeScript file of this folder. */
export function programArguments(file: string, ...parameters: string[]): string[] {
  const cache = join(tmpdir(), 'homelab-writer-programs');
  const code = `require(${JSON.stringify(loader)}).register(${JSON.stringify(cache)}); require(${JSON.stringify(join(__dirname, file))});`;
  return ['-e', code, ...parameters];
}
