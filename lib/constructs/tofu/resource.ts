import type { Construct } from 'constructs';

import { adopt, freeId, type Checked } from '../../core/component';
import type { Problem } from '../../core/problem';
import { TerraformResource, TerraformStack, type TerraformMetaArguments } from './engine';
import { strayProblems } from './strays';
import { toTofuJson, TofuRef } from './tofu-ref';

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
  private written: Body | undefined;

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
    const body = this.written ?? this.body();
    this.written = undefined;
    yield* strayProblems(this, 'resource', body);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    // It is made once: the check that follows looks at what goes into the file.
    this.written = this.body();
    return toTofuJson(this.written) as Record<string, unknown>;
  }
}
