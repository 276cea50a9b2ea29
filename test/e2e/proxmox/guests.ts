import { ApiError } from './api-error';
import { disksOf, hasAgent, sizeOf, type Guest } from './guest';
import type { AgentCommand, Hypervisor, Power } from './hypervisor';
import { store, storeAsSent, type Storages } from './stored-config';
import type { Tasks } from './tasks';

/** Who asks, and what a task of the call ends with if that is not `OK`. */
export interface Call {
  readonly node: string;
  readonly user: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly spoiltBy?: string;
}

/** The machines of all nodes, and what can be done to them. */
export class Guests {
  readonly all = new Map<number, Guest>();

  constructor(
    private readonly tasks: Tasks,
    private readonly storages: Storages,
    private readonly normalises: boolean,
    readonly hypervisor: Hypervisor,
  ) {}

  find(node: string, vmId: number): Guest {
    const guest = this.all.get(vmId);
    if (guest?.node !== node) {
      throw new ApiError(500, `Configuration file 'nodes/${node}/qemu-server/${vmId}.conf' does not exist`);
    }
    return guest;
  }

  clone(call: Call, source: Guest): string {
    const { newid = '', name, description, storage, target, ...rest } = call.parameters;
    const vmId = Number(newid);
    if (this.all.has(vmId))
      throw new ApiError(500, `unable to create VM ${vmId}: config file already exists`);
    if (target !== undefined && target !== source.node) {
      throw new ApiError(500, `node '${target}' is not of this cluster`);
    }
    if (storage !== undefined) this.storages.need(storage);
    const guest: Guest = {
      vmId,
      node: source.node,
      template: false,
      status: 'stopped',
      lock: 'clone',
      config: {},
    };
    this.all.set(vmId, guest);
    return this.start(call, 'qmclone', source.vmId, async () => {
      if (call.spoiltBy !== undefined) {
        this.all.delete(vmId);
        throw new Error(call.spoiltBy);
      }
      const copy = Object.entries(source.config).map(([key, value]) => [
        key,
        value
          .replace(`base-${source.vmId}-disk`, `vm-${vmId}-disk`)
          .replace(`vm-${source.vmId}-cloudinit`, `vm-${vmId}-cloudinit`)
          .replace(/^[^:]+(?=:vm-)/, (own) => (rest['full'] === '1' ? (storage ?? own) : own)),
      ]);
      guest.config = { ...(Object.fromEntries(copy) as Record<string, string>) };
      this.write(guest, { ...(name === undefined ? {} : { name }), ...(description ? { description } : {}) });
      await this.hypervisor.clone(source, guest);
      delete guest.lock;
    });
  }

  configure(call: Call, guest: Guest): null {
    unlocked(guest);
    if (call.user !== 'root@pam') refuseRootOnly(call.parameters);
    this.write(guest, call.parameters);
    return null;
  }

  resize(call: Call, guest: Guest): string {
    unlocked(guest);
    const { disk = '', size = '' } = call.parameters;
    const value = guest.config[disk];
    if (value === undefined) throw new ApiError(500, `disk '${disk}' does not exist`);
    const wanted = sizeOf(`size=${size}`);
    if (wanted < sizeOf(value)) throw new ApiError(500, 'shrinking disks is not supported');
    return this.start(call, 'resize', guest.vmId, async () => {
      await this.hypervisor.resize(guest, disk, wanted);
      guest.config[disk] = value.replace(/size=\d+[MGT]/, `size=${wanted}G`);
    });
  }

  move(call: Call, guest: Guest): string {
    unlocked(guest);
    const { disk = '', storage = '' } = call.parameters;
    this.storages.need(storage);
    return this.start(call, 'qmmove', guest.vmId, () => {
      guest.config[disk] = (guest.config[disk] ?? '').replace(/^[^:]+/, storage);
    });
  }

  power(call: Call, guest: Guest, what: Power): string {
    if (what !== 'stop') unlocked(guest);
    return this.start(call, `qm${what}`, guest.vmId, () =>
      this.hypervisor.power(guest, what, call.parameters),
    );
  }

  /** What the agent in a machine answers. */
  async agent(guest: Guest, command: AgentCommand): Promise<unknown> {
    if (guest.status !== 'running') throw new ApiError(500, `VM ${guest.vmId} is not running`);
    if (!hasAgent(guest)) throw new ApiError(500, 'No QEMU guest agent configured');
    return { result: await this.hypervisor.agent(guest, command) };
  }

  remove(call: Call, guest: Guest): string {
    unlocked(guest);
    if (guest.config['protection'] === '1')
      throw new ApiError(500, `can't remove VM ${guest.vmId} - protection mode enabled`);
    return this.start(call, 'qmdestroy', guest.vmId, async () => {
      if (guest.status === 'running') throw new Error(`VM ${guest.vmId} is running - destroy failed`);
      await this.hypervisor.remove(guest);
      this.all.delete(guest.vmId);
    });
  }

  /** Disks of all machines that are no templates: what is left when all should be gone. */
  volumes(): readonly string[] {
    return [...this.all.values()].filter(({ template }) => !template).flatMap((guest) => disksOf(guest));
  }

  private write(guest: Guest, given: Readonly<Record<string, string>>): void {
    if (this.normalises) store(guest, given, this.storages);
    else storeAsSent(guest, given);
  }

  private start(call: Call, type: string, id: number, work: () => void | Promise<void>): string {
    return this.tasks.start(call.node, type, String(id), call.user, async () => {
      if (call.spoiltBy !== undefined && type !== 'qmclone') throw new Error(call.spoiltBy);
      await work();
    });
  }
}

function unlocked(guest: Guest): void {
  if (guest.lock !== undefined) throw new ApiError(500, `VM is locked (${guest.lock})`);
}

/** A token is never root: what only root may set must go through a mapping. */
function refuseRootOnly(given: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(given)) {
    if (/^hostpci\d+$/.test(name) && !value.includes('mapping=')) {
      throw new ApiError(
        403,
        `Permission check failed (only root can set '${name}' config for non-mapped devices)`,
      );
    }
    if (name === 'args' || name === 'affinity') {
      throw new ApiError(403, `Permission check failed (only root can set '${name}' config)`);
    }
  }
}
