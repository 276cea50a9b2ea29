import { createHash, randomBytes } from 'node:crypto';

import { locateTool } from '../../../lib/verify/tools/locate';
import type { OutputFile } from '../../../lib/core/writer/output-file';
import { runProgram } from '../../../lib/verify/process';
import { debian13 } from '../engine/debian13';
import type { Engine } from '../engine/engine';
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

/** What an engine in a container needs, without `--privileged`: control groups, and real file systems for its layers. */
const asHost = [
  ...['--cap-add=ALL', '--cap-drop=SYS_RESOURCE', '--cgroupns=host'],
  ...['seccomp', 'apparmor', 'systempaths'].map((name) => `--security-opt=${name}=unconfined`),
  ...['/run', '/tmp:exec'].map((path) => `--tmpfs=${path}`),
  ...['/sys/fs/cgroup:/sys/fs/cgroup:rw', '/var/lib/docker', '/var/lib/containerd'].map(
    (path) => `--volume=${path}`,
  ),
];

/** A Debian 13 of its own with an engine inside and the pinned Compose: its folders and addresses are those of the lab. */
export class DockerHost {
  private constructor(
    private readonly engine: Engine,
    private readonly name: string,
  ) {}

  /** @param more packages of Debian that this story needs beside those of all */
  static async start(engine: Engine, hostName: string, more: readonly string[] = []): Promise<DockerHost> {
    const common = await imageWith(engine, await debian13(engine), packages);
    const image = more.length === 0 ? common : await imageWith(engine, common, more);
    const name = `homelab-${randomBytes(4).toString('hex')}`;
    const run = ['run', '--detach', '--rm', `--name=${name}`, `--hostname=${hostName}`, ...asHost];
    await engine.docker([...run, image, 'dockerd']);
    const host = new DockerHost(engine, name);
    const compose = locateTool('docker-compose');
    if (!('program' in compose))
      throw new Error('npm run tools brings the docker-compose that this story needs');
    const plugins = '/usr/local/lib/docker/cli-plugins';
    await host.must(`mkdir -p ${plugins}`);
    await host.copy(compose.program, `${plugins}/docker-compose`);
    await host.must('until docker info > /dev/null 2>&1; do sleep 1; done');
    return host;
  }

  /** What a script of bash leaves, run as root. */
  async run(script: string, timeoutSeconds = 300): Promise<Run> {
    const args = ['exec', this.name, 'bash', '-c', script];
    return runProgram('docker', args, { timeoutSeconds });
  }

  /**
   * What a script says that ends well.
   *
   * @throws Error if it does not
   */
  async must(script: string, timeoutSeconds = 300): Promise<string> {
    const args = ['exec', this.name, 'bash', '-euo', 'pipefail', '-c', script];
    return this.engine.docker(args, timeoutSeconds);
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
    const args = ['exec', '--interactive', this.name, 'bash', '-euo', 'pipefail', '-s'];
    await must('docker', args, { input: script.join('\n') });
  }

  /** Copies a file of this machine there. */
  async copy(from: string, to: string): Promise<void> {
    await this.engine.docker(['cp', '--follow-link', from, `${this.name}:${to}`]);
  }

  /** An image with busybox alone, under these names. */
  async busybox(...names: readonly string[]): Promise<void> {
    await this.must(
      `d=$(mktemp -d); mkdir -p $d/bin $d/tmp $d/www; cp /bin/busybox $d/bin
       for tool in sh echo cat sleep test true false httpd wget; do ln -s busybox $d/bin/$tool; done
       tar -C $d -c . | docker import - busybox:story > /dev/null; for name in ${names.join(' ')}; do docker tag busybox:story $name; done`,
    );
  }

  async stop(): Promise<void> {
    await this.engine.docker(['rm', '--force', '--volumes', this.name]);
  }
}

/** An image with further packages, made once. */
async function imageWith(engine: Engine, base: string, added: readonly string[]): Promise<string> {
  const version = createHash('sha256')
    .update([base, ...added].join())
    .digest('hex')
    .slice(0, 12);
  const image = `homelab-cdk/docker-host:${version}`;
  if ((await runProgram('docker', ['image', 'inspect', image])).code === 0) return image;
  const install = `DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${added.join(' ')}`;
  const name = `homelab-${randomBytes(4).toString('hex')}`;
  try {
    // No service manager: nothing that is installed starts.
    const script = `printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d && apt-get update && ${install}`;
    await engine.docker(['run', `--name=${name}`, base, 'bash', '-c', script], 1200);
    await engine.docker(['commit', name, image]);
  } finally {
    await engine.docker(['rm', '--force', '--volumes', name]);
  }
  return image;
}
