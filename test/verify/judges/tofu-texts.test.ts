import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { TerraformOutput } from 'cdktf';

import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { locateTool } from '../../../lib/verify/tools/locate';
import { labWithRoot } from '../../constructs/tofu/small-root';

/** Texts that OpenTofu would take for templates, escapes of them, and what only looks like one. */
const texts = [
  '${var.missing}',
  '%{ if true }x%{ endif }',
  '$${a}',
  '%%{b}',
  '$$${c}',
  '${"${d}"}',
  '$ { % {',
  'a $ at the end $',
  '100%',
  '"quoted" \\ and\nbroken',
  '#{e} &{f}',
  'ünïcode ✓',
];

test('a text of a program is the same text when OpenTofu has applied it, in keys too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-texts-'));
  try {
    const { app, root } = labWithRoot();
    const keys = Object.fromEntries(texts.map((text, index) => [text, index]));
    const made = new TofuResource(root, 'made', {
      type: 'terraform_data',
      body: () => ({ input: { texts, keys } }),
    });
    new TerraformOutput(root, 'made_output', { value: made.attribute('output') });
    new TerraformOutput(root, 'length', { value: '${length(terraform_data.made.output.texts)}' });
    app.synth(folder);
    const inRoot = (...parameters: string[]) => tofu(join(folder, 'platform', 'tofu'), parameters);
    inRoot('init', '-input=false');
    inRoot('apply', '-auto-approve', '-input=false');
    const outputs = JSON.parse(inRoot('output', '-json')) as Record<string, { value: unknown }>;
    expect(outputs['made_output']?.value).toEqual({ texts, keys });
    // Beside it, an expression that was meant as one.
    expect(outputs['length']?.value).toBe(texts.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function tofu(cwd: string, parameters: readonly string[]): string {
  const located = locateTool('tofu');
  if ('missing' in located) throw new Error(`tofu: ${located.missing}`);
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...located.env } } as const;
  const { status, stdout, stderr } = spawnSync(located.program, parameters, options);
  if (status !== 0) throw new Error(`tofu ${parameters.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
