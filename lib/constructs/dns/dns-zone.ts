import { posix } from 'node:path';

import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import type { ClaimSpace } from '../../core/claim';
import { Component } from '../../core/component';
import { hashText, type Dialect } from '../../core/dialect';
import type { Problem } from '../../core/problem';
import { Repository } from '../../core/repository';
import type { Secret } from '../../core/secret';
import { formatJson } from '../../formats/json';
import type { Address } from '../../model/address';
import type { Host } from '../../model/host';
import type { Network } from '../../model/network';
import type { Tooling } from '../../model/tooling';
import type { ServerDocument, ZoneTable } from './document';
import { nameFaults, recordProblems } from './faults';
import { reverseZone, zonesOf } from './records';
import { syncScript } from './sync-script';

/** A name server: Technitium, by its API. */
export interface NameServer {
  /** Machine that it runs on. */
  readonly host: Host;
  /** Token of its API that may make and change zones. */
  readonly token: Secret;
  /**
   * Port of its API, 1 to 65535.
   *
   * @default 5380
   */
  readonly port?: number;
}

/** Settings of a {@link DnsZone}. */
export interface DnsZoneProps {
  /** The domain: `rsdn.io`. */
  readonly domain: string;

  /** The server that keeps the zones. */
  readonly primary: NameServer;

  /**
   * A server that copies them.
   *
   * @default - none
   */
  readonly secondary?: NameServer;

  /** Networks whose machines have names; each brings a reverse zone. The first one of a machine is its name's. */
  readonly networks: readonly Network[];

  /**
   * The machine that names lead to which a proxy routes, and the name under which they find it: they are aliases of it.
   *
   * @default - routed names are for another server
   */
  readonly proxy?: { readonly name: string; readonly host: Host };

  /**
   * Further names: of a machine or an address, or an alias of another name of the domain. HL170, HL171, HL172 and HL173
   * tell of those that cannot be.
   *
   * @default - none
   */
  readonly records?: Readonly<Record<string, Host | Address | string>>;

  /**
   * How long others may keep a record, in seconds.
   *
   * @default 3600
   */
  readonly ttl?: number;
}

/** Zones of the lab: two tables for one zone would undo each other's work. */
const zoneNames: ClaimSpace = {
  code: 'HL171',
  what: (name) => `zone ${name} is written twice`,
  fix: 'make it once: it takes several networks, and further records',
};

const json: Dialect<ZoneTable> = {
  name: 'json',
  comments: false,
  format: (document) => formatJson(document),
};

/**
 * Names of the lab: every machine by its name and its address, every routed service as an alias of the proxy. They are
 * written as a table and a script that brings it into Technitium, which touches only the records that it made itself.
 *
 * @example
 * new DnsZone(repository, 'dns', {
 *   domain: 'example.org',
 *   primary: { host: nas, token: new Secret(repository, 'dns-token', { description: 'token of the name server' }) },
 *   networks: [lan],
 *   proxy: { name: 'proxy', host: docker },
 * });
 */
export class DnsZone extends Component {
  /** The domain. */
  readonly domain: string;
  /** Networks whose machines have names. */
  readonly networks: readonly Network[];
  /** Where routed names lead; `undefined` if another server has them. */
  readonly proxy: DnsZoneProps['proxy'];
  /** Further names, as given. */
  readonly records: NonNullable<DnsZoneProps['records']>;
  /** Seconds that others may keep a record. */
  readonly ttl: number;
  private readonly servers: readonly NameServer[];
  private readonly script: Artifact<string>;

  constructor(scope: Construct, id: string, props: DnsZoneProps) {
    super(scope, id, props);
    this.domain = props.domain;
    this.networks = props.networks;
    this.proxy = props.proxy;
    this.records = props.records ?? {};
    this.ttl = props.ttl ?? 3600;
    this.servers = [props.primary, ...(props.secondary === undefined ? [] : [props.secondary])];

    for (const fault of nameFaults(this)) this.report(fault);
    const reverse = this.networks.flatMap((network) => reverseZone(network) ?? []);
    for (const name of new Set([this.domain, ...reverse])) this.claim(zoneNames, name);

    new Artifact<ZoneTable>(this, 'zones.json', {
      path: `${id}/zones.json`,
      dialect: json,
      data: () => this.table(),
    });
    this.script = new Artifact<string>(this, 'dns-sync.sh', {
      path: `${id}/dns-sync.sh`,
      dialect: hashText,
      executable: true,
      data: () => syncScript(`${id}/dns-sync.sh`),
    });
  }

  override check(): Iterable<Problem> {
    return recordProblems(this);
  }

  /** What the script needs in its repository. */
  tooling(): readonly Tooling[] {
    const script = posix.relative(Repository.folderOf(this), this.script.path);
    return [
      {
        command: script,
        packages: ['curl', 'jq'],
        folder: '',
        asScript: false,
        usage: { says: 'what would change in the name servers', example: `${script} --dry-run` },
        environment: this.servers.map(({ host, token }) => ({
          name: token.variable,
          description: `${token.description}${token.store === undefined ? '' : ` (${token.store})`}, on ${host.name}`,
          secret: true,
        })),
        jobs: [
          {
            name: 'validate:dns',
            stage: 'validate',
            script: [`bash -n ${script}`, `jq --exit-status .zones ${this.node.id}/zones.json > /dev/null`],
          },
        ],
      },
    ];
  }

  private table(): ZoneTable {
    const [primary, secondary] = this.servers.map(serverDocument);
    if (primary === undefined) throw new Error(`${this.node.path} has no primary server`);
    return {
      mark: `homelab-cdk: ${this.node.path}`,
      primary,
      ...(secondary !== undefined && { secondary }),
      zones: zonesOf(this).map(({ name, records }) => ({
        name,
        records: [
          ...new Map(
            records.map(({ name: full, type, value, ttl }) => [
              `${full} ${type} ${value}`,
              { name: full, type, value, ttl },
            ]),
          ).values(),
        ],
      })),
    };
  }
}

function serverDocument({ host, token, port = 5380 }: NameServer): ServerDocument {
  const address = host.address;
  return {
    name: host.name,
    address: address.value,
    url: `http://${address.port(port)}`,
    token: token.variable,
  };
}
