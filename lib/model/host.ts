import type { Construct } from 'constructs';

import { Component } from '../core/component';
import type { ClaimSpace } from '../core/claim';
import { addresses, type Address } from './address';
import { settledContainerHost, type ContainerHost, type SettledContainerHost } from './container-host';
import { DataFolder, type DataFolderProps } from './data-folder';
import type { Facts } from './facts';
import { quoted, valueOr } from './fault';
import { readGuest, type Guest, type GuestProps } from './guest';
import type { Metrics } from './metrics';
import { parseHostName } from './names';
import type { Network } from './network';
import type { Mount } from './share';
import type { Step } from './step';
import { vmIds } from './vm-id';

/** Settings of a {@link Host}. */
export interface HostProps {
  /** Its address, or all of them, the main one first. */
  readonly address: Address | readonly Address[];

  /**
   * User to log in as.
   *
   * @default - the tool's own
   */
  readonly user?: string;

  /**
   * Groups of the inventory that it is in.
   *
   * @default - those that follow from what it is
   */
  readonly groups?: readonly string[];

  /**
   * Other names that people know it by; Prometheus's jobs are named after the first.
   *
   * @default - none
   */
  readonly aliases?: readonly string[];

  /**
   * What configures it, in order.
   *
   * @default - nothing
   */
  readonly roles?: readonly Step[];

  /**
   * NFS shares that it mounts.
   *
   * @default - none
   */
  readonly mounts?: readonly Mount[];

  /**
   * What Prometheus can read on it, beside what its roles bring.
   *
   * @default - nothing
   */
  readonly metrics?: readonly Metrics[];

  /**
   * How it runs containers.
   *
   * @default - the defaults of {@link ContainerHost}
   */
  readonly containers?: ContainerHost;

  /**
   * Whether containers can use an NVIDIA GPU on it.
   *
   * @default false
   */
  readonly hasGpu?: boolean;

  /**
   * What it is on its hypervisor, if it is a virtual machine: one that somebody else makes takes an id and memory too.
   *
   * @default - it is no virtual machine of the lab
   */
  readonly guest?: GuestProps;
}

/** Machines by name: hosts of the inventory, folders of variables, jobs of Prometheus. */
const machineNames: ClaimSpace = {
  code: 'HL025',
  what: (name) => `machine ${name} exists twice`,
  fix: 'give one of them another id, or use one object for both',
};

/**
 * A machine with an address. One that we do not create (a NAS, a router, a machine that runs already) is a plain
 * `Host`; what we create extends it.
 *
 * @example
 * const nas = new Host(app, 'syn', { address: [lan.at(4), storage.at(4)], user: 'admin' });
 */
export class Host extends Component {
  /** The name: the id. */
  readonly name: string;
  /** All its addresses, the main one first. */
  readonly addresses: readonly Address[];
  /** User to log in as; `undefined` if each tool takes its own. */
  readonly user: string | undefined;
  /** Groups of the inventory that it is in. */
  readonly groups: readonly string[];
  /** Other names that people know it by. */
  readonly aliases: readonly string[];
  /** What configures it, in order. */
  readonly roles: readonly Step[];
  /** NFS shares that it mounts. */
  readonly mounts: readonly Mount[];
  /** How it runs containers, with the defaults filled in. */
  readonly containers: SettledContainerHost;
  /** Whether containers can use an NVIDIA GPU on it. */
  readonly hasGpu: boolean;
  /** What it is on its hypervisor; `undefined` if it is no virtual machine of the lab. */
  readonly guest: Guest | undefined;
  private readonly ownMetrics: readonly Metrics[];

  constructor(scope: Construct, id: string, props: HostProps) {
    super(scope, id, props);
    this.name = id;
    this.addresses = [props.address].flat();
    this.user = props.user;
    this.groups = props.groups ?? [];
    this.aliases = props.aliases ?? [];
    this.roles = props.roles ?? [];
    this.mounts = props.mounts ?? [];
    this.hasGpu = props.hasGpu ?? false;
    this.ownMetrics = props.metrics ?? [];
    this.containers = settledContainerHost(props.containers);

    valueOr(parseHostName(id), (fault) => this.report(fault));
    this.claim(machineNames, id);
    if (this.addresses.length === 0) {
      this.report({
        code: 'HL026',
        what: `machine ${id} has no address`,
        fix: 'give it one of a network, as in lan.at(20)',
      });
    }
    for (const { path } of this.mounts) {
      if (path.startsWith('/')) continue;
      this.report({
        code: 'HL021',
        what: `path of a mount must be absolute, got ${quoted(path)}`,
        fix: `write it as in '/mnt/media'`,
      });
    }
    for (const address of this.addresses) {
      if (address.fault === undefined) this.claim(addresses, address.value);
      else this.report(address.fault);
    }
    this.guest =
      props.guest === undefined ? undefined : readGuest(props.guest, (fault) => this.report(fault));
    if (this.guest !== undefined) this.claim(vmIds, `${this.guest.vmId} on ${this.guest.node.idSpace}`);
  }

  /**
   * The main address.
   *
   * @throws Error if the machine was given none
   */
  get address(): Address {
    const [main] = this.addresses;
    if (main === undefined) throw new Error(`${this.node.path} has no address`);
    return main;
  }

  /** What the report tells of it. */
  describe(): Facts {
    return {
      kind: 'hosts',
      value: {
        name: this.name,
        path: this.node.path,
        addresses: this.addresses.map(({ value }) => value),
        user: this.user ?? null,
        groups: this.groups,
        roles: this.roles.map(({ name }) => name),
        mounts: this.mounts.map(({ share, path }) => ({
          server: share.serverAddress,
          export: share.path,
          path,
        })),
        ...this.ownFacts(),
      },
    };
  }

  /** Facts of a kind of host, beside those of every host. */
  protected ownFacts(): Readonly<Record<string, unknown>> {
    if (this.guest === undefined) return {};
    const { node, vmId, cores, memory, disk } = this.guest;
    return { guest: { node: node.name, vmId, cores, memoryMiB: memory, diskGiB: disk ?? null } };
  }

  /** Its address on a network. */
  addressOn(network: Network): Address | undefined {
    return this.addresses.find((address) => address.network === network);
  }

  /** Everything that Prometheus can read on it. */
  get metrics(): readonly Metrics[] {
    return [...this.roles.flatMap((role) => role.metrics(this)), ...this.ownMetrics];
  }

  /**
   * A folder for the data of a container: below the machine's data folder and the folder of the stack that mounts it.
   *
   * @example
   * ctr01.data('prometheus', { owner: '65534:65534' }).at('/prometheus');
   */
  data(name: string, props: DataFolderProps = {}): DataFolder {
    return new DataFolder(this, name, props);
  }
}
