import { z } from 'zod';

import { reportLists } from '../report/table';

const schema = z.object({
  networks: reportLists.networks,
  hosts: reportLists.hosts,
  images: reportLists.images,
});

type ReportedHost = z.infer<typeof schema>['hosts'][number];
type ReportedMachine = NonNullable<ReportedHost['machine']>;
type ReportedInterface = ReportedMachine['interfaces'][number];
type ReportedContainer = NonNullable<ReportedHost['container']>;

/** A network interface of a machine, as the report has it. */
export interface ModelInterface extends ReportedInterface {
  /** Servers that it asks for names: those of its network. */
  readonly dns: readonly string[];
}

/** A machine to be made, as the report has it. */
export interface ModelMachine extends Omit<ReportedMachine, 'interfaces'> {
  /** Name of the machine, which is its host name. */
  readonly name: string;
  /** Path of its construct, whose first part is its repository. */
  readonly path: string;
  /** User whom Ansible logs in as; `null` if nobody does. */
  readonly user: string | null;
  /** Its network cards, in their order. */
  readonly interfaces: readonly ModelInterface[];
}

/** A container to be made, as the report has it. */
export interface ModelContainer extends ReportedContainer {
  /** Name of the container, which is its host name. */
  readonly name: string;
  /** Path of its construct, whose first part is its repository. */
  readonly path: string;
}

/** An image that machines are cloned from, as the report has it. */
export type ModelImage = z.infer<typeof schema>['images'][number];

/** What the report says of virtual machines. */
export interface ModelLab {
  /** Machines to be made. */
  readonly machines: readonly ModelMachine[];
  /** Containers to be made. */
  readonly containers: readonly ModelContainer[];
  /** Images that they are cloned from. */
  readonly images: readonly ModelImage[];
}

/** The machines and images that the report tells of; or why it does not tell. */
export function modelLab(report: unknown): ModelLab | { readonly wrong: string } {
  const parsed = schema.safeParse(report);
  if (!parsed.success) return { wrong: `it does not tell the machines:\n${z.prettifyError(parsed.error)}` };
  const { hosts, networks, images } = parsed.data;
  const machines = hosts.flatMap(({ machine: made, ...rest }) => {
    if (made === undefined) return [];
    const interfaces = made.interfaces.map((one) => {
      const network = networks.find(({ cidr }) => networkOf(cidr) === networkOf(one.address));
      return { ...one, dns: network?.dns ?? [] };
    });
    return [{ ...rest, ...made, interfaces }];
  });
  const containers = hosts.flatMap(({ container: made, name, path }) =>
    made === undefined ? [] : [{ name, path, ...made }],
  );
  return { machines, containers, images };
}

/** `10.0.10.20/24` is in `10.0.10.0/24`. */
export function networkOf(address: string): string {
  const [ip = '', length = '32'] = address.split('/');
  const bits = Number(length);
  const number = ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - bits);
  const first = Math.floor(number / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${bits}`;
}
