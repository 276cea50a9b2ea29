import type { Construct, IConstruct } from 'constructs';

import { applyAfter, problemOf, type Finding } from '../../core/component';
import type { Problem } from '../../core/problem';
import { valueOr } from '../../model/fault';
import { Host, type HostProps } from '../../model/host';
import type { Image } from '../../model/image';
import { parseSize } from '../../model/size';
import { addressOf, elementsBelow } from '../tofu/elements';
import { lifecycleOf } from '../tofu/lifecycle';
import { TofuResource } from '../tofu/resource';
import { TofuRoot } from '../tofu/tofu-root';
import { argumentFaults } from './argument-faults';
import type { CloudImage } from './cloud-image';
import { VirtualEnvironmentVm } from './bindings/virtual-environment-vm';
import { cloudInitFaults, ownFiles } from './cloud-init/cloud-init';
import { deviceOf, type PciProps, type UsbProps } from './devices';
import type { DataDisk, SystemDiskProps } from './disk-props';
import type { VmBody } from './document';
import { driveFaults } from './drive-faults';
import { extraFaults } from './extra-faults';
import { argumentsOf } from './given';
import { rememberVersion } from './image-version';
import { tagFaults } from './names';
import { networkConfigFile, networkConfigId } from './cloud-init/network-config';
import { networkInterfaces, type NetworkInterface } from './network-interface';
import { proxmoxProvider } from './provider';
import type { ProxmoxNode } from './proxmox-node';
import { waitFor } from './proxmox-resource';
import { publicKeys } from './public-keys';
import { addUnprotectScript } from './unprotect';
import { vmBody } from './vm-body';
import { vmFaults } from './vm-faults';
import type { ProxmoxVmProps } from './vm-props';

/**
 * A virtual machine on Proxmox, cloned from a template and set up by cloud-init. What the template is (disk, firmware,
 * controller, agent) comes from the template, never from the provider's defaults.
 *
 * @example
 * new ProxmoxVm(root, 'docker', { node: pve, vmId: 101, image: debian13, cores: 4, memory: '8GiB', network: lan.at(20) });
 */
