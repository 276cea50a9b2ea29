import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Engine } from './engine';

/** How a machine is started. */
export interface MachineOptions {
  /** Image with systemd, as {@link debian13} makes it. */
  readonly image: string;
  /**
   * Host name.
   *
   * @default - the name of the container
   */
  readonly hostName?: string;
  /**
   * User data for cloud-init, as a hypervisor hands it over: users, keys, commands; `none` if there is no hypervisor that does,
   * so that cloud-init does nothing.
   *
   * @default - empty: cloud-init makes host keys
   */
  readonly userData?: string;
  /**
   * More options of `docker run`: `['--network', 'lab', '--ip', '10.77.0.11']`.
   *
   * @default - none
   */
  readonly options?: readonly string[];
}

/**
 * What systemd needs to be the first process of a container, without `--privileged`: its own control groups, and an engine
 * that runs inside has a real file system for its layers.
 */
const asMachine = [
  ...['--cap-add=ALL', '--cap-drop=SYS_RESOURCE', '--cgroupns=host', '--env=container=docker'],
  ...['seccomp', 'apparmor', 'systempaths'].map((name) => `--security-opt=${name}=unconfined`),
  ...['/run', '/run/lock', '/tmp:exec'].map((path) => `--tmpfs=${path}`),
  ...['/sys/fs/cgroup:/sys/fs/cgroup:rw', '/var/lib/docker', '/var/lib/containerd'].map(
    (path) => `--volume=${path}`,
  ),
];

/** A system of its own in a container: systemd, sshd, cloud-init. It is removed, with what it wrote, when it stops. */
export class Machine {
  private constructor(
    private readonly engine: Engine,
    /** Name of the container. */
    readonly name: string,
    /** What cloud-init is told. */
    private readonly seed: string,
    /** Address in the network of the engine. */
    readonly address: string,
  ) {}

  /** @throws Error if its services do not come up */
  static async start(engine: Engine, options: MachineOptions): Promise<Machine> {
    const name = `homelab-${randomBytes(4).toString('hex')}`;
    const { image, hostName = name, userData = '#cloud-config\n{}\n' } = options;
    const seed = mkdtempSync(join(tmpdir(), 'homelab-seed-'));
    writeFileSync(join(seed, 'meta-data'), `instance-id: ${name}\nlocal-hostname: ${hostName}\n`);
    writeFileSync(join(seed, 'user-data'), userData);
    await engine.docker([
      ...['run', '--detach', '--rm', `--name=${name}`, `--hostname=${hostName}`, ...asMachine],
      ...(userData === 'none' ? [] : [`--volume=${seed}:/var/lib/cloud/seed/nocloud:ro`]),
      ...[...(options.options ?? []), image, '/sbin/init'],
    ]);
    const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}';
    const address = (await engine.docker(['inspect', '--format', format, name])).trim();
    const machine = new Machine(engine, name, seed, address);
    try {
      // It is "degraded" at the best: a container has no say over the kernel's modules.
      const state = '$(systemctl is-system-running 2> /dev/null)';
      await machine.run(`until [[ ${state} =~ running|degraded ]]; do sleep 1; done`, 120);
    } catch (error) {
      await machine.stop();
      throw error;
    }
    return machine;
  }

  /**
   * What a script of bash says that root runs on it.
   *
   * @throws Error if it does not end well
   */
  run(script: string, timeoutSeconds = 300): Promise<string> {
    return this.engine.docker(['exec', this.name, 'bash', '-euo', 'pipefail', '-c', script], timeoutSeconds);
  }

  /** Makes an image of its disk as it is now, as a template is made of a machine. */
  async copy(image: string): Promise<void> {
    await this.engine.docker(['commit', this.name, image]);
  }

  /** Ends and removes it. */
  async stop(): Promise<void> {
    await this.engine.docker(['rm', '--force', '--volumes', this.name]);
    rmSync(this.seed, { recursive: true, force: true });
  }
}
