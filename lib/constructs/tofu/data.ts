import type { Construct } from 'constructs';

import { adopt, freeId, type Checked } from '../../core/component';
import type { Problem } from '../../core/problem';
import { TerraformDataSource, TerraformStack, type TerraformMetaArguments } from './engine';
import { strayProblems } from './strays';
import { toTofuJson, TofuRef } from './tofu-ref';

/** What OpenTofu itself takes of any data source. */
type DataMetaArguments = Pick<
  TerraformMetaArguments,
  'count' | 'dependsOn' | 'forEach' | 'lifecycle' | 'provider'
>;

/** Settings of a {@link TofuData}. */
export interface TofuDataProps<Body extends object> extends DataMetaArguments {
  /** The provider's name of it: `proxmox_virtual_environment_version`. */
  readonly type: string;
  /** Its arguments, in the provider's words; read when the file is rendered. */
  readonly body: () => Body;
}

/**
 * Any data source of any provider, typed by its body: what OpenTofu asks a server for when it plans. Texts are literal; a
 * {@link TofuRef} is an expression.
 *
 * @example
 * const version = new TofuData(root, 'version', { type: 'proxmox_virtual_environment_version', body: () => ({}) });
 * root.output('version', { value: version.attribute('version') });
 */
export class TofuData<Body extends object = Record<string, unknown>>
  extends TerraformDataSource
  implements Checked
{
  private readonly body: () => Body;

  constructor(scope: Construct, id: string, { type, body, ...meta }: TofuDataProps<Body>) {
    super(scope, freeId(scope, id, new.target as never), { terraformResourceType: type, ...meta });
    adopt(this, new.target as never, meta);
    this.body = body;
  }

  /** An attribute that OpenTofu knows when it has asked: `version`. */
  attribute<T = string>(name: string): TofuRef<T> {
    return new TofuRef<T>(
      `data.${this.terraformResourceType}.${this.friendlyUniqueId}.${name}`,
      TerraformStack.of(this),
    );
  }

  /** What OpenTofu's file cannot hold. */
  *check(): Iterable<Problem> {
    yield* strayProblems(this, 'data', this.body());
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return toTofuJson(this.body()) as Record<string, unknown>;
  }
}
