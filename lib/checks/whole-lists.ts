import type { IConstruct } from 'constructs';

import type { App, LabCheck } from '../core/app';
import type { Problem } from '../core/problem';
import { placeOf, recordOf } from '../core/record';

/** A resource of OpenTofu, as cdktf has it. */
interface Resource extends IConstruct {
  readonly terraformResourceType: string;
  readonly provider?: IConstruct;
  toTerraform(): { resource?: Record<string, Record<string, Record<string, unknown>>> };
}

/**
 * Resources that own all of what they set: a line of the hosts file that another resource wrote is removed.
 *
 * @see https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/virtual_environment_hosts
 */
const owners: Readonly<Record<string, string>> = {
  proxmox_virtual_environment_hosts: 'the hosts file',
  proxmox_virtual_environment_dns: 'the name servers',
  proxmox_virtual_environment_time: 'the time zone',
  proxmox_virtual_environment_cluster_firewall: 'the options of the firewall',
  proxmox_virtual_environment_firewall_options: 'the options of the firewall',
  proxmox_virtual_environment_firewall_rules: 'the rules of the firewall',
};

/** Two resources that each own the whole of one list: every apply of the one undoes the other. */
export const wholeLists: LabCheck = {
  codes: ['HL647'],
  title: 'one resource owns a list that is owned as a whole',
  find: findShared,
};

function* findShared(lab: App): Iterable<Problem> {
  const first = new Map<string, IConstruct>();
  for (const construct of lab.all()) {
    if (!isResource(construct)) continue;
    const list = owners[construct.terraformResourceType];
    if (list === undefined) continue;
    const whose = ownerOf(construct);
    // Nodes of two providers may have one name.
    const key = `${list} ${whose} ${construct.provider?.node.path ?? ''}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, construct);
      continue;
    }
    if (isClaimedByBoth(other.node.scope, construct.node.scope)) continue;
    yield {
      code: 'HL647',
      severity: 'error',
      what: `two resources own ${list} of ${whose}: each apply would undo the other`,
      where: [placeOf(other), placeOf(construct)],
      fix: 'make one of them, with all that belongs there',
    };
  }
}

/** Whose list it is: that of a machine, a node, or the whole cluster. */
function ownerOf(resource: Resource): string {
  const [body = {}] = Object.values(resource.toTerraform().resource?.[resource.terraformResourceType] ?? {});
  const named = (['vm_id', 'container_id', 'node_name'] as const).find((name) => body[name] !== undefined);
  return named === undefined ? 'the cluster' : `${named} ${String(body[named])}`;
}

/** Whether what made two resources claims one thing, as two firewalls do: that is told already. */
function isClaimedByBoth(one: IConstruct | undefined, other: IConstruct | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  const claimed = recordOf(other)?.claims ?? [];
  return (recordOf(one)?.claims ?? []).some(({ space, key }) =>
    claimed.some((claim) => claim.space === space && claim.key === key),
  );
}

function isResource(construct: IConstruct): construct is Resource {
  return 'terraformResourceType' in construct && 'toTerraform' in construct;
}
