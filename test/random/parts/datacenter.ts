import fc from 'fast-check';

import {
  ProxmoxBackupJob,
  ProxmoxDirectoryStorage,
  ProxmoxGroup,
  ProxmoxHa,
  ProxmoxNfsStorage,
  ProxmoxPbsStorage,
  ProxmoxPool,
  ProxmoxRole,
  ProxmoxToken,
  ProxmoxUser,
  type Host,
  type ProxmoxNode,
  type ProxmoxVm,
  type Share,
  type TofuRoot,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { allOrSome, optionally, text } from '../words';
import { firewall } from './firewall';

const storage = {
  keep: optionally(
    {},
    {
      last: fc.constant(3),
      hourly: fc.constant(24),
      daily: fc.constant(7),
      weekly: fc.constant(4),
      monthly: fc.constant(6),
      yearly: fc.constant(1),
    },
  ),
  enabled: fc.boolean(),
};

/** What a node has beside its machines: storages, pools, users and their rights. */
export const datacenterSpecs = optionally(
  {
    backup: optionally(
      {},
      {
        of: fc.constantFrom('pool', 'machines'),
        keep: fc.constant({ last: 3 }),
        mode: fc.constantFrom('stop' as const, 'suspend' as const),
        enabled: fc.boolean(),
      },
    ),
    ha: allOrSome({ strict: fc.boolean(), failback: fc.boolean(), maxRestart: fc.constantFrom(0, 2) }),
    user: optionally(
      {},
      {
        realm: fc.constantFrom('pam', 'pve'),
        groups: fc.constant(true),
        password: fc.constant(true),
        email: fc.constant('ops@example.org'),
        enabled: fc.boolean(),
        comment: text,
      },
    ),
    token: optionally(
      {},
      { separate: fc.boolean(), expires: fc.constant('2030-01-01T00:00:00Z'), comment: text },
    ),
  },
  {
    nfs: allOrSome(storage),
    folder: allOrSome({ ...storage, shared: fc.boolean() }),
    pbs: optionally(
      {},
      {
        ...storage,
        password: fc.constant(true),
        fingerprint: fc.constant(Array.from({ length: 32 }, () => 'a0').join(':')),
        namespace: fc.constantFrom('vms', 'no'),
      },
    ),
    pool: optionally({}, { comment: text }),
    group: optionally({}, { comment: text }),
    grant: optionally({}, { on: fc.nat(4), propagate: fc.boolean() }),
  },
);

export type DatacenterSpecs = typeof datacenterSpecs extends fc.Arbitrary<infer T> ? T : never;

/** What the parts of a node stand on. */
export interface Ground {
  readonly root: TofuRoot;
  readonly node: ProxmoxNode;
  readonly nas: Host;
  readonly share: Share;
  readonly coverage: Coverage;
}

/** Makes what machines may refer to: the pool. */
export function poolOf({ root, node, coverage }: Ground, { pool }: DatacenterSpecs): ProxmoxPool | undefined {
  if (pool === undefined) return undefined;
  return new ProxmoxPool(root, 'guests', coverage.given('ProxmoxPoolProps', { node, ...pool }));
}

/** Makes the rest. */
export function datacenter(
  { root, node, nas, share, coverage }: Ground,
  { nfs, folder, pbs, group, user, token, grant, backup, ha }: DatacenterSpecs,
  pool: ProxmoxPool | undefined,
  machine: ProxmoxVm | undefined,
): void {
  const secret = (name: string) =>
    root.variable(name, { type: 'string', description: 'A secret of the lab.', sensitive: true });
  for (const { keep } of [nfs, folder, pbs].filter((spec) => spec !== undefined)) {
    if (keep !== undefined) coverage.given('KeepProps', keep);
  }
  if (nfs !== undefined) {
    const props = { nodes: [node], share, content: ['backup'], ...nfs } as const;
    new ProxmoxNfsStorage(root, 'nas-1', coverage.given('ProxmoxNfsStorageProps', props));
  }
  const vms =
    folder === undefined
      ? undefined
      : new ProxmoxDirectoryStorage(
          root,
          'vms',
          coverage.given('ProxmoxDirectoryStorageProps', {
            nodes: [node],
            path: '/srv/a b',
            content: ['images', 'backup'],
            ...folder,
          } as const),
        );
  if (pbs !== undefined) {
    const { password, ...rest } = pbs;
    const props = {
      nodes: [node] as const,
      server: nas,
      datastore: 'lab',
      username: 'backup@pbs',
      ...rest,
      ...(password === true && { password: secret('backup_password') }),
    };
    new ProxmoxPbsStorage(root, 'pbs', coverage.given('ProxmoxPbsStorageProps', props));
  }
  const { of, ...way } = backup;
  const chosen = of === 'pool' ? pool : of === 'machines' && machine !== undefined ? [machine] : undefined;
  const job = {
    node,
    schedule: '02:00',
    storage: vms ?? 'local',
    ...way,
    ...(chosen !== undefined && { of: chosen }),
  };
  new ProxmoxBackupJob(root, 'nightly', coverage.given('ProxmoxBackupJobProps', job));
  if (machine !== undefined) {
    const kept = { machines: [machine], nodes: [node] as const, ...ha };
    new ProxmoxHa(root, 'kept', coverage.given('ProxmoxHaProps', kept));
  }
  const operators =
    group === undefined
      ? undefined
      : new ProxmoxGroup(root, 'operators', coverage.given('ProxmoxGroupProps', { node, ...group }));
  const { groups, password, ...rest } = user;
  const exporter = new ProxmoxUser(
    root,
    'exporter',
    coverage.given('ProxmoxUserProps', {
      node,
      ...rest,
      ...(groups === true && operators !== undefined && { groups: [operators] }),
      ...(password === true && { password: secret('exporter_password') }),
    }),
  );
  firewall({ root, node, nas, share, coverage }, backup.mode !== undefined, machine);
  new ProxmoxToken(exporter, 'prometheus', coverage.given('ProxmoxTokenProps', token));
  if (grant === undefined) return;
  const { on, ...how } = grant;
  const target = on === undefined ? undefined : ([pool, machine, node, vms, '/vms'] as const)[on];
  const props = { ...how, ...(target !== undefined && { on: target }) };
  const role = new ProxmoxRole(root, 'Watching', { node, privileges: ['VM.Audit'] });
  exporter.grant(role, coverage.given('GrantProps', props));
}
