import type { IConstruct } from 'constructs';

import type { Referring } from '../../core/edges';
import type { Host } from '../../model/host';
import { Step, type HostPort, type Metrics } from '../../model/step';
import { literal } from './dialect';
import type { AnsibleValue } from './document';

/** What a role is, beyond its variables. */
export interface RoleFacts {
  /** Name of the role and of its folder: `docker`. */
  readonly name: string;
  /**
   * Tags by which it runs alone, beside its name.
   *
   * @default - none
   */
  readonly tags?: readonly string[];
  /**
   * Collections that its tasks come from, with their versions.
   *
   * @default - Ansible's own modules only
   */
  readonly collections?: Readonly<Record<string, string>>;
  /**
   * Folder of a role that exists as files.
   *
   * @default - a construct writes the role
   */
  readonly folder?: string;
  /**
   * Variables that follow from the machine.
   *
   * @default - none
   */
  readonly derived?: (host: Host) => Readonly<Record<string, unknown>>;
  /** @default - it opens none */
  readonly ports?: (host: Host) => readonly HostPort[];
  /** @default - none */
  readonly metrics?: (host: Host) => readonly Metrics[];
}

/** A role on its way to a machine, with the variables it is given. */
export class RoleStep extends Step implements Referring {
  readonly name: string;
  /** Tags by which it runs alone. */
  readonly tags: readonly string[];

  constructor(
    /** What the role is, whatever its variables. */
    readonly facts: RoleFacts,
    private readonly given: Readonly<Record<string, unknown>>,
    private readonly owner?: IConstruct,
  ) {
    super();
    this.name = facts.name;
    this.tags = [facts.name, ...(facts.tags ?? [])];
  }

  /** Its variables on a machine, with the role's prefix: what follows from the machine, then what was given. */
  variables(host: Host): Readonly<Record<string, AnsibleValue>> {
    const values = { ...this.facts.derived?.(host), ...this.given };
    const prefixed = Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`${this.name}_${snakeCase(name)}`, literal(snakeKeys(value))]);
    return Object.fromEntries(prefixed) as Record<string, AnsibleValue>;
  }

  override ports(host: Host): readonly HostPort[] {
    return this.facts.ports?.(host) ?? [];
  }

  override metrics(host: Host): readonly Metrics[] {
    return this.facts.metrics?.(host) ?? [];
  }

  *references(): Iterable<IConstruct> {
    if (this.owner !== undefined) yield this.owner;
  }
}

/** `nodeExporterPort` as `node_exporter_port`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Keys of the objects in a list of a role's own items: `sshKeys` as `ssh_keys`. */
function snakeKeys(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null && Object.getPrototypeOf(item) === Object.prototype
      ? Object.fromEntries(Object.entries(item).map(([key, field]) => [snakeCase(key), field as unknown]))
      : item,
  );
}
