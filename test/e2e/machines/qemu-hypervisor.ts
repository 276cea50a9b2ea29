import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { must } from '../engine/run';
import { ApiError } from '../proxmox/api-error';
import { disksOf, sizeOf, type Guest } from '../proxmox/guest';
import type { AgentCommand, Bridge, Hypervisor, Power } from '../proxmox/hypervisor';
import { readProperties } from '../proxmox/property-string';
import { driveFiles, writeDrive } from './cloud-init-drive';
import { Machine } from './machine';
import type { NetworkNamespace } from './network-namespace';

/** What real machines are made of. */
export interface QemuOptions {
  /** Folder for the machines' disks, logs and sockets; its path must be short, as sockets have at most 107 characters. */
  readonly folder: string;
  /** Network that their cards are plugged into. */
  readonly network: NetworkNamespace;
  /** Disk of every template, raw. */
  readonly templateDisk: string;
  /** Gives the text of a snippet that was uploaded to the node. */
  readonly snippet: (volume: string) => string;
  /**
   * Seconds that a system may take to shut down, where the call does not say.
   *
   * @default 180
   */
  readonly shutdownSeconds?: number;
}

/** Runs the machines of the stand-in as processes of QEMU, with real disks, cards, drives and agents. */
export class QemuHypervisor implements Hypervisor {
  private readonly machines = new Map<number, Machine>();
  /** Bridges that were made by calls; others are the story's own. */
  private readonly bridges = new Map<string, number | undefined>();

  constructor(private readonly options: QemuOptions) {}

  /** The machine of an id. */
  machine(vmId: number): Machine {
    const found = this.machines.get(vmId);
    if (!found) throw new Error(`there is no machine ${vmId}`);
    return found;
  }

  /** Names of all that there is of machines on the disk. */
  files(): readonly string[] {
    const { folder } = this.options;
    return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  }

  /** A clone writes only what is different from the template, so that it is there at once. */
  async clone(source: Guest, guest: Guest): Promise<void> {
    if (!source.template) throw new Error('only templates are cloned here');
    const machine = new Machine(join(this.options.folder, String(guest.vmId)), guest, this.options.network);
    this.machines.set(guest.vmId, machine);
    for (const name of disksOf(guest)) {
      const { first: volume = '' } = readProperties(guest.config[name] ?? '');
      const backing = ['-b', this.options.templateDisk, '-F', 'raw'];
      await must('qemu-img', ['create', '-q', '-f', 'qcow2', ...backing, machine.paths.disk(volume)]);
    }
  }

  async resize(guest: Guest, disk: string, size: number): Promise<void> {
    const machine = this.machine(guest.vmId);
    const { first: volume = '' } = readProperties(guest.config[disk] ?? '');
    const bytes = size * 1024 ** 3;
    if (machine.isRunning) await machine.grow(disk, bytes);
    else await must('qemu-img', ['resize', '-q', machine.paths.disk(volume), String(bytes)]);
  }

  async power(guest: Guest, what: Power, parameters: Readonly<Record<string, string>>): Promise<void> {
    const machine = this.machine(guest.vmId);
    const { shutdownSeconds = 180 } = this.options;
    const seconds = Math.min(Number(parameters['timeout'] ?? shutdownSeconds), shutdownSeconds);
    switch (what) {
      case 'start':
        return this.start(machine, guest);
      case 'stop':
        return machine.stop();
      case 'shutdown':
        await machine.shutdown(seconds).catch((error: unknown) => {
          if (parameters['forceStop'] !== '1') throw error;
          return machine.stop();
        });
        return;
      case 'reboot':
        // Not a reset: settings that were changed since the start are in force afterwards.
        await machine.shutdown(seconds);
        return this.start(machine, guest);
      case 'reset':
        return machine.reset();
    }
  }

  async remove(guest: Guest): Promise<void> {
    await this.machine(guest.vmId).remove();
    this.machines.delete(guest.vmId);
  }

  async agent(guest: Guest, command: AgentCommand): Promise<unknown> {
    const found = await this.machine(guest.vmId).askAgent(`guest-${command}`);
    if (!found) throw new ApiError(500, 'QEMU guest agent is not running');
    return found.answer;
  }

  async reloadNetwork(bridges: readonly Bridge[]): Promise<void> {
    const { network } = this.options;
    for (const name of this.bridges.keys()) {
      const still = bridges.find((bridge) => bridge.name === name);
      if (still && still.mtu === this.bridges.get(name)) continue;
      await network.remove(name);
      this.bridges.delete(name);
    }
    for (const { name, mtu } of bridges) {
      if (this.bridges.has(name)) continue;
      await network.addBridge(name, mtu === undefined ? {} : { mtu });
      this.bridges.set(name, mtu);
    }
  }

  /** Ends all machines and removes their folders. */
  async stop(): Promise<void> {
    for (const machine of this.machines.values()) await machine.remove();
    this.machines.clear();
  }

  /** The drive is made anew at each start, as the settings may be others. */
  private async start(machine: Machine, guest: Guest): Promise<void> {
    for (const name of disksOf(guest)) {
      const value = guest.config[name] ?? '';
      const file = machine.paths.disk(readProperties(value).first ?? '');
      // A disk that no template had is empty.
      if (!existsSync(file))
        await must('qemu-img', ['create', '-q', '-f', 'qcow2', file, `${sizeOf(value)}G`]);
    }
    const { cloudInitDrive } = machine.paths;
    await writeDrive(
      cloudInitDrive,
      join(machine.folder, 'cloud-init'),
      driveFiles(guest, this.options.snippet),
    );
    await machine.start();
  }
}
