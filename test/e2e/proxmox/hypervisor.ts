import { ApiError } from './api-error';
import type { Guest } from './guest';

/** What can be done to a machine's power. */
export type Power = 'start' | 'stop' | 'shutdown' | 'reboot' | 'reset';

/** What the agent in a guest is asked. */
export type AgentCommand = 'ping' | 'network-get-interfaces';

/** A bridge of a node, as its network settings have it. */
export interface Bridge {
  readonly name: string;
  readonly mtu: number | undefined;
}

/** What a node does beside keeping configurations: it runs the machines. What it throws is the end of the task. */
export interface Hypervisor {
  /** Makes the disks of a clone; its configuration names them already. */
  clone(source: Guest, guest: Guest): Promise<void>;
  /** Makes a disk larger, to this many GiB. */
  resize(guest: Guest, disk: string, size: number): Promise<void>;
  /** Afterwards the guest's status is what was asked for. */
  power(guest: Guest, what: Power, parameters: Readonly<Record<string, string>>): Promise<void>;
  remove(guest: Guest): Promise<void>;
  /** What the agent of a guest that runs answers. */
  agent(guest: Guest, command: AgentCommand): Promise<unknown>;
  /** Takes the bridges over that were made, changed and removed since the last time. */
  reloadNetwork(bridges: readonly Bridge[]): Promise<void>;
}

/** Machines that are only told of: all succeeds, and the agent answers what cloud-init was given. */
export const pretended: Hypervisor = {
  clone: () => Promise.resolve(),
  resize: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  reloadNetwork: () => Promise.resolve(),
  power(guest, what) {
    guest.status = what === 'stop' || what === 'shutdown' ? 'stopped' : 'running';
    return Promise.resolve();
  },
  agent: (guest, command) => Promise.resolve(command === 'ping' ? {} : interfacesOf(guest.config)),
};

/** A bridge that was given to `POST /nodes/{node}/network`; other kinds of cards are none. */
export function bridgesOf(records: Iterable<Readonly<Record<string, unknown>>>): readonly Bridge[] {
  return [...records].flatMap(({ type, iface, mtu }) => {
    if (type !== 'bridge') return [];
    if (typeof iface !== 'string') throw new ApiError(500, 'a bridge without a name');
    return [{ name: iface, mtu: mtu === undefined ? undefined : Number(mtu) }];
  });
}

/** What a guest with cloud-init tells of its cards. */
function interfacesOf(config: Readonly<Record<string, string>>): readonly unknown[] {
  return Object.keys(config)
    .filter((name) => /^ipconfig\d+$/.test(name))
    .sort()
    .map((name) => {
      const number = name.slice('ipconfig'.length);
      const [, address = '', prefix = ''] = /ip=([^/,]+)\/(\d+)/.exec(config[name] ?? '') ?? [];
      const [, mac = ''] = /=((?:[0-9A-F]{2}:){5}[0-9A-F]{2})/i.exec(config[`net${number}`] ?? '') ?? [];
      return {
        name: `eth${number}`,
        'hardware-address': mac.toLowerCase(),
        'ip-addresses': [{ 'ip-address': address, 'ip-address-type': 'ipv4', prefix: Number(prefix) }],
      };
    });
}
