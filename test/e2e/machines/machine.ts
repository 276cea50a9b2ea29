import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Guest } from '../proxmox/guest';
import { askAgent } from './guest-agent';
import { pathsIn, type MachinePaths } from './machine-paths';
import { order } from './monitor';
import type { NetworkNamespace } from './network-namespace';
import { cardsOf, qemuArguments, tapName } from './qemu-arguments';
import { waitFor } from './wait';

/** A machine of a node: a folder with its disks, and while it runs a QEMU process in a network of the story's own. */
export class Machine {
  readonly paths: MachinePaths;
  private process: ChildProcess | undefined;
  private agentQueue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly folder: string,
    private readonly guest: Guest,
    private readonly network: NetworkNamespace,
  ) {
    this.paths = pathsIn(folder);
    mkdirSync(folder, { recursive: true });
  }

  /** Process id of QEMU; `undefined` if it does not run. */
  get pid(): number | undefined {
    return this.isRunning ? this.process?.pid : undefined;
  }

  get isRunning(): boolean {
    const { process } = this;
    return process !== undefined && process.exitCode === null && process.signalCode === null;
  }

  /** Starts it with the configuration that its guest has now. */
  async start(): Promise<void> {
    const { guest, network } = this;
    if (this.isRunning) throw new Error(`VM ${guest.vmId} already running`);
    for (const { number, bridge } of cardsOf(guest)) await network.addTap(tapName(guest, number), bridge);
    // It ends with this process, whatever becomes of that.
    const qemu = ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...qemuArguments(guest, this.paths)];
    const log = openSync(join(this.folder, 'qemu.log'), 'a');
    const child = spawn(...this.inside('setpriv', qemu), { stdio: ['ignore', log, log] });
    closeSync(log);
    this.process = child;
    // A machine that shuts itself down is off, as one that is told to.
    child.once('exit', () => {
      if (this.process === child) guest.status = 'stopped';
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    await waitFor(
      `QEMU of VM ${guest.vmId}`,
      30,
      () => {
        if (!this.isRunning)
          throw new Error(`QEMU of VM ${guest.vmId} did not start: ${this.log('qemu.log')}`);
        return existsSync(this.paths.pidFile) && existsSync(this.paths.monitor) ? true : undefined;
      },
      () => this.log('qemu.log'),
    );
    guest.status = 'running';
  }

  /** Asks the system in it to shut down; it is over when that has gone. */
  async shutdown(seconds: number): Promise<void> {
    const asked = await this.askAgent('guest-shutdown', { hasAnswer: false });
    // Without an agent, its power button is pressed.
    if (!asked) await order(this.paths.monitor, 'system_powerdown');
    await waitFor(
      `shutdown of VM ${this.guest.vmId}`,
      seconds,
      () => (this.isRunning ? undefined : true),
      () => this.log('serial.log'),
    );
    await this.unplug();
  }

  /** Takes its power away. */
  async stop(): Promise<void> {
    const { process } = this;
    if (process !== undefined && this.isRunning) {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGKILL');
      await ended;
    }
    await this.unplug();
  }

  /** Presses its reset button. */
  async reset(): Promise<void> {
    await order(this.paths.monitor, 'system_reset');
  }

  /** Tells a machine that runs that a disk is larger now. */
  async grow(disk: string, bytes: number): Promise<void> {
    await order(this.paths.monitor, 'block_resize', { device: `drive-${disk}`, size: bytes });
  }

  /** Asks the agent in it, one question after the other: the line to it has one end here. */
  askAgent(command: string, options?: Parameters<typeof askAgent>[2]): ReturnType<typeof askAgent> {
    const answer = this.agentQueue.then(() => askAgent(this.paths.agent, command, options));
    this.agentQueue = answer.catch(() => undefined);
    return answer;
  }

  /** Ends it and removes all that there was of it. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The last lines of a log of its folder: `serial.log` is its console, `qemu.log` what QEMU says. */
  log(name: 'serial.log' | 'qemu.log'): string {
    const file = join(this.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-25).join('\n') : '';
  }

  private inside(program: string, args: readonly string[]): [string, string[]] {
    const [first, rest] = this.network.inside(program, args);
    return [first, [...rest]];
  }

  private async unplug(): Promise<void> {
    this.process = undefined;
    this.guest.status = 'stopped';
    for (const file of ['pidFile', 'monitor', 'agent', 'serial'] as const)
      rmSync(this.paths[file], { force: true });
    const there = await this.network.interfaces();
    const cables = cardsOf(this.guest).map(({ number }) => tapName(this.guest, number));
    for (const cable of cables) if (there.includes(cable)) await this.network.remove(cable);
  }
}
