import { DnsZone, Secret, type Host, type Repository } from '../lib';
import { fileRoutes } from './file-routes';
import type { Lab } from './lab';

/** The names of the lab: the name server of the NAS keeps them, that of ctr01 copies them. */
export function names(repository: Repository, lab: Lab, ctr01: Host) {
  const token = (host: Host) =>
    new Secret(repository, `dns-${host.name}-token`, {
      description: "token of Technitium's API that may change zones",
      store: 'secret/stacks/technitium',
    });
  new DnsZone(repository, 'dns', {
    domain: lab.domain,
    primary: { host: lab.nas, token: token(lab.nas) },
    secondary: { host: ctr01, token: token(ctr01) },
    networks: [lab.lan, lab.storage],
    // The pages have an A record for each service in one place, an alias in another, and a wildcard in a third (C47).
    proxy: { name: 'rprx', host: ctr01 },
    records: {
      // The name `dns` leads to the page of the server, so the server itself has another one (C49).
      ns1: lab.nas,
      mqtt: ctr01,
      traefik: 'rprx',
      ...Object.fromEntries(Object.keys(fileRoutes(lab)).map((name) => [name, 'rprx'])),
    },
  });
}
