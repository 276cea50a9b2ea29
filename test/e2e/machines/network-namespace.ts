import { spawn, type ChildProcess } from 'node:child_process';
import { readlinkSync } from 'node:fs';

import { runAtOnce, type ProgramOptions, type ProgramResult } from '../../../lib/verify/process';
import { must } from '../engine/run';

/**
 * A network of a story's own, in which the lab's addresses are those of the story's machines. No route leads out of it,
 * so that nothing of somebody's homelab can be reached. It ends with the process that made it, whatever becomes of that.
 */
export class NetworkNamespace {
  private constructor(
    private readonly holder: ChildProcess,
    private readonly identity: string,
  ) {}

  static async start(): Promise<NetworkNamespace> {
    // It reads what never comes, until the other end of its input is gone.
    const holder = spawn('unshare', ['--net', 'cat'], { stdio: ['pipe', 'ignore', 'inherit'] });
    const namespace = new NetworkNamespace(holder, await identityOnceApart(holder));
    await namespace.run('ip', ['link', 'set', 'lo', 'up']);
    return namespace;
  }

  /** Process that holds it, for `nsenter --net --target`. */
  get pid(): number {
    return this.holder.pid ?? 0;
  }

  /**
   * A program and its arguments, to be run inside.
   *
   * @throws if what would be entered is not what was made here: another's network may lead to another's machines
   */
  inside(program: string, args: readonly string[]): readonly [program: string, args: readonly string[]] {
    const identity = identityOf(this.pid);
    if (this.holder.exitCode !== null || this.holder.signalCode !== null || identity !== this.identity) {
      throw new Error(`the network namespace of process ${this.pid} is not the one that was made here`);
    }
    if (identity === identityOf('self')) throw new Error('this is the network of the machine itself');
    return ['nsenter', [`--net=/proc/${this.pid}/ns/net`, program, ...args]];
  }

  /**
   * What a program says that runs inside.
   *
   * @throws if it ends with anything but 0
   */
  run(program: string, args: readonly string[], options?: ProgramOptions): Promise<string> {
    return must(...this.inside(program, args), options);
  }

  /** Runs a program inside, and tells how it ended. */
  attempt(program: string, args: readonly string[], options?: ProgramOptions): Promise<ProgramResult> {
    return runAtOnce(...this.inside(program, args), options);
  }

  /** Names of all its network interfaces: bridges, and what is plugged into them. */
  async interfaces(): Promise<readonly string[]> {
    const text = await this.run('ip', ['-json', 'link', 'show']);
    return (JSON.parse(text) as { readonly ifname: string }[]).map(({ ifname }) => ifname);
  }

  /** A switch with nothing in it; addresses are those of machines that are played by the story itself. */
  async addBridge(name: string, { mtu, addresses = [] }: BridgeOptions = {}): Promise<void> {
    await this.run('ip', ['link', 'add', name, 'type', 'bridge']);
    if (mtu !== undefined) await this.run('ip', ['link', 'set', name, 'mtu', String(mtu)]);
    for (const address of addresses) await this.run('ip', ['address', 'add', address, 'dev', name]);
    await this.run('ip', ['link', 'set', name, 'up']);
  }

  /** Gives an address to a bridge that is there. */
  async addAddress(bridge: string, address: string): Promise<void> {
    await this.run('ip', ['address', 'add', address, 'dev', bridge]);
  }

  /** A machine's end of a cable, with the bridge's MTU, as Proxmox plugs it in. */
  async addTap(name: string, bridge: string): Promise<void> {
    const [{ mtu } = { mtu: 1500 }] = JSON.parse(
      await this.run('ip', ['-json', 'link', 'show', 'dev', bridge]),
    ) as { readonly mtu: number }[];
    await this.run('ip', ['tuntap', 'add', 'dev', name, 'mode', 'tap']);
    await this.run('ip', ['link', 'set', name, 'mtu', String(mtu), 'master', bridge, 'up']);
  }

  async remove(name: string): Promise<void> {
    await this.run('ip', ['link', 'delete', name]);
  }

  /** Ends it, with all that is in it. */
  async stop(): Promise<void> {
    if (this.holder.exitCode !== null || this.holder.signalCode !== null) return;
    const ended = new Promise((resolve) => this.holder.once('exit', resolve));
    this.holder.stdin?.end();
    await ended;
  }
}

/** Settings of a bridge. */
export interface BridgeOptions {
  /** @default 1500 */
  readonly mtu?: number;
  /** @default - none */
  readonly addresses?: readonly string[];
}

/** What a process has as its network, or nothing if it is gone. */
function identityOf(pid: number | 'self'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`);
  } catch {
    return undefined;
  }
}

/** It has the network of this process until `unshare` has done its work. */
async function identityOnceApart({ pid = 0 }: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const identity = identityOf(pid);
    if (identity !== undefined && identity !== identityOf('self')) return identity;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no network namespace of its own could be made: it takes root');
}
