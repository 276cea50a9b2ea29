import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as library from '../../lib';

// What the build uses is no module of the library's, and has no types.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { readIndex } = require('../../build/index-source.js') as {
  readIndex: (source: string) => readonly { readonly name: string }[];
};

// What a program can import. A name that goes is a breaking change: say so in the commit.
test('the public surface', () => {
  expect(Object.keys(library).sort()).toEqual([
    'Address',
    'AnsibleInventory',
    'AnsiblePlaybook',
    'AnsibleProject',
    'AnsibleRole',
    'App',
    'Artifact',
    'CloudImage',
    'Component',
    'ComposeNetwork',
    'ComposeService',
    'ComposeStack',
    'DevboxEnvironment',
    'DnsZone',
    'GitlabPipeline',
    'HomelabError',
    'Host',
    'Image',
    'Middleware',
    'Network',
    'NoBackup',
    'PackerClone',
    'PackerTemplate',
    'ProxmoxAlias',
    'ProxmoxBackupJob',
    'ProxmoxContainer',
    'ProxmoxDirectoryStorage',
    'ProxmoxFirewall',
    'ProxmoxGroup',
    'ProxmoxHa',
    'ProxmoxHostFirewall',
    'ProxmoxIpSet',
    'ProxmoxNfsStorage',
    'ProxmoxNode',
    'ProxmoxPbsStorage',
    'ProxmoxPool',
    'ProxmoxRole',
    'ProxmoxSecurityGroup',
    'ProxmoxToken',
    'ProxmoxUser',
    'ProxmoxVm',
    'RenovateConfig',
    'Repository',
    'RoleStep',
    'Secret',
    'Share',
    'Step',
    'TofuData',
    'TofuModule',
    'TofuProvider',
    'TofuRef',
    'TofuResource',
    'TofuRoot',
    'Traefik',
    'Variable',
    'backrestConfig',
    'bind',
    'command',
    'config',
    'dockerSocket',
    'dockerSocketProxy',
    'env',
    'gitlabState',
    'hashText',
    'hcl',
    'http',
    'image',
    'ipAllowList',
    'jinja',
    'localState',
    'mariadb',
    'markdown',
    'middleware',
    'networkOf',
    'noBackup',
    'noHealthcheck',
    'oneShot',
    'packerVariable',
    'portTcpUdp',
    'postgres',
    'rateLimit',
    'roles',
    's3State',
    'scrapeConfigs',
    'serviceDefaults',
    'shell',
    'tcp',
    'text',
    'tmpfs',
    'verbatim',
    'volume',
    'watchtower',
  ]);
});

test('the package can make its lazy index', () => {
  const source = readFileSync(join(__dirname, '..', '..', 'lib', 'index.ts'), 'utf8');
  const names = readIndex(source).map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(library).sort());
});
