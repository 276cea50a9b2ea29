import { configFiles } from '../../../lib/verify/judges/config-files';
import { testJudge, text } from './catches';

const core = 'ctr01-stacks/core';
const monitoring = 'ctr01-stacks/monitoring';
const [traefik, dynamic, vault] = [
  `${core}/config/traefik/traefik.yml`,
  `${core}/config/traefik/dynamic.yml`,
  `${core}/config/vault/config.hcl`,
];
const [loki, promtail, grafana] = [
  `${monitoring}/config/loki/loki.yaml`,
  `${monitoring}/config/promtail/promtail.yaml`,
  `${monitoring}/config/grafana/provisioning/datasources/default.yaml`,
];
const compose = `${monitoring}/compose.yaml`;
const [manifest, report] = ['manifest.json', 'report.json'];

describe('Traefik', () => {
  testJudge(configFiles, 19, [
    [
      'an unknown field',
      text(traefik, 'exposedByDefault', 'exposeByDefault'),
      traefik,
      core,
      /providers\.docker: .*exposeByDefault/,
    ],
    [
      'a text for a boolean',
      text(traefik, 'dashboard: true', 'dashboard: "yes"'),
      traefik,
      core,
      /api\.dashboard: .*boolean/,
    ],
    [
      'a list for a map',
      text(traefik, /^entryPoints:\n {2}web:/m, 'entryPoints:\n  - web:'),
      traefik,
      core,
      /./,
    ],
    [
      'an address without a port',
      text(traefik, "address: ':80'", 'address: web'),
      traefik,
      core,
      /entryPoints\.web\.address/,
    ],
    [
      'a resolver that is not there',
      text(traefik, 'certResolver: cloudflare', 'certResolver: letsencrypt'),
      traefik,
      core,
      /resolver letsencrypt/,
    ],
    [
      'an entry point that is not there',
      text(traefik, 'to: websecure', 'to: secure'),
      traefik,
      core,
      /entry point secure/,
    ],
    [
      'a file that is gone with the container',
      text(traefik, 'storage: /acme.json', 'storage: /data/acme.json'),
      traefik,
      core,
      /\/data\/acme\.json is in no mount/,
    ],
    [
      'another network',
      text(traefik, 'network: traefik_proxy', 'network: proxy'),
      traefik,
      core,
      /providers\.docker\.network is proxy/,
    ],
    [
      'a label with an unknown entry point',
      text(compose, 'prometheus.entrypoints: websecure', 'prometheus.entrypoints: https'),
      compose,
      monitoring,
      /entry point https/,
    ],
    ['a router of no service', text(dynamic, 'service: dns', 'service: dsn'), dynamic, core, /service dsn/],
    [
      'an unknown field of a router',
      text(dynamic, 'entryPoints:', 'entrypoints:'),
      dynamic,
      core,
      /entrypoints/,
    ],
    [
      'a text for the servers',
      text(dynamic, /servers:\n *- url: (\S+)/, 'servers: $1'),
      dynamic,
      core,
      /servers/,
    ],
    [
      'a machine that is not there',
      text(dynamic, '192.168.1.4:5380', '192.168.1.44:5380'),
      dynamic,
      core,
      /192\.168\.1\.44.* is no machine/,
    ],
  ]);
});

