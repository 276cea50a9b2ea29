import type { ClaimSpace } from '../../../core/claim';
import { claimFor, reportOn, type Component } from '../../../core/component';
import { quoted } from '../../../model/fault';
import type { ProxmoxNode } from '../proxmox-node';

/** Names of one kind by cluster. */
const firewallNames: ClaimSpace = {
  code: 'HL684',
  what: (name) => `${name} exists twice`,
  fix: 'give one of them another id, or use one object for both',
};

/** Firewalls by whose they are: Proxmox keeps one list of rules for each, and every apply would overwrite the other's. */
export const firewalls: ClaimSpace = {
  code: 'HL688',
  what: (name) => `${name} is written twice`,
  fix: 'put the rules of both into one',
};

/**
 * Takes the id of a part of the firewall as its name in Proxmox.
 *
 * @param kind what it is: `IP set`
 * @param longest most characters that Proxmox takes
 * @see https://pve.proxmox.com/pve-docs/api-viewer/#/cluster/firewall
 */
export function claimFirewallName(part: Component, kind: string, node: ProxmoxNode, longest: number): void {
  const { id } = part.node;
  claimFor(part, firewallNames, `${kind} ${id.toLowerCase()} of ${node.idSpace}`);
  if (/^[A-Za-z][A-Za-z0-9_-]+$/.test(id) && id.length <= longest) return;
  reportOn(part, {
    code: 'HL683',
    what: `${quoted(id)} is no name of ${kind === 'IP set' ? 'an' : 'a'} ${kind}: a letter, then letters, digits, "_" and "-", 2 to ${longest} characters`,
    fix: "name it as in 'admins'",
  });
}
