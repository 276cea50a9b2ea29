import { createHash } from 'node:crypto';

import { locateTool } from '../../../lib/verify/tools/locate';
import type { OutputFile } from '../../../lib/core/writer/output-file';
import { runProgram } from '../../../lib/verify/process';
import { debian13 } from '../engine/debian13';
import type { Engine } from '../engine/engine';
import { Machine } from '../engine/machine';
import { must } from '../engine/run';

/** What a script has left. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Debian's packages on the machine: the engine that runs inside, and what the stories look at it with. */
const packages = [
  ...['docker.io', 'docker-cli', 'iptables', 'git', 'restic', 'rsync', 'busybox-static'],
  ...['prometheus', 'prometheus-node-exporter', 'prometheus-alertmanager'],
];

/** A machine of Debian 13 with Docker and the pinned Compose, whose folders and addresses are its own. */
export class DockerHost {
  private constructor(private readonly machine: Machine) {}

  static async start(engine: Engine, hostName: string): Promise<DockerHost> {
    const machine = await Machine.start(engine, { image: await dockerImage(engine), hostName });
    const host = new DockerHost(machine);
    const compose = locateTool('docker-compose');
    if (!('program' in compose))
      throw new Error('npm run tools brings the docker-compose that this story needs');
    const plugins = '/usr/local/lib/docker/cli-plugins';
    await machine.run(`mkdir -p ${plugins}`);
    await engine.docker([
      'cp',
      '--follow-link',
      compose.program,
      `${machine.name}:${plugins}/docker-compose`,
    ]);
    await machine.run('until docker info > /dev/null 2>&1; do sleep 1; done');
    return host;
  }

  /** What a script of bash leaves, run as root. */
  async run(script: string, timeoutSeconds = 300): Promise<Run> {
    const args = ['exec', this.machine.name, 'bash', '-c', script];
    return runProgram('docker', args, { timeoutSeconds });
  }

  /**
   * What a script says that ends well.
   *
   * @throws Error if it does not
   */
  async must(script: string, timeoutSeconds = 300): Promise<string> {
    return this.machine.run(script, timeoutSeconds);
  }

  /** Makes a folder of the machine equal to a repository of an output, as `git pull` does; what git ignores stays. */
  async checkOut(files: ReadonlyMap<string, OutputFile>, repository: string, folder: string): Promise<void> {
    const own = [...files].filter(([path]) => path.startsWith(`${repository}/`));
    const script = own.flatMap(([path, { text, executable }]) => {
      const target = `${folder}/${path.slice(repository.length + 1)}`;
      const body = Buffer.from(text).toString('base64');
      return [
        `mkdir -p "$(dirname '${target}')"`,
        // git puts a new file in the place of the old one.
        `base64 -d <<< '${body}' > '${target}.new' && chmod ${executable ? 755 : 644} '${target}.new' && mv '${target}.new' '${target}'`,
      ];
    });
    const args = ['exec', '--interactive', this.machine.name, 'bash', '-euo', 'pipefail', '-s'];
    await must('docker', args, { input: script.join('\n') });
  }

  /** An image with busybox alone, under these names. */
  async busybox(...names: readonly string[]): Promise<void> {
    await this.must(
      `d=$(mktemp -d); mkdir -p $d/bin $d/tmp $d/www $d/etc; cp /bin/busybox $d/bin; for tool in $($d/bin/busybox --list | grep -vx busybox); do ln -s busybox $d/bin/$tool; done
       tar -C $d -c . | docker import - busybox:story > /dev/null; for name in ${names.join(' ')}; do docker tag busybox:story $name; done`,
    );
  }

  async stop(): Promise<void> {
    await this.machine.stop();
  }
}

/** The machine's image, made once. */
async function dockerImage(engine: Engine): Promise<string> {
  const base = await debian13(engine);
  const version = createHash('sha256')
    .update([base, ...packages].join())
    .digest('hex')
    .slice(0, 12);
  const image = `homelab-cdk/docker-host:${version}`;
  if ((await runProgram('docker', ['image', 'inspect', image])).code === 0) return image;
  const machine = await Machine.start(engine, { image: base });
  try {
    const install = `DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    await machine.run(`apt-get update && ${install}`, 900);
    // The stories start those themselves, in containers.
    await machine.run('systemctl disable --now prometheus prometheus-node-exporter prometheus-alertmanager');
    await machine.copy(image);
  } finally {
    await machine.stop();
  }
  return image;
}
