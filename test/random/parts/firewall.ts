import {
  ProxmoxAlias,
  ProxmoxFirewall,
  ProxmoxHostFirewall,
  ProxmoxIpSet,
  ProxmoxSecurityGroup,
  type FirewallRule,
  type ProxmoxVm,
} from '../../../lib';
import type { Ground } from './datacenter';

/**
 * Firewall of a node and of a machine, each setting given and left out; there is one of a datacenter, so that one has all of
 * its settings or none.
 */
export function firewall(
  { root, node, nas, coverage }: Ground,
  all: boolean,
  machine: ProxmoxVm | undefined,
): void {
  const comment = 'a "b" ${c}';
  const members = [nas, nas.address, nas.address.network, '203.0.113.0/24'];
  const admins = new ProxmoxIpSet(
    root,
    'admins',
    coverage.given('ProxmoxIpSetProps', { node, members, comment }),
  );
  new ProxmoxIpSet(root, 'nobody', coverage.given('ProxmoxIpSetProps', { node, members: [] }));
  const alias = { node, of: '203.0.113.9' };
  const office = new ProxmoxAlias(root, 'office', coverage.given('ProxmoxAliasProps', { ...alias, comment }));
  new ProxmoxAlias(root, 'lan', coverage.given('ProxmoxAliasProps', { node, of: nas.address.network }));
  const rules: FirewallRule[] = [
    { from: admins, to: office, ports: [22, '8000:8010'], protocol: 'tcp', enabled: false },
    { action: 'REJECT', direction: 'out', to: nas, ports: [{ port: 53, protocol: 'udp', by: 'DNS' }, 53] },
    { macro: 'Ping', card: 'net0', log: 'info', comment },
    {},
  ];
  for (const rule of rules) coverage.given('FirewallRule', rule);
  const group = { node, rules };
  const first = new ProxmoxSecurityGroup(root, 'first', coverage.given('ProxmoxSecurityGroupProps', group));
  new ProxmoxSecurityGroup(root, 'off', coverage.given('ProxmoxSecurityGroupProps', { ...group, comment }));
  const ways = { input: 'ACCEPT', output: 'REJECT', forward: 'DROP', enabled: false } as const;
  const datacenter = all ? { node, rules: [first, ...rules], ...ways } : { node, management: members };
  new ProxmoxFirewall(root, 'firewall', coverage.given('ProxmoxFirewallProps', datacenter));
  const own = { host: node, rules: [first] };
  const ofNode = new ProxmoxHostFirewall(
    root,
    'node-firewall',
    coverage.given('ProxmoxHostFirewallProps', own),
  );
  if (all) ofNode.allow('HL685', 'the firewall of the datacenter is off');
  if (machine === undefined) return;
  const { input, output, enabled } = ways;
  const given = { host: machine, rules, input, output, enabled, log: 'nolog' as const };
  const made = new ProxmoxHostFirewall(
    root,
    'guest-firewall',
    coverage.given('ProxmoxHostFirewallProps', given),
  );
  if (all || !machine.interfaces.some((card) => card.given.firewall === true)) made.allow('HL685', 'a trial');
}
