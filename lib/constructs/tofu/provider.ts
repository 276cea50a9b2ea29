import type { Construct } from 'constructs';

import { TerraformProvider } from './engine';
import { toTofuJson } from './tofu-ref';

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
