import { ApiError } from './api-error';
import { invalid } from './datacenter';
import type { State } from './routes';

/** A rule of a firewall, as it was given. */
export type Rule = Readonly<Record<string, string>>;

const rule = 'comment dest dport enable icmp-type iface log macro proto source sport digest';
const cluster = 'ebtables enable log_ratelimit policy_in policy_out policy_forward';
const guest = 'dhcp enable ipfilter log_level_in log_level_out macfilter ndp policy_in policy_out radv';
const node =
  'enable log_level_in log_level_out log_level_forward log_nf_conntrack ndp nf_conntrack_allow_invalid nf_conntrack_helpers nf_conntrack_max nf_conntrack_tcp_timeout_established nf_conntrack_tcp_timeout_syn_recv nftables nosmurfs protection_synflood protection_synflood_burst protection_synflood_rate smurf_log_level tcp_flags_log_level';

/** Parameters of the calls to firewalls, from Proxmox's API viewer. */
export const firewallParameters: readonly (readonly [method: string, path: RegExp, words: string])[] = [
  ['POST', /\/firewall\/rules$|\/firewall\/groups\/[^/]+$/, `action* type* pos ${rule}`],
  ['PUT', /\/firewall\/(rules|groups\/[^/]+)\/\d+$/, `action type moveto delete ${rule}`],
  ['POST', /^\/cluster\/firewall\/groups$/, 'group* comment rename digest'],
  ['POST', /\/firewall\/ipset$/, 'name* comment rename digest'],
  ['POST', /\/firewall\/ipset\/[^/]+$/, 'cidr* nomatch comment'],
  ['PUT', /^\/cluster\/firewall\/options$/, `${cluster} delete digest`],
  ['PUT', /^\/nodes\/[^/]+\/firewall\/options$/, `${node} delete digest`],
  ['PUT', /^\/nodes\/[^/]+\/(qemu|lxc)\/\d+\/firewall\/options$/, `${guest} delete digest`],
];

/** Refuses what Proxmox refuses of a rule. */
export function checkRule(state: State, given: Rule, list: string): void {
  const { type, action = '', proto, iface, source, dest } = given;
  if (type === 'group') {
    if (!state.records.has(`/cluster/firewall/groups/${action}`))
      throw new ApiError(500, `no such security group '${action}'`);
    return;
  }
  if (!['in', 'out', 'forward'].includes(type ?? '')) invalid('type', 'unknown rule type');
  if (!['ACCEPT', 'DROP', 'REJECT'].includes(action)) invalid('action', `unknown action '${action}'`);
  for (const port of ['dport', 'sport']) {
    if (given[port] !== undefined && proto === undefined) {
      invalid('proto', `missing property - '${port}' requires this property`);
    }
  }
  if (iface !== undefined && /\/(qemu|lxc)\//.test(list) && !/^net\d+$/.test(iface)) {
    invalid('iface', "value does not match the regex pattern 'net\\d+'");
  }
  for (const peer of [source, dest]) if (peer !== undefined) checkPeer(state, peer);
}

function checkPeer({ firewalls, records }: State, peer: string): void {
  if (peer.startsWith('+')) {
    if (!firewalls.sets.has(`/cluster ${peer.slice(1)}`))
      throw new ApiError(500, `no such ipset '${peer.slice(1)}'`);
  } else if (/^[A-Za-z][\w-]+$/.test(peer)) {
    if (!records.has(`/cluster/firewall/aliases/${peer}`)) throw new ApiError(500, `no such alias '${peer}'`);
  } else if (!peer.split(',').every((part) => /^[\d.]+(\/\d+|-[\d.]+)?$/.test(part))) {
    invalid('source', `invalid format - value '${peer}' does not look like a valid address list`);
  }
}