export class ProxmoxVm extends Host {
  /** Node that it runs on. */
  readonly proxmox: ProxmoxNode;
  /** What its disk is made from. */
  readonly image: Image | CloudImage;
  /** Id on the node, 100 to 999999999. */
  readonly vmId: number;
  /** Number of cores that the guest sees. */
  readonly cores: number;
  /** CPU that the guest sees: `x86-64-v2-AES`, or `host` for the node's own. */
  readonly cpuType: string;
  /** MiB. */
  readonly memory: number;
  /** GiB. */
  readonly diskSize: number;
  /** How the disk with the system is kept. */
  readonly systemDisk: SystemDiskProps;
  /** Disks with data. */
  readonly dataDisks: readonly DataDisk[];
  /** Whether it shares the blocks of its template. */
  readonly isLinked: boolean;
  /** MiB that it keeps; `undefined` if it keeps all. */
  readonly minMemory: number | undefined;
  /** Whether a plan that destroys or replaces it is refused. */
  readonly isProtected: boolean;
  /** Whether it runs already, and is taken over. */
  readonly isAdopted: boolean;
  /** Network cards, `eth0` first. */
  readonly interfaces: readonly NetworkInterface[];
  /** Name of the node's GPU that it has for itself; `undefined` if it has none. */
  readonly gpu: string | undefined;
  /** PCI devices of the node that it has for itself, its GPU first. */
  readonly pci: readonly PciProps[];
  /** Whether its user data is a file of the program, and no setting makes its user. */
  readonly hasOwnUserData: boolean;
  /** USB devices of the node that it has for itself. */
  readonly usb: readonly UsbProps[];
  /** The resource, for overrides and attributes. */
  readonly resource: TofuResource<VmBody> | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxVmProps) {
    const cards = props.networks ?? (props.network === undefined ? [] : [{ address: props.network }]);
    const { disk = {}, ...rest } = props;
    const { size, ...options } = typeof disk === 'object' ? disk : { size: disk };
    const hostProps: HostProps = {
      ...rest,
      ...(props.image.facts.login !== false && props.user === undefined && { user: 'deploy' }),
      address: cards.map(({ address }) => address),
      hasGpu: props.gpu !== undefined,
      guest: { ...rest, ...(size !== undefined && { disk: size }) },
    };
    super(scope, id, hostProps);
    this.proxmox = props.node;
    this.image = props.image;
    this.vmId = props.vmId;
    this.cores = props.cores;
    const extra: Partial<VmBody> = argumentsOf(VirtualEnvironmentVm.table, props.extra ?? {});
    this.cpuType = extra.cpu?.[0]?.type ?? props.cpuType ?? props.image.facts.cpuType;
    const report = (fault: Finding) => {
      this.report(fault);
    };
    this.memory = this.guest?.memory ?? 0;
    this.systemDisk = options;
    this.diskSize = size === undefined ? props.image.facts.diskSize : (this.guest?.disk ?? 0);
    this.dataDisks = [
      ...(props.dataDisk === undefined ? [] : [props.dataDisk]),
      ...(props.dataDisks ?? []),
    ].map((given) => {
      const { size: text, ...more } = typeof given === 'object' ? given : { size: given };
      return { ...more, size: valueOr(parseSize('size of a data disk', text, 'GiB'), report) ?? 0 };
    });
    this.isLinked = props.linked ?? false;
    this.minMemory =
      props.minMemory === undefined
        ? undefined
        : valueOr(parseSize('minMemory', props.minMemory, 'MiB'), report);
    this.isProtected = props.protect ?? this.dataDisks.length > 0;
    this.isAdopted = props.adopt ?? false;
    this.gpu = props.gpu;
    const pci = [...(props.gpu === undefined ? [] : [props.gpu]), ...(props.pci ?? [])];
    this.pci = pci.map(deviceOf);
    this.usb = (props.usb ?? []).map(deviceOf);
    this.interfaces = networkInterfaces(props.node, cards, report);
    applyAfter(this, props.image, 'is made from it');
    tagFaults(props.tags ?? []).forEach(report);
    for (const find of [extraFaults, argumentFaults, driveFaults])
      for (const finding of find(this, extra)) this.report(finding);
    for (const finding of cloudInitFaults(this, props.cloudInit ?? {})) this.report(finding);
    this.hasOwnUserData = props.cloudInit?.userData !== undefined;
    this.resource = this.makeResource(props);
  }

  override *check(): Iterable<Problem> {
    yield* vmFaults(this).map((finding) => problemOf(this, finding));
  }

  protected override ownFacts(): Readonly<Record<string, unknown>> {
    return {
      machine: {
        node: this.proxmox.name,
        vmId: this.vmId,
        image: this.image.node.id,
        cores: this.cores,
        memoryMiB: this.memory,
        diskGiB: this.diskSize,
        dataDisksGiB: this.dataDisks.map(({ size }) => size),
        gpu: this.gpu ?? null,
        ownUserData: this.hasOwnUserData,
        pci: this.pci.map(({ device }) => device),
        interfaces: this.interfaces.map(({ bridge, mac, address }) => ({
          bridge,
          mac,
          address: address.cidr,
          gateway: address.network.gateway ?? null,
          mtu: address.network.mtu ?? null,
        })),
      },
    };
  }

  private makeResource(props: ProxmoxVmProps): TofuResource<VmBody> | undefined {
    const root = TofuRoot.around(this);
    if (root === undefined) {
      this.report({
        code: 'HL602',
        what: 'a ProxmoxVm must stand under a TofuRoot, which holds its state',
        fix: `write new ProxmoxVm(new TofuRoot(repository, 'tofu'), …)`,
      });
      return undefined;
    }
    const keys = this.user === undefined ? undefined : (props.sshKeys ?? publicKeys(root));
    const { cloudInit = {} } = props;
    const network = cloudInit.networkData === undefined ? networkConfigFile(this) : undefined;
    const files = {
      ...ownFiles(this, cloudInit),
      ...(network !== undefined && { network_data_file_id: networkConfigId(this) }),
    };
    // The machine names its bridges and its GPU, which is no reference that OpenTofu would follow.
    const devices = [...this.pci, ...this.usb].map(({ device }) => device);
    const names = [...this.interfaces.map(({ bridge }) => bridge), ...devices];
    const named = this.proxmox.resourcesFor(names, root);
    const lifecycle = lifecycleOf(props.lifecycle ?? {}, this.isProtected);
    const resource = new TofuResource<VmBody>(this, 'Resource', {
      type: 'proxmox_virtual_environment_vm',
      provider: proxmoxProvider(root, this.proxmox),
      ...(lifecycle !== undefined && { lifecycle }),
      ...waitFor(this, [
        ...named,
        network,
        props.pool,
        ...[this.systemDisk, ...this.dataDisks].map(({ storage }) => storage),
      ]),
      body: () => vmBody(this, { ...props, keys, files }),
    });
    if (this.isProtected) addUnprotectScript(root, resource);
    rememberVersion(this, resource, root);
    if (this.isAdopted) root.addImport({ to: addressOf(resource), id: `${this.proxmox.name}/${this.vmId}` });
    const { renamedFrom } = props;
    if (renamedFrom !== undefined) {
      // What belongs to it, such as its network settings, is moved with it.
      for (const element of elementsBelow(this)) {
        const before = (scope: IConstruct) => (scope === this ? renamedFrom : scope.node.id);
        root.addMoved({ from: root.addressWith(element, before), to: addressOf(element) });
      }
    }
    return resource;
  }
}
