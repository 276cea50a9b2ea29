import type { Construct } from 'constructs';

import { valueOr } from './fault';
import { Host, type HostProps } from './host';
import { parseSize, type Size } from './size';

/** Settings of a {@link Hypervisor}. */
export interface HypervisorProps extends Omit<HostProps, 'guest'> {
  /**
   * CPU threads.
   *
   * @default - not known
   */
  readonly threads?: number;

  /**
   * Memory, whole MiB: `64GiB`. Machines that have more between them are a warning.
   *
   * @default - not known
   */
  readonly memory?: Size;

  /**
   * Name of the cluster that it belongs to. Nodes of a cluster share the ids of their machines, and clone from each
   * other's templates.
   *
   * @default - it stands alone
   */
  readonly cluster?: string;

  /**
   * First and last id of templates; machines have the others.
   *
   * @default [9000, 9999]
   */
  readonly templateIds?: readonly [first: number, last: number];
}

/** A host that runs virtual machines. */
export class Hypervisor extends Host {
  /** CPU threads; `undefined` if nobody said. */
  readonly threads: number | undefined;
  /** MiB; `undefined` if nobody said. */
  readonly capacity: number | undefined;
  /** What its machines' ids are unique in: its cluster, or itself. */
  readonly idSpace: string;
  /** First and last id of templates. */
  readonly templateIds: readonly [first: number, last: number];

  constructor(scope: Construct, id: string, props: HypervisorProps) {
    super(scope, id, props);
    this.threads = props.threads;
    this.capacity =
      props.memory === undefined
        ? undefined
        : valueOr(parseSize('memory', props.memory, 'MiB'), (fault) => this.report(fault));
    this.idSpace = props.cluster ?? id;
    this.templateIds = props.templateIds ?? [9000, 9999];
  }

  /** Whether an id is one of templates. */
  isTemplateId(vmId: number): boolean {
    const [first, last] = this.templateIds;
    return vmId >= first && vmId <= last;
  }
}
