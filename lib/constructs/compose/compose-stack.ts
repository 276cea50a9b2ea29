import type { Construct, IConstruct } from 'constructs';

import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { addReferences, applyAfter, Component } from '../../core/component';
import { markdown } from '../../core/dialect';
import type { EnvLine } from '../../formats/env';
import { quoted } from '../../model/fault';
import type { Facts } from '../../model/facts';
import type { Host } from '../../model/host';
import type { EnvironmentVariable, Tooling } from '../../model/tooling';
import { ComposeNetwork } from './compose-network';
import { ComposeService } from './compose-service';
import { ConfigMount, type ConfigFile } from './config-file';
import type { ComposeStackProps } from './compose-stack-props';
import { serviceDefaults, withDefaults } from './defaults';
import { composeYaml, configDialect, envExample } from './dialect';
import { serviceFacts } from './service-facts';
import type { ComposeDocument } from './document';
import { envLines } from './env-example';
import { networkOwners, projectFaults, projectNames } from './names';
import { stackReadme } from './readme';
import type { ServiceProps } from './service-props';
import { stackDocument } from './stack-document';

/**
 * A Docker Compose project on one machine: its file, its `.env.example`, the files that its containers read.
 *
 * @example
 * new ComposeStack(repository, 'web', {
 *   host: docker,
 *   services: { whoami: { image: 'traefik/whoami:v1.11.0', ports: ['8080:80'] } },
 * });
 */
export class ComposeStack<Names extends string = string> extends Component {
  /** Machine that runs the containers. */
  readonly host: Host;
  /** The Compose file, for patches. */
  readonly file: Artifact<ComposeDocument>;
  /** First line of its README; `undefined` if it was given none. */
  readonly description: string | undefined;
  /** Folder below the repository, and name of the project. */
  readonly folder: string;
  /** Name of the Compose project. */
  readonly projectName: string;
  /** Shared networks that it makes. */
  readonly ownedNetworks: readonly ComposeNetwork[];
  private readonly props: ComposeStackProps;
  private readonly services = new Map<string, ComposeService>();
  private readonly configFiles = new Map<string, ConfigFile>();

  constructor(scope: Construct, id: string, props: ComposeStackProps<Names>) {
    super(scope, id, props);
    this.host = props.host;
    this.description = props.description;
    this.folder = props.folder ?? id;
    this.projectName = props.projectName ?? this.folder;
    this.props = props;
    this.ownedNetworks = props.owns ?? [];
    for (const fault of projectFaults(this.folder, this.projectName)) this.report(fault);
    this.claim(projectNames, `${this.projectName} on ${props.host.node.id}`);
    for (const network of this.ownedNetworks)
      this.claim(networkOwners, `${network.name} on ${props.host.node.id}`);
    applyAfter(this, props.host, 'runs on it');
    for (const stack of props.after ?? []) applyAfter(this, stack, 'after');

    for (const [name, service] of Object.entries<ServiceProps>(props.services)) this.make(name, service);
    for (const service of this.services.values()) service.linkDependencies();

    const fileName = props.host.containers.compose === 'synology' ? 'docker-compose.yml' : 'compose.yaml';
    this.file = this.artifact<ComposeDocument>(fileName, composeYaml, () => this.document());
    this.artifact<readonly EnvLine[]>('.env.example', envExample, () => envLines(this.variables()));
    this.artifact<string>('README.md', markdown, () => stackReadme(this, fileName));
    App.of(this).beforeCheck(() => {
      this.followNetworks();
    });
  }

  /**
   * A service of this stack.
   *
   * @throws Error if there is none of this name
   */
  service(name: Names): ComposeService {
    const service = this.services.get(name);
    if (service === undefined) throw new Error(`${this.node.path} has no service ${name}`);
    return service;
  }

  /** A service by any name; `undefined` if there is none. */
  findService(name: string): ComposeService | undefined {
    return this.services.get(name);
  }

  /** Names of the services, in their order. */
  get serviceNames(): readonly string[] {
    return [...this.services.keys()];
  }

  /** The services, in their order. */
  get allServices(): readonly ComposeService[] {
    return [...this.services.values()];
  }

  /** Folder on the machine that holds the data of a service. */
  dataPath(name: string): string {
    return `${this.host.containers.data}/${this.folder}/${name}`;
  }

