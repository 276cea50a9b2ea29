import type { Construct } from 'constructs';

import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { addReferences, applyAfter, Component, problemOf } from '../../core/component';
import { markdown } from '../../core/dialect';
import { HomelabError, type Problem } from '../../core/problem';
import { standsAt } from '../../core/record';
import { userSource } from '../../core/source';
import type { EnvLine } from '../../formats/env';
import type { Backup } from '../../model/backup';
import { quoted } from '../../model/fault';
import type { Facts } from '../../model/facts';
import type { Host } from '../../model/host';
import type { EnvironmentVariable, Tooling } from '../../model/tooling';
import { AdoptedFile } from './adopt/adopted-file';
import { ComposeNetwork } from './compose-network';
import { ComposeService } from './compose-service';
import { ConfigMount, type ConfigFile } from './config-file';
import type { AdoptedStackProps, ComposeStackProps } from './compose-stack-props';
import { serviceDefaults, withDefaults } from './defaults';
import { composeYaml, configDialect, envExample } from './dialect';
import type { ComposeDocument } from './document';
import { envLines } from './env-example';
import { stackFaults } from './faults/stack';
import { networkOwners, projectFaults, projectNames } from './names';
import { stackReadme } from './readme';
import type { ServiceProps } from './service-props';
import { homeOf } from './home';
import { ownFiles } from './stack-parts';
import { stackContents, type StackContents } from './stack-contents';
import type { StackFileProps } from './stack-document';
import { stackFacts } from './stack-facts';
import { stackTooling } from './stack-tooling';
import { tierFaults } from './start-order';
import { backupFaults } from './stateful';
import { unownedNetwork, usedNetworks, type UsedNetwork } from './used-networks';

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
  /** When it starts, as given; `undefined` if that follows from what it comes after. */
  readonly tier: number | undefined;
  /** Shared networks that it makes. */
  readonly ownedNetworks: readonly ComposeNetwork[];
  /** How its volumes are backed up, as given. */
  readonly backups: Readonly<Record<string, Backup>>;
  private readonly props: ComposeStackProps;
  private readonly services = new Map<string, ComposeService>();
  private written: StackContents | undefined;
  private readonly configFiles = new Map<string, ConfigFile>();
  private readonly foreign = new Map<string, ComposeStack>();

  /**
   * A stack whose Compose file is there already. It is written back as it is, byte by byte, and everything in it is checked
   * with the rest of the lab; a problem of a service names its line in that file.
   *
   * @param path from the folder of the file that calls this, wherever the program is started
   * @example
   * ComposeStack.fromFile(repository, 'media', 'media/compose.yml', { host: docker });
   */
  static fromFile(scope: Construct, id: string, path: string, props: AdoptedStackProps): ComposeStack {
    const file = new AdoptedFile(path, userSource(), props);
    return new ComposeStack(scope, id, { ...props, ...file.declares, services: file.services }, file);
  }

  /** @param adopted the file that its services come from; in a program that is for {@link fromFile} to give */
  constructor(
    scope: Construct,
    id: string,
    props: ComposeStackProps<Names>,
    private readonly adopted?: AdoptedFile,
  ) {
    super(homeOf(scope, id, props), id, props);
    standsAt(this, adopted?.source);
    this.host = props.host;
    this.description = props.description;
    this.folder = props.folder ?? id;
    this.projectName = props.projectName ?? props.renamedFrom ?? adopted?.projectName ?? this.folder;
    this.tier = props.tier;
    this.backups = props.backups ?? {};
    this.props = props;
    this.ownedNetworks = props.owns ?? [];
    for (const finding of adopted?.findings ?? []) this.report(finding);
    for (const fault of projectFaults(this.folder, this.projectName)) this.report(fault);
    this.claim(projectNames, `${this.projectName} on ${props.host.node.id}`);
    for (const network of this.ownedNetworks)
      this.claim(networkOwners, `${network.name} on ${props.host.node.id}`);
    applyAfter(this, props.host, 'runs on it');
    for (const stack of props.after ?? []) applyAfter(this, stack, 'after');

    for (const [name, service] of Object.entries<ServiceProps>(props.services)) this.make(name, service);
    for (const service of this.services.values()) service.linkDependencies();

    const fileName = props.host.containers.compose === 'synology' ? 'docker-compose.yml' : 'compose.yaml';
    const yaml = adopted?.dialect ?? composeYaml;
    this.file = this.artifact<ComposeDocument>(fileName, yaml, () => this.contents().document);
    this.artifact<readonly EnvLine[]>('.env.example', envExample, () => envLines(this.variables()));
    this.artifact<string>('README.md', markdown, () => stackReadme(this, fileName));
    App.of(this).beforeCheck(() => {
      for (const used of usedNetworks(this)) this.follow(used);
    });
  }

  /**
   * A service of this stack.
   *
   * @throws Error if there is none of this name; {@link HomelabError} if its file could not be read
   */
  service(name: Names): ComposeService {
    const service = this.services.get(name);
    if (service !== undefined) return service;
    // Of a file that could not be read, that is told, and not what is missing because of it.
    const errors = (this.adopted?.findings ?? []).filter(({ severity }) => severity !== 'warning');
    if (errors.length > 0) throw new HomelabError(errors.map((finding) => problemOf(this, finding)));
    throw new Error(`${this.node.path} has no service ${name}`);
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
    return `${this.host.containers.data}/${this.props.renamedFrom ?? this.folder}/${name}`;
  }

  /** Folder on the machine that holds the stack's files. */
  get path(): string {
    return `${this.host.containers.stacks}/${this.folder}`;
  }

  /** Its folder in the repository, which is the repository itself where that is for this stack alone: `.`. */
  get place(): string {
    return this.host.containers.repositories === undefined ? this.folder : '.';
  }

  /** Whether this stack makes a shared network. */
  ownsNetwork(name: string): boolean {
    return this.ownedNetworks.some((network) => network.name === name);
  }

  /** Shared networks that it uses, each with the stack that makes it; known when the tree is complete. */
  foreignNetworks(): readonly { readonly name: string; readonly owner: ComposeStack }[] {
    return [...this.foreign].map(([name, owner]) => ({ name, owner }));
  }

  override *check(): Iterable<Problem> {
    const neighbours = App.of(this)
      .allOf<ComposeStack>(ComposeStack)
      .filter((other) => other !== (this as ComposeStack) && other.host === this.host);
    const behind = this.adopted?.leftBehind(ownFiles(this)) ?? [];
    for (const fault of [
      ...tierFaults(this),
      ...backupFaults(this),
      ...stackFaults(this, neighbours),
      ...behind,
    ])
      yield problemOf(this, fault);
  }

  /** Variables of the stack's `.env`, each once, in the order of the services. */
  variables(): readonly EnvironmentVariable[] {
    return this.contents().variables;
  }

  /** Whether its file was there already. */
  get isAdopted(): boolean {
    return this.adopted !== undefined;
  }

  /** Services of an adopted file that run once and end, which the file does not say. */
  get oneShots(): readonly string[] {
    return this.adopted?.oneShots ?? [];
  }

  /** What it declares beside its services. */
  get declares(): StackFileProps {
    return this.props;
  }

  /** What the report tells of it. */
  describe(): Facts {
    return stackFacts(this);
  }

  /** What Compose needs in this repository. */
  tooling(): readonly Tooling[] {
    return [stackTooling(this)];
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
    standsAt(service, this.adopted?.sourceOf(name));
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
    return new Artifact<T>(this, path, {
      path: this.place === '.' ? path : `${this.place}/${path}`,
      dialect,
      data,
    });
  }

  /** Who uses a network starts after its owner, and says so in its file. */
  private follow({ name, owner, isDeclared }: UsedNetwork): void {
    if (owner === undefined) this.report(unownedNetwork(name, isDeclared, this.host.name));
    else if (owner !== (this as ComposeStack)) {
      this.foreign.set(name, owner);
      applyAfter(this, owner, `uses its network ${name}`);
    }
  }

  /** The Compose file, before anybody patches it. */
  document(): ComposeDocument {
    return this.contents().document;
  }

  /** The document before patches, and its variables: once for all who read them, when nothing changes any more. */
  contents(): StackContents {
    if (this.written !== undefined) return this.written;
    const contents = stackContents(this, this.props, this.adopted);
    if (this.node.locked) this.written = contents;
    return contents;
  }
}
