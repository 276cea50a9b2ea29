import { resolve } from 'node:path';

/**
 * Where to write: what the program says, or what cdktf-cli asks for, or `synth-out`. It decides where the files go,
 * never what is in them.
 */
export function outputFolder(outdir: string | undefined): string {
  return resolve(outdir ?? process.env['CDKTF_OUTDIR'] ?? 'synth-out');
}

/** Whether `cdktf synth --hcl` runs the program: it refuses, since what it would write is not what is asked for. */
export function hclWanted(): boolean {
  return process.env['SYNTH_HCL_OUTPUT'] === 'true';
}
