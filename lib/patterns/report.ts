import { App } from '../core/app';
import { Artifact } from '../core/artifact';
import { markdown, type Dialect } from '../core/dialect';
import { ComposeStack } from '../constructs/compose/compose-stack';
import { formatJson } from '../formats/json';
import { Host } from '../model/host';
import { Image } from '../model/image';
import { Network } from '../model/network';

const json: Dialect<unknown> = { name: 'json', comments: false, format: (document) => formatJson(document) };

/** What a lab is, in one page for people and one file for programs. */
export function addReport(app: App): void {
  new Artifact(app, 'report.json', { dialect: json, data: () => reportOf(app) });
  new Artifact(app, 'report.md', { dialect: markdown, data: () => page(reportOf(app)) });
}

type Report = ReturnType<typeof reportOf>;

function reportOf(app: App) {
  return {
    version: 1,
    networks: app
      .allOf<Network>(Network)
      .map(({ node, cidr, gateway = null, dns, mtu = 1500, vlan = null }) => ({
        name: node.id,
        cidr,
        gateway,
        dns,
        mtu,
        vlan,
      })),
    hosts: app.allOf<Host>(Host).map((host) => ({
      name: host.name,
      path: host.node.path,
      addresses: host.addresses.map(({ value }) => value),
      user: host.user ?? null,
      groups: host.groups,
      roles: host.roles.map(({ name }) => name),
    })),
    images: app.allOf<Image>(Image).map(({ node, host, vmId }) => ({ name: node.id, node: host.name, vmId })),
    stacks: app.allOf<ComposeStack>(ComposeStack).map((stack) => ({
      name: stack.folder,
      path: stack.node.path,
      host: stack.host.name,
      services: stack.allServices.map((service) => ({
        name: service.name,
        ports: service.hostPorts.map(({ port, protocol, address = null }) => ({ port, protocol, address })),
        url: service.props.ingress?.via.url(service.props.ingress.host) ?? null,
      })),
    })),
    allowed: app.allowed().map(({ problem, reason }) => ({
      code: problem.code,
      what: problem.what,
      where: problem.where.map(({ path }) => path),
      reason,
    })),
  };
}

function page({ networks, hosts, stacks, allowed }: Report): string {
  const services = stacks.flatMap((stack) => stack.services.map((service) => ({ stack, service })));
  return [
    '# The lab',
    '',
    ...table(
      'Networks',
      ['network', 'range', 'gateway', 'MTU'],
      networks.map(({ name, cidr, gateway, mtu }) => [name, cidr, gateway ?? 'none', mtu]),
    ),
    ...table(
      'Machines',
      ['machine', 'addresses', 'roles'],
      hosts.map(({ name, addresses, roles }) => [name, addresses.join(', '), roles.join(', ')]),
    ),
    ...table(
      'Services',
      ['service', 'stack', 'runs on', 'ports of the machine', 'URL'],
      services.map(({ stack, service }) => [
        service.name,
        stack.name,
        stack.host,
        service.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(', '),
        service.url ?? '',
      ]),
    ),
    ...table(
      'Allowed problems',
      ['code', 'what', 'reason'],
      allowed.map(({ code, what, reason }) => [code, what, reason]),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  return [
    `## ${title}`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ];
}
