import { ApiError } from './api-error';
import type { Call } from './guests';
import { readProperties, writeProperties } from './property-string';
import type { Storages } from './stored-config';
import type { Tasks } from './tasks';

/** A container, as Proxmox holds it. */
export interface Container {
  readonly vmId: number;
  readonly node: string;
  status: 'running' | 'stopped';
  config: Record<string, string>;
}

/** Names that `POST /nodes/{node}/lxc` takes, from Proxmox's API viewer; without those of the call itself for `PUT`. */
const config =
  'arch cmode console cores cpulimit cpuunits debug delete description digest entrypoint env features hookscript hostname lock memory nameserver onboot ostype protection rootfs searchdomain startup swap tags template timezone tty unprivileged'.split(
    ' ',
  );
const ofCreation =
  'bwlimit force ignore-unpack-errors ostemplate password pool restore ssh-public-keys start storage unique vmid ha-managed'.split(
    ' ',
  );
const integers = new Set(
  'console cores cpuunits memory onboot protection swap template tty unprivileged'.split(' '),
);

/** Whether a call that makes or changes a container takes a parameter. */
export function takesContainer(name: string, creates: boolean): boolean {
  return (
    config.includes(name) ||
    (creates && ofCreation.includes(name)) ||
    /^(net\d|net[12]\d|mp\d+|dev\d+|unused\d+)$/.test(name)
  );
}

/** The containers of all nodes, and what can be done to them. */
export class Containers {
  readonly all = new Map<number, Container>();

  constructor(
    private readonly tasks: Tasks,
    private readonly storages: Storages & { readonly holdsArchive: (volume: string) => boolean },
    private readonly isTaken: (vmId: number) => boolean,
  ) {}

  find(node: string, vmId: number): Container {
    const container = this.all.get(vmId);
    if (container?.node !== node) {
      throw new ApiError(500, `Configuration file 'nodes/${node}/lxc/${vmId}.conf' does not exist`);
    }
    return container;
  }

  create(call: Call): string {
    const { vmid = '', ostemplate = '', start, ...given } = call.parameters;
    const vmId = Number(vmid);
    if (this.isTaken(vmId) || this.all.has(vmId)) {
      throw new ApiError(500, `unable to create CT ${vmId} - CT ${vmId} already exists`);
    }
    if (!this.storages.holdsArchive(ostemplate))
      throw new ApiError(500, `volume '${ostemplate}' does not exist`);
    if (call.user !== 'root@pam') refuseRootOnly(given);
    const container: Container = { vmId, node: call.node, status: 'stopped', config: {} };
    this.all.set(vmId, container);
    return this.start(call, 'vzcreate', vmId, () => {
      const kept = Object.entries(given).filter(([name]) => !ofCreation.includes(name));
      this.write(container, { rootfs: `${given['storage'] ?? 'local'}:4`, ...Object.fromEntries(kept) });
      if (start === '1') container.status = 'running';
    });
  }

  configure(call: Call, container: Container): null {
    if (call.user !== 'root@pam') refuseRootOnly(call.parameters);
    this.write(container, call.parameters);
    return null;
  }

  power(call: Call, container: Container, what: string): string {
    return this.start(call, `vz${what}`, container.vmId, () => {
      container.status = what === 'start' || what === 'reboot' ? 'running' : 'stopped';
    });
  }

  remove(call: Call, container: Container): string {
    if (container.config['protection'] === '1')
      throw new ApiError(500, `can't remove CT ${container.vmId} - protection mode enabled`);
    return this.start(call, 'vzdestroy', container.vmId, () => {
      if (container.status === 'running') throw new Error(`CT ${container.vmId} is running - destroy failed`);
      this.all.delete(container.vmId);
    });
  }

  /** What `GET …/config` answers: numbers where Proxmox has them. */
  shown({ config: own }: Container): Readonly<Record<string, unknown>> {
    const data = Object.entries(own).map(([name, value]) => [
      name,
      integers.has(name) ? Number(value) : value,
    ]);
    return { ...(Object.fromEntries(data) as Record<string, unknown>), digest: 'stand-in' };
  }

  private write(container: Container, given: Readonly<Record<string, string>>): void {
    const gone = (given['delete'] ?? '').split(',');
    const kept = Object.entries(container.config).filter(([name]) => !gone.includes(name));
    container.config = Object.fromEntries(kept);
    for (const [name, value] of Object.entries(given)) {
      if (name === 'delete' || name === 'digest') continue;
      container.config[name] = this.stored(container, name, value);
    }
  }

  /** As Proxmox stores it: volumes get a name, cards their kind, tags an order. */
  private stored({ vmId, config: own }: Container, name: string, value: string): string {
    if (/^(rootfs|mp\d+)$/.test(name)) {
      const { first, rest } = readProperties(value);
      const { volume = first ?? '', ...options } = rest;
      const [storage = '', what = ''] = volume.split(':');
      this.storages.need(storage);
      if (!/^\d+$/.test(what) && what !== '') return writeProperties({ first: volume, rest: options });
      const size = what === '' ? (options['size'] ?? '4G') : `${what}G`;
      const number = name === 'rootfs' ? 0 : Number(name.slice(2)) + 1;
      return writeProperties({
        first: `${storage}:vm-${vmId}-disk-${number}`,
        rest: { ...options, size: own[name] === undefined ? size : (options['size'] ?? size) },
      });
    }
    if (/^net\d+$/.test(name)) {
      const { rest } = readProperties(value);
      return writeProperties({
        rest: { ...rest, hwaddr: (rest['hwaddr'] ?? '').toUpperCase(), type: 'veth' },
      });
    }
    // It is kept as lines of comment, each with its end.
    if (name === 'description') return `${value.trimEnd()}\n`;
    if (name === 'tags') return [...new Set(value.split(/[;, ]+/).filter(Boolean))].sort().join(';');
    return value;
  }

  private start(call: Call, type: string, id: number, work: () => void): string {
    return this.tasks.start(call.node, type, String(id), call.user, () => {
      if (call.spoiltBy !== undefined) throw new Error(call.spoiltBy);
      work();
    });
  }
}

/** A token is never root. */
function refuseRootOnly({ features = '', unprivileged }: Readonly<Record<string, string>>): void {
  const { rest } = readProperties(features);
  const others = Object.entries(rest).filter(
    ([name, value]) => name !== 'nesting' && value !== '0' && value !== '',
  );
  if (others.length > 0 || (rest['nesting'] === '1' && unprivileged === '0')) {
    throw new ApiError(
      403,
      'Permission check failed (changing feature flags (except nesting) is only allowed for root@pam)',
    );
  }
}
