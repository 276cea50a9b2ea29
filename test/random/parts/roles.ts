import fc, { type Arbitrary } from 'fast-check';

import { roles, type RoleStep } from '../../../lib';
import type {
  CommonVariables,
  DockerVariables,
  GpuVariables,
  HardeningVariables,
  MonitoringVariables,
  NfsVariables,
} from '../../../lib/constructs/ansible/role-variables';
import type { Coverage } from '../coverage';
import { optionally, some } from '../words';

const switchable = fc.boolean();
const packages = some(['curl', 'git', 'htop', 'jq']);
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEtleU9mTm9ib2R5 "it\'s" #1';
const time = fc.constantFrom('10m', '1h', '1d');
const address = fc.constantFrom('http://deb.debian.org/debian', 'https://mirror.example.org/debian');
const sources = some(['192.0.2.0/24', '198.51.100.7', '2001:db8::/32']);

/** Variables of a role: each may be there or not. */
type Variables<T> = Arbitrary<T>;
const variables = <T extends object>(all: { readonly [K in keyof Required<T>]: Arbitrary<Required<T>[K]> }) =>
  optionally({}, all) as unknown as Variables<T>;

const users = fc.array(
  optionally(
    {},
    {
      groups: some(['sudo', 'adm']),
      sshKeys: fc.constantFrom([], [key]),
      sudo: switchable,
      shell: fc.constantFrom('/bin/bash', '/bin/sh'),
    },
  ),
  { maxLength: 2 },
);

const directory = optionally(
  { path: fc.constantFrom('/srv/a', '/srv/with space', '/srv/100%') },
  {
    owner: fc.constantFrom('root', '1000'),
    group: fc.constantFrom('root', '1000'),
    mode: fc.constantFrom('0755', '0700'),
  },
);

const allowedPort = optionally(
  { port: fc.constantFrom('80', '8000-8010'), proto: fc.constantFrom('tcp' as const, 'udp' as const) },
  { from: sources, comment: fc.constantFrom('web', 'it is "mine"', "it's", 'a # b') },
);

const specs = {
  common: variables<CommonVariables>({
    waitForCloudInit: switchable,
    timezone: fc.constantFrom('Etc/UTC', 'America/Chicago'),
    packages,
    guestAgent: switchable,
    users: users.map((all) => all.map((user, index) => ({ name: ['ops', 'no'][index] ?? 'x', ...user }))),
    unattendedUpgrades: switchable,
    unattendedUpgradesOrigins: some(['origin=Debian,codename=${distro_codename}', 'origin=Docker']),
    unattendedUpgradesExcluded: packages,
    unattendedUpgradesReboot: switchable,
    unattendedUpgradesRebootTime: fc.constantFrom('04:00', '23:59'),
    journaldMaxUse: fc.constantFrom('500M', '1G'),
  }),
  hardening: variables<HardeningVariables>({
    permitRootLogin: fc.constantFrom('no', 'prohibit-password'),
    allowAgentForwarding: switchable,
    allowTcpForwarding: switchable,
    allowX11Forwarding: switchable,
    firewall: switchable,
    sshSources: sources,
    allowedPorts: fc.array(allowedPort, { maxLength: 3 }),
    fail2ban: switchable,
    fail2banBanTime: time,
    fail2banFindTime: time,
    fail2banMaxRetry: fc.constantFrom(1, 5),
    fail2banIgnored: sources,
    ipForward: switchable,
    sysctl: fc.constantFrom({}, { 'net.ipv4.ip_forward': 1 }, { 'vm.swappiness': 10, 'kernel.sysrq': '0' }),
  }),
  nfs: variables<NfsVariables>({ options: fc.constantFrom('rw,soft', 'ro,vers=4.2') }),
  gpu: variables<GpuVariables>({
    containerToolkit: switchable,
    containerToolkitUrl: fc.constantFrom('https://mirror.example.org/nvidia'),
    reboot: switchable,
    mirror: address,
    securityMirror: address,
    components: some(['contrib', 'non-free', 'non-free-firmware']).filter((all) => all.length > 0),
    packages,
  }),
  docker: variables<DockerVariables>({
    repositoryUrl: fc.constantFrom('https://mirror.example.org/docker'),
    packages: some(['docker-ce', 'docker-ce-cli', 'containerd.io']),
    daemon: fc.constantFrom(
      {},
      { 'log-driver': 'local' },
      { dns: ['192.0.2.53'], 'log-opts': { 'max-size': '10m', tag: '{{.Name}}' }, debug: true },
    ),
    nvidia: switchable,
    users: some(['ops', 'no']),
    directories: fc.array(directory, { maxLength: 2 }),
    networks: some(['proxy', 'no', 'null']),
    mountDependencies: some(['/mnt/a', '/mnt/with-dash', '/mnt/with space']),
    stubListener: switchable,
  }),
  monitoring: variables<MonitoringVariables>({
    nodeExporterAddress: fc.constantFrom('', '192.0.2.9'),
    nodeExporterPort: fc.constantFrom(9100, 19100),
    nodeExporterTextfileDirectory: fc.constantFrom('/var/lib/node-exporter'),
    nodeExporterCollectors: some(['systemd', 'processes']),
    nodeExporterArguments: some([
      '--no-collector.wifi',
      '--collector.filesystem.mount-points-exclude=^/(sys|proc)($|/)',
    ]),
  }),
} as const;

type Specs = {
  readonly [K in keyof typeof specs]?: (typeof specs)[K] extends Arbitrary<infer T> ? T : never;
};

/** Which built-in roles a machine has, with their variables. */
export const roleSpecs = optionally({}, specs) as unknown as Arbitrary<Specs>;

/** The steps of a machine, in the order in which they make sense. */
export function roleSteps(coverage: Coverage, given: Specs): readonly RoleStep[] {
  const steps: RoleStep[] = [];
  const name = (role: string) => `${role[0]!.toUpperCase()}${role.slice(1)}Variables`;
  for (const role of Object.keys(specs) as (keyof typeof specs)[]) {
    const all = given[role];
    if (all === undefined) continue;
    steps.push((roles[role] as (all: object) => RoleStep)(coverage.given(name(role), all)));
  }
  return steps;
}
