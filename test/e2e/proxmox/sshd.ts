import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** The SSH server of a node, which the provider needs for snippets: a real one, on this machine alone. */
export class Sshd {
  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
    readonly user: string,
    /** The private key that it lets in. */
    readonly privateKey: string,
  ) {}

  static async start(folder: string): Promise<Sshd> {
    mkdirSync(folder, { recursive: true });
    for (const name of ['host', 'client']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)]);
    }
    copyFileSync(join(folder, 'client.pub'), join(folder, 'authorized_keys'));
    // Where sshd puts those who have not logged in yet; there is none before its first start as a service.
    mkdirSync('/run/sshd', { recursive: true });
    const port = await freePort();
    writeFileSync(
      join(folder, 'config'),
      [
        `Port ${port}`,
        'ListenAddress 127.0.0.1',
        `HostKey ${join(folder, 'host')}`,
        `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
        'StrictModes no',
        'UsePAM no',
        'PasswordAuthentication no',
        'PermitRootLogin yes',
        `PidFile ${join(folder, 'pid')}`,
        'Subsystem sftp internal-sftp',
        '',
      ].join('\n'),
    );
    const log = join(folder, 'log');
    const process = spawn('/usr/sbin/sshd', ['-D', '-f', join(folder, 'config'), '-E', log], {
      stdio: 'ignore',
    });
    for (let tries = 0; !(await listens(port)); tries += 1) {
      if (tries > 50) throw new Error(`sshd did not start: ${readFileSync(log, 'utf8')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const key = readFileSync(join(folder, 'client'), 'utf8');
    return new Sshd(process, port, userInfo().username, key);
  }

  stop(): void {
    this.process.kill();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
