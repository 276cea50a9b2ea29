import { ApiError } from './api-error';
import type { Kind } from './kind';
import { readProperties } from './property-string';

/** What each type of storage must have, and may hold: https://pve.proxmox.com/wiki/Storage */
const storageTypes: Readonly<Record<string, { readonly needs: string; readonly holds: string }>> = {
  dir: { needs: 'path', holds: 'backup images import iso rootdir snippets vztmpl' },
  nfs: { needs: 'server export', holds: 'backup images import iso rootdir snippets vztmpl' },
  pbs: { needs: 'server datastore', holds: 'backup' },
};

const common = 'content disable nodes prune-backups max-protected-backups create-base-path create-subdirs';

const storages: Kind = {
  path: '/storage',
  key: 'storage',
  takes: `storage* type* ${common} path shared is_mountpoint mkdir preallocation format server export options datastore username password fingerprint encryption-key namespace port`,
  changes: `${common} shared is_mountpoint mkdir preallocation format options server username password fingerprint encryption-key namespace port`,
  numbers: 'disable shared create-base-path create-subdirs max-protected-backups',
  check({ nodes }, values, id) {
    const { type = '', content = '', nodes: on } = values as Record<string, string | undefined>;
    const known = storageTypes[type];
    if (known === undefined) invalid('type', `value '${type}' does not have a value in the enumeration`);
    if (!/^[a-z][a-z0-9\-_.]*[a-z0-9]$/i.test(id))
      invalid('storage', `invalid format - storage ID '${id}' contains illegal characters`);
    for (const name of known.needs.split(' ')) {
      if (values[name] === undefined) invalid(name, missing);
    }
    for (const kind of content.split(',').filter(Boolean)) {
      if (known.holds.split(' ').includes(kind)) continue;
      throw new ApiError(500, `storage does not support content type '${kind}'`);
    }
    for (const node of (on ?? '').split(',').filter(Boolean)) needNode(nodes, node);
  },
  // Passwords are kept apart, and never answered.
  shown: (_state, { password: _, ...values }) =>
    values['type'] === 'dir' ? values : { ...values, shared: 1 },
  made: ({ storage, type }) => ({ storage, type }),
};

const mapped = 'description map* mdev live-migration-capable';

const mappings = ['pci', 'usb', 'dir'].map((kind): Kind => ({
  path: `/cluster/mapping/${kind}`,
  key: 'id',
  takes: `id* ${mapped}`,
  changes: mapped,
  numbers: 'mdev',
  lists: 'map',
  check({ nodes }, { map }) {
    for (const entry of map as readonly string[]) needNode(nodes, readProperties(entry).rest['node'] ?? '');
  },
  shown: (_state, values) => ({ ...values, type: kind }),
}));

const card =
  'type* address address6 autostart bond-primary bond_mode bond_xmit_hash_policy bridge_ports bridge_vids bridge_vlan_aware cidr cidr6 comments comments6 gateway gateway6 mtu netmask netmask6 ovs_bonds ovs_bridge ovs_options ovs_ports ovs_tag slaves vlan-id vlan-raw-device';

const networks: Kind = {
  path: '/nodes/[^/]+/network',
  key: 'iface',
  takes: `iface* ${card}`,
  // The provider names it twice.
  changes: `iface ${card}`,
  numbers: 'autostart bridge_vlan_aware',
  // A name with a point says what it is on, and its VLAN.
  shown(_state, values, id) {
    const [, device, tag] = /^(.+)\.(\d+)$/.exec(id) ?? [];
    const told = values['type'] === 'vlan' && tag !== undefined;
    return { ...(told && { 'vlan-raw-device': device, 'vlan-id': tag }), ...values };
  },
  check(_state, { type, mtu, 'vlan-id': tag }, id) {
    if (!/^[a-z][a-z0-9_]{1,20}([:.]\d+)?$/i.test(id))
      invalid('iface', 'invalid format - invalid network interface name');
    if (mtu !== undefined && (Number(mtu) < 1280 || Number(mtu) > 65520))
      invalid('mtu', 'value must be from 1280 to 65520');
    if (type === 'vlan' && tag === undefined && !/\.\d+$/.test(id)) {
      throw new ApiError(500, `vlan-raw-device, vlan-id parameters are required`);
    }
  },
};

const ha = 'comment';

const haGroups: Kind = {
  path: '/cluster/ha/groups',
  key: 'group',
  takes: `group* nodes* nofailback restricted type ${ha}`,
  changes: `nodes nofailback restricted ${ha}`,
  numbers: 'nofailback restricted',
  shown: (_state, values) => ({ ...values, type: 'group' }),
};

const haResources: Kind = {
  path: '/cluster/ha/resources',
  key: 'sid',
  takes: `sid* group max_relocate max_restart state type ${ha}`,
  changes: `group max_relocate max_restart state ${ha}`,
  numbers: 'max_relocate max_restart',
  check({ guests, containers, records }, { group }, sid) {
    const [, kind, number] = /^(vm|ct):(\d+)$/.exec(sid) ?? [];
    const all = kind === 'ct' ? containers.all : guests.all;
    if (!all.has(Number(number)))
      throw new ApiError(500, `cannot manage HA resource '${sid}', it does not exist`);
    if (typeof group === 'string' && !records.has(`/cluster/ha/groups/${group}`)) {
      throw new ApiError(500, `HA group '${group}' does not exist`);
    }
  },
  shown: (_state, values, sid) => ({ ...values, type: sid.slice(0, 2) }),
};

const dump =
  'all bwlimit comment compress dow enabled exclude exclude-path fleecing ionice lockwait mailnotification mailto maxfiles mode node notes-template notification-mode pbs-change-detection-mode performance pigz pool protected prune-backups quiet remove repeat-missed script starttime stdexcludes stopwait tmpdir vmid zstd';

const backupJobs: Kind = {
  path: '/cluster/backup',
  key: 'id',
  takes: `id schedule storage ${dump}`,
  changes: `schedule storage ${dump}`,
  numbers:
    'all enabled protected remove repeat-missed bwlimit ionice lockwait maxfiles pigz stdexcludes stopwait zstd',
  check({ records, storage }, values) {
    const chosen = ['all', 'vmid', 'pool'].filter((name) => (values[name] ?? '0') !== '0');
    if (chosen.length > 1) invalid(chosen[0] ?? '', `option conflicts with option '${chosen[1] ?? ''}'`);
    if (typeof values['storage'] === 'string') storage.need(values['storage']);
    const { pool } = values;
    if (typeof pool === 'string' && !records.has(`/pools/${pool}`)) {
      throw new ApiError(500, `pool '${pool}' does not exist`);
    }
  },
  // What stays is an object here, and not the text that was given.
  shown: (_state, { 'prune-backups': keeps, ...values }) => ({
    ...values,
    type: 'vzdump',
    ...(typeof keeps === 'string' && { 'prune-backups': readProperties(keeps).rest }),
  }),
};

/** What a datacenter and its nodes have beside machines, users and pools. */
export const datacenterKinds: readonly Kind[] = [
  storages,
  ...mappings,
  networks,
  haGroups,
  haResources,
  backupJobs,
];

const missing = 'property is missing and it is not optional';

/** Refuses the value of a parameter. */
export function invalid(name: string, reason: string): never {
  throw new ApiError(400, 'Parameter verification failed.', { [name]: reason });
}

function needNode(nodes: readonly string[], node: string): void {
  if (!nodes.includes(node)) throw new ApiError(500, `no such cluster node '${node}'`);
}
