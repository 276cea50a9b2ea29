import { ComposeNetwork, GitlabPipeline, Repository, Traefik, type Host } from '../lib';
import { core } from './ctr01/core';
import { monitoring } from './ctr01/monitoring';
import type { Lab } from './lab';

/** The stacks of ctr01. */
export function ctr01Stacks(lab: Lab, ctr01: Host) {
  const repository = new Repository(lab.app, 'ctr01-stacks', { description: 'The Compose stacks of ctr01.' });
  const proxy = new Traefik({
    domain: lab.domain,
    network: new ComposeNetwork(repository, 'traefik_proxy'),
    dnsProvider: 'cloudflare',
  });

  core(repository, lab, ctr01, proxy);
  monitoring(repository, lab, ctr01, proxy);
  new GitlabPipeline(repository, 'pipeline', { tags: ['homelab'] });
}
