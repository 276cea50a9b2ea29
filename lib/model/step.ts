import type { Host } from './host';
import type { Metrics } from './metrics';

/**
 * Something that configures a machine after it is made: the tools that describe machines know only that it is there,
 * the tool that does it (Ansible) knows what it is.
 */
export abstract class Step {
  /** Name of it: the role. */
  abstract readonly name: string;

  /** Ports that it opens on a machine, each with what listens there. */
  ports(_host: Host): readonly HostPort[] {
    return [];
  }

  /** Addresses that Prometheus can read on a machine. */
  metrics(_host: Host): readonly Metrics[] {
    return [];
  }
}

/** A port that something on a machine listens on. */
export interface HostPort {
  /** 1 to 65535. */
  readonly port: number;
  /** Protocol that it speaks; a port of one does not take the other's. */
  readonly protocol: 'tcp' | 'udp';
  /**
   * Address of the machine that it listens on.
   *
   * @default - all of them
   */
  readonly address?: string;
  /** What listens: `node exporter`. */
  readonly by: string;
}
