import type { Table } from '../../lib/constructs/tofu/binding/table';
import * as bindings from '../../lib/constructs/proxmox/bindings';

/** A class of the bindings. */
export interface BindingClass {
  readonly name: string;
  readonly tfResourceType: string;
  readonly table: Table;
}

/** All classes, under the names of {@link schemaFields}. */
export function bindingClasses(): ReadonlyMap<string, BindingClass> {
  return new Map(
    Object.entries(bindings).map(([name, made]) => {
      const { tfResourceType, table } = made;
      const prefix = name.startsWith('DataProxmox') ? 'data.' : '';
      return [
        name === 'ProxmoxProvider' ? 'provider' : `${prefix}${tfResourceType}`,
        { name, tfResourceType, table },
      ];
    }),
  );
}
