import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { join, normalize } from 'node:path';

import type { Engine } from '../engine/engine';
import { must, needPackages } from '../engine/run';

/** A package server that stands for `download.docker.com`, on an address that only the story's machines reach. */
export class DockerPackages {
  private constructor(
    private readonly server: Server,
    /** Address that the machines must take the name for. */
    readonly address: string,
    /** Certificate that they must trust. */
    readonly certificate: string,
    /** What was asked for: `/linux/debian/gpg`. */
    readonly requests: readonly string[],
  ) {}

  /**
   * @param image of Debian, whose packages are served under Docker's names
   * @param folder for them
   * @param address of the engine in the network of the machines
   */
  static async start(
    engine: Engine,
    image: string,
    folder: string,
    address: string,
  ): Promise<DockerPackages> {
    await needPackages({ gpg: 'gnupg', openssl: 'openssl', 'dpkg-deb': 'dpkg' });
    const volumes = [`--volume=${__dirname}:/story:ro`, `--volume=${folder}:/packages`];
    const repackage = ['bash', '/story/docker-repackage.sh', '/packages/linux/debian/pool'];
    await engine.docker(['run', '--rm', ...volumes, image, ...repackage], 600);
    await must('bash', [join(__dirname, 'docker-packages.sh'), folder]);
    const read = (name: string) => readFileSync(join(folder, name));
    const requests: string[] = [];
    const server = createServer(
      { key: read('server.key'), cert: read('server.crt') },
      (request, response) => {
        const path = normalize(new URL(request.url ?? '/', 'https://localhost').pathname);
        requests.push(path);
        try {
          response.end(read(path));
        } catch {
          response.writeHead(404).end();
        }
      },
    );
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(443, address, resolve);
    });
    return new DockerPackages(server, address, read('server.crt').toString(), requests);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
