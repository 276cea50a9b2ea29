import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { templatesOf, type Report } from './seed';
import { Proxmox, type ProxmoxOptions } from './server';
import type { Guest } from './guest';
import { Sshd } from './sshd';
import { Workspace } from './workspace';

const output = join(__dirname, '../../../synth-out');
export const node = 'pve-ms-a2';

/** Public keys of nobody. */
export const keys = [
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJpnJwu1tnUd4i6SBvUuXQ1yEbBt6DbIBKl6iQqHrBPG story',
];

/** A token that opens nothing but the server of one story. */
export const token = 'homelab@pve!story=00000000-0000-4000-8000-000000000001';

/** A server, its node's SSH, and the root of vm-platform pointed at both. */
export interface Setting {
  readonly proxmox: Proxmox;
  readonly vms: Workspace;
  /** Another repository, in a folder of its own with a state of its own, pointed at the same server. */
  open(repository: string, variables: Readonly<Record<string, unknown>>): Promise<Workspace>;
  /** The same for a repository that has nothing but this text of a root, whose machines get the keys of nobody. */
  openRoot(root: string, variables?: Readonly<Record<string, unknown>>): Promise<Workspace>;
  /** Ends what was started and removes its files. */
  stop(): Promise<void>;
}

/** The templates of the lab on a node. */
export function templatesOn(name: string): readonly Guest[] {
  return templatesOf(JSON.parse(readFileSync(join(output, 'report.json'), 'utf8')) as Report, [name]);
}

/** Starts it all; `tofu init` is done. */
export async function setUp(options: Partial<ProxmoxOptions> = {}, given: string = token): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-e2e-'));
  const proxmox = await Proxmox.start({
    folder: join(folder, 'node'),
    token,
    nodes: [node],
    guests: templatesOn(node),
    ...options,
  });
  const sshd = await Sshd.start(join(folder, 'ssh'));
  let opened = 0;
  const open = async (repository: string, variables: Readonly<Record<string, unknown>>) => {
    opened += 1;
    const workspace = new Workspace(join(folder, `workspace-${opened}`), repository, given, variables);
    workspace.pointAt(proxmox, sshd);
    const init = await workspace.tofu(['init', '-input=false', '-no-color']);
    if (init.code !== 0) throw new Error(init.text);
    return workspace;
  };
  const openRoot = async (root: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const repository = join(folder, `repository-${opened}`);
    mkdirSync(join(repository, 'tofu'), { recursive: true });
    writeFileSync(join(repository, 'tofu', 'main.tf.json'), root);
    return open(repository, { ssh_public_keys: keys, ...variables });
  };
  const vms = await open(join(output, 'vm-platform'), {
    vmbr1_ports: ['enp2s0'],
    rtx_2000e_ada_id: '10de:2816',
    ssh_public_keys: keys,
  });
  return {
    proxmox,
    vms,
    open,
    openRoot,
    async stop() {
      sshd.stop();
      await proxmox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
