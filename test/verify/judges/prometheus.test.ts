import { prometheus } from '../../../lib/verify/judges/prometheus';
import { testJudge, text } from './catches';

const owner = 'ctr01-stacks/monitoring';
const config = `${owner}/config/prometheus/prometheus.yml`;
const rules = `${owner}/config/prometheus/rules/hosts.yml`;
const alertmanager = `${owner}/config/alertmanager/alertmanager.yml`;
const dashboard = `${owner}/config/grafana/dashboards/hosts.json`;

testJudge(prometheus, 11, [
  [
    'an unknown field',
    text(config, 'scrape_interval', 'scrape_intervall'),
    config,
    owner,
    /scrape_intervall/,
  ],
  ['a number of no unit', text(config, 'scrape_interval: 15s', 'scrape_interval: 15x'), config, owner, /15x/],
  [
    'a map for the jobs',
    text(config, /^scrape_configs:\n {2}- job_name/m, 'scrape_configs:\n    job_name'),
    config,
    owner,
    /./,
  ],
  ['rules that nobody reads', text(config, 'rules/*.yml', 'rule/*.yml'), rules, owner, /never reads it/],
  [
    'a target that is no machine',
    text(config, '192.168.1.3:9100', '192.168.1.99:9100'),
    config,
    owner,
    /192\.168\.1\.99:9100 is no machine/,
  ],
  [
    'a target that is no service',
    text(config, 'traefik:8080', 'treefik:8080'),
    config,
    owner,
    /treefik:8080 is no service/,
  ],
  [
    'a label of another machine',
    text(config, 'host: syn', 'host: haos'),
    config,
    owner,
    /192\.168\.1\.4:9100 is not haos/,
  ],
  ['an unknown field of a rule', text(rules, '        for:', '        fore:'), rules, owner, /fore/],
  ['a rule that is no PromQL', text(rules, ' == 0', ' === 0'), rules, owner, /parse error/],
  ['a list for the groups', text(rules, /^groups:/m, 'group:'), rules, owner, /group/],
  [
    'an unknown field of Alertmanager',
    text(alertmanager, 'group_by:', 'group_bye:'),
    alertmanager,
    owner,
    /group_bye/,
  ],
  [
    'a receiver that is not there',
    text(alertmanager, 'receiver: telegram', 'receiver: pager'),
    alertmanager,
    owner,
    /pager/,
  ],
  [
    'a text for a list',
    text(alertmanager, /group_by:\n.*\n.*\n/, 'group_by: host\n'),
    alertmanager,
    owner,
    /group_by|cannot unmarshal/,
  ],
  [
    'a token that the container does not have',
    text(config, '/run/secrets/home-assistant-token', '/run/secrets/hass-token'),
    config,
    owner,
    /prometheus has no file \/run\/secrets\/hass-token/,
  ],
  [
    'a chat that the container does not know',
    text(`${owner}/compose.yaml`, /^ {6}- telegram-chat-id\n/m, ''),
    alertmanager,
    owner,
    /alertmanager has no file \/run\/secrets\/telegram-chat-id/,
  ],
  [
    'a field of Telegram that there is none of',
    text(alertmanager, 'chat_id_file', 'chat_file'),
    alertmanager,
    owner,
    /chat_file/,
  ],
  [
    'a question that is no PromQL',
    text(dashboard, '"expr": "node_load1"', '"expr": "node_load1 by (host)"'),
    dashboard,
    owner,
    /panel Load asks what is no PromQL: node_load1 by/,
  ],
]);
