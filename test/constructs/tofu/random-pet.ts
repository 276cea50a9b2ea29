import { TerraformResource, type TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';

import { TofuProvider } from '../../../lib/constructs/tofu/provider';

/** Settings of a {@link RandomPet}. */
export interface RandomPetConfig extends TerraformMetaArguments {
  readonly prefix?: string;
  readonly length?: number;
}

/** A resource as `cdktf get` and the packages of providers write it, cut short. */
export class RandomPet extends TerraformResource {
  static readonly tfResourceType = 'random_pet';
  private readonly config: RandomPetConfig;

  constructor(scope: Construct, id: string, config: RandomPetConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'random_pet',
      terraformGeneratorMetadata: {
        providerName: 'random',
        providerVersion: '3.7.2',
        providerVersionConstraint: '3.7.2',
      },
      ...config,
    });
    this.config = config;
  }

  get idAttribute(): string {
    return this.getStringAttribute('id');
  }

  get lengthAttribute(): number {
    return this.getNumberAttribute('length');
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { prefix: this.config.prefix, length: this.config.length };
  }
}

/** The provider without which cdktf takes no {@link RandomPet}. */
export function randomProvider(root: Construct): TofuProvider {
  return new TofuProvider(root, 'random', {
    name: 'random',
    source: 'registry.opentofu.org/hashicorp/random',
    version: '3.7.2',
    body: () => ({}),
  });
}
