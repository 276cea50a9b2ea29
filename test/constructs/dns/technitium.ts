import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A record as the server keeps it. */
export interface ServedRecord {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  ttl: number;
  comments?: string;
}

interface ServedZone {
  readonly type: string;
  readonly primary?: string;
  options: Record<string, unknown>;
  records: ServedRecord[];
}

const valueNames: Readonly<Record<string, string>> = { A: 'ipAddress', CNAME: 'cname', PTR: 'ptrName' };

/** What each call may be given; more is refused, so that a misspelt parameter is found. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  'zones/list': [],
  'zones/create': ['zone', 'type', 'primaryNameServerAddresses'],
  'zones/options/get': ['zone'],
  'zones/options/set': ['zone', 'zoneTransfer', 'zoneTransferNetworkACL', 'notify', 'notifyNameServers'],
  'zones/records/get': ['domain', 'zone', 'listZone'],
  'zones/records/add': ['domain', 'zone', 'type', 'ttl', 'comments', 'ipAddress', 'cname', 'ptrName'],
  'zones/records/update': ['domain', 'zone', 'type', 'ttl', 'comments', 'ipAddress', 'cname', 'ptrName'],
  'zones/records/delete': ['domain', 'zone', 'type', 'ipAddress', 'cname', 'ptrName'],
};

/**
 * The part of Technitium's API that a zone needs, on loopback. Names, parameters and answers are those of its own page.
 *
 * @see https://github.com/TechnitiumSoftware/DnsServer/blob/master/APIDOCS.md
 */
export class Technitium {
  readonly zones = new Map<string, ServedZone>();
  /** Calls that change something, in their order. */
  readonly changes: string[] = [];
  private readonly server: Server;

  constructor(private readonly token: string) {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { pathname, search } = new URL(request.url ?? '', 'http://server');
        const given = new URLSearchParams(body);
        if (request.method !== 'POST' || search !== '') answerError(response, 'a token would be in a log');
        else this.answer(response, pathname.replace('/api/', ''), given);
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }

  /** A zone with records that somebody else made. */
  zone(name: string, type = 'Primary', records: readonly ServedRecord[] = []): void {
    const soa = { name, type: 'SOA', value: '', ttl: 900 };
    this.zones.set(name, { type, options: {}, records: [soa, ...records] });
  }

  private answer(response: ServerResponse, call: string, given: URLSearchParams): void {
    if (given.get('token') !== this.token) {
      response.end(
        JSON.stringify({ status: 'invalid-token', errorMessage: 'Invalid token or session expired.' }),
      );
      return;
    }
    given.delete('token');
    const unknown = [...given.keys()].filter((name) => parameters[call]?.includes(name) !== true);
    if (parameters[call] === undefined || unknown.length > 0) {
      answerError(response, `no such call or parameter: ${call} ${unknown.join(' ')}`);
      return;
    }
    if (!/list|get/.test(call)) this.changes.push(`${call} ${[...given.values()].join(' ')}`);
    try {
      response.end(JSON.stringify({ status: 'ok', response: this.act(call, Object.fromEntries(given)) }));
    } catch (error) {
      answerError(response, String(error));
    }
  }

  private act(call: string, given: Record<string, string>): unknown {
    if (call === 'zones/list')
      return { zones: [...this.zones].map(([name, { type }]) => ({ name, type, disabled: false })) };
    const { zone: name = '', domain = '', type = '' } = given;
    if (call === 'zones/create') {
      if (this.zones.has(name)) throw new Error(`Zone already exists: ${name}`);
      this.zone(name, type);
      Object.assign(this.zones.get(name)!, { primary: given['primaryNameServerAddresses'] });
      return { domain: name };
    }
    const zone = this.zones.get(name);
    if (zone === undefined) throw new Error(`No such zone was found: ${name}`);
    if (call === 'zones/options/get')
      return { name, zoneTransferNetworkACL: [], notifyNameServers: [], ...zone.options };
    if (call === 'zones/options/set') {
      zone.options = {
        ...given,
        zoneTransferNetworkACL: given['zoneTransferNetworkACL']!.split(','),
        notifyNameServers: given['notifyNameServers']!.split(','),
      };
      return {};
    }
    if (call === 'zones/records/get')
      return { zone: { name, type: zone.type }, records: zone.records.map(shown) };

    const value = given[valueNames[type] ?? ''];
    if (value === undefined) throw new Error(`Parameter '${valueNames[type]}' missing.`);
    const ttl = Number(given['ttl'] ?? 3600);
    const { comments } = given;
    const same = zone.records.find((one) => one.name === domain && one.type === type && one.value === value);
    if (call === 'zones/records/add') {
      const others = zone.records.filter((one) => one.name === domain);
      if (others.some((one) => one.type === 'CNAME') || (type === 'CNAME' && others.length > 0))
        throw new Error(`Cannot add record: a CNAME record exists with other records at ${domain}`);
      zone.records.push({ name: domain, type, value, ttl, ...(comments !== undefined && { comments }) });
      return {};
    }
    if (same === undefined) throw new Error(`Cannot ${call}: no such record exists at ${domain}`);
    if (call === 'zones/records/update') {
      same.ttl = ttl;
      // A comment that is not given again is lost.
      if (comments === undefined) delete same.comments;
      else same.comments = comments;
    } else zone.records = zone.records.filter((one) => one !== same);
    return {};
  }
}

function shown({ name, type, value, ttl, comments }: ServedRecord) {
  const rData = type in valueNames ? { [valueNames[type]!]: value } : {};
  return { name, type, ttl, disabled: false, rData, ...(comments !== undefined && { comments }) };
}

function answerError(response: ServerResponse, errorMessage: string): void {
  response.end(JSON.stringify({ status: 'error', errorMessage }));
}
