import type { OrRef } from '../tofu/tofu-ref';

/** A PCI device of a node, known to machines by a name (a PCI resource mapping of Proxmox). */
export interface GpuProps {
  /** PCI address: `0000:01:00`; without a function number the whole device, with its audio part. */
  readonly path: string;
  /** Vendor and device id: `10de:1f06`; `lspci -n` on the node shows it. */
  readonly id: OrRef<string>;
  /**
   * Vendor and device id of the board; Proxmox tells a mismatch where it is another.
   *
   * @default - not compared
   */
  readonly subsystemId?: OrRef<string>;
  /**
   * IOMMU group of the device; Proxmox tells a mismatch where it is another.
   *
   * @default - not compared
   */
  readonly iommuGroup?: OrRef<number>;
}

/** A USB device of a node, known to machines by a name (a USB resource mapping of Proxmox). */
export interface UsbDeviceProps {
  /** Vendor and product id: `10c4:ea60`; `lsusb` on the node shows it. */
  readonly id: OrRef<string>;
  /**
   * Port that it is plugged into: `1-2`; for two devices of one kind.
   *
   * @default - any
   */
  readonly path?: string;
}

/** A PCI device as a machine has it. */
export interface PciProps {
  /** Name of the device on the node, among its `pci` and `gpus`. */
  readonly device: string;
  /**
   * Whether it is in a slot of PCI Express, which machine type q35 has.
   *
   * @default - whether the image is of q35
   */
  readonly pcie?: boolean;
  /**
   * Whether the guest sees its ROM.
   *
   * @default true
   */
  readonly rombar?: boolean;
  /**
   * Whether it is the machine's screen.
   *
   * @default false
   */
  readonly xvga?: boolean;
}

/** A USB device as a machine has it. */
export interface UsbProps {
  /** Name of the device on the node, among its `usb`. */
  readonly device: string;
  /**
   * Whether it is of USB 3.
   *
   * @default false
   */
  readonly usb3?: boolean;
}

/** A short form written out. */
export function deviceOf<T extends { readonly device: string }>(
  given: string | T,
): T | { readonly device: string } {
  return typeof given === 'string' ? { device: given } : given;
}
