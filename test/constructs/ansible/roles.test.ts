import { jinja } from '../../../lib/constructs/ansible/dialect';
import { roles } from '../../../lib/constructs/ansible/roles';
import type { RoleStep } from '../../../lib/constructs/ansible/role-step';
import { Host, type HostProps } from '../../../lib/model/host';
import { Share } from '../../../lib/model/share';
import { smallLab } from '../small-lab';

/** Variables of the last of a machine's roles. */
function variablesOf(roleSteps: readonly RoleStep[], props: Omit<HostProps, 'address' | 'roles'> = {}) {
  const { ctr01 } = smallLab({ roles: roleSteps, ...props });
  return roleSteps.at(-1)?.variables(ctr01);
}

test.each<[string, RoleStep]>(Object.entries(roles).map(([name, role]) => [name, role()]))(
  '%s is a role of its name that exists as files',
  (name, step) => {
    expect(step.name).toBe(name);
    expect(step.tags).toContain(name);
    expect(step.facts.folder).toMatch(new RegExp(`/roles/${name}$`));
  },
);

test('a variable that is not given is not written: the role has its default', () => {
  expect(variablesOf([roles.common()])).toEqual({});
});

test('variables get the prefix of the role, in Ansible’s spelling, and so do the fields of lists', () => {
  expect(
    variablesOf([
      roles.common({
        unattendedUpgradesRebootTime: '05:00',
        users: [{ name: 'me', sshKeys: ['ssh-ed25519 A'] }],
      }),
    ]),
  ).toEqual({
    common_unattended_upgrades_reboot_time: '05:00',
    common_users: [{ name: 'me', ssh_keys: ['ssh-ed25519 A'] }],
  });
  expect(
    variablesOf([roles.hardening({ allowX11Forwarding: true, fail2banMaxRetry: 3, firewall: false })]),
  ).toEqual({
    hardening_allowed_ports: [],
    hardening_allow_x11_forwarding: true,
    hardening_fail2ban_max_retry: 3,
    hardening_firewall: false,
  });
});

test("keys of a mapping are the tool's own", () => {
  expect(variablesOf([roles.docker({ daemon: { 'log-driver': 'local', dnsSearch: ['x'] } })])).toMatchObject({
    docker_daemon: { 'log-driver': 'local', dnsSearch: ['x'] },
  });
});

describe('what follows from the machine', () => {
  test('hardening opens what the other roles open', () => {
    expect(variablesOf([roles.monitoring(), roles.hardening()])).toEqual({
      hardening_allowed_ports: [{ port: '9100', proto: 'tcp', comment: 'node exporter' }],
    });
    expect(variablesOf([roles.common(), roles.hardening()])).toEqual({ hardening_allowed_ports: [] });
  });

  test('nfs mounts its shares, over the network that they are on', () => {
    const { app, lan, storage } = smallLab();
    const nas = new Host(app, 'nas', { address: [lan.at(4), storage.at(4)] });
    const media = new Share(nas, 'media', { path: '/volume1/media', over: storage, options: ['ro', 'soft'] });
    const docker = new Share(nas, 'docker', { path: '/volume1/docker', over: storage });
    const step = roles.nfs();
    const host = new Host(app, 'ctr02', {
      address: lan.at(21),
      mounts: [media.at('/mnt/media'), docker.at('/mnt/docker')],
      roles: [step],
    });
    expect(step.variables(host)).toEqual({
      nfs_mounts: [
        { server: '10.0.10.4', export: '/volume1/media', path: '/mnt/media', options: 'ro,soft' },
        { server: '10.0.10.4', export: '/volume1/docker', path: '/mnt/docker' },
      ],
    });
    expect(roles.docker().variables(host)).toMatchObject({
      docker_mount_dependencies: ['/mnt/media', '/mnt/docker'],
    });
  });

  test('docker has the GPU, the user and the folder of the machine', () => {
    expect(variablesOf([roles.docker()], { hasGpu: true, containers: { stacks: '/opt/x' } })).toEqual({
      docker_nvidia: true,
      docker_users: ['deploy'],
      docker_directories: [{ path: '/opt/x', owner: 'deploy' }],
      docker_mount_dependencies: [],
    });
  });

  test('what is given wins over it', () => {
    expect(variablesOf([roles.docker({ nvidia: false, users: ['me'] })], { hasGpu: true })).toMatchObject({
      docker_nvidia: false,
      docker_users: ['me'],
    });
  });

  test('a node exporter on another port is read there, opened there and listens there', () => {
    const step = roles.monitoring({ nodeExporterPort: 9200, nodeExporterAddress: '192.168.1.20' });
    const { ctr01 } = smallLab({ roles: [step, roles.hardening()] });
    expect(ctr01.metrics).toEqual([{ name: 'node-exporter', port: 9200 }]);
    expect(step.ports(ctr01)).toEqual([
      { port: 9200, protocol: 'tcp', by: 'node exporter', address: '192.168.1.20' },
    ]);
    expect(roles.hardening().variables(ctr01)).toMatchObject({ hardening_allowed_ports: [{ port: '9200' }] });
  });
});

describe('text in a variable', () => {
  test('is literal: with braces it is marked, so that Ansible leaves it alone', () => {
    const variables = variablesOf([
      roles.monitoring({ nodeExporterArguments: ['--x={{ y }}', 'plain', '{% z', '{# c'] }),
    ]);
    expect(variables).toEqual({
      monitoring_node_exporter_arguments: [
        { tag: '!unsafe', value: '--x={{ y }}' },
        'plain',
        { tag: '!unsafe', value: '{% z' },
        { tag: '!unsafe', value: '{# c' },
      ],
    });
  });

  test('is an expression if it says so', () => {
    expect(variablesOf([roles.common({ timezone: jinja('{{ site_timezone }}') })])).toEqual({
      common_timezone: '{{ site_timezone }}',
    });
  });
});

test('a misspelled variable, or one of another kind, is a compile error', () => {
  // @ts-expect-error the variable is timezone
  expect(roles.common({ timeZone: 'Etc/UTC' })).toBeDefined();
  // @ts-expect-error a number is no time zone
  expect(roles.common({ timezone: 1 })).toBeDefined();
  // @ts-expect-error root may log in with a key or not at all
  expect(roles.hardening({ permitRootLogin: 'yes' })).toBeDefined();
});
