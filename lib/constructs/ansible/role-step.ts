import type { IConstruct } from 'constructs';

import { constructsIn, type Referring } from '../../core/edges';
import type { Host } from '../../model/host';
import type { Metrics } from '../../model/metrics';
import { Step, type HostPort } from '../../model/step';
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
  /**
   * Ports that it opens on a machine, with the variables that it is given.
   *
   * @default - it opens none
   */
  readonly ports?: (host: Host, given: Readonly<Record<string, unknown>>) => readonly HostPort[];
  /**
   * What Prometheus can read on a machine, with the variables that the role is given.
   *
   * @default - nothing
   */
  readonly metrics?: (host: Host, given: Readonly<Record<string, unknown>>) => readonly Metrics[];
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
    return this.facts.ports?.(host, this.given) ?? [];
  }

  override metrics(host: Host): readonly Metrics[] {
    return this.facts.metrics?.(host, this.given) ?? [];
  }

  *references(): Iterable<IConstruct> {
    if (this.owner !== undefined) yield this.owner;
    yield* constructsIn(this.given);
  }
}

/** `nodeExporterPort` as `node_exporter_port`; a name of another kind, such as `HTTP_PROXY`, as it is. */
function snakeCase(name: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return name;
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
