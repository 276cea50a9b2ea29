import {
  ComposeNetwork,
  ComposeStack,
  DnsZone,
  Host,
  Repository,
  Secret,
  Traefik,
  type DnsZoneProps,
} from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

/** Adds the names of a small lab. */
function zone(lab: SmallLab, props: Partial<DnsZoneProps> = {}, id = 'dns') {
  const token = new Secret(lab.repository, `${id}-token`, { description: 'token' });
  return {
    domain: 'example.org',
    primary: { host: lab.docker, token },
    networks: [lab.lan],
    ...props,
  };
}

/** A service that a proxy leads to under a name. */
function routed(lab: SmallLab, host: string): void {
  const repository = new Repository(lab.app, 'web-stacks', { standardFiles: false });
  const network = new ComposeNetwork(repository, 'proxy');
  const via = new Traefik({ domain: 'example.org', network, dnsProvider: 'cloudflare' });
  const services = { web: { image: 'web:1', ingress: { host, port: 80, via } } };
  new ComposeStack(repository, 'web', { host: lab.docker, owns: [network], services }); // <routed>
}

test('an alias beside a machine of the same name', () => {
  const lab = new SmallLab();
  routed(lab, 'docker');
  new DnsZone(lab.repository, 'dns', zone(lab, { proxy: { name: 'proxy', host: lab.docker } })); // <zone>
  expectRefused(
    lab.app,
    `
      HL170  docker.example.org is an alias and has a record beside it, which DNS does not allow: A 192.168.1.20, CNAME proxy.example.org
             by  docker              <small-docker>
             and web-stacks/web/web  <routed>
        fix  give one of them another name`,
  );
});

test('two machines on one address are that, and no clash of reverse names', () => {
  const lab = new SmallLab();
  new Host(lab.app, 'nas', { address: lab.lan.at(20) }); // <same-address>
  new DnsZone(lab.repository, 'dns', zone(lab));
  expectRefused(
    lab.app,
    `
      HL018  address 192.168.1.20 is used twice
             by  docker  <small-docker>
             and nas     <same-address>
        fix  give one of them another address`,
  );
});

test('a name with two addresses, and one with two aliases', () => {
  const lab = new SmallLab();
  routed(lab, 'grafana');
  const nas = new Host(lab.app, 'nas', { address: lab.lan.at(4) }); // <nas>
  const records = { docker: lab.lan.at(21), grafana: 'nas' };
  // <twice>
  new DnsZone(lab.repository, 'dns', zone(lab, { records, proxy: { name: 'proxy', host: nas } }));
  expectRefused(
    lab.app,
    `
      HL171  docker.example.org has two targets: A 192.168.1.20, A 192.168.1.21
             by  docker                       <small-docker>
             and platform/dns A 192.168.1.21  <twice>
        fix  give one of them another name

      HL171  grafana.example.org has two targets: CNAME nas.example.org, CNAME proxy.example.org
             by  platform/dns CNAME nas.example.org  <twice>
             and web-stacks/web/web                  <routed>
        fix  give one of them another name`,
  );
});

test('a zone that is written twice', () => {
  const lab = new SmallLab();
  new DnsZone(lab.repository, 'dns', zone(lab, { networks: [] })); // <first>
  new DnsZone(lab.repository, 'names', zone(lab, { networks: [] }, 'names')); // <second>
  expectRefused(
    lab.app,
    `
      HL171  zone example.org is written twice
             by  platform/dns    <first>
             and platform/names  <second>
        fix  make it once: it takes several networks, and further records`,
  );
});

test('names and times that no name server takes', () => {
  const lab = new SmallLab();
  const records = { my_nas: lab.docker, '*': lab.docker };
  new DnsZone(lab.repository, 'dns', zone(lab, { domain: 'Example.org', records, ttl: -1 })); // <bad>
  expectRefused(
    lab.app,
    `
      HL172  a name in DNS must be labels of a-z, 0-9 and "-" with dots between them, got "Example.org"
             at  platform/dns  <bad>
        fix  write it as in 'grafana', without the domain

      HL172  a name in DNS must be labels of a-z, 0-9 and "-" with dots between them, got "my_nas"
             at  platform/dns  <bad>
        fix  write it as in 'grafana', without the domain

      HL172  a name in DNS must be labels of a-z, 0-9 and "-" with dots between them, got "*"
             at  platform/dns  <bad>
        fix  write it as in 'grafana', without the domain

      HL172  ttl must be a whole number of seconds from 0 to 2147483647, got -1
             at  platform/dns  <bad>
        fix  write 3600 for an hour`,
  );
});

test('an alias of nothing', () => {
  const lab = new SmallLab();
  new DnsZone(lab.repository, 'dns', zone(lab, { records: { web: 'dokcer' } })); // <alias>
  expectRefused(
    lab.app,
    `
      HL173  web.example.org is an alias of dokcer.example.org, which the domain does not have
             at  platform/dns  <alias>
        fix  name a machine, the proxy or one of the records`,
  );
});
