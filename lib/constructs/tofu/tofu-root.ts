import type { Construct, IConstruct } from 'constructs';

import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { adopt, applyAfter, claimFor, freeId, problemOf, type Checked } from '../../core/component';
import type { Problem } from '../../core/problem';
import { Repository } from '../../core/repository';
import { Host } from '../../model/host';
import type { EnvironmentVariable, Tooling } from '../../model/tooling';
import { carryCdktf, runAspectsOnce } from './cdktf-app';
import { addBlocks, type Blocks, type Import, type Moved, type Removed } from './blocks';
import { BackendElement, localState, type Backend } from './backend';
import { tofuJson } from './dialect';
import { encryptionBlock, passphrase, type Encryption } from './encryption';
import type { TofuDocument } from './document';
import { addressOf, elementsOf, foreignProblems } from './elements';
import {
  ref,
  TerraformLocal,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
  type TerraformElement,
} from './engine';
import { CdktfManifest } from './manifest';
import { outputPrefix, prepareStack, stackDocument } from './stack-document';
import { addValueFiles, valueFaults } from './tfvars';
import { rootTooling } from './tooling';
import { literalText, toTofuJson, TofuRef } from './tofu-ref';
import type { TofuCheckProps, TofuOutputProps, TofuVariableProps } from './values';
import { addVersionFile } from './version-file';

/** Settings of a {@link TofuRoot}. */
export interface TofuRootProps {
  /**
   * Where the state is kept.
   *
   * @default localState()
   */
  readonly backend?: Backend;

  /**
   * Versions of OpenTofu that may apply it: `>= 1.6.0`.
   *
   * @default - any
   */
  readonly requiredVersion?: string;

  /**
   * Whether state and plans are encrypted, with a passphrase of 16 characters or more from the variable
   * `state_passphrase`. `migrate` reads a state that is not encrypted yet; after one apply it is `enforced`.
   *
   * @default - they are not
   */
  readonly encryption?: Encryption;

  /**
   * Values of its variables where they are no secrets, such as those of one environment; `values.auto.tfvars.json` has them,
   * so that the same root can be made with others.
   *
   * @default - none: whoever applies it gives them
   */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** What the file and the manifest say of cdktf; constant, or each upgrade would change every file. */
export const cdktfVersion = '0.21.0';

const resourceNames = {
  code: 'HL502',
  what: (name: string) => `two resources have the name ${name}`,
  fix: 'give one of them another id: names come from the path below the root',
};

const stackNames = {
  code: 'HL504',
  what: (name: string) => `two OpenTofu roots have the name ${name} in manifest.json`,
  fix: "give one of them another id: the name is the repository's and the root's",
};

/**
 * An OpenTofu root: one folder, one state. It is a stack of cdktf, so any cdktf construct can stand below it, beside
 * ours. Its file is `main.tf.json`.
 *
 * @example
 * const root = new TofuRoot(repository, 'tofu', { backend: gitlabState('vm-platform') });
 */
export class TofuRoot extends TerraformStack implements Checked {
  /** Folder in the repository: the id. */
  readonly folder: string;
  /** Name that cdktf-cli knows it by: the repository's, and the id if that is not `tofu`. */
  readonly stackName: string;
  /** `main.tf.json`, for patches. */
  readonly file: Artifact<TofuDocument>;
  /** Variables in the order in which they were declared. */
  readonly variables = new Map<string, TofuVariableProps>();
  /** Where the state is kept. */
  readonly backend: Backend;
  /** Variables of the environment that its providers read, by name. */
  readonly environment = new Map<string, EnvironmentVariable>();
  /** Values of variables that the program gives. */
  readonly values: Readonly<Record<string, unknown>>;
  private readonly requiredVersion: string | undefined;
  private readonly encryption: Encryption | undefined;
  private readonly blocks: Blocks = { moved: [], imports: [], removed: [], checks: new Map() };

  constructor(scope: Construct, id: string, props: TofuRootProps = {}) {
    // cdktf refuses these in an id with an error that names no line.
    super(scope, freeId(scope, id.replace(/[\s*?[\]{}!]/g, '-'), new.target as never));
    adopt(this, new.target as never, props);
    const app = App.of(this);
    this.folder = id;
    this.backend = props.backend ?? localState();
    this.values = props.values ?? {};
    this.requiredVersion = props.requiredVersion;
    this.encryption = props.encryption;
    if (props.encryption !== undefined) this.variable('state_passphrase', passphrase);
    const repository = Repository.of(this)?.folder ?? '';
    this.stackName = [repository, ...(id === 'tofu' && repository !== '' ? [] : [id])]
      .join('-')
      .replace(/^-/, '');
    // In the file and in cdktf's manifest: the same whichever of cdktf and cdktn reads the program.
    (this as unknown as { cdktfVersion: string }).cdktfVersion = cdktfVersion;
    claimFor(this, stackNames, this.stackName);
    new BackendElement(this, this.backend, this.stackName);
    this.file = new Artifact<TofuDocument>(this, 'main.tf.json', {
      path: `${id}/main.tf.json`,
      dialect: tofuJson,
      data: () => this.document(),
    });

    addValueFiles(this);
    if (props.requiredVersion !== undefined) addVersionFile(this, props.requiredVersion);

    carryCdktf(app);
    runAspectsOnce(app);
    CdktfManifest.of(app);
    // The last of all: what is prepared is written as it is.
    app.beforeCheck(() => {
      app.beforeCheck(() => {
        prepareStack(this);
      });
    });
  }

  /** The root that a construct stands in. */
  static override of(construct: IConstruct): TofuRoot {
    const root = TofuRoot.around(construct);
    if (root === undefined) throw new Error(`${construct.node.path} stands in no TofuRoot`);
    return root;
  }

