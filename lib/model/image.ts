import type { Construct } from 'constructs';

import { Component } from '../core/component';
import type { Facts } from './facts';
import type { Host } from './host';

/** What a machine takes over from its template. A clone must name all of it, or the provider's defaults win. */
export interface ImageFacts {
  /** Slot of the system disk: `scsi0`. */
  readonly diskInterface: string;
  /** Size of the system disk in GiB; a clone's can only grow. */
  readonly diskSize: number;
  /** Storage of the system disk. */
  readonly storage: string;
  /** What starts the machine; a clone with the other one does not boot. */
  readonly firmware: 'bios' | 'uefi';
  /** Machine type of QEMU. */
  readonly machine: 'pc' | 'q35';
  /** SCSI controller: `virtio-scsi-single`. */
  readonly scsiController: string;
  /** Model of the CPU that the guest sees. */
  readonly cpuType: string;
  /** Whether the guest agent is installed. */
  readonly agent: boolean;
}

/** Settings of an {@link Image}. */
export interface ImageProps {
  /** Proxmox node that holds it. */
  readonly node: Host;
  /** Id of the template, 100 to 999999999. */
  readonly vmId: number;
  /** What its clones take over from it. */
  readonly facts: ImageFacts;
}

/**
 * A template that machines are cloned from. One that exists already is a plain `Image` with its facts; what we build
 * extends it.
 */
export class Image extends Component {
  /** Proxmox node that holds it. */
  readonly host: Host;
  /** Id of the template on its node, 100 to 999999999. */
  readonly vmId: number;
  /** What its clones take over from it. */
  readonly facts: ImageFacts;

  constructor(scope: Construct, id: string, props: ImageProps) {
    super(scope, id, props);
    this.host = props.node;
    this.vmId = props.vmId;
    this.facts = props.facts;
    if (!(Number.isInteger(props.vmId) && props.vmId >= 100 && props.vmId <= 999_999_999)) {
      this.report({
        code: 'HL022',
        what: `vmId must be 100 to 999999999, got ${props.vmId}`,
        fix: 'choose an id that is free on the node',
      });
    }
    this.claim(vmIds, `${props.vmId} on ${props.node.node.id}`);
  }

  /** What the report tells of it. */
  describe(): Facts {
    return { kind: 'images', value: { name: this.node.id, node: this.host.node.id, vmId: this.vmId } };
  }
}

/** Ids of a node's machines and templates: one number space. */
export const vmIds = {
  code: 'HL023',
  what: (key: string) => `VM id ${key} is used twice`,
  fix: 'give one of them another vmId: machines and templates of a node share one number space',
};
