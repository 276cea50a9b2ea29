import type { App } from '../core/app';
import { Artifact } from '../core/artifact';
import { markdown, type Dialect } from '../core/dialect';
import { formatJson } from '../formats/json';
import { factsOf } from '../model/facts';
import { table } from './markdown-table';
import { recovery } from './recovery';
import { whereThingsRun, type PicturedHost } from './report-picture';

const json: Dialect<unknown> = {
  name: 'json',
  comments: false,
  format: (document) => formatJson(document),
};

/** What a lab is, in one page for people and one file for programs. */
export function addReport(app: App): void {
  let known: Report | undefined;
  const report = () => (known ??= reportOf(app));
  new Artifact(app, 'report.json', { dialect: json, data: report });
  new Artifact(app, 'report.md', { dialect: markdown, data: () => page(report(), recovery(app)) });
}

/** The parts of the report that its page shows. */
interface Report {
  readonly networks?: readonly { name: string; cidr: string; gateway: string | null; mtu: number }[];
  readonly hosts?: readonly (PicturedHost & { addresses: readonly string[]; roles: readonly string[] })[];
  readonly stacks?: readonly {
    name: string;
    host: string;
    services: readonly {
      name: string;
      url: string | null;
      ports: readonly { port: number; protocol: string }[];
    }[];
  }[];
  readonly allowed: readonly { code: string; what: string; reason: string }[];
}

function reportOf(app: App): Report {
  return {
    version: 1,
    ...factsOf(app.all()),
    allowed: app.allowed().map(({ problem: { code, what, where }, reason }) => ({
      code,
      what,
      where: where.map(({ path }) => path),
      reason,
    })),
  } as Report;
}

function page({ networks = [], hosts = [], stacks = [], allowed }: Report, order: readonly string[]): string {
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
    ...whereThingsRun(hosts, stacks),
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
    ...order,
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
