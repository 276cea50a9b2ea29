import type { Construct } from 'constructs';

import { adopt, freeId, problemOf, type Checked } from '../../core/component';
import type { Problem } from '../../core/problem';
import { TerraformModule, TerraformStack } from './engine';
import type { TofuProvider } from './provider';
import { strayProblems } from './strays';
import { toTofuJson, TofuRef } from './tofu-ref';

/** A module of a registry. */
export interface RegistryModule {
  /** Its address there: `namespace/name/provider`. */
  readonly registry: string;
  /** Its version, exact: `1.2.0`. */
  readonly version: string;
}

/** Settings of a {@link TofuModule}. */
export interface TofuModuleProps {
  /**
   * Where it is: a folder beside main.tf.json (`./modules/net`), a repository with its tag
   * (`git::https://example.net/net.git?ref=v1.2.0`), or a registry's with its version.
   */
  readonly source: string | RegistryModule;
  /**
   * Its variables by name, in its own words.
   *
   * @default - none
   */
  readonly variables?: Readonly<Record<string, unknown>>;
  /**
   * Providers that it takes in the place of those without alias.
   *
   * @default - those of the root
   */
  readonly providers?: readonly TofuProvider[];
}

const exact = /^\d+\.\d+\.\d+([-+][\w.+-]+)?$/;
const local = /^\.{1,2}\//;
const remote = /^(\w+::|\w+:\/\/|git@|(github|gitlab|bitbucket)\.(com|org)\/)/;
const git = /^(git[:@]|ssh:|github\.com|gitlab\.com|bitbucket\.org)|\.git\b/;

/**
 * A module of OpenTofu's own language, for what somebody else wrote already; what is written here is a class. Its version
 * is exact, so that a rebuild makes what was made before.
 *
 * @throws {@link HomelabError} HL509 if it has no exact version
 *
 * @example
 * new TofuModule(root, 'net', { source: './modules/net', variables: { bridge: 'vmbr0' } });
 */
export class TofuModule extends TerraformModule implements Checked {
  private readonly variables: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, id: string, props: TofuModuleProps) {
    const { source, variables = {}, providers = [] } = props;
    super(scope, freeId(scope, id, new.target as never), {
      ...(typeof source === 'string' ? { source } : { source: source.registry, version: source.version }),
      ...(providers.length > 0 && { providers: [...providers] }),
      // The folder is where it is: cdktf would copy it to a place of its own.
      skipAssetCreationFromLocalModules: true,
    });
    adopt(this, new.target as never, props);
    this.variables = variables;
  }

  /** An output of the module. */
  output<T = string>(name: string): TofuRef<T> {
    return new TofuRef<T>(`module.${this.friendlyUniqueId}.${name}`, TerraformStack.of(this));
  }

  /** A version that is not exact, and what OpenTofu's file cannot hold. */
  *check(): Iterable<Problem> {
    yield* strayProblems(this, 'module', this.variables);
    const fault = versionFault(this.source, this.version);
    if (fault === undefined) return;
    yield problemOf(this, {
      code: 'HL509',
      what: `module ${this.node.id} ${fault.what}`,
      fix: fault.fix,
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return toTofuJson(this.variables) as Record<string, unknown>;
  }
}

/** Why tomorrow's module may be another one than today's. */
function versionFault(
  source: string,
  version: string | undefined,
): { what: string; fix: string } | undefined {
  if (version !== undefined) {
    if (exact.test(version)) return undefined;
    return { what: `has version ${version}, which is not one`, fix: "name one, as in version: '1.2.0'" };
  }
  if (local.test(source)) return undefined;
  if (!remote.test(source)) {
    const fix = `write source: { registry: '${source}', version: … }, or ./ in front if it is a folder`;
    return { what: 'has no version', fix };
  }
  if (!git.test(source) || /[?&]ref=[^&]+/.test(source)) return undefined;
  return {
    what: 'is what the repository holds on the day',
    fix: 'put ?ref= and a tag or a commit at its end',
  };
}
