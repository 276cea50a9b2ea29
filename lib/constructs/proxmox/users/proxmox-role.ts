import type { Construct } from 'constructs';

import { Component } from '../../../core/component';
import { quoted } from '../../../model/fault';
import type { TofuResource } from '../../tofu/resource';
import {
  VirtualEnvironmentRole,
  type VirtualEnvironmentRoleConfig,
} from '../bindings/virtual-environment-role';
import type { ProxmoxNode } from '../proxmox-node';
import { proxmoxResource } from '../proxmox-resource';

/** Settings of a {@link ProxmoxRole}. */
export interface ProxmoxRoleProps {
  /** Node that has it; of a cluster, any of its nodes. */
  readonly node: ProxmoxNode;

  /** What it allows: `VM.Audit`, `Datastore.AllocateSpace`. */
  readonly privileges: readonly string[];
}

/**
 * A role: rights with a name, which users, groups and tokens are granted.
 *
 * @example
 * const watching = new ProxmoxRole(root, 'Watching', { node: pve, privileges: ['Sys.Audit', 'VM.Audit'] });
 */
export class ProxmoxRole extends Component {
  /** Its id in Proxmox: the construct's. */
  readonly roleId: string;
  /** The resource, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxRoleProps) {
    super(scope, id, props);
    const { node, privileges } = props;
    this.roleId = id;
    for (const name of privileges) this.checkPrivilege(name, node);
    this.resource = proxmoxResource<VirtualEnvironmentRoleConfig>(this, 'Resource', VirtualEnvironmentRole, {
      node,
      body: () => ({ roleId: id, privileges: [...new Set(privileges)].sort() }),
    });
  }

  /** Proxmox 9 took one privilege away and put others in its place; it refuses a role that has one which it does not know. */
  private checkPrivilege(name: string, { pveVersion }: ProxmoxNode): void {
    if (!/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+){1,2}$/.test(name)) {
      this.report({
        code: 'HL665',
        what: `${quoted(name)} is no privilege`,
        fix: `write it as in 'VM.Audit'; pveum role list on the node shows them`,
      });
    } else if (pveVersion === 9 ? name === 'VM.Monitor' : name.startsWith('VM.GuestAgent.')) {
      this.report({
        code: 'HL666',
        what: `Proxmox ${pveVersion} has no privilege ${name}`,
        fix: pveVersion === 9 ? 'take VM.GuestAgent.Audit, or Sys.Audit' : 'take VM.Monitor',
      });
    }
  }
}
