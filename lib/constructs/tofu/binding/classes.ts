import type { Construct } from 'constructs';

import {
  ImportableResource,
  TerraformDataSource,
  TerraformProvider,
  TerraformResource,
  type TerraformMetaArguments,
  type TerraformResourceConfig,
} from '../engine';
import { toAttributes } from './mapping';
import { defineReferences } from './references';
import type { Table } from './table';
import type { References, Settings } from './types';

/** The provider that resources are bound to. */
export interface BoundProvider {
  /** Its name in a configuration: `proxmox`. */
  readonly name: string;
  /** Its full address: `registry.opentofu.org/bpg/proxmox`. */
  readonly source: string;
  /** The version whose schema the tables are. */
  readonly version: string;
}

/** What a class of resources, data sources or providers has besides its instances. */
export interface Bound {
  /** The provider's name of it: `proxmox_virtual_environment_vm`. */
  readonly tfResourceType: string;
  /** Its fields. */
  readonly table: Table;
}

/** A class of resources. */
export interface BoundResource<Given, Computed> extends Bound {
  new (
    scope: Construct,
    id: string,
    ...config: Settings<Given>
  ): TerraformResource & References<Given, Computed> & Input<Given>;
  /** Has the resource of this id, which is there already, imported; cdktf then writes its configuration. */
  generateConfigForImport(
    scope: Construct,
    importToId: string,
    importFromId: string,
    provider?: TerraformProvider,
  ): ImportableResource;
}

/** A class of data sources. */
export interface BoundDataSource<Given, Computed> extends Bound {
  new (
    scope: Construct,
    id: string,
    ...config: Settings<Given>
  ): TerraformDataSource & References<Given, Computed> & Input<Given>;
}

/** What was given; an aspect may change it. */
export interface Input<Given> {
  /** What was given, which an aspect may change until it is written. */
  readonly input: { -readonly [Key in keyof Omit<Given, keyof TerraformMetaArguments>]: Given[Key] };
}

/** The classes of a provider's resources, made of tables. */
export function bindTo(bound: BoundProvider) {
  const base = (type: string, config: object): TerraformResourceConfig => {
    const { dependsOn, count, provider, lifecycle, forEach, provisioners, connection } =
      config as TerraformMetaArguments;
    return {
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: bound.name, providerVersionConstraint: bound.version },
      ...defined({ dependsOn, count, provider, lifecycle, forEach, connection }),
      // An empty list is a block without a name, in what cdktf makes of it.
      ...(provisioners !== undefined && provisioners.length > 0 && { provisioners }),
    };
  };

  /** A class of resources of this type. */
  function resource<Given, Computed = unknown>(type: string, table: Table): BoundResource<Given, Computed> {
    class Resource extends TerraformResource {
      static readonly tfResourceType = type;
      static readonly table = table;
      readonly input: object;

      static generateConfigForImport(
        scope: Construct,
        importToId: string,
        importId: string,
        provider?: TerraformProvider,
      ): ImportableResource {
        const config = { terraformResourceType: type, importId, ...defined({ provider }) };
        return new ImportableResource(scope, importToId, config);
      }

      constructor(scope: Construct, id: string, config: object = {}) {
        super(scope, id, base(type, config));
        this.input = { ...config };
      }

      protected override synthesizeAttributes(): Record<string, unknown> {
        return toAttributes(table, this.input);
      }

      protected override synthesizeHclAttributes(): never {
        throw noHcl(type);
      }
    }
    defineReferences(Resource.prototype, table);
    return Resource as unknown as BoundResource<Given, Computed>;
  }

  /** A class of data sources of this type. */
  function dataSource<Given, Computed = unknown>(
    type: string,
    table: Table,
  ): BoundDataSource<Given, Computed> {
    class DataSource extends TerraformDataSource {
      static readonly tfResourceType = type;
      static readonly table = table;
      readonly input: object;

      constructor(scope: Construct, id: string, config: object = {}) {
        super(scope, id, base(type, config));
        this.input = { ...config };
      }

      protected override synthesizeAttributes(): Record<string, unknown> {
        return toAttributes(table, this.input);
      }

      protected override synthesizeHclAttributes(): never {
        throw noHcl(type);
      }
    }
    defineReferences(DataSource.prototype, table);
    return DataSource as unknown as BoundDataSource<Given, Computed>;
  }

  return { resource, dataSource, provider: <Given>(table: Table) => providerClass<Given>(bound, table) };
}

/** A provider with a table. It is a class of its own: a value of it is an instance of `TerraformProvider` for linters. */
export abstract class TableProvider<Given> extends TerraformProvider {
  /** What was given, which an aspect may change until it is written. */
  readonly input: Input<Given>['input'];

  constructor(
    scope: Construct,
    id: string,
    { name, source, version }: BoundProvider,
    private readonly fields: Table,
    config: object,
  ) {
    super(scope, id, {
      terraformResourceType: name,
      terraformGeneratorMetadata: { providerName: name, providerVersionConstraint: version },
      terraformProviderSource: source,
    });
    this.input = { ...config } as Input<Given>['input'];
  }

  override get alias(): string | undefined {
    return (this.input as { alias?: string }).alias;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...toAttributes(this.fields, this.input), ...defined({ alias: this.alias }) };
  }

  protected override synthesizeHclAttributes(): never {
    throw noHcl(this.terraformResourceType);
  }
}

/** A class of providers. */
export interface BoundProviderClass<Given> extends Bound {
  new (scope: Construct, id: string, ...config: Settings<Given>): TableProvider<Given>;
}

function providerClass<Given>(bound: BoundProvider, table: Table): BoundProviderClass<Given> {
  class Provider extends TableProvider<Given> {
    static readonly tfResourceType = bound.name;
    static readonly table = table;

    constructor(scope: Construct, id: string, config: object = {}) {
      super(scope, id, bound, table, config);
    }
  }
  return Provider as unknown as BoundProviderClass<Given>;
}

function noHcl(type: string): Error {
  return new Error(`${type} is written as JSON only: leave --hcl out, OpenTofu reads both`);
}

/** The entries that have a value. */
function defined<T extends object>(entries: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as never;
}
