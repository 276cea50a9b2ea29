import { join } from 'node:path';

import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import { stetter } from '../../../stacks/stetter';
import { fileOf } from '../../constructs/small-lab';
import type { Workspace } from '../proxmox/workspace';
import type { MachineRoom } from './machine-room';

/** MiB of memory of each machine that is to be there. */
export type Sizes = Readonly<Record<string, number>>;

/**
 * The root of vm-platform as the lab's program writes it, with these machines only and two cores for each: the lab has
 * more memory and cores than a machine that tests it. All else, addresses above all, is the lab's.
 */
export function platformRoot(sizes: Sizes): string {
  const app = stetter();
  const root = app.node.findAll().find((node) => node.node.path === 'vm-platform/tofu');
  if (!(root instanceof TofuRoot)) throw new Error('the lab has no root of vm-platform');
  root.file.patch((document) => {
    const { proxmox_virtual_environment_vm: machines, proxmox_virtual_environment_file: files } =
      document.resource as unknown as Resources;
    for (const name of Object.keys(machines).filter((machine) => !(machine in sizes))) {
      Reflect.deleteProperty(machines, name);
      Reflect.deleteProperty(files, `${name}_network-config`);
    }
    for (const [name, dedicated] of Object.entries(sizes)) {
      const machine = machines[name];
      if (!machine) throw new Error(`vm-platform has no machine ${name}`);
      machine.memory[0] = { dedicated };
      machine.cpu[0] = { ...machine.cpu[0], cores: 2 };
    }
  });
  return fileOf(app, 'vm-platform/tofu/main.tf.json');
}

/** The repository of vm-platform, pointed at a room, with the sizes of a story. */
export async function openPlatform(room: MachineRoom, sizes: Sizes): Promise<Workspace> {
  const workspace = await room.setting.open(join(__dirname, '../../../synth-out/vm-platform'), {
    vmbr1_ports: ['enp2s0'],
    rtx_2000e_ada_id: '10de:2816',
    ssh_public_keys: [room.publicKey],
  });
  workspace.write(platformRoot(sizes));
  return workspace;
}

interface Resources {
  readonly proxmox_virtual_environment_vm: Record<string, Sized>;
  readonly proxmox_virtual_environment_file: Record<string, unknown>;
}

interface Sized {
  readonly memory: { dedicated: number }[];
  readonly cpu: { cores: number }[];
}
