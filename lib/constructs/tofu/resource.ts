import type { Construct } from 'constructs';

import { adopt, freeId, problemOf, type Checked } from '../../core/component';
import type { Problem } from '../../core/problem';
import { TerraformProvider, TerraformResource, TerraformStack, type TerraformMetaArguments } from './engine';
import { tofuStrays, toTofuJson, TofuRef } from './tofu-ref';

/** Settings of a {@link TofuResource}. */
export interface TofuResourceProps<Body extends object> extends TerraformMetaArguments {
  /** The provider's name of it: `proxmox_virtual_environment_vm`. */
  readonly type: string;
  /** Its arguments, in the provider's words; read when the file is rendered. */
  readonly body: () => Body;
}

/**
 * Any resource of any provider, typed by its body. Texts are literal; a {@link TofuRef} is an expression.
 *
 * @example
 * new TofuResource(root, 'marker', { type: 'terraform_data', body: () => ({ input: 'made by hand' }) });
 */
export class TofuResource<Body extends object = Record<string, unknown>>
  extends TerraformResource
  implements Checked
{
  private readonly body: () => Body;

  constructor(scope: Construct, id: string, props: TofuResourceProps<Body>) {
    const { type, body, provisioners = [], ...rest } = props;
    // An empty list is a block without a name, in what cdktf makes of it.
    const meta = { ...rest, ...(provisioners.length > 0 && { provisioners }) };
    super(scope, freeId(scope, id, new.target as never), { terraformResourceType: type, ...meta });
    adopt(this, new.target as never, meta);
    this.body = body;
  }

  /** An attribute that OpenTofu knows after apply: `id`. */
  attribute<T = string>(name: string): TofuRef<T> {
    return new TofuRef<T>(
      `${this.terraformResourceType}.${this.friendlyUniqueId}.${name}`,
      TerraformStack.of(this),
    );
  }

  /** What OpenTofu's file cannot hold: cdktf leaves some of it out without a word, and throws at the rest. */
  *check(): Iterable<Problem> {
    for (const { path, value, advice } of tofuStrays(this.body())) {
      yield problemOf(this, {
        code: 'HL007',
        what: `resource ${this.friendlyUniqueId} cannot hold ${value} at ${path}`,
        fix: advice,
      });
    }
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return toTofuJson(this.body()) as Record<string, unknown>;
  }
}

/** Settings of a {@link TofuProvider}. */
export interface TofuProviderProps {
  /** Name in the configuration: `proxmox`. */
  readonly name: string;
  /** Full address: `registry.opentofu.org/bpg/proxmox`; with the short one cdktf-cli looks it up at every run. */
  readonly source: string;
  /** Version, exact: cdktf-cli fails without one. */
  readonly version: string;
  /**
   * Name of this one among several of the same provider.
   *
   * @default - the provider that resources take by themselves
   */
  readonly alias?: string;
  /** Its settings, in the provider's words; never a secret, which the provider reads from the environment. */
  readonly body: () => Record<string, unknown>;
}

/** A provider of a root. */
export class TofuProvider extends TerraformProvider {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TofuProviderProps,
  ) {
    super(scope, id, {
      terraformResourceType: props.name,
      terraformGeneratorMetadata: { providerName: props.name, providerVersion: props.version },
      terraformProviderSource: props.source,
    });
  }

  override get alias(): string | undefined {
    return this.props.alias;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { alias, body } = this.props;
    return { ...(alias !== undefined && { alias }), ...(toTofuJson(body()) as Record<string, unknown>) };
  }
}
