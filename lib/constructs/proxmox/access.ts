import { Artifact } from '../../core/artifact';
import { hashText } from '../../core/dialect';
import { Repository } from '../../core/repository';
import type { TofuRoot } from '../tofu/tofu-root';
import type { ProxmoxNode } from './proxmox-node';

/** What a token needs to make machines from templates and images, and Packer to build templates; no more. */
const privileges = [
  'Datastore.AllocateSpace',
  'Datastore.AllocateTemplate',
  'Datastore.Audit',
  'Mapping.Audit',
  'Mapping.Use',
  'Pool.Allocate',
  'Pool.Audit',
  'SDN.Use',
  'Sys.Audit',
  // Bridges, and the download of an image.
  'Sys.Modify',
  'VM.Allocate',
  'VM.Audit',
  'VM.Clone',
  'VM.Config.CDROM',
  'VM.Config.CPU',
  'VM.Config.Cloudinit',
  'VM.Config.Disk',
  'VM.Config.HWType',
  'VM.Config.Memory',
  'VM.Config.Network',
  'VM.Config.Options',
  // Packer types its boot command.
  'VM.Console',
  'VM.Migrate',
  'VM.PowerMgmt',
];

/** What lets ask the guest agent: Proxmox 9 refuses a role that has the older one. */
const guestAgent = { 8: 'VM.Monitor', 9: 'VM.GuestAgent.Audit' } as const;

const further = new WeakMap<ProxmoxNode, Set<string>>();

/** Has the token of a node get privileges that what OpenTofu makes there needs, beyond those for machines. */
export function needPrivileges(node: ProxmoxNode, names: readonly string[]): void {
  further.set(node, new Set([...(further.get(node) ?? []), ...names]));
}

/** Privileges of the token for a node, in the order of their names. */
export function tokenPrivileges(node: ProxmoxNode): readonly string[] {
  const all = [...privileges, guestAgent[node.pveVersion], ...(further.get(node) ?? [])];
  return [...new Set(all)].sort();
}

const scripts = new WeakMap<Repository, Set<ProxmoxNode>>();

/**
 * Adds `scripts/proxmox-access` to the repository of a root: it makes the first role, user and token of a node, which
 * nothing else can make without one.
 *
 * @see https://pve.proxmox.com/pve-docs/pveum.1.html
 */
export function addAccessScript(root: TofuRoot, node: ProxmoxNode): void {
  const repository = Repository.of(root);
  if (repository === undefined) return;
  const known = scripts.get(repository);
  if (known !== undefined) {
    known.add(node);
    return;
  }
  const nodes = new Set([node]);
  scripts.set(repository, nodes);
  new Artifact(repository, 'proxmox-access', {
    path: 'scripts/proxmox-access',
    dialect: hashText,
    executable: true,
    data: () => script([...nodes]),
  });
}

function script(nodes: readonly ProxmoxNode[]): string {
  const names = nodes.map(({ name }) => name);
  const cases = nodes.map((node) => {
    const address = node.addresses[0]?.value ?? node.name;
    const list = tokenPrivileges(node).join(',');
    return `  ${node.name}) address=${address} version=${node.pveVersion} privileges=${list} ;;`;
  });
  return `#!/usr/bin/env bash
# Makes the role, the user and the token that OpenTofu and Packer have on a node, as root by SSH:
#   scripts/proxmox-access ${names[0] ?? ''}
# It may run again: the role is brought up to date, and a token that is there stays as it is.
set -euo pipefail

if [ $# -ne 1 ]; then
  echo "usage: scripts/proxmox-access <node>" >&2
  exit 2
fi
case "$1" in
${cases.join('\n')}
  *)
    echo "$1 is no node of this repository; these are: ${names.join(', ')}" >&2
    exit 2
    ;;
esac

ssh "root@$address" bash -s -- "$version" "$privileges" <<'ON_THE_NODE'
set -euo pipefail
version="$1" privileges="$2" role=HomelabTofu user=tofu@pve token=homelab

running="$(pveversion)"
case "$running" in
  pve-manager/"$version".*) ;;
  *)
    echo "the node runs $running, and not Proxmox $version: give its ProxmoxNode the right pveVersion" >&2
    exit 1
    ;;
esac

has() {
  grep -Eq "\\"$1\\" *: *\\"$2\\""
}
if pveum role list --output-format json | has roleid "$role"; then
  pveum role modify "$role" --privs "$privileges"
else
  pveum role add "$role" --privs "$privileges"
fi
if ! pveum user list --output-format json | has userid "$user"; then
  pveum user add "$user" --comment "OpenTofu and Packer"
fi
pveum acl modify / --users "$user" --roles "$role"
if pveum user token list "$user" --output-format json | has tokenid "$token"; then
  echo "$user!$token is there already; a lost one is made anew after: pveum user token remove $user $token"
else
  pveum user token add "$user" "$token" --privsep 0
  echo "Proxmox shows the value this once. In .env the token is $user!$token=<value>"
fi
ON_THE_NODE
`;
}
