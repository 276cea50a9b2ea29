import { aptConfigFault, debSourcesFault } from './apt-files';
import { unitFault } from './unit-file';

/** Says what is wrong with a text of one kind; nothing if it is in order. */
export type Form = (text: string) => string | undefined;

/** Files by their places on a machine. Ansible itself lets some programs look at them, but only there. */
const forms: readonly (readonly [place: RegExp, form: Form])[] = [
  [/\.json$/, json],
  [/^\/etc\/systemd\/|\.(service|socket|timer|mount|automount|path)$/, unitFault],
  [/^\/etc\/apt\/.*\.sources$/, debSourcesFault],
  [/^\/etc\/apt\/apt\.conf/, aptConfigFault],
  [/^\/etc\/sysctl\./, eachLine(/^-?[\w./*-]+ *= *(?!(True|False|None|null)$)\S.*$/)],
  [/^\/etc\/ssh\/sshd_config/, eachLine(sshdLine())],
  [/^\/etc\/sudoers/, eachLine(/^(Defaults\b.*|[%\w.@-]+ +\w+ *= *(\([\w:%-]+\) *)?(\w+: *)*(ALL|\/\S.*))$/)],
  [/^\/etc\/fail2ban\//, ini],
  [/^\/etc\/default\//, eachLine(/^[A-Za-z_]\w*=("([^"\\]|\\.)*"|'[^']*'|[^\s"'$`;&|<>()]*)$/)],
  [/nftables?(\.conf|\/)/, nftables],
];

/** What is wrong with a rendered file, by what it is to be. */
export function renderedFault({
  to,
  text,
}: {
  readonly to: string;
  readonly text: string;
}): string | undefined {
  if (text !== '' && !text.endsWith('\n') && !to.endsWith('.json')) return 'the last line has no end';
  return forms.find(([place]) => place.test(to))?.[1](text);
}

function json(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A form in which each line but comments looks the same. */
function eachLine(pattern: RegExp): Form {
  return (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const index = lines.findIndex((line) => line !== '' && !/^[#;]/.test(line) && !pattern.test(line));
    return index < 0 ? undefined : `line ${index + 1} is none of its kind: ${lines[index] ?? ''}`;
  };
}

/** Settings of the SSH server that hardening is about, with the values that it takes. */
function sshdLine(): RegExp {
  const yesOrNo = [
    'AllowAgentForwarding',
    'GSSAPIAuthentication',
    'HostbasedAuthentication',
    'KbdInteractiveAuthentication',
    'PasswordAuthentication',
    'PermitEmptyPasswords',
    'PermitTTY',
    'PrintMotd',
    'PubkeyAuthentication',
    'StrictModes',
    'TCPKeepAlive',
    'UsePAM',
    'X11Forwarding',
    'X11UseLocalhost',
  ].join('|');
  const numbers = 'ClientAliveCountMax|ClientAliveInterval|LoginGraceTime|MaxAuthTries|MaxSessions|Port';
  const lists =
    'AcceptEnv|AllowGroups|AllowUsers|AuthenticationMethods|AuthorizedKeysFile|Banner|Ciphers|DenyGroups|DenyUsers|' +
    'HostKey|HostKeyAlgorithms|Include|KexAlgorithms|ListenAddress|MACs|Match|PermitOpen|PubkeyAcceptedAlgorithms|Subsystem';
  return new RegExp(
    [
      `^(${yesOrNo}) (yes|no)$`,
      '^AllowTcpForwarding (yes|no|all|local|remote)$',
      '^PermitRootLogin (yes|no|prohibit-password|forced-commands-only)$',
      '^LogLevel [A-Z]+\\d?$',
      '^MaxStartups \\d+(:\\d+:\\d+)?$',
      `^(${numbers}) \\d+[smhd]?$`,
      `^(${lists}) \\S.*$`,
    ].join('|'),
  );
}

function ini(text: string): string | undefined {
  let section = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*([#;].*)?$/.test(line)) continue;
    if (/^\[[^\]]+\]$/.test(line)) section = true;
    else if (!section) return `line ${index + 1} stands in no section: ${line}`;
    else if (!/^[\w.-]+ *= *\S/.test(line) && !/^\s+\S/.test(line))
      return `line ${index + 1} sets nothing: ${line}`;
  }
  return undefined;
}

/** Words that a statement of nftables begins with, in a file and in a chain. */
const statements =
  /^(table|delete table|flush|define|include|chain|set|map|type|policy|elements|flags|iif|iifname|oif|oifname|ct|meta|ip6?|tcp|udp|icmp|icmpv6|ether|fib|limit|counter|log|accept|drop|reject|jump|goto|return|\}|add|destroy)\b|^\}/;
const rule = /^(iif|oif|ct|meta|ip|tcp|udp|icmp|ether|fib|limit|counter|log)/;
const verdict =
  /\b(accept|drop|reject|return|jump \S+|goto \S+|masquerade|counter|log\b.*)( comment "[^"]*")?$/;

function nftables(text: string): string | undefined {
  let depth = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^\s*#.*/, '').trim();
    if (line === '') continue;
    const bare = line.replace(/"[^"]*"/g, '""');
    if ((bare.match(/"/g) ?? []).length % 2 === 1) return `line ${index + 1}: a quote has no end: ${line}`;
    if (!statements.test(line)) return `line ${index + 1} begins with no statement: ${line}`;
    if (rule.test(line) && !verdict.test(line)) return `line ${index + 1}: the rule has no verdict: ${line}`;
    depth += (bare.match(/\{/g) ?? []).length - (bare.match(/\}/g) ?? []).length;
    if (depth < 0) return `line ${index + 1}: } closes nothing`;
  }
  return depth === 0 ? undefined : `${depth} { have no end`;
}