describe('Loki, Promtail and Grafana', () => {
  testJudge(configFiles, 19, [
    [
      'an unknown field of Loki',
      text(loki, 'path_prefix', 'path_prefx'),
      loki,
      monitoring,
      /common: .*path_prefx/,
    ],
    [
      'a text for a port',
      text(loki, 'http_listen_port: 3100', "http_listen_port: '3100'"),
      loki,
      monitoring,
      /server\.http_listen_port: .*number/,
    ],
    [
      'a map for a list',
      text(loki, /configs:\n {4}- from: (.*)\n/, 'configs:\n      from: $1\n'),
      loki,
      monitoring,
      /schema_config\.configs: .*array/,
    ],
    [
      'a retention that deletes nothing',
      text(loki, /^ {2}delete_request_store.*\n/m, ''),
      loki,
      monitoring,
      /compactor\.delete_request_store/,
    ],
    [
      'data that is gone with the container',
      text(loki, '/loki/chunks', '/data/chunks'),
      loki,
      monitoring,
      /\/data\/chunks is in no mount/,
    ],
    [
      'an unknown field of Promtail',
      text(promtail, 'positions:', 'position:'),
      promtail,
      monitoring,
      /"position"/,
    ],
    [
      'a text for labels',
      text(promtail, /source_labels:\n *- (\S+)/, 'source_labels: $1'),
      promtail,
      monitoring,
      /source_labels: .*array/,
    ],
    [
      'a client that is no list',
      text(promtail, /clients:\n {2}- url/, 'clients:\n    url'),
      promtail,
      monitoring,
      /clients: .*array/,
    ],
    [
      'a Loki that is not there',
      text(promtail, 'http://loki:3100', 'http://lok:3100'),
      promtail,
      monitoring,
      /lok:3100.* is no service/,
    ],
    [
      'an unknown field of a data source',
      text(grafana, 'isDefault', 'default'),
      grafana,
      monitoring,
      /datasources\.0: .*"default"/,
    ],
    [
      'a text for a version',
      text(grafana, 'apiVersion: 1', "apiVersion: '1'"),
      grafana,
      monitoring,
      /apiVersion/,
    ],
    [
      'a map for the data sources',
      text(grafana, 'datasources:\n  - name', 'datasources:\n  main:\n  - name'),
      grafana,
      monitoring,
      /datasources: .*array/,
    ],
    [
      'a variable that Grafana does not have',
      text(grafana, '$INFLUXDB_HA_TOKEN', '$INFLUX_TOKEN'),
      grafana,
      monitoring,
      /no variable INFLUX_TOKEN/,
    ],
  ]);
});

describe('Vault', () => {
  testJudge(configFiles, 19, [
    [
      'an unknown field',
      text(vault, 'tls_disable', 'tls_disabled'),
      vault,
      core,
      /listener\.tcp\.0: .*tls_disabled/,
    ],
    ['a text for a boolean', text(vault, /ui +=.*/, 'ui = "on"'), vault, core, /ui: .*boolean/],
    ['an attribute for a block', text(vault, /storage "file" \{/, 'storage = {'), vault, core, /storage/],
    ['a text that is no HCL', text(vault, /ui +=/, 'ui = ='), vault, core, /Invalid expression/],
    [
      'another port than Traefik knows',
      text(vault, '0.0.0.0:8200', '0.0.0.0:8201'),
      vault,
      core,
      /Traefik looks for it at port 8200/,
    ],
    [
      'data that is gone with the container',
      text(vault, '/vault/file', '/vault/data'),
      vault,
      core,
      /\/vault\/data is in no mount/,
    ],
    [
      'another address',
      text(vault, 'https://vault.rsdn.io', 'https://vault.example.org'),
      vault,
      core,
      /the model has https:\/\/vault\.rsdn\.io/,
    ],
  ]);
});

describe('manifest and report', () => {
  testJudge(configFiles, 19, [
    [
      'an unknown field',
      text(manifest, '"workingDirectory"', '"workDirectory"'),
      manifest,
      manifest,
      /workDirectory/,
    ],
    [
      'a text for a list',
      text(manifest, '"dependencies": []', '"dependencies": ""'),
      manifest,
      manifest,
      /dependencies: .*array/,
    ],
    [
      'a file that is not there',
      text(manifest, 'tofu/main.tf.json', 'tofu/main.tf'),
      manifest,
      manifest,
      /tofu\/main\.tf is not there/,
    ],
    [
      'an unknown field of the report',
      text(report, '"gateway": "192.168.1.1"', '"gatway": "192.168.1.1"'),
      report,
      report,
      /gatway/,
    ],
    [
      'a text for a number',
      text(report, '"cores": 10', '"cores": "10"'),
      report,
      report,
      /hosts\.\d+\.machine\.cores: .*number/,
    ],
    [
      'a map for a list',
      text(report, /"allowed": \[[^]*\]/, '"allowed": {}'),
      report,
      report,
      /allowed: .*array/,
    ],
    [
      'a machine that is not there',
      text(report, '"host": "ctr01"', '"host": "ctr02"'),
      report,
      report,
      /no host is called ctr02/,
    ],
    [
      'an address that no interface has',
      text(report, '"192.168.1.20",\n        "10.0.10.20"', '"192.168.1.20",\n        "10.0.10.21"'),
      report,
      report,
      /10\.0\.10\.2\d/,
    ],
  ]);
});
