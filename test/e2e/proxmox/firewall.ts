import { ApiError } from './api-error';
import { checkRule, type Rule } from './firewall-rule';
import type { Call } from './guests';
import type { Handler, Route, State } from './routes';

/** An IP set: its comment, and its entries. */
interface IpSet {
  readonly comment: string | undefined;
  readonly entries: Readonly<Record<string, string>>[];
}

/** Firewalls by where they are: `/cluster`, `/nodes/pve`, `/nodes/pve/qemu/100`, and groups by their path. */
export class Firewalls {
  readonly rules = new Map<string, Rule[]>();
  readonly options = new Map<string, Readonly<Record<string, string>>>();
  readonly sets = new Map<string, IpSet>();
}

const where = '(/cluster|/nodes/[^/]+(?:/(?:qemu|lxc)/\\d+)?)/firewall';
const lists =
  '((?:/cluster|/nodes/[^/]+(?:/(?:qemu|lxc)/\\d+)?)/firewall/rules|/cluster/firewall/groups/[^/]+)';

/** Aliases, as `Kind` keeps them. */
export const aliasKind = {
  path: '(?:/cluster|/nodes/[^/]+(?:/(?:qemu|lxc)/\\d+)?)/firewall/aliases',
  key: 'name',
  takes: 'name* cidr* comment',
  changes: 'cidr* comment rename',
  shown: (_state: State, values: Readonly<Record<string, unknown>>) => ({
    ...values,
    ipversion: 4,
    digest: 'x',
  }),
};

const numbers = /^(enable|dhcp|ipfilter|macfilter|ndp|radv|ebtables|nftables|nosmurfs|nf_conntrack_\w+)$/;

function shownOptions(values: Readonly<Record<string, string>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, numbers.test(name) ? Number(value) : value]),
  );
}

const changeOptions: Handler = ({ firewalls }, { parameters }, [place = '']) => {
  const { delete: gone = '', ...given } = parameters;
  Reflect.deleteProperty(given, 'digest');
  const all = { ...firewalls.options.get(place), ...given };
  const kept = Object.entries(all).filter(([name]) => !gone.split(',').includes(name));
  firewalls.options.set(place, Object.fromEntries(kept));
  return null;
};

const addRule: Handler = (state, call, [list = '']) => {
  const rule = ruleOf(state, call, {}, list);
  // A new one is the first.
  rulesOf(state, list).unshift(rule);
  return null;
};

const changeRule: Handler = (state, call, [list = '', pos = '']) => {
  const rules = rulesOf(state, list);
  const from = Number(pos);
  const rule = needRule(rules, from);
  const { moveto, ...parameters } = call.parameters;
  if (moveto === undefined) {
    rules[from] = ruleOf(state, { ...call, parameters }, rule, list);
    return null;
  }
  const to = Number(moveto);
  const others = rules.flatMap((other, index) =>
    index === from ? [] : index === to ? [rule, other] : [other],
  );
  rules.splice(0, rules.length, ...others, ...(to >= rules.length ? [rule] : []));
  return null;
};

function ruleOf(state: State, call: Call, before: Rule, list: string): Rule {
  const { delete: gone = '', ...given } = call.parameters;
  const all = { ...before, ...given };
  const dropped = [...gone.split(','), 'digest', 'pos'];
  const rule = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => value !== '' && !dropped.includes(name)),
  );
  checkRule(state, rule, list);
  return rule;
}

function rulesOf({ firewalls, records }: State, list: string): Rule[] {
  if (list.startsWith('/cluster/firewall/groups/') && !records.has(list)) {
    throw new ApiError(500, `no such security group '${list.slice(list.lastIndexOf('/') + 1)}'`);
  }
  const found = firewalls.rules.get(list) ?? [];
  firewalls.rules.set(list, found);
  return found;
}

function needRule(rules: readonly Rule[], pos: number): Rule {
  const rule = rules[pos];
  if (rule === undefined) throw new ApiError(500, `no rule at position ${pos}`);
  return rule;
}

function setOf({ firewalls }: State, place: string, name: string): Readonly<Record<string, string>>[] {
  const found = firewalls.sets.get(`${place} ${name}`);
  if (found === undefined) throw new ApiError(500, `no such IPSet '${name}'`);
  return found.entries;
}

