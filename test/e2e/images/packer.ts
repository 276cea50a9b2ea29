import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram, type ProgramResult } from '../../../lib/verify/process';
import { locateTool } from '../../../lib/verify/tools/locate';
import type { NetworkNamespace } from '../machines/network-namespace';
import type { Login } from './installed';

/** A build of the output, with Packer's own builder `null` in the place of Proxmox. */
export interface NullBuild {
  /** Folder with the templates of the output: `synth-out/vm-platform/packer`. */
  readonly templates: string;
  /** Id of the template. */
  readonly id: string;
  /** A folder of the story, for the copy. */
  readonly folder: string;
  /** Machine that is built on. */
  readonly address: string;
  readonly login: Login;
  /** Values for the template's variables. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The text of the generated `build` block, which is run as it is. */
export function buildBlock(text: string): string {
  const start = text.indexOf('\nbuild {\n');
  if (start < 0) throw new Error('the template has no build block');
  return text.slice(start + 1);
}

/**
 * Runs the real Packer on the generated build block: the same provisioners, scripts and order, over SSH. Only the source is
 * another one, and the block's reference to it.
 */
export async function runNullBuild(build: NullBuild): Promise<ProgramResult> {
  cpSync(build.templates, build.folder, { recursive: true });
  const generated = readFileSync(join(build.folder, `${build.id}.pkr.hcl`), 'utf8');
  const variables = generated.match(/^variable "[^]*?^\}$/gm) ?? [];
  const name = /^source "proxmox-\w+" "([^"]+)"/m.exec(generated)?.[1] ?? '';
  const source = `source "null" "${name}" {
  ssh_host     = "${build.address}"
  ssh_username = "${build.login.user}"
  ssh_password = "${build.login.password}"
  ssh_timeout  = "2m"
}`;
  const block = buildBlock(generated).replace(/"source\.proxmox-\w+\./, '"source.null.');
  return runPacker(build.folder, [...variables, source, block].join('\n\n'), build.variables);
}

/**
 * Runs the real Packer on a template in a folder.
 *
 * @param inside - where it runs: in a network of its own, or that of this machine
 */
export function runPacker(
  folder: string,
  template: string,
  variables: Readonly<Record<string, string>> = {},
  inside: NetworkNamespace['inside'] = (program, args) => [program, args],
): Promise<ProgramResult> {
  const packer = locateTool('packer');
  if ('missing' in packer) throw new Error(`packer: ${packer.missing}; run npm run tools`);
  writeFileSync(join(folder, 'null.pkr.hcl'), template);
  const values = Object.entries(variables).map(([name, value]) => [`PKR_VAR_${name}`, value] as const);
  return runProgram(...inside(packer.program, ['build', '-color=false', 'null.pkr.hcl']), {
    cwd: folder,
    env: {
      ...packer.env,
      CHECKPOINT_DISABLE: '1',
      PACKER_CONFIG_DIR: folder,
      PACKER_CACHE_DIR: join(folder, 'cache'),
      ...Object.fromEntries(values),
    },
    timeoutSeconds: 2400,
  });
}
