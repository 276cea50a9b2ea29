import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { locateTool } from '../../../lib/verify/tools/locate';
import type { Proxmox } from './server';
import type { Sshd } from './sshd';

/** What a run of a program has left. */
export interface Run {
  readonly code: number;
  readonly text: string;
}

/** What a plan does to one resource: `update`, or `delete,create` for a replacement. */
export interface Change {
  readonly address: string;
  readonly actions: string;
}

/** A repository of the output in a folder of its own, whose root talks to a server on this machine instead of the lab's. */
export class Workspace {
  readonly root: string;

  constructor(
    readonly folder: string,
    repository: string,
    /** The token, or the password of root. */
    private readonly token: string,
    /** Values for the root's variables. */
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    cpSync(repository, folder, { recursive: true });
    this.root = join(folder, 'tofu');
    mkdirSync(join(folder, 'home'));
  }

  /** Leads the provider here. Nothing of the lab's addresses is left in it, so that no test reaches somebody's homelab. */
  pointAt(proxmox: Proxmox, sshd: Sshd): void {
    const node = proxmox.state.nodes.map((name) => ({ name, address: '127.0.0.1', port: sshd.port }));
    const provider = {
      endpoint: proxmox.endpoint,
      insecure: true,
      ssh: [{ agent: false, username: sshd.user, private_key: sshd.privateKey, node }],
    };
    this.override('story', { terraform: { backend: { local: {} } }, provider: { proxmox: provider } });
  }

  /** Writes a file of OpenTofu's own kind that changes the root: what is in it comes before the generated. */
  override(name: string, document: unknown): void {
    writeFileSync(join(this.root, `${name}_override.tf.json`), JSON.stringify(document));
  }

  /** Writes the root anew, as another synth would. */
  write(root: string): void {
    writeFileSync(join(this.root, 'main.tf.json'), root);
  }

  /** Changes the generated root as a change of the lab would. */
  edit(change: (root: Root) => void): void {
    const file = join(this.root, 'main.tf.json');
    const root = JSON.parse(readFileSync(file, 'utf8')) as Root;
    change(root);
    writeFileSync(file, JSON.stringify(root, undefined, 2));
  }

  /** The names of all that is in the state. */
  async state(): Promise<readonly string[]> {
    return (await this.tofu(['state', 'list'])).text.split('\n').filter((line) => /^\w+\./.test(line));
  }

  apply(...args: readonly string[]): Promise<Run> {
    return this.tofu(['apply', '-auto-approve', '-input=false', '-no-color', ...args]);
  }

  /** What a plan would do; its own words if it is refused. */
  async plan(...args: readonly string[]): Promise<Run & { readonly changes: readonly Change[] }> {
    const file = join(this.root, 'story.tfplan');
    const run = await this.tofu(['plan', '-input=false', '-no-color', `-out=${file}`, ...args]);
    if (run.code !== 0) return { ...run, changes: [] };
    const shown = await this.tofu(['show', '-json', file], false);
    const { resource_changes: all = [] } = JSON.parse(shown.text) as {
      resource_changes?: { address: string; change: { actions: string[]; importing?: unknown } }[];
    };
    const changes = all.map(({ address, change: { actions, importing } }) => ({
      address,
      actions: [...actions, ...(importing === undefined ? [] : ['import'])].join(','),
    }));
    return { ...run, changes: changes.filter(({ actions }) => actions !== 'no-op') };
  }

  /** Runs OpenTofu in the root. */
  tofu(args: readonly string[], messages = true): Promise<Run> {
    return this.start(this.tofuProgram, args, messages).done;
  }

  /** Runs a script of the repository. */
  script(name: string, ...args: readonly string[]): Promise<Run> {
    return this.start(join(this.folder, 'scripts', name), args, true, this.folder).done;
  }

  /** Starts OpenTofu, for a test that ends it in the middle. */
  startTofu(args: readonly string[]): { readonly done: Promise<Run>; readonly kill: () => void } {
    return this.start(this.tofuProgram, args, true);
  }

  private start(program: string, args: readonly string[], messages: boolean, cwd = this.root) {
    const child = spawn(program, args, {
      cwd,
      env: this.environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += messages ? chunk.toString() : ''));
    const done = new Promise<Run>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 137), text }));
    });
    // With the provider, which is a process of its own.
    const kill = () => process.kill(-(child.pid ?? 0), 'SIGKILL');
    return { done, kill };
  }

  /** Absolute path of OpenTofu. */
  get tofuProgram(): string {
    return this.located('tofu').program;
  }

  private located(name: string) {
    const tool = locateTool(name);
    if ('missing' in tool) throw new Error(`${name}: ${tool.missing}; run npm run tools`);
    return tool;
  }

  /** Variables that OpenTofu is run with. */
  get environment(): Record<string, string> {
    const values = Object.entries(this.variables).map(([name, value]) => [
      `TF_VAR_${name}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const { PATH = '' } = process.env;
    return {
      PATH,
      // The provider writes down the keys of the servers that it meets.
      HOME: join(this.folder, 'home'),
      ...this.located('tofu').env,
      ...(Object.fromEntries(values) as Record<string, string>),
      // A password goes by another variable, as the token would go before it.
      ...(this.token.includes('!')
        ? { PROXMOX_VE_API_TOKEN: this.token }
        : { PROXMOX_VE_PASSWORD: this.token }),
      CHECKPOINT_DISABLE: '1',
    };
  }
}

/** What a story changes of a root. */
export interface Root {
  readonly resource: {
    readonly proxmox_virtual_environment_vm: Record<string, Machine>;
  };
}

interface Machine {
  readonly memory: { dedicated: number }[];
  readonly clone: { vm_id: number }[];
  readonly disk: { datastore_id: string }[];
}
