import type { Construct } from 'constructs';

import { valueOr, type Fault } from '../../model/fault';
import { Host, type HostProps } from '../../model/host';
import { storageFaults } from '../../model/node-names';
import { parseSize, type Size } from '../../model/size';
import { lifecycleOf } from '../tofu/lifecycle';
import { TofuResource } from '../tofu/resource';
import { TofuRoot } from '../tofu/tofu-root';
import { containerBody } from './container-body';
import type { ContainerBody } from './document';
import { containerFaults } from './container-faults';
import type { ProxmoxContainerProps } from './container-props';
import { tagFaults } from './names';
import { networkInterfaces, type NetworkInterface } from './network-interface';
import { proxmoxProvider } from './provider';
import type { ProxmoxNode } from './proxmox-node';
import { waitFor } from './proxmox-resource';
import { publicKeys } from './public-keys';
import { storageIdOf } from './storage/proxmox-storage';
import { addUnprotectScript } from './unprotect';

/** A volume of a container, with its size read. */
interface Volume {
  /** Absolute path inside of the container. */
  readonly path: string;
  /** GiB. */
  readonly size: number;
  /** Storage that holds it. */
  readonly storage: string;
  /** Whether backups of the container have it. */
  readonly backup: boolean;
}

/**
 * A system container (LXC) on Proxmox: a machine that shares the kernel of its node, unprivileged unless told otherwise.
 * Ansible logs in as `root`, as archives have no other user.
 *
 * @example
 * new ProxmoxContainer(root, 'dns', {
 *   node: pve,
 *   vmId: 130,
 *   template: 'local:vztmpl/debian-13-standard_amd64.tar.zst',
 *   os: 'debian',
 *   cores: 1,
 *   memory: '512MiB',
 *   disk: '8GiB',
 *   network: lan.at(30),
 * });
 */
export class ProxmoxContainer extends Host {
  /** Node that it runs on. */
  readonly proxmox: ProxmoxNode;
  /** Id on the node, 100 to 999999999. */
  readonly vmId: number;
  /** CPU cores that it may use. */
  readonly cores: number;
  /** MiB. */
  readonly memory: number;
  /** MiB. */
  readonly swap: number;
  /** GiB. */
  readonly diskSize: number;
  /** Its own volumes. */
  readonly volumes: readonly Volume[];
  /** Whether `root` inside is an ordinary user of the node. */
  readonly isUnprivileged: boolean;
  /** Whether a plan that destroys or replaces it is refused. */
  readonly isProtected: boolean;
  /** Network cards, `eth0` first. */
  readonly interfaces: readonly NetworkInterface[];
  /** The resource, for overrides and attributes; `undefined` if it stands in no root. */
  readonly resource: TofuResource<ContainerBody> | undefined;

  constructor(scope: Construct, id: string, props: ProxmoxContainerProps) {
    const cards = props.networks ?? (props.network === undefined ? [] : [{ address: props.network }]);
    const hostProps: ProxmoxContainerProps & HostProps = {
      ...props,
      user: 'root',
      address: cards.map(({ address }) => address),
      guest: props,
    };
    super(scope, id, hostProps);
    const report = (fault: Fault) => {
      this.report(fault);
    };
    const size = (name: string, value: Size, unit: 'GiB' | 'MiB') =>
      valueOr(parseSize(name, value, unit), report) ?? 0;
    this.proxmox = props.node;
    this.vmId = props.vmId;
    this.cores = props.cores;
    this.memory = this.guest?.memory ?? 0;
    this.swap = props.swap === undefined ? 0 : size('swap', props.swap, 'MiB');
    this.diskSize = this.guest?.disk ?? 0;
    this.volumes = (props.volumes ?? []).map(({ path, size: given, storage, backup }) => ({
      path,
      size: size(`size of volume ${path}`, given, 'GiB'),
      storage: storageIdOf(storage ?? props.node.storage),
      backup: backup ?? true,
    }));
    this.isUnprivileged = props.unprivileged ?? true;
    this.isProtected = props.protect ?? this.volumes.length > 0;
    this.interfaces = networkInterfaces(props.node, cards, report);
    const storages = [props.storage, ...(props.volumes ?? []).map(({ storage }) => storage)];
    for (const storage of new Set(storages)) {
      if (typeof storage === 'string') storageFaults(storage).forEach(report);
    }
    tagFaults(props.tags ?? []).forEach(report);
    containerFaults(props).forEach((fault) => this.report(fault));
    this.resource = this.makeResource(props);
  }

  protected override ownFacts(): Readonly<Record<string, unknown>> {
    return {
      container: {
        node: this.proxmox.name,
        vmId: this.vmId,
        cores: this.cores,
        memoryMiB: this.memory,
        diskGiB: this.diskSize,
        volumes: this.volumes.map(({ path, size }) => ({ path, sizeGiB: size })),
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

  private makeResource(props: ProxmoxContainerProps): TofuResource<ContainerBody> | undefined {
    const root = TofuRoot.around(this);
    if (root === undefined) {
      this.report({
        code: 'HL602',
        what: 'a ProxmoxContainer must stand under a TofuRoot, which holds its state',
        fix: `write new ProxmoxContainer(new TofuRoot(repository, 'tofu'), …)`,
      });
      return undefined;
    }
    const keys = props.sshKeys ?? publicKeys(root);
    const lifecycle = lifecycleOf(props.lifecycle ?? {}, this.isProtected);
    const bridges = this.proxmox.resourcesFor(
      this.interfaces.map(({ bridge }) => bridge),
      root,
    );
    const storages = [props.storage, ...(props.volumes ?? []).map(({ storage }) => storage)];
    const resource = new TofuResource<ContainerBody>(this, 'Resource', {
      type: 'proxmox_virtual_environment_container',
      provider: proxmoxProvider(root, this.proxmox),
      ...(lifecycle !== undefined && { lifecycle }),
      ...waitFor(this, [...bridges, props.pool, ...storages]),
      body: () => containerBody(this, props, keys),
    });
    if (this.isProtected) addUnprotectScript(root, resource);
    return resource;
  }
}
