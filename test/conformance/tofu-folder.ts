import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { locateTool } from '../../lib/verify/tools/locate';
import type { App } from '../../lib/core/app';

type Env = Readonly<Record<string, string>>;

/** What a run of OpenTofu has left. */
export interface TofuRun {
  readonly code: number | null;
  /** All that it said, each run of spaces and frames as one space. */
  readonly text: string;
}

/** A folder that labs are written to, with the real OpenTofu in one of its roots. */
export class TofuFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'homelab-opentofu-'));

  constructor(
    /** Folder of the root. */
    private readonly root = 'platform/tofu',
    private readonly env: Env = {},
  ) {}

  /** Writes a lab, as each synth does, and prepares its root. */
  write(app: App): this {
    app.synth(this.folder);
    const { code, text } = this.run('init', '-input=false');
    if (code !== 0) throw new Error(text);
    return this;
  }

  /** The same folder, seen from another root or with other variables. */
  seenFrom(root: string, env: Env = this.env): TofuFolder {
    return Object.assign(Object.create(TofuFolder.prototype) as TofuFolder, {
      folder: this.folder,
      root,
      env,
    });
  }

  /** Path of a file of the root. */
  path(name: string): string {
    return join(this.folder, this.root, name);
  }

  /** Runs OpenTofu, whatever comes of it. */
  run(verb: string, ...parameters: readonly string[]): TofuRun {
    const { status, stdout, stderr } = this.spawn([verb, '-no-color', ...parameters]);
    return { code: status, text: `${stdout}${stderr}`.replace(/[│╷╵\s]+/g, ' ') };
  }

  apply(...parameters: readonly string[]): TofuRun {
    return this.run('apply', '-auto-approve', '-input=false', ...parameters);
  }

  /** What a plan would do: `update terraform_data.web`. */
  plan(...parameters: readonly string[]): TofuRun & { readonly changes: readonly string[] } {
    const file = this.path('test.tfplan');
    const run = this.run('plan', '-input=false', `-out=${file}`, ...parameters);
    if (run.code !== 0) return { ...run, changes: [] };
    const { stdout } = this.spawn(['show', '-json', file]);
    const { resource_changes: all = [] } = JSON.parse(stdout) as {
      resource_changes?: { address: string; change: { actions: string[]; importing?: unknown } }[];
    };
    const changes = all
      .map(({ address, change: { actions, importing } }) => ({
        address,
        actions: [...actions, ...(importing === undefined ? [] : ['import'])].join(','),
      }))
      .filter(({ actions }) => actions !== 'no-op');
    return { ...run, changes: changes.map(({ actions, address }) => `${actions} ${address}`) };
  }

  /** The outputs, by name. */
  outputs(): Readonly<Record<string, unknown>> {
    const all = JSON.parse(this.spawn(['output', '-json']).stdout) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, value]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(parameters: readonly string[]) {
    const tool = locateTool('tofu');
    if ('missing' in tool) throw new Error(`tofu: ${tool.missing}; run npm run tools`);
    return spawnSync(tool.program, parameters, {
      cwd: join(this.folder, this.root),
      encoding: 'utf8',
      env: { ...process.env, ...tool.env, CHECKPOINT_DISABLE: '1', ...this.env },
    });
  }
}