  /** Folder on the machine that holds the stack's files. */
  get path(): string {
    return `${this.host.containers.stacks}/${this.folder}`;
  }

  /** Whether this stack makes a shared network. */
  ownsNetwork(name: string): boolean {
    return this.ownedNetworks.some((network) => network.name === name);
  }

  /** Variables of the stack's `.env`, each once, in the order of the services. */
  variables(): readonly EnvironmentVariable[] {
    const declared = new Map<string, EnvironmentVariable>();
    stackDocument(this, this.props, (variable) => declared.set(variable.name, variable));
    return [...declared.values()];
  }

  /** What the report tells of it. */
  describe(): Facts {
    return {
      kind: 'stacks',
      value: {
        name: this.folder,
        path: this.node.path,
        file: this.file.path,
        host: this.host.name,
        services: this.allServices.map(serviceFacts),
        variables: this.variables().map(({ name, secret, value = null }) => ({ name, secret, value })),
      },
    };
  }

  /** What Compose needs in this repository. */
  tooling(): readonly Tooling[] {
    const env = `sed 's/=$/=placeholder/' ${this.folder}/.env.example`;
    const command = `docker-compose --project-directory ${this.folder} -f ${this.file.path.split('/').slice(1).join('/')}`;
    return [
      {
        command: 'docker-compose',
        packages: ['docker-compose'],
        folder: '',
        asScript: false,
        usage: { says: 'Services', example: 'cd <stack> && docker-compose up -d' },
        jobs: [
          {
            name: 'validate:compose',
            stage: 'validate',
            // A required variable may not be empty; what it is does not matter here.
            script: [
              `${env} > ${this.folder}/.env.check`,
              `${command} --env-file ${this.folder}/.env.check config --quiet`,
            ],
          },
        ],
        ignored: ['.env', '.env.*', '!.env.example'],
      },
    ];
  }

  /** Adds a service after the others, as a pattern does; it may wait for those that are there. */
  add(name: string, props: ServiceProps): ComposeService {
    const service = this.make(name, props);
    service.linkDependencies();
    addReferences(this, props);
    return service;
  }

  private make(name: string, props: ServiceProps): ComposeService {
    const service = new ComposeService(
      this,
      name,
      withDefaults(props, { ...serviceDefaults, ...this.props.defaults }),
    );
    this.services.set(name, service);
    for (const volume of props.volumes ?? []) {
      if (volume instanceof ConfigMount) this.addConfig(volume.file);
    }
    return service;
  }

  private addConfig(file: ConfigFile): void {
    const { path, data } = file;
    const existing = this.configFiles.get(path);
    this.configFiles.set(path, existing ?? file);
    if (existing === undefined) {
      this.artifact(`config/${path}`, configDialect(path), data as () => never);
    } else if (existing !== file && existing.data !== data) {
      this.report({
        code: 'HL002',
        what: `two config files of ${this.folder} have the path ${quoted(path)}`,
        fix: 'make it once, and give it to both services; or give one of them another path',
      });
    }
  }

  private artifact<T>(
    path: string,
    dialect: ConstructorParameters<typeof Artifact<T>>[2]['dialect'],
    data: () => T,
  ) {
    return new Artifact<T>(this, path, { path: `${this.folder}/${path}`, dialect, data });
  }

  /** Who uses a network starts after its owner, and says so in its file. */
  private followNetworks(): void {
    const owners = new Map<IConstruct, ComposeStack>();
    for (const stack of App.of(this).allOf<ComposeStack>(ComposeStack)) {
      // Each machine has networks of its own.
      if (stack.host === this.host) for (const network of stack.ownedNetworks) owners.set(network, stack);
    }
    for (const network of this.sharedNetworks()) {
      const owner = owners.get(network);
      if (owner === undefined) {
        this.report({
          code: 'HL107',
          what: `network ${network.name} is used on ${this.host.name}, but no stack makes it there`,
          fix: `give owns: [${network.name}] to the stack that starts first`,
        });
      } else if (owner !== (this as ComposeStack)) {
        applyAfter(this, owner, `uses its network ${network.name}`);
      }
    }
  }

  private sharedNetworks(): readonly ComposeNetwork[] {
    return [
      ...new Set(
        this.allServices.flatMap(({ networks }) => networks.filter((net) => net instanceof ComposeNetwork)),
      ),
    ];
  }

  private document(): ComposeDocument {
    return stackDocument(this, this.props, () => undefined);
  }
}
