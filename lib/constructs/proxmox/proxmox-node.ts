import type { Construct } from 'constructs';

import { Hypervisor, type HypervisorProps } from '../../model/hypervisor';
import { Network } from '../../model/network';
import { bridgeFaults, storageFaults } from '../../model/node-names';
import { TofuResource } from '../tofu/resource';
import type { OrRef } from '../tofu/tofu-ref';
import { TofuRoot } from '../tofu/tofu-root';
import type { LinuxBridgeBody, PciMappingBody } from './document';
import { needPrivileges } from './access';
import { proxmoxProvider } from './provider';

/** A bridge that OpenTofu makes on the node. */
export interface ManagedBridge {
  /** Network behind it; its MTU becomes the bridge's. */
  readonly network: Network;
  /** Network cards of the node that it joins. */
  readonly ports: OrRef<readonly string[]>;
}

/** A GPU of the node, known to machines by a name (a PCI resource mapping of Proxmox). */
export interface GpuProps {
  /** PCI address: `0000:01:00`; without a function number the whole device, with its audio part. */
  readonly path: string;
  /** Vendor and device id: `10de:1f06`; `lspci -n` on the node shows it. */
  readonly id: OrRef<string>;
}

/** Settings of a {@link ProxmoxNode}. */
export interface ProxmoxNodeProps extends HypervisorProps {
  /**
   * Bridges, by name, and the network behind each. One that OpenTofu shall make needs the node to stand under a
   * {@link TofuRoot}.
   */
  readonly bridges: Readonly<Record<string, Network | ManagedBridge>>;

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
  /** Major version of Proxmox VE. */
  readonly pveVersion: 8 | 9;
  private readonly networks: ReadonlyMap<string, Network>;
  private readonly gpus: Readonly<Record<string, GpuProps>>;

  constructor(scope: Construct, id: string, props: ProxmoxNodeProps) {
    super(scope, id, { groups: ['proxmox'], ...props });
    this.storage = props.storage;
    this.snippets = props.snippets ?? 'local';
    this.endpoint = props.endpoint ?? `https://${this.addresses[0]?.port(8006) ?? ''}`;
    this.insecure = props.insecure ?? true;
    this.pveVersion = props.pveVersion ?? 9;
    this.gpus = props.gpus ?? {};
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
    for (const [name, gpu] of Object.entries(this.gpus)) this.makeMapping(name, gpu);
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

  /** Names of the GPUs. */
  get gpuNames(): readonly string[] {
    return Object.keys(this.gpus);
  }

  private makeBridge(name: string, { network, ports }: ManagedBridge): void {
    const root = this.managingRoot(`bridge ${name}`);
    if (root === undefined) return;
    new TofuResource<LinuxBridgeBody>(this, name, {
      type: 'proxmox_network_linux_bridge',
      provider: proxmoxProvider(root, this),
      body: () => ({
        name,
        node_name: this.name,
        comment: network.node.id,
        ...(network.mtu !== undefined && { mtu: network.mtu }),
        ports: ports,
      }),
    });
  }

  private makeMapping(name: string, { path, id }: GpuProps): void {
    const root = this.managingRoot(`GPU ${name}`);
    if (root === undefined) return;
    needPrivileges(this, ['Mapping.Modify']);
    new TofuResource<PciMappingBody>(this, name, {
      type: 'proxmox_hardware_mapping_pci',
      provider: proxmoxProvider(root, this),
      body: () => ({ name, comment: `GPU of ${this.name}`, map: [{ id, node: this.name, path }] }),
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
