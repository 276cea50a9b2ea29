import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';

import { ProxmoxProvider } from '../../../../lib/constructs/proxmox/bindings/proxmox-provider';

/** What stands in a file of OpenTofu. */
export interface Written {
  readonly terraform: Readonly<Record<string, unknown>>;
  readonly provider: Readonly<Record<string, readonly object[]>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly data: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly [part: string]: unknown;
}

/** The file that an app of cdktf writes, which knows nothing of this library, without what cdktf says of itself. */
export function written(build: (stack: TerraformStack) => void): Written {
  const outdir = mkdtempSync(join(tmpdir(), 'homelab-bindings-'));
  try {
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'plain');
    build(stack);
    // cdktf refuses resources without one.
    if (stack.node.tryFindChild('proxmox') === undefined) new ProxmoxProvider(stack, 'proxmox');
    app.synth();
    const text = readFileSync(join(outdir, 'stacks', 'plain', 'cdk.tf.json'), 'utf8');
    return JSON.parse(text, (key, value: unknown) => (key === '//' ? undefined : value)) as Written;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
