import { cloudInit } from '../../../lib/verify/judges/cloud-init';
import { testJudge, text, type Planted } from './catches';
import { judgePlanted, type Output } from './planted';

const network = 'vm-platform/tofu/cloud-init/ctr01-network.yaml';
const owner = 'vm-platform/tofu/ctr01';
const userData = 'vm-platform/tofu/cloud-init/user-data.yaml';
const metaData = 'vm-platform/tofu/cloud-init/dev01-meta.yaml';

const settings = (what: string, before: string | RegExp, after: string, says: RegExp): Planted => [
  what,
  text(network, before, after),
  network,
  owner,
  says,
];

const users = (what: string, written: string, says: RegExp): Planted => [
  what,
  (output: Output) => output.add(userData, owner, written),
  userData,
  owner,
  says,
];

const installer = (what: string, lines: string, says: RegExp): Planted =>
  users(what, `#cloud-config\nautoinstall:\n  version: 1\n${lines}`, says);

const meta = (what: string, written: string, says: RegExp): Planted => [
  what,
  (output: Output) => output.add(metaData, owner, written),
  metaData,
  owner,
  says,
];

testJudge(cloudInit, { files: 3, near: 'file' }, [
  meta('meta data without an id', 'local-hostname: dev01\n', /instance-id: .*expected string/),
  meta(
    'meta data with a key that is none',
    'instance-id: a\nlocal_hostname: a\n',
    /Unrecognized key: "local_hostname"/,
  ),
  meta('meta data with an id of another type', 'instance-id: [a]\n', /instance-id: .*expected string/),
  installer(
    'a misspelt key of an autoinstall',
    '  late-comands: [reboot]\n',
    /autoinstall: Unrecognized key: "late-comands"/,
  ),
  installer(
    'a key of an autoinstall with another type',
    '  packages: qemu-guest-agent\n',
    /autoinstall\.packages: .*expected array, received string/,
  ),
  installer(
    'an identity without a password',
    '  identity: { username: ops, hostname: web }\n',
    /autoinstall\.identity\.password: .*expected string, received undefined/,
  ),
  installer(
    'something beside an autoinstall',
    'hostname: web\n',
    /the document: Unrecognized key: "hostname"/,
  ),

  settings('a key that is none', 'set-name: eth0', 'setname: eth0', /setname is no key of network settings/),
  settings('a value of another type', 'mtu: 9000', 'mtu: big', /mtu is "big", a number is wanted/),
  settings('a list that is none', /addresses:\n {6}- 10.*/, 'addresses: 10.0.10.20/24', /a list is wanted/),
  settings('a version that is none', 'version: 2', 'version: 3', /version is 3, 2 is wanted/),
  settings('a document that is none', 'version: 2', 'version: [', /line|flow/i),
  settings('an address that is none', '10.0.10.20/24', '10.0.10.999/24', /net-convert|addresses/),
  settings(
    'another address',
    '10.0.10.20/24',
    '10.0.10.21/24',
    /addresses \["10\.0\.10\.21\/24"\], the report has/,
  ),
  settings(
    'another gateway',
    'via: 192.168.1.1',
    'via: 192.168.1.2',
    /gateways \["192\.168\.1\.2"\], the report/,
  ),
  settings('another card', 'bc:24:11:00:0a:14', 'bc:24:11:00:0a:15', /which ctr01 does not have/),
  settings('another MTU', 'mtu: 9000', 'mtu: 1500', /MTU 1500, the report has 9000/),
  settings(
    'a name server less',
    /\n {8}- 192\.168\.1\.20(?!\/)/,
    '',
    /name servers \["192\.168\.1\.4"\], the/,
  ),
  settings(
    'two interfaces of one name',
    'set-name: eth1',
    'set-name: eth0',
    /card [0-9a-f:]+, which has no settings here/,
  ),
  users('user data of another kind', 'hostname: a\n', /cloud-init schema ended with/),
  users('user data with a value of another type', '#cloud-config\nhostname: [a]\n', /hostname/),
  users('user data with a user who has no name', '#cloud-config\nusers:\n  - 1\n', /users/),
]);

test('an autoinstall as it should be is accepted', async () => {
  const written =
    '#cloud-config\nautoinstall:\n  version: 1\n  locale: en_US.UTF-8\n  keyboard: { layout: us }\n' +
    '  ssh: { install-server: true, allow-pw: false }\n  storage: { layout: { name: direct } }\n' +
    '  packages: [qemu-guest-agent]\n  late-commands: [[systemctl, enable, ssh]]\n  shutdown: reboot\n';
  const { faults } = await judgePlanted(cloudInit, (output) => output.add(userData, owner, written));
  expect(faults).toEqual([]);
});

test('meta data as it should be is accepted', async () => {
  const written = 'instance-id: dev01-1\nlocal-hostname: dev01\n';
  const { faults } = await judgePlanted(cloudInit, (output) => output.add(metaData, owner, written));
  expect(faults).toEqual([]);
});
