import { ComposeNetwork } from '../../../lib/constructs/compose/compose-network';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { Secret } from '../../../lib/core/secret';
import { Host } from '../../../lib/model/host';
import { Network } from '../../../lib/model/network';
import { DnsZone } from '../../../lib/constructs/dns/dns-zone';
import type { ZoneTable } from '../../../lib/constructs/dns/document';
import { Traefik } from '../../../lib/patterns/traefik';
import { fileOf, smallLab } from '../small-lab';

/** A zone of a small lab; its table. */
function tableOf(extra: Partial<ConstructorParameters<typeof DnsZone>[2]> = {}): ZoneTable {
  const { app, lan, storage, repository, ctr01 } = smallLab();
  const token = new Secret(repository, 'dns-token', { description: 'token', store: 'secret/dns' });
  new DnsZone(repository, 'dns', {
    domain: 'example.org',
    primary: { host: ctr01, token },
    networks: [lan, storage],
    ...extra,
  });
  return JSON.parse(fileOf(app, 'repo/dns/zones.json')) as ZoneTable;
}

test('a machine has one name, and each of its addresses leads back to it', () => {
  const { zones } = tableOf();
  expect(zones).toEqual([
    {
      name: 'example.org',
      records: [{ name: 'ctr01.example.org', type: 'A', value: '192.168.1.20', ttl: 3600 }],
    },
    {
      name: '1.168.192.in-addr.arpa',
      records: [{ name: '20.1.168.192.in-addr.arpa', type: 'PTR', value: 'ctr01.example.org', ttl: 3600 }],
    },
    {
      name: '10.0.10.in-addr.arpa',
      records: [{ name: '20.10.0.10.in-addr.arpa', type: 'PTR', value: 'ctr01.example.org', ttl: 3600 }],
    },
  ]);
});

test('without a secondary server the table has none; a server says where its API is', () => {
  const table = tableOf();
  expect(table.secondary).toBeUndefined();
  expect(table.primary).toEqual({
    name: 'ctr01',
    address: '192.168.1.20',
    url: 'http://192.168.1.20:5380',
    token: 'DNS_TOKEN',
  });
});

test('a network that is no whole number of bytes has the zone around it', () => {
  const { app, repository, ctr01 } = smallLab();
  const wide = new Network(app, 'wide', { cidr: '172.16.16.0/20' });
  new Host(app, 'far', { address: wide.at('172.16.18.5') });
  new DnsZone(repository, 'dns', {
    domain: 'example.org',
    primary: { host: ctr01, token: new Secret(repository, 'token', { description: 'token' }) },
    networks: [wide],
  });
  const { zones } = JSON.parse(fileOf(app, 'repo/dns/zones.json')) as ZoneTable;
  expect(zones[1]).toEqual({
    name: '16.172.in-addr.arpa',
    records: [{ name: '5.18.16.172.in-addr.arpa', type: 'PTR', value: 'far.example.org', ttl: 3600 }],
  });
});

test('a host name that services share by path is one alias', () => {
  const { app, lan, repository, ctr01 } = smallLab();
  const network = new ComposeNetwork(repository, 'proxy-network');
  const via = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare' });
  const site = { host: 'site', port: 80, via };
  const services = {
    page: { image: 'page:1', ingress: site },
    api: { image: 'api:1', ingress: { ...site, path: '/api' } },
  };
  new ComposeStack(repository, 'web', { host: ctr01, owns: [network], services });
  new DnsZone(repository, 'dns', {
    domain: 'example.org',
    primary: { host: ctr01, token: new Secret(repository, 'token', { description: 'token' }) },
    networks: [lan],
    proxy: { name: 'proxy', host: ctr01 },
  });
  const { zones } = JSON.parse(fileOf(app, 'repo/dns/zones.json')) as ZoneTable;
  expect(zones[0]?.records.filter(({ name }) => name === 'site.example.org')).toEqual([
    { name: 'site.example.org', type: 'CNAME', value: 'proxy.example.org', ttl: 3600 },
  ]);
});
