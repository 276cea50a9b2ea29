import { ComposeNetwork, GitlabPipeline, Repository, Secret, Traefik, type Host } from '../lib';
import { ai } from './ctr01/ai';
import { automation } from './ctr01/automation';
import { core } from './ctr01/core';
import { devTools } from './ctr01/dev-tools';
import { frigate } from './ctr01/frigate';
import { gitlab } from './ctr01/gitlab';
import { management } from './ctr01/management';
import { mcp } from './ctr01/mcp';
import { media } from './ctr01/media';
import { mediaServers } from './ctr01/media-servers';
import { monitoring } from './ctr01/monitoring';
import { technitium } from './ctr01/technitium';
import type { Lab } from './lab';

/** The stacks of ctr01; what one more stack needs. */
export function ctr01Stacks(lab: Lab, ctr01: Host) {
  const repository = new Repository(lab.app, 'ctr01-stacks', { description: 'The Compose stacks of ctr01.' });
  // "Never latest" says one page, and most tables have nothing else (C46).
  repository.allow('HL120', 'the pages of these services name no version; Watchtower pulls what is newest');
  const proxy = new Traefik({
    domain: lab.domain,
    network: new ComposeNetwork(repository, 'traefik_proxy'),
    dnsProvider: 'cloudflare',
    dashboard: {
      host: 'traefik',
      auth: new Secret(repository, 'traefik-auth', {
        description: "who may see Traefik's dashboard: a line of htpasswd, in single quotes",
        store: 'secret/stacks/core',
      }),
    },
    // The pages name no icons; Flame has one for all that have none.
    catalog: 'flame',
  });

  const stacks = [
    core(repository, lab, ctr01, proxy),
    technitium(repository, lab, ctr01, proxy),
    monitoring(repository, lab, ctr01, proxy),
    management(repository, lab, ctr01, proxy),
    automation(repository, ctr01),
    mediaServers(repository, lab, ctr01, proxy),
    media(repository, lab, ctr01, proxy),
    ai(repository, lab, ctr01, proxy),
    frigate(repository, ctr01, proxy),
    devTools(repository, ctr01, proxy),
    gitlab(repository, ctr01, proxy),
    mcp(repository, ctr01),
  ];
  for (const home of new Set(stacks.map((stack) => Repository.of(stack) ?? repository)))
    new GitlabPipeline(home, 'pipeline', { tags: ['homelab'] });
  return { repository, proxy };
}
