import type { Construct } from 'constructs';

import { Hypervisor, type HypervisorProps } from '../../model/hypervisor';
import { Network } from '../../model/network';
import { bridgeFaults, storageFaults } from '../../model/node-names';
import { TofuResource } from '../tofu/resource';
import { TofuRoot } from '../tofu/tofu-root';
import { HardwareMappingPci, type HardwareMappingPciConfig } from './bindings/hardware-mapping-pci';
import { HardwareMappingUsb, type HardwareMappingUsbConfig } from './bindings/hardware-mapping-usb';
import type { GpuProps, UsbDeviceProps } from './devices';
import type { LinuxBridgeBody } from './document';
import { NetworkLinuxVlan, type NetworkLinuxVlanConfig } from './bindings/network-linux-vlan';
import {
  bridgeBody,
  managedBridgeFaults,
  managedVlanFaults,
  vlanBody,
  vlanName,
  type ManagedBridge,
  type ManagedVlan,
} from './node-network';
import { proxmoxResource } from './proxmox-resource';
import { proxmoxProvider } from './provider';

/** Settings of a {@link ProxmoxNode}. */
export interface ProxmoxNodeProps extends HypervisorProps {
  /**
   * Bridges, by name, and the network behind each. One that OpenTofu shall make needs the node to stand under a
   * {@link TofuRoot}.
   */
  readonly bridges: Readonly<Record<string, Network | ManagedBridge>>;

  /**
   * Interfaces of the node in VLANs, which OpenTofu makes: for what the node itself does there.
   *
   * @default - none
   */
  readonly vlans?: readonly ManagedVlan[];

  /** Storage for disks: `local-lvm`. */
  readonly storage: string;

  /**
   * Storage for snippets, such as network settings of cloud-init.
   *
   * @default 'local'
   */
  readonly snippets?: string;

  /**
   * GPUs that machines can have, by name.
   *
   * @default - none
   */
  readonly gpus?: Readonly<Record<string, GpuProps>>;

  /**
   * Other PCI devices that machines can have, by name.
   *
   * @default - none
   */
  readonly pci?: Readonly<Record<string, GpuProps>>;

  /**
   * USB devices that machines can have, by name.
   *
   * @default - none
   */
  readonly usb?: Readonly<Record<string, UsbDeviceProps>>;

  /**
   * URL of the API, without a path.
   *
   * @default - port 8006 of the address, by https
   */
  readonly endpoint?: string;

  /**
   * Whether the certificate is taken as it is: a fresh Proxmox signs its own.
   *
   * @default true
   */
  readonly insecure?: boolean;

  /**
   * What OpenTofu logs in with: a token, or the password of `root@pam`, from the environment. Proxmox lets root alone, and never a
   * token, set some things of a machine (HL622); for devices, `pci`, `gpus` and `usb` do without. Nodes of one root have one:
   * HL686.
   *
   * @default 'token'
   */
  readonly login?: 'token' | 'password';

  /**
   * Major version of Proxmox VE: roles of one are refused by the other.
   *
   * @default 9
   */
  readonly pveVersion?: 8 | 9;
}

/**
 * A Proxmox node: where templates and machines stand.
 *
 * @example
 * new ProxmoxNode(repository, 'pve', { address: lan.at(5), bridges: { vmbr0: lan }, storage: 'local-lvm' });
 */
export class ProxmoxNode extends Hypervisor {
  /** Storage of the machines' disks: `local-lvm`. */
  readonly storage: string;
  /** Storage that takes snippets: `local`. */
  readonly snippets: string;
  /** URL of the API: `https://192.168.1.12:8006`. */
  readonly endpoint: string;
  /** Whether the certificate of the API is taken unseen. */
  readonly insecure: boolean;
  /** What OpenTofu logs in with. */
  readonly login: 'token' | 'password';
  /** Major version of Proxmox VE. */
  readonly pveVersion: 8 | 9;
  private readonly networks: ReadonlyMap<string, Network>;
  /** Names of the GPUs. */
  readonly gpuNames: readonly string[];
  /** Names of the other PCI devices. */
  readonly pciNames: readonly string[];
  /** Names of the USB devices. */
  readonly usbNames: readonly string[];

