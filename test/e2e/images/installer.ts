import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { must, needPackages } from '../engine/run';
import type { NetworkNamespace } from '../machines/network-namespace';
import type { InstallerMedia } from './installer-media';

/** Port of the network's own loopback that leads to the machine's SSH server. */
export const sshPort = 2222;

/** Where the machine finds the story's server. */
export const serverAddress = '10.0.2.100:80';

/** `x86-64-v2-AES`, as Proxmox puts it together. */
const cpu = 'qemu64,+aes,+pni,+popcnt,+sse4.1,+sse4.2,+ssse3';

const faults =
  /Configuring '[^']*' failed.*|net-retriever: error: .*|package retrieval failed|No kernel modules were found.*/;

/** The words that the generated keys type behind the name of the menu's entry, which is `auto`. */
export function typedWords(template: string): string {
  const [, keys = ''] = /boot_command = \[\n([^\]]*)\]/.exec(template) ?? [];
  const typed = [...keys.matchAll(/"(.*)",/g)].map(([, text]) => text).join('');
  const [entry, ...words] = typed
    .replace(/<\w+>/g, '')
    .replace('{{ .HTTPIP }}:{{ .HTTPPort }}', serverAddress)
    .split(' ');
  if (entry !== 'auto') throw new Error(`the keys choose ${entry ?? ''}`);
  return words.join(' ');
}

/**
 * A machine under QEMU with the disk, the card, the cores and the memory that the template has. Its network is
 * QEMU's own, in one that has no way out but to the story's server.
 */
export class Installer {
  private machine: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly network: NetworkNamespace,
  ) {}

  /** @param folder - for its files; the story's server listens to the socket `mirror` in it */
  static async prepare(folder: string, network: NetworkNamespace): Promise<Installer> {
    await needPackages({
      'qemu-system-x86_64': 'qemu-system-x86',
      'qemu-img': 'qemu-utils',
      nc: 'netcat-openbsd',
      setpriv: 'util-linux',
    });
    await must('qemu-img', ['create', '-q', '-f', 'qcow2', join(folder, 'disk.qcow2'), '20G']);
    return new Installer(folder, network);
  }

  /** Starts the installer on it, with these words typed; or, without, what is on its disk. */
  start(installer?: { readonly media: InstallerMedia; readonly typed: string }): void {
    const { folder } = this;
    const boot =
      installer === undefined
        ? []
        : [
            ...['-kernel', installer.media.kernel, '-initrd', installer.media.initrd],
            // An emulated processor has no faults to guard against, and to do so costs it much.
            ...[
              '-append',
              `console=ttyS0 mitigations=off ${installer.media.words.trim()} ${installer.typed}`,
            ],
          ];
    const server = `guestfwd=tcp:${serverAddress}-cmd:nc -U ${join(folder, 'mirror')}`;
    const ssh = `hostfwd=tcp:127.0.0.1:${sshPort}-:22`;
    const drive = `file=${join(folder, 'disk.qcow2')},if=none,id=disk,cache=unsafe,discard=unmap`;
    // Without a restart: that it wants one is the end of the installer.
    const [program, args] = this.network.inside('setpriv', [
      ...['--pdeathsig', 'KILL', 'qemu-system-x86_64', '-no-reboot', '-display', 'none', '-nodefaults'],
      ...['-accel', 'tcg,thread=multi', '-machine', 'q35', '-cpu', cpu, '-smp', '2', '-m', '2048'],
      ...['-serial', `file:${join(folder, 'console.log')}`, '-serial', `file:${join(folder, 'syslog')}`],
      ...['-device', 'virtio-scsi-pci', '-drive', drive, '-device', 'scsi-hd,drive=disk'],
      ...['-object', 'rng-random,id=random,filename=/dev/urandom', '-device', 'virtio-rng-pci,rng=random'],
      ...['-device', 'virtio-net-pci,netdev=net'],
      ...['-netdev', `user,id=net,ipv6=off,${ssh},${server}`],
      ...boot,
    ]);
    this.machine = spawn(program, args, { stdio: 'ignore' });
  }

  /** What the installer logs. */
  get log(): string {
    return this.read('syslog');
  }

  /** What keeps the installer from going on; nobody is there to answer it. */
  get fault(): string | undefined {
    const [fault] = faults.exec(this.log) ?? [];
    return fault ?? (this.isRunning ? undefined : 'the machine is off');
  }

  get isRunning(): boolean {
    return this.machine?.exitCode === null && this.machine.signalCode === null;
  }

  /** The end of what it shows and logs. */
  get lastWords(): string {
    return `${this.log.slice(-3000)}\n${this.read('console.log').slice(-1500)}`;
  }

  stop(): void {
    this.machine?.kill('SIGKILL');
  }

  private read(name: string): string {
    const file = join(this.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
}
