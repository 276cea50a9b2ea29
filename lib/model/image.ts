import type { Construct } from 'constructs';

import { Component, problemOf } from '../core/component';
import type { Problem } from '../core/problem';
import { slotFaults } from './disk-slot';
import type { Facts } from './facts';
import type { Hypervisor } from './hypervisor';
import { isTag, storageFaults } from './node-names';
import { vmIdFault, vmIds } from './vm-id';

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
  /**
   * Whether people can log in: a system without a shell, such as Talos, has no users.
   *
   * @default true
   */
  readonly login?: boolean;
}

/** A value that the tool which uses it knows when it runs; the program knows what it is called there. */
export interface Later {
  /** What the tool evaluates: `var.template_id`. */
  readonly expression: string;
}

/** Settings of an {@link Image}. */
export interface ImageProps {
  /** Proxmox node that holds it. */
  readonly node: Hypervisor;
  /** Id of the template, 100 to 999999999; a `TofuRef` if the program does not know it. */
  readonly vmId: number | Later;
  /** What its clones take over from it. */
  readonly facts: ImageFacts;
  /**
   * Version of what it holds, a tag of Proxmox: `2026-11`. The state then remembers which one a machine was made from, and
   * each plan warns of those that are behind.
   *
   * @default - none, and nobody is told
   */
  readonly version?: string;
}

/**
 * A template that machines are cloned from. One that exists already is a plain `Image` with its facts; what we build
 * extends it.
 */
export class Image extends Component {
  /** Proxmox node that holds it. */
  readonly host: Hypervisor;
  /** Id of the template on its node, 100 to 999999999, or what OpenTofu calls it. */
  readonly vmId: number | Later;
  /** What its clones take over from it. */
  readonly facts: ImageFacts;
  /** Version of what it holds; `undefined` if nobody counts them. */
  readonly version: string | undefined;

  constructor(scope: Construct, id: string, props: ImageProps) {
    super(scope, id, props);
    this.host = props.node;
    this.vmId = props.vmId;
    this.facts = props.facts;
    this.version = props.version;
    if (props.version !== undefined && !isTag(props.version)) {
      this.report({
        code: 'HL611',
        what: `version ${JSON.stringify(props.version)} of template ${id} is no tag that Proxmox keeps as it is`,
        fix: `use a-z, 0-9, "_", "-", "+" and ".", as in '2026-11'`,
      });
    }
    if (typeof props.vmId !== 'number') return;
    const fault = vmIdFault(props.vmId);
    if (fault !== undefined) this.report(fault);
    else if (!props.node.isTemplateId(props.vmId)) {
      this.report({
        code: 'HL613',
        what: `vmId ${props.vmId} of template ${id} is not among those of templates (${props.node.templateIds.join(' to ')} on ${props.node.name})`,
        fix: 'give the template another vmId, or the node other templateIds',
      });
    }
    this.claim(vmIds, `${props.vmId} on ${props.node.idSpace}`);
  }

  /** What is wrong with the facts of a template that somebody else built. */
  override *check(): Iterable<Problem> {
    const { diskInterface, storage } = this.facts;
    for (const fault of [...slotFaults(diskInterface), ...storageFaults(storage)])
      yield problemOf(this, fault);
  }

  /** What the report tells of it. */
  describe(): Facts {
    const vmId = typeof this.vmId === 'number' ? this.vmId : null;
    return {
      kind: 'images',
      value: { name: this.node.id, node: this.host.node.id, vmId, file: this.sourcePath ?? null },
    };
  }

  /** Path in the output of what it is built from; `undefined` if we do not build it. */
  protected get sourcePath(): string | undefined {
    return undefined;
  }
}
