import type { Address } from '../../model/address';
import type { HostProps } from '../../model/host';
import type { Image } from '../../model/image';
import type { Size } from '../../model/size';
import type { LifecycleProps } from '../tofu/lifecycle';
import type { OrRef } from '../tofu/tofu-ref';
import type { VirtualEnvironmentVmConfig } from './bindings/virtual-environment-vm';
import type { CloudImage } from './cloud-image';
import type { CloudInitProps } from './cloud-init/cloud-init';
import type { PciProps, UsbProps } from './devices';
import type { DataDiskProps, SystemDiskProps } from './disk-props';
import type { Given } from './given';
import type { VmNetworkInterfaceProps } from './network-interface';
import type { ProxmoxNode } from './proxmox-node';
import type { ProxmoxPool } from './proxmox-pool';
import type { StartupProps } from './startup';

/** Settings of a `ProxmoxVm`. */
export interface ProxmoxVmProps extends Omit<HostProps, 'address' | 'hasGpu' | 'guest'> {
  /** Node that it runs on. */
  readonly node: ProxmoxNode;

  /** Id on the node, 100 to 999999999. */
  readonly vmId: number;

  /** Template that it is cloned from, or cloud image that its disk is made from. */
  readonly image: Image | CloudImage;

  /** Virtual CPU cores. */
  readonly cores: number;

  /** Memory, whole MiB: `24GiB`. */
  readonly memory: Size;

  /**
   * System disk, whole GiB, or how it is kept; it can only grow.
   *
   * @default - the image's
   */
  readonly disk?: Size | SystemDiskProps;

  /**
   * A second disk, whole GiB, for what must outlive the system.
   *
   * @default - none
   */
  readonly dataDisk?: Size | DataDiskProps;

  /**
   * Further disks for data, in the slots after that.
   *
   * @default - none
   */
  readonly dataDisks?: readonly (Size | DataDiskProps)[];

  /**
   * Whether it is a linked clone: it shares the blocks of its template, which then cannot be removed or built anew. It is
   * made in a second, and is on the template's storage.
   *
   * @default false
   */
  readonly linked?: boolean;

  /**
   * Whether a plan that destroys or replaces it is refused; `scripts/unprotect` in its repository lifts that for one
   * command.
   *
   * @default - whether it has data disks
   */
  readonly protect?: boolean;

  /**
   * What OpenTofu heeds when it is to change: changes that others make, resources that it is replaced with, conditions.
   *
   * @default - nothing else than `protect`
   */
  readonly lifecycle?: LifecycleProps;

  /**
   * Its id before it was given another one: the state is told, and the machine stays.
   *
   * @default - it had no other
   */
  readonly renamedFrom?: string;

  /**
   * Whether it runs already, made by hand or by another state: OpenTofu takes it over as it is, and does not restart it as
   * long as this is `true`.
   *
   * @default false
   */
  readonly adopt?: boolean;

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
  readonly networks?: readonly VmNetworkInterfaceProps[];

  /**
   * GPU of the node that it gets, by its name there.
   *
   * @default - none
   */
  readonly gpu?: string;

  /**
   * Further PCI devices of the node that it gets, by their names there.
   *
   * @default - none
   */
  readonly pci?: readonly (string | PciProps)[];

  /**
   * USB devices of the node that it gets, by their names there.
   *
   * @default - none
   */
  readonly usb?: readonly (string | UsbProps)[];

  /**
   * Files for cloud-init, in the place of what Proxmox makes of these settings.
   *
   * @default - none
   */
  readonly cloudInit?: CloudInitProps;

  /**
   * Public keys that may log in.
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
   * CPU that the guest sees.
   *
   * @default - the image's
   */
  readonly cpuType?: string;

  /**
   * Memory that it keeps when the node needs some back, whole MiB: Proxmox takes the rest by ballooning.
   *
   * @default - all of it
   */
  readonly minMemory?: Size;

  /**
   * When it starts and stops among the machines of its node.
   *
   * @default - Proxmox's own order
   */
  readonly startup?: StartupProps;

  /**
   * Arguments of the provider's resource that there is no setting for, as `VirtualEnvironmentVm` has them. They have the
   * last word: in a block that stands once, such as `cpu`, each for itself; of `disk` and other lists, for all of it.
   *
   * @default - none
   */
  readonly extra?: Partial<Given<VirtualEnvironmentVmConfig>>;

  /**
   * What the machine is for; Proxmox shows it.
   *
   * @default - none
   */
  readonly description?: string;
}
