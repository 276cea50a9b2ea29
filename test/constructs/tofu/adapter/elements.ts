import {
  TerraformDataSource,
  TerraformElement,
  TerraformModule,
  TerraformProvider,
  TerraformResource,
  type TerraformMetaArguments,
  type TerraformModuleConfig,
} from 'cdktf';
import type { Construct } from 'constructs';

type Body = Record<string, unknown>;

/** A resource with any arguments, as `cdktf get` writes one. */
export class Thing extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly body: Body,
    meta: TerraformMetaArguments = {},
  ) {
    super(scope, id, { terraformResourceType: 'lab_thing', ...meta });
  }

  protected override synthesizeAttributes(): Body {
    return this.body;
  }
}

/** A data source with any arguments. */
export class Lookup extends TerraformDataSource {
  constructor(
    scope: Construct,
    id: string,
    private readonly body: Body,
    meta: TerraformMetaArguments = {},
  ) {
    super(scope, id, { terraformResourceType: 'lab_lookup', ...meta });
  }

  protected override synthesizeAttributes(): Body {
    return this.body;
  }
}

/** A provider with any arguments. */
export class LabProvider extends TerraformProvider {
  constructor(
    scope: Construct,
    id: string,
    private readonly name: string | undefined,
    private readonly body: Body,
  ) {
    super(scope, id, {
      terraformResourceType: 'lab',
      terraformGeneratorMetadata: { providerName: 'lab', providerVersion: '1.2.3' },
      terraformProviderSource: 'registry.opentofu.org/example/lab',
    });
  }

  override get alias(): string | undefined {
    return this.name;
  }

  protected override synthesizeAttributes(): Body {
    return this.body;
  }
}

/** A module with any arguments. */
export class LabModule extends TerraformModule {
  constructor(
    scope: Construct,
    id: string,
    private readonly body: Body,
    options: TerraformModuleConfig,
  ) {
    super(scope, id, options);
  }

  protected override synthesizeAttributes(): Body {
    return this.body;
  }
}

/** What no class of cdktf is made for: a block of a kind that it does not know. */
export class AnyBlock extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly block: Body,
  ) {
    super(scope, id);
  }

  override toTerraform(): Body {
    return this.block;
  }
}
