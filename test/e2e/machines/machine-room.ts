import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ProgramOptions, ProgramResult } from '../../../lib/verify/process';
import { must, needPackages } from '../engine/run';
import { Client } from '../proxmox/client';
import { setUp, token, type Setting } from '../proxmox/setting';
import { NetworkNamespace } from './network-namespace';
import { QemuHypervisor } from './qemu-hypervisor';
import { templateDisk } from './template-disk';
import { waitFor } from './wait';

/** Debian's package by program. */
const packages = {
  'qemu-system-x86_64': 'qemu-system-x86',
  'qemu-img': 'qemu-utils',
  mmdebstrap: 'mmdebstrap',
  mke2fs: 'e2fsprogs',
  sfdisk: 'fdisk',
  genisoimage: 'genisoimage',
  ip: 'iproute2',
  nsenter: 'util-linux',
  setpriv: 'util-linux',
  unshare: 'util-linux',
  ssh: 'openssh-client',
  sshd: 'openssh-server',
  openssl: 'openssl',
};

/** Who logs in, and where. */
export interface Login {
  readonly user: string;
  readonly address: string;
  /** Its id on the node, for its console when it does not answer. */
  readonly vmId: number;
}

/**
 * A node with real machines: the stand-in of Proxmox's API, behind it processes of QEMU, in a network of their own with
 * the lab's addresses. A story starts one, lets the real tools work on it, and asks the machines how it went.
 */
export class MachineRoom {
  private constructor(
    /** Folder of all that it makes. */
    readonly folder: string,
    readonly network: NetworkNamespace,
    readonly setting: Setting,
    readonly hypervisor: QemuHypervisor,
    /** Public key of the only one who may log in to machines that are given it. */
    readonly publicKey: string,
  ) {}

  /**
   * @param bridges - those that a node has from the start, with the addresses on them that are no machine's
   * @throws if something is missing on this machine, with what that is
   */
  static async start(bridges: Readonly<Record<string, readonly string[]>>): Promise<MachineRoom> {
    await needPackages(packages);
    const disk = await templateDisk();
    const folder = mkdtempSync(join(tmpdir(), 'homelab-m-'));
    await must('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'story', '-f', join(folder, 'key')]);
    const network = await NetworkNamespace.start();
    for (const [name, addresses] of Object.entries(bridges)) await network.addBridge(name, { addresses });
    let hypervisor: QemuHypervisor | undefined;
    const setting = await setUp({
      hypervisor: (storage) =>
        (hypervisor = new QemuHypervisor({
          folder: join(folder, 'machines'),
          network,
          templateDisk: disk,
          snippet: (volume) => storage.textOf(volume),
        })),
    });
    if (!hypervisor) throw new Error('the server asked for no hypervisor');
    const publicKey = readFileSync(join(folder, 'key.pub'), 'utf8').trim();
    return new MachineRoom(folder, network, setting, hypervisor, publicKey);
  }

  /** Proxmox's API, for what a person would do beside OpenTofu. */
  get client(): Client {
    return new Client(this.setting.proxmox.endpoint, token);
  }

  /** Runs a command on a machine, by SSH from the router's place in the network. */
  async ssh(login: Login, command: string, options?: ProgramOptions): Promise<string> {
    const { code, stdout, stderr } = await this.attemptSsh(login, command, options);
    if (code === 0) return stdout.trim();
    throw new Error(`${login.user}@${login.address}: ${command} ended with ${code}: ${stdout}${stderr}`);
  }

  /** Waits until a machine answers by SSH, which takes 40 s where nothing else works. */
  async waitForSsh(login: Login, seconds = 600): Promise<void> {
    let last = '';
    await waitFor(
      `SSH of ${login.user}@${login.address}`,
      seconds,
      async () => {
        const { code, stderr } = await this.attemptSsh(login, 'true', { timeoutSeconds: 60 });
        last = stderr;
        return code === 0 ? true : undefined;
      },
      () => `${last}\n${this.hypervisor.machine(login.vmId).log('serial.log')}`,
    );
  }

  /** Ends everything and removes all files. */
  async stop(): Promise<void> {
    await this.hypervisor.stop();
    await this.setting.stop();
    await this.network.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What there is of machines on this machine: ids of processes of QEMU that work in the room's folder, and cables. */
  async traces(): Promise<readonly string[]> {
    const processes = readdirSync('/proc').filter((pid) => {
      const command = /^\d+$/.test(pid) ? commandOf(pid) : '';
      return command.includes('qemu-system') && command.includes(this.folder);
    });
    const cables = (await this.network.interfaces()).filter((name) => name.startsWith('tap'));
    return [...processes, ...cables];
  }

  private attemptSsh(
    { user, address }: Login,
    command: string,
    options?: ProgramOptions,
  ): Promise<ProgramResult> {
    const known = join(this.folder, 'known_hosts');
    const settings = [
      ...['BatchMode=yes', 'ConnectTimeout=15', 'ServerAliveInterval=15', 'ServerAliveCountMax=8'],
      ...[
        'StrictHostKeyChecking=accept-new',
        `UserKnownHostsFile=${known}`,
        'LogLevel=ERROR',
        'IdentitiesOnly=yes',
      ],
    ].flatMap((setting) => ['-o', setting]);
    const args = ['-F', 'none', '-i', join(this.folder, 'key'), ...settings, `${user}@${address}`, command];
    return this.network.attempt('ssh', args, options);
  }
}

/** What a process was started with; nothing if it is gone. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
