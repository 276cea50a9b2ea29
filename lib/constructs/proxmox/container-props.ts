import type { Address } from '../../model/address';
import type { HostProps } from '../../model/host';
import type { Size } from '../../model/size';
import type { LifecycleProps } from '../tofu/lifecycle';
import type { OrRef } from '../tofu/tofu-ref';
import type { VirtualEnvironmentContainerConfig } from './bindings/virtual-environment-container';
import type { Given } from './given';
import type { NetworkInterfaceProps } from './network-interface';
import type { ProxmoxNode } from './proxmox-node';
import type { ProxmoxPool } from './proxmox-pool';
import type { StartupProps } from './startup';
import type { ProxmoxStorage } from './storage/proxmox-storage';

/** Systems that Proxmox knows how to set up inside of a container. */
export type ContainerSystem =
  | 'alpine'
  | 'archlinux'
  | 'centos'
  | 'debian'
  | 'devuan'
  | 'fedora'
  | 'gentoo'
  | 'nixos'
  | 'opensuse'
  | 'ubuntu'
  | 'unmanaged';

/** A volume of its own inside of a container, for what must outlive the system. */
export interface VolumeProps {
  /** Absolute path inside of the container. */
  readonly path: string;
  /** Whole GiB. */
  readonly size: Size;
  /**
   * Storage that holds it.
   *
   * @default - the node's
   */
  readonly storage?: string | ProxmoxStorage;
  /**
   * Whether backups of the container have it.
   *
   * @default true
   */
  readonly backup?: boolean;
}

/** Settings of a `ProxmoxContainer`. It has no `mounts`: NFS is mounted by the kernel, which only the node's root may ask. */
export interface ProxmoxContainerProps extends Omit<
  HostProps,
  'address' | 'hasGpu' | 'guest' | 'user' | 'mounts'
> {
  /** Node that it runs on. */
  readonly node: ProxmoxNode;

  /** Id on the node, 100 to 999999999; machines and containers have one row of numbers. */
  readonly vmId: number;

  /** Archive that its system is unpacked from: `local:vztmpl/<file>`; `pveam available` on the node lists them. */
  readonly template: OrRef<string>;

  /** System of the archive. */
  readonly os: ContainerSystem;

  /** CPU cores that it may use. */
  readonly cores: number;

  /** Memory, whole MiB: `512MiB`. */
  readonly memory: Size;

  /**
   * Swap, whole MiB.
   *
   * @default - none
   */
  readonly swap?: Size;

  /** System disk, whole GiB. */
  readonly disk: Size;

  /**
   * Storage of the system disk.
   *
   * @default - the node's
   */
  readonly storage?: string | ProxmoxStorage;

  /**
   * Volumes of its own.
   *
   * @default - none
   */
  readonly volumes?: readonly VolumeProps[];

  /**
   * Its address, if it has one network card; the bridge follows from the network.
   *
   * @default - see `networks`
   */
  readonly network?: Address;

  /**
   * Its network cards, `eth0` first.
   *
   * @default - one for `network`
   */
  readonly networks?: readonly NetworkInterfaceProps[];

  /**
   * Whether `root` inside is an ordinary user of the node. The provider's own default is the other way round.
   *
   * @default true
   */
  readonly unprivileged?: boolean;

  /**
   * Whether it may run containers itself, and a systemd that isolates its services: what Docker needs.
   *
   * @default true
   */
  readonly nesting?: boolean;

  /**
   * Public keys that may log in as `root`.
   *
   * @default - the root's variable `ssh_public_keys`
   */
  readonly sshKeys?: OrRef<readonly string[]>;

  /**
   * Pool that it is in, for rights and backups; a text for one that exists.
   *
   * @default - none
   */
  readonly pool?: ProxmoxPool | string;

  /**
   * Tags in Proxmox: a-z, 0-9, "_", "-", "+" and ".".
   *
   * @default - none
   */
  readonly tags?: readonly string[];

  /**
   * Whether it starts with the node.
   *
   * @default true
   */
  readonly startOnBoot?: boolean;

  /**
   * When it starts and stops among the machines of its node.
   *
   * @default - Proxmox's own order
   */
  readonly startup?: StartupProps;

  /**
   * Whether a plan that destroys or replaces it is refused; `scripts/unprotect` in its repository lifts that for one
   * command.
   *
   * @default - whether it has volumes
   */
  readonly protect?: boolean;

  /**
   * What OpenTofu heeds when it is to change: changes that others make, resources that it is replaced with, conditions.
   *
   * @default - nothing else than `protect`
   */
  readonly lifecycle?: LifecycleProps;

  /**
   * Arguments of the provider's resource that there is no setting for, as `VirtualEnvironmentContainer` has them. They have
   * the last word: in a block that stands once, such as `cpu`, each for itself; of `mountPoint` and other lists, for all of
   * it.
   *
   * @default - none
   */
  readonly extra?: Partial<Given<VirtualEnvironmentContainerConfig>>;

  /**
   * What the container is for; Proxmox shows it.
   *
   * @default - none
   */
  readonly description?: string;
}
