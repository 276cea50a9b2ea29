import { join } from 'node:path';

import type { Templated } from './dialect';
import type { Jinja } from './dialect';
import { RoleStep, type RoleFacts } from './role-step';
import type {
  CommonVariables,
  DockerVariables,
  GpuVariables,
  HardeningVariables,
  MonitoringVariables,
  NfsVariables,
} from './role-variables';

/** Variables of a role, each as a value or as an expression that Ansible evaluates. */
export type OrJinja<Variables> = { readonly [Name in keyof Variables]: Variables[Name] | Jinja };

/** Folder of the roles that come with the library: beside `lib` in a checkout, beside `dist` in the package. */
const folder = join(__dirname, '..', '..', '..', 'roles');

/** Version in which the modules of our roles were tried; it is the one inside the package ansible 12.3.0. */
const posix = { 'ansible.posix': '2.1.0' };

const facts = {
  common: { name: 'common', collections: posix },
  hardening: {
    name: 'hardening',
    collections: posix,
    // The firewall lets in what the other roles of the machine open. Containers are reached past it: Docker forwards.
    derived: (host) => ({
      allowedPorts: host.roles
        .flatMap((role) => role.ports(host))
        .map(({ port, protocol, by }) => ({ port: String(port), proto: protocol, comment: by })),
    }),
  },
  nfs: {
    name: 'nfs',
    collections: posix,
    derived: (host) => ({
      mounts: host.mounts.map(({ share, path }) => ({
        server: share.serverAddress,
        export: share.path,
        path,
        options: share.options?.join(','),
      })),
    }),
  },
  gpu: { name: 'gpu', tags: ['nvidia'] },
  docker: {
    name: 'docker',
    derived: (host) => ({
      nvidia: host.hasGpu,
      users: host.user === undefined ? [] : [host.user],
      directories: [{ path: host.containers.stacks, owner: host.user }],
      // Without its mounts Docker would start containers on empty folders.
      mountDependencies: host.mounts.map(({ path }) => path),
    }),
  },
  monitoring: {
    name: 'monitoring',
    ports: (_, given) => [
      { port: exporterPort(given), protocol: 'tcp', by: 'node exporter', ...exporterAddress(given) },
    ],
    metrics: (_, given) => [{ name: 'node-exporter', port: exporterPort(given) }],
  },
} satisfies Record<string, RoleFacts>;

/** What a template says instead is known to Ansible alone: the role's own default is the best guess. */
function exporterPort({ nodeExporterPort }: Readonly<Record<string, unknown>>): number {
  return typeof nodeExporterPort === 'number' ? nodeExporterPort : 9100;
}

function exporterAddress({ nodeExporterAddress }: Readonly<Record<string, unknown>>) {
  return typeof nodeExporterAddress === 'string' && nodeExporterAddress !== ''
    ? { address: nodeExporterAddress }
    : {};
}

const builtIn = (role: RoleFacts, variables: object) =>
  new RoleStep({ ...role, folder: join(folder, role.name) }, variables as Record<string, unknown>);

/**
 * The roles that come with the library, for Debian 13. Each takes its variables, typed; what follows from the machine
 * (mounts, GPU, open ports) is filled in.
 *
 * @example
 * new ProxmoxVm(root, 'docker', { ...machine, roles: [roles.common(), roles.docker({ users: ['deploy'] })] });
 */
export const roles = {
  /** Packages, time zone, users, automatic security updates, guest agent. */
  common: (variables: Templated<CommonVariables> = {}): RoleStep => builtIn(facts.common, variables),
  /** SSH by key only, fail2ban, a firewall that lets in what the machine's roles open. */
  hardening: (variables: Templated<HardeningVariables> = {}): RoleStep => builtIn(facts.hardening, variables),
  /** The machine's NFS mounts. */
  nfs: (variables: Templated<NfsVariables> = {}): RoleStep => builtIn(facts.nfs, variables),
  /** NVIDIA driver and container toolkit. */
  gpu: (variables: Templated<GpuVariables> = {}): RoleStep => builtIn(facts.gpu, variables),
  /** Docker Engine and Compose, from Docker's own packages. */
  docker: (variables: Templated<DockerVariables> = {}): RoleStep => builtIn(facts.docker, variables),
  /** Prometheus's node exporter on port 9100. */
  monitoring: (variables: Templated<MonitoringVariables> = {}): RoleStep =>
    builtIn(facts.monitoring, variables),
};
