import { resolve } from 'node:path';

/**
 * Where to write: what the program says, or what cdktf-cli asks for, or `synth-out`. It decides where the files go,
 * never what is in them.
 */
export function outputFolder(outdir: string | undefined): string {
  return resolve(outdir ?? process.env['CDKTF_OUTDIR'] ?? 'synth-out');
}