  /** The root that a construct stands in; `undefined` if it stands in none. */
  static around(construct: IConstruct): TofuRoot | undefined {
    return construct.node.scopes.findLast((scope) => scope instanceof TofuRoot);
  }

  /**
   * A variable of this root, the same one for the same name.
   *
   * @example
   * root.variable('ssh_public_keys', { type: 'list(string)', description: 'Public keys of the people who log in.' });
   */
  variable<T = string>(name: string, props: TofuVariableProps): TofuRef<T> {
    if (!this.variables.has(name)) {
      this.variables.set(name, props);
      const { default: value, validation = [], ephemeral = false, ...rest } = props;
      const variable = new TerraformVariable(this, name, rest);
      for (const { condition, message } of validation)
        variable.addValidation({ condition: ref(condition), errorMessage: literalText(message) });
      if (ephemeral) variable.addOverride('ephemeral', true);
      // By itself cdktf writes the keys of a default in another spelling, and fails at `null`.
      if (value !== undefined) variable.addOverride('default', value);
    }
    return new TofuRef<T>(`var.${name}`, this);
  }

  /**
   * A value that people and other programs read with `tofu output`.
   *
   * @example
   * root.output('machines', { value: { docker: docker.address.value }, description: 'Addresses of the machines.' });
   */
  output(name: string, { value, ...rest }: TofuOutputProps): void {
    // What it tells of has the same name, often.
    const output = new TerraformOutput(this, `${outputPrefix}${name}`, { ...rest, value: '' });
    output.overrideLogicalId(name);
    // By itself cdktf fails at `null`, as with variables.
    output.addOverride('value', toTofuJson(value));
  }

  /**
   * A value with a name, for an expression that is used more than once.
   *
   * @example
   * const names = root.local<string[]>('names', ['web', 'db']);
   */
  local<T = string>(name: string, value: unknown): TofuRef<T> {
    // A variable may have the same name.
    new TerraformLocal(this, `local-${name}`, toTofuJson(value)).overrideLogicalId(name);
    return new TofuRef<T>(`local.${name}`, this);
  }

  /**
   * A condition that OpenTofu looks at after each plan and apply; if it is not met it warns, and goes on.
   *
   * @example
   * root.addCheck('workers', { conditions: [{ condition: 'length(local.names) > 1', message: 'Too few workers.' }] });
   */
  addCheck(name: string, props: TofuCheckProps): void {
    this.blocks.checks.set(name, props);
  }

  /** Tells OpenTofu to forget a resource that the program no longer has, or to destroy it. */
  addRemoved(removed: Removed): void {
    this.blocks.removed.push(removed);
  }

  /** Tells OpenTofu that a resource of its state has another address now, so that nothing is destroyed. */
  addMoved(moved: Moved): void {
    this.blocks.moved.push(moved);
  }

  /** Tells OpenTofu to take over what exists already. */
  addImport(block: Import): void {
    this.blocks.imports.push(block);
  }

  /** The roots whose state this one reads. Complete when the tree is. */
  get reads(): readonly TofuRoot[] {
    return this.dependencies.filter((other): other is TofuRoot => other instanceof TofuRoot);
  }

  *check(): Iterable<Problem> {
    yield* valueFaults(this.variables, this.values).map((fault) => problemOf(this, fault));
    for (const other of this.reads) applyAfter(this, other, 'reads its state');
    for (const element of elementsOf(this))
      claimFor(this, resourceNames, `${addressOf(element)} in ${this.node.path}`, element.node.path);
    for (const construct of this.node.findAll()) yield* foreignProblems(construct);
  }

  /** What OpenTofu needs in this repository. */
  tooling(): readonly Tooling[] {
    return [rootTooling(this)];
  }

  /** Address of each element in the state, by the construct's path. */
  addresses(): ReadonlyMap<string, string> {
    return new Map(elementsOf(this).map((element) => [element.node.path, addressOf(element)]));
  }

  /**
   * Names in the state: the path below the root, without a hash. They are what people type after `-target`, and what
   * the state knows a machine by. OpenTofu wants a letter first, so a digit gets `_` in front.
   */
  protected override allocateLogicalId(element: TerraformElement): string {
    return nameBelow(this, element);
  }

  /** Address that an element would have if constructs above it had other ids. */
  addressWith(element: TerraformElement, idOf: (scope: IConstruct) => string): string {
    const address = addressOf(element);
    return `${address.slice(0, -element.friendlyUniqueId.length)}${nameBelow(this, element, idOf)}`;
  }

  private document(): TofuDocument {
    const document = stackDocument(this);
    document.terraform = {
      ...(this.requiredVersion !== undefined && { required_version: this.requiredVersion }),
      ...document.terraform,
      ...(this.encryption !== undefined && { encryption: encryptionBlock(this.encryption) }),
    };
    addBlocks(document, this.blocks);
    return document;
  }
}

/**
 * The path below the root, or below the machine: machines' names are unique in a lab, and one that moves in the program is
 * still the same machine.
 */
function nameBelow(
  root: IConstruct,
  element: IConstruct,
  idOf: (scope: IConstruct) => string = ({ node }) => node.id,
): string {
  const scopes = element.node.scopes;
  const machine = scopes.findLastIndex((scope) => scope instanceof Host);
  return scopes
    .slice(Math.max(scopes.indexOf(root) + 1, machine))
    .map(idOf)
    .filter((id) => id !== 'Resource')
    .join('_')
    .replace(/[^A-Za-z0-9_-]/g, '_')
    .replace(/^(?=[^A-Za-z_])/, '_');
}
