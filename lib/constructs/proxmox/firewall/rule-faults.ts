import type { Finding } from '../../../core/component';
import { quoted } from '../../../model/fault';
import { parseCidr, parseIpv4 } from '../../../model/ipv4';
import { ProxmoxAlias } from './proxmox-alias';
import { ProxmoxIpSet } from './proxmox-ip-set';
import { listOf, portsOf, type FirewallPeer, type FirewallRule, type FirewallRules } from './rule';

/** What Proxmox refuses of rules, and rules that no packet reaches. */
export function* ruleFaults(
  rules: FirewallRules,
  level: 'datacenter' | 'group' | 'machine' | 'node',
): Iterable<Finding> {
  const closed = new Map<string, number>();
  for (const [index, rule] of rules.entries()) {
    if ('groupName' in rule) continue;
    const place = `rule ${index + 1}`;
    for (const what of wrongIn(rule, level)) {
      yield { code: 'HL681', what: `${place}: ${what.what}`, fix: what.fix };
    }
    const { direction = 'in' } = rule;
    const before = closed.get(direction);
    if (before !== undefined) {
      yield {
        code: 'HL682',
        what: `${place} meets no packet: rule ${before} decides all that go ${direction}`,
        fix: 'put the rule that fits everything last, as the first that fits decides',
      };
    } else if (fitsAll(rule)) closed.set(direction, index + 1);
  }
}

function* wrongIn(
  rule: FirewallRule,
  level: string,
): Iterable<{ readonly what: string; readonly fix: string }> {
  for (const peers of [rule.from, rule.to]) yield* wrongPeers(listOf(peers));
  for (const { proto, dport } of portsOf(rule)) {
    if (dport === undefined) continue;
    if (proto !== 'tcp' && proto !== 'udp') {
      yield { what: `${proto ?? ''} has no ports`, fix: 'leave the ports out, or take tcp or udp' };
    }
    const numbers = dport.split(/[,:]/).map(Number);
    if (numbers.some((port) => !Number.isInteger(port) || port < 1 || port > 65535)) {
      yield {
        what: `ports are 1 to 65535, got ${quoted(dport)}`,
        fix: "write them as in 22, or '8000:8010'",
      };
    }
  }
  if (rule.direction === 'forward' && level === 'machine') {
    yield {
      what: 'nothing is forwarded by a machine',
      fix: "take 'in' or 'out', or put the rule on the node",
    };
  }
  if (rule.direction === 'forward' && rule.action === 'REJECT') {
    yield { what: 'what is forwarded cannot be rejected', fix: "take 'DROP'" };
  }
  if (level === 'machine' && rule.card !== undefined && !/^net\d+$/.test(rule.card)) {
    yield { what: `${quoted(rule.card)} is no card of a machine`, fix: "write it as in 'net0'" };
  }
}

function* wrongPeers(
  peers: readonly FirewallPeer[],
): Iterable<{ readonly what: string; readonly fix: string }> {
  const named = peers.find((peer) => peer instanceof ProxmoxIpSet || peer instanceof ProxmoxAlias);
  if (named !== undefined && peers.length > 1) {
    const name = named instanceof ProxmoxIpSet ? `IP set ${named.setName}` : `alias ${named.aliasName}`;
    yield {
      what: `${name} stands in a list, and Proxmox takes it alone`,
      fix: 'put all of them into one IP set',
    };
  }
  for (const peer of peers) {
    if (typeof peer !== 'string' || peer.includes(':') || isAddress(peer)) continue;
    yield { what: `${quoted(peer)} is no address or network`, fix: "write it as in '203.0.113.0/24'" };
  }
}

function isAddress(text: string): boolean {
  return 'value' in parseIpv4(text) || 'value' in parseCidr(text);
}

/** Whether every packet of its direction fits. */
function fitsAll({ from, to, ports, protocol, macro, card, enabled = true }: FirewallRule): boolean {
  return enabled && [from, to, ports, protocol, macro, card].every((condition) => condition === undefined);
}