/** What can be asked of firewalls. */
export const firewallRoutes: readonly Route[] = [
  [
    'GET',
    new RegExp(`^${where}/options$`),
    ({ firewalls }, _call, [place = '']) => shownOptions(firewalls.options.get(place)),
  ],
  ['PUT', new RegExp(`^${where}/options$`), changeOptions],
  [
    'GET',
    /^\/cluster\/firewall\/groups$/,
    ({ records }) =>
      [...records].filter(([path]) => path.startsWith('/cluster/firewall/groups/')).map(([, group]) => group),
  ],
  [
    'POST',
    /^\/cluster\/firewall\/groups$/,
    ({ records }, { parameters: { group = '', comment, rename } }) => {
      const path = `/cluster/firewall/groups/${group}`;
      if (rename === undefined && records.has(path))
        throw new ApiError(500, `Security group '${group}' already exists`);
      records.set(path, { group, digest: 'x', ...(comment && { comment }) });
      return null;
    },
  ],
  [
    'DELETE',
    /^\/cluster\/firewall\/groups\/([^/]+)$/,
    (state, _call, [group = '']) => {
      const path = `/cluster/firewall/groups/${group}`;
      if (rulesOf(state, path).length > 0) throw new ApiError(500, `Security group '${group}' is not empty`);
      state.records.delete(path);
      state.firewalls.rules.delete(path);
      return null;
    },
  ],
  [
    'GET',
    new RegExp(`^${lists}$`),
    (state, _call, [list = '']) => rulesOf(state, list).map((_, pos) => ({ pos })),
  ],
  ['POST', new RegExp(`^${lists}$`), addRule],
  [
    'GET',
    new RegExp(`^${lists}/(\\d+)$`),
    (state, _call, [list = '', pos = '']) => {
      const { enable = '0', ...rule } = needRule(rulesOf(state, list), Number(pos));
      return { ...rule, enable: Number(enable), pos };
    },
  ],
  ['PUT', new RegExp(`^${lists}/(\\d+)$`), changeRule],
  [
    'DELETE',
    new RegExp(`^${lists}/(\\d+)$`),
    (state, _call, [list = '', pos = '']) => {
      const rules = rulesOf(state, list);
      needRule(rules, Number(pos));
      rules.splice(Number(pos), 1);
      if (rules.length === 0) state.firewalls.rules.delete(list);
      return null;
    },
  ],
  [
    'GET',
    new RegExp(`^${where}/ipset$`),
    ({ firewalls }, _call, [place = '']) =>
      [...firewalls.sets]
        .filter(([key]) => key.startsWith(`${place} `))
        .map(([key, { comment }]) => ({
          name: key.slice(place.length + 1),
          digest: 'x',
          ...(comment !== undefined && { comment }),
        })),
  ],
  [
    'POST',
    new RegExp(`^${where}/ipset$`),
    ({ firewalls }, { parameters: { name = '', comment, rename } }, [place = '']) => {
      const key = `${place} ${name}`;
      if (rename === undefined && firewalls.sets.has(key))
        throw new ApiError(500, `IPSet '${name}' already exists`);
      const entries = firewalls.sets.get(key)?.entries ?? [];
      firewalls.sets.set(key, { comment, entries });
      return null;
    },
  ],
  [
    'GET',
    new RegExp(`^${where}/ipset/([^/]+)$`),
    (state, _call, [place = '', name = '']) =>
      setOf(state, place, name).map(({ nomatch, ...entry }) => ({
        ...entry,
        ...(nomatch === '1' && { nomatch: 1 }),
      })),
  ],
  [
    'POST',
    new RegExp(`^${where}/ipset/([^/]+)$`),
    (state, { parameters }, [place = '', name = '']) => {
      const set = setOf(state, place, name);
      if (set.some(({ cidr }) => cidr === parameters['cidr']))
        throw new ApiError(500, `address '${parameters['cidr'] ?? ''}' already exists`);
      set.push(parameters);
      return null;
    },
  ],
  [
    'DELETE',
    new RegExp(`^${where}/ipset/([^/]+)/([^/]+)$`),
    (state, _call, [place = '', name = '', cidr = '']) => {
      const set = setOf(state, place, name);
      set.splice(
        set.findIndex((entry) => entry['cidr'] === cidr),
        1,
      );
      return null;
    },
  ],
  [
    'DELETE',
    new RegExp(`^${where}/ipset/([^/]+)$`),
    (state, _call, [place = '', name = '']) => {
      if (setOf(state, place, name).length > 0) throw new ApiError(500, `IPSet '${name}' is not empty`);
      state.firewalls.sets.delete(`${place} ${name}`);
      return null;
    },
  ],
];
