import { randomUUID } from 'node:crypto';

import { ApiError } from './api-error';
import { invalid } from './datacenter';
import type { Call } from './guests';
import type { Kind } from './kind';
import type { Route, State } from './routes';

/** Privileges of Proxmox 8: https://pve.proxmox.com/pve-docs-8/chapter-pveum.html */
const privileges = new Set(
  [
    'Datastore.Allocate Datastore.AllocateSpace Datastore.AllocateTemplate Datastore.Audit Group.Allocate',
    'Mapping.Audit Mapping.Modify Mapping.Use Permissions.Modify Pool.Allocate Pool.Audit Realm.Allocate',
    'Realm.AllocateUser SDN.Allocate SDN.Audit SDN.Use Sys.AccessNetwork Sys.Audit Sys.Console Sys.Incoming',
    'Sys.Modify Sys.PowerMgmt Sys.Syslog User.Modify VM.Allocate VM.Audit VM.Backup VM.Clone VM.Config.CDROM',
    'VM.Config.CPU VM.Config.Cloudinit VM.Config.Disk VM.Config.HWType VM.Config.Memory VM.Config.Network',
    'VM.Config.Options VM.Console VM.Migrate VM.Monitor VM.PowerMgmt VM.Snapshot VM.Snapshot.Rollback',
  ].flatMap((line) => line.split(' ')),
);

/** Roles that Proxmox brings. */
const builtIn =
  'Administrator NoAccess PVEAdmin PVEAuditor PVEDatastoreAdmin PVEDatastoreUser PVEMappingAdmin PVEMappingAuditor PVEMappingUser PVEPoolAdmin PVEPoolUser PVESDNAdmin PVESDNUser PVESysAdmin PVETemplateUser PVEUserAdmin PVEVMAdmin PVEVMUser'.split(
    ' ',
  );

const users: Kind = {
  path: '/access/users',
  key: 'userid',
  takes: 'userid* comment email enable expire firstname groups keys lastname password',
  changes: 'append comment email enable expire firstname groups keys lastname',
  numbers: 'enable expire',
  check({ records }, { groups }, id) {
    if (!/^[^\s:/]+@(pam|pve)$/.test(id))
      invalid('userid', `invalid format - value '${id}' does not look like a valid user name`);
    for (const group of words(groups)) {
      if (!records.has(`/access/groups/${group}`)) throw new ApiError(500, `no such group '${group}'`);
    }
  },
  shown: (_state, { password: _, groups, ...values }) => ({
    enable: 1,
    expire: 0,
    ...values,
    groups: words(groups),
  }),
  removed(state, id, path) {
    dropWhere(state, (other) => other.startsWith(`${path}/token/`));
    dropGrants(state, id);
  },
};

const groups: Kind = {
  path: '/access/groups',
  key: 'groupid',
  takes: 'groupid* comment',
  changes: 'comment',
  shown: ({ records }, values, id) => ({
    ...values,
    members: [...records]
      .filter(([path, user]) => /^\/access\/users\/[^/]+$/.test(path) && words(user['groups']).includes(id))
      .map(([path]) => path.slice('/access/users/'.length)),
  }),
  removed: (state, id) => dropGrants(state, id),
};

const roles: Kind = {
  path: '/access/roles',
  key: 'roleid',
  takes: 'roleid* privs',
  changes: 'append privs',
  check(_state, { privs }, id) {
    if (builtIn.includes(id) || id.startsWith('PVE')) {
      invalid('roleid', `role ID starting with "PVE" is reserved`);
    }
    for (const name of words(privs)) {
      if (!privileges.has(name)) throw new ApiError(500, `invalid privilege '${name}'`);
    }
  },
  shown: (_state, { privs }) => Object.fromEntries(words(privs).map((name) => [name, 1])),
  removed: (state, id) =>
    dropWhere(state, (path) => path.startsWith('/access/acl/') && path.endsWith(` ${id}`)),
};

const tokens: Kind = {
  path: '/access/users/[^/]+/token',
  takes: 'comment expire privsep',
  changes: 'comment expire privsep',
  numbers: 'expire privsep',
  check(_state, _values, id) {
    if (!/^[A-Za-z][A-Za-z0-9.\-_]+$/.test(id)) invalid('tokenid', 'value does not match the regex pattern');
  },
  shown: (_state, values) => ({ privsep: 1, expire: 0, ...values }),
  made: (values, id, path) => ({
    'full-tokenid': `${userOf(path)}!${id}`,
    info: { privsep: '1', ...values },
    value: randomUUID(),
  }),
  removed: (state, id, path) => dropGrants(state, `${userOf(path)}!${id}`),
};

/** Who there is, and what roles there are. */
export const accessKinds: readonly Kind[] = [tokens, users, groups, roles];

/** Who has which role on what: kept as `/access/acl/<type> <path> <who> <role>`. */
export const accessRoutes: readonly Route[] = [
  [
    'GET',
    /^\/access\/acl$/,
    ({ records }) =>
      [...records].filter(([path]) => path.startsWith('/access/acl/')).map(([, grant]) => grant),
  ],
  ['PUT', /^\/access\/acl$/, (state, call) => changeGrants(state, call)],
];

/** Parameters of `PUT /access/acl`. */
export const grantParameters = 'path* roles* users groups tokens propagate delete';

/** https://pve.proxmox.com/pve-docs-8/chapter-pveum.html#_objects_and_paths */
const paths =
  /^\/(access(\/(groups|realm)(\/[^/]+)?)?|mapping(\/[^/]+){0,2}|nodes(\/[^/]+)?|pool(\/[^/]+)?|sdn(\/.+)?|storage(\/[^/]+)?|vms(\/[1-9]\d{2,})?)?$/;

function changeGrants(state: State, { parameters }: Call): null {
  const { path = '', roles: given, delete: gone, propagate = '1', ...holders } = parameters;
  if (!paths.test(path)) invalid('path', `invalid ACL path '${path}'`);
  for (const role of words(given)) {
    if (!builtIn.includes(role) && !state.records.has(`/access/roles/${role}`)) {
      throw new ApiError(500, `role '${role}' does not exist`);
    }
    for (const [type, all] of Object.entries(holders)) {
      for (const who of words(all)) {
        needHolder(state, type, who);
        const key = `/access/acl/${type} ${path} ${who} ${role}`;
        const grant = {
          path,
          roleid: role,
          ugid: who,
          type: type.slice(0, -1),
          propagate: Number(propagate),
        };
        if (gone === '1') state.records.delete(key);
        else state.records.set(key, grant);
      }
    }
  }
  return null;
}

function needHolder({ records }: State, type: string, who: string): void {
  const [user = '', token] = who.split('!');
  const path = token === undefined ? `/access/${type}/${who}` : `/access/users/${user}/token/${token}`;
  if (!records.has(path)) throw new ApiError(500, `${type.slice(0, -1)} '${who}' does not exist`);
}

function dropGrants(state: State, who: string): void {
  dropWhere(state, (_path, { ugid }) => ugid === who);
}

function dropWhere(
  { records }: State,
  isGone: (path: string, values: Readonly<Record<string, unknown>>) => boolean,
): void {
  for (const [path, values] of [...records]) if (isGone(path, values)) records.delete(path);
}

function userOf(tokenPath: string): string {
  return tokenPath.split('/')[3] ?? '';
}

function words(list: unknown): readonly string[] {
  return typeof list === 'string' ? list.split(',').filter(Boolean) : [];
}
