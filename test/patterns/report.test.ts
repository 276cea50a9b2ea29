import { App } from '../../lib/app';
import { Repository } from '../../lib/core/repository';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';
import { Host } from '../../lib/model/host';
import { Network } from '../../lib/model/network';
import { whereThingsRun } from '../../lib/patterns/report-picture';
import { fileOf } from '../constructs/small-lab';

function labWithService(): App {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24', gateway: '192.168.1.1' });
  const repository = new Repository(app, 'repo');
  const host = new Host(repository, 'ctr01', { address: lan.at(20) });
  const api = { image: 'api:latest', ports: ['8080:80', '53:53/udp'] };
  new ComposeStack(repository, 'web', { host, services: { api } }).allow('HL120', 'it is ours');
  return app;
}

test('the page for people', () => {
  expect(fileOf(labWithService(), 'report.md')).toMatchInlineSnapshot(`
   "# The lab

   ## Networks

   | network | range | gateway | MTU |
   | --- | --- | --- | --- |
   | lan | 192.168.1.0/24 | 192.168.1.1 | 1500 |

   ## Machines

   | machine | addresses | roles |
   | --- | --- | --- |
   | ctr01 | 192.168.1.20 | |

   ## Where things run

   \`\`\`mermaid
   flowchart LR
     m0["ctr01"]
     s0["stack web"]
     m0 --> s0
   \`\`\`

   ## Services

   | service | stack | runs on | ports of the machine | URL |
   | --- | --- | --- | --- | --- |
   | api | web | ctr01 | 8080/tcp, 53/udp | |

   ## Start order

   | machine | tier | stack | comes after |
   | --- | --- | --- | --- |
   | ctr01 | 1 | web | |

   All of ctr01 again, with its repositories checked out and each \`.env\` in its place:

   \`\`\`sh
   /opt/stacks/deploy.sh web
   \`\`\`

   ## Allowed problems

   | code | what | reason |
   | --- | --- | --- |
   | HL120 | image api:latest is whatever is newest on the day it is pulled | it is ours |
   "
  `);
});

test('the file for programs has the same, and what is allowed with its reason', () => {
  expect(JSON.parse(fileOf(labWithService(), 'report.json'))).toMatchObject({
    version: 1,
    networks: [{ name: 'lan', cidr: '192.168.1.0/24' }],
    hosts: [{ name: 'ctr01', addresses: ['192.168.1.20'] }],
    stacks: [{ name: 'web', host: 'ctr01', services: [{ name: 'api' }] }],
    allowed: [{ code: 'HL120', reason: 'it is ours', where: ['repo/web/api'] }],
  });
});

test('an empty lab has a report too', () => {
  const app = new App();
  expect(fileOf(app, 'report.md')).toBe('# The lab\n');
  expect(JSON.parse(fileOf(app, 'report.json'))).toEqual({ version: 1, allowed: [] });
});

test('the picture has what runs on something, and what carries it', () => {
  const hosts = [
    { name: 'rtr' },
    { name: 'pve' },
    { name: 'a "b"', machine: { node: 'pve' } },
    { name: 'dns', container: { node: 'pve' } },
    { name: 'haos', guest: { node: 'pve' } },
    { name: 'nas' },
  ];
  expect(whereThingsRun(hosts, [{ name: 'web', host: 'nas' }])).toEqual([
    '## Where things run',
    '',
    '```mermaid',
    'flowchart LR',
    '  m4["pve"]',
    '  m0["a #34;b#34;"]',
    '  m1["dns"]',
    '  m2["haos"]',
    '  m3["nas"]',
    '  s0["stack web"]',
    '  m4 --> m0',
    '  m4 --> m1',
    '  m4 --> m2',
    '  m3 --> s0',
    '```',
    '',
  ]);
  expect(whereThingsRun([{ name: 'rtr' }], [])).toEqual([]);
});