  constructor(scope: Construct, id: string, props: ProxmoxNodeProps) {
    super(scope, id, { groups: ['proxmox'], ...props });
    this.storage = props.storage;
    this.snippets = props.snippets ?? 'local';
    this.endpoint = props.endpoint ?? `https://${this.addresses[0]?.port(8006) ?? ''}`;
    this.insecure = props.insecure ?? true;
    this.login = props.login ?? 'token';
    this.pveVersion = props.pveVersion ?? 9;
    const { gpus = {}, pci = {}, usb = {} } = props;
    this.gpuNames = Object.keys(gpus);
    this.pciNames = Object.keys(pci);
    this.usbNames = Object.keys(usb);
    this.networks = new Map(
      Object.entries(props.bridges).map(([name, bridge]) => [
        name,
        bridge instanceof Network ? bridge : bridge.network,
      ]),
    );
    for (const storage of new Set([this.storage, this.snippets])) {
      for (const fault of storageFaults(storage)) this.report(fault);
    }
    for (const [name, bridge] of Object.entries(props.bridges)) {
      for (const fault of bridgeFaults(name)) this.report(fault);
      if (!(bridge instanceof Network)) this.makeBridge(name, bridge);
    }
    for (const vlan of props.vlans ?? []) this.makeVlan(vlan);
    for (const [name, gpu] of Object.entries(gpus)) this.makePci(name, 'GPU', gpu);
    for (const [name, device] of Object.entries(pci)) this.makePci(name, 'PCI device', device);
    for (const [name, device] of Object.entries(usb)) this.makeUsb(name, device);
  }

  /** The bridge to a network. */
  bridgeTo(network: Network): string | undefined {
    return [...this.networks].find(([, behind]) => behind === network)?.[0];
  }

  /** The resources that a machine with this bridge or GPU waits for: those that OpenTofu makes in the same root. */
  resourcesFor(names: readonly (string | undefined)[], root: TofuRoot): readonly TofuResource<object>[] {
    if (TofuRoot.around(this) !== root) return [];
    return names
      .map((name) => (name === undefined ? undefined : this.node.tryFindChild(name)))
      .filter((resource) => resource instanceof TofuResource);
  }

  private makeBridge(name: string, bridge: ManagedBridge): void {
    for (const fault of managedBridgeFaults(this, name, bridge)) this.report(fault);
    const root = this.managingRoot(`bridge ${name}`);
    if (root === undefined) return;
    new TofuResource<LinuxBridgeBody>(this, name, {
      type: 'proxmox_network_linux_bridge',
      provider: proxmoxProvider(root, this),
      body: () => bridgeBody(this, name, bridge),
    });
  }

  private makeVlan(vlan: ManagedVlan): void {
    const name = vlanName(vlan);
    for (const fault of managedVlanFaults(this, vlan)) this.report(fault);
    const root = this.managingRoot(`interface ${name}`);
    if (root === undefined) return;
    proxmoxResource<NetworkLinuxVlanConfig>(this, name, NetworkLinuxVlan, {
      node: this,
      dependsOn: [...this.resourcesFor([vlan.on], root)],
      body: () => vlanBody(this, vlan),
    });
  }

  private makePci(name: string, kind: string, { path, id, subsystemId, iommuGroup }: GpuProps): void {
    if (this.managingRoot(`${kind} ${name}`) === undefined) return;
    const more = {
      ...(subsystemId !== undefined && { subsystemId }),
      ...(iommuGroup !== undefined && { iommuGroup }),
    };
    proxmoxResource<HardwareMappingPciConfig>(this, name, HardwareMappingPci, {
      node: this,
      privileges: ['Mapping.Modify'],
      body: () => ({
        name,
        comment: `${kind} of ${this.name}`,
        map: [{ id, nodeAttribute: this.name, path, ...more }],
      }),
    });
  }

  private makeUsb(name: string, { path, id }: UsbDeviceProps): void {
    if (this.managingRoot(`USB device ${name}`) === undefined) return;
    proxmoxResource<HardwareMappingUsbConfig>(this, name, HardwareMappingUsb, {
      node: this,
      privileges: ['Mapping.Modify'],
      body: () => ({
        name,
        comment: `USB device of ${this.name}`,
        map: [{ id, nodeAttribute: this.name, ...(path !== undefined && { path }) }],
      }),
    });
  }

  private managingRoot(what: string): TofuRoot | undefined {
    const root = TofuRoot.around(this);
    if (root === undefined) {
      this.report({
        code: 'HL601',
        what: `${what} is to be made by OpenTofu, but ${this.name} stands in no OpenTofu root`,
        fix: 'make the ProxmoxNode under a TofuRoot, or give the bridge as its network alone if it exists already',
      });
    }
    return root;
  }
}
