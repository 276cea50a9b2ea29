import { env } from '../../../lib/verify/judges/env';
import { testJudge, text } from './catches';

const core = 'ctr01-stacks/core/.env.example';
const owner = 'ctr01-stacks/core';
const monitoring = 'ctr01-stacks/monitoring/.env.example';
const monitoringOwner = 'ctr01-stacks/monitoring';
const platform = 'vm-platform/.env.example';
const user = (value: string) => text(monitoring, 'GRAFANA_ADMIN_USER=', `GRAFANA_ADMIN_USER=${value}`);

testJudge(env, { files: 17, near: 'folder' }, [
  [
    'a variable with no comment',
    text(core, /# SECRET: token.*\n/, ''),
    core,
    owner,
    /CLOUDFLARE_DNS_API_TOKEN has no comment/,
  ],
  [
    'a secret that is not marked',
    text(core, '# SECRET: token', '# token'),
    core,
    owner,
    /CLOUDFLARE_DNS_API_TOKEN is a secret and not marked/,
  ],
  [
    'a mark on what is none',
    text(monitoring, '# name of', '# SECRET: name of'),
    monitoring,
    monitoringOwner,
    /GRAFANA_ADMIN_USER is marked/,
  ],
  [
    'a secret with a value',
    text(core, 'TRAEFIK_AUTH=', 'TRAEFIK_AUTH=admin'),
    core,
    owner,
    /TRAEFIK_AUTH is a secret and has a value/,
  ],
  [
    'a marked one with a value where the report is silent',
    text(platform, 'TF_HTTP_PASSWORD=', 'TF_HTTP_PASSWORD=a'),
    platform,
    'vm-platform',
    /TF_HTTP_PASSWORD is a secret and has a value/,
  ],
  [
    'a dollar that some take for a variable',
    user('a$HOME'),
    monitoring,
    monitoringOwner,
    /GRAFANA_ADMIN_USER: Compose reads .*npm dotenv "a\$HOME"/,
  ],
  [
    'a dollar in double quotes',
    user('"pa$$word"'),
    monitoring,
    monitoringOwner,
    /GRAFANA_ADMIN_USER: Compose reads "pa\$word"/,
  ],
  [
    'a space with no quotes',
    user('two words'),
    monitoring,
    monitoringOwner,
    /bash refuses it: .*words: command not found/,
  ],
  [
    'a # that some take for a comment',
    user('a#b'),
    monitoring,
    monitoringOwner,
    /GRAFANA_ADMIN_USER: Compose reads "a#b", npm dotenv "a"/,
  ],
  ['a quote with no end', user("'a"), monitoring, monitoringOwner, /refuses it/],
  ['a line that is none', text(core, '# Copy to', 'Copy to'), core, owner, /line \d+ is neither/],
  ['a name that is none', text(core, 'TRAEFIK_AUTH=', 'TRAEFIK-AUTH='), core, owner, /neither/],
  [
    'a name twice',
    text(core, 'TRAEFIK_AUTH=', 'CLOUDFLARE_DNS_API_TOKEN='),
    core,
    owner,
    /CLOUDFLARE_DNS_API_TOKEN stands twice/,
  ],
  [
    'a name that a shell keeps for itself',
    text(core, 'TRAEFIK_AUTH=', 'UID='),
    core,
    owner,
    /bash refuses it: .*UID: readonly/,
  ],
]);
