// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectMapReference, ObjectReference } from '../../tofu/binding/types';
import type { IResolvable, TerraformMetaArguments } from '../../tofu/engine';
import { dataSource } from './bound';

/** Configuration of a {@link DataProxmoxVm}. */
export interface DataProxmoxVmConfig extends TerraformMetaArguments {
  /** The unique identifier of the VM in the Proxmox cluster. */
  readonly id: number;
  /** The name of the node where the VM is provisioned. */
  readonly nodeName: string;
  readonly timeouts?: DataProxmoxVmTimeouts;
}

/** What `timeouts` takes. */
export interface DataProxmoxVmTimeouts {
  /**
   * A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of
   * numbers and unit suffixes, such as "30s" or "2h45m". Valid time units are "s" (seconds), "m"
   * (minutes), "h" (hours). Read operations occur during any refresh or planning operation when refresh
   * is enabled.
   */
  readonly read?: string;
}

/** What OpenTofu knows of a DataProxmoxVm after apply. */
export interface DataProxmoxVmComputed {
  /** The CD-ROM configuration. */
  readonly cdrom: ObjectMapReference<unknown, DataProxmoxVmCdromComputed>;
  /** The CPU configuration. */
  readonly cpu: ObjectReference<unknown, DataProxmoxVmCpuComputed>;
  /** The description of the VM. */
  readonly description: string;
  /** The name of the VM. */
  readonly name: string;
  /** The RNG (Random Number Generator) configuration. */
  readonly rng: ObjectReference<unknown, DataProxmoxVmRngComputed>;
  /** The status of the VM (e.g., `running`, `stopped`). */
  readonly status: string;
  /** The tags assigned to the VM. */
  readonly tags: string[];
  /** Whether the VM is a template. */
  readonly template: IResolvable;
  /** The VGA configuration. */
  readonly vga: ObjectReference<unknown, DataProxmoxVmVgaComputed>;
}

/** What OpenTofu knows of a DataProxmoxVmCdrom after apply. */
export interface DataProxmoxVmCdromComputed {
  /** The file ID of the CD-ROM. */
  readonly fileId: string;
}

/** What OpenTofu knows of a DataProxmoxVmCpu after apply. */
export interface DataProxmoxVmCpuComputed {
  /** List of host cores used to execute guest processes, for example: '0,5,8-11' */
  readonly affinity: string;
  /** The CPU architecture. */
  readonly architecture: string;
  /** The number of CPU cores per socket. */
  readonly cores: number;
  /** Set of additional CPU flags. */
  readonly flags: string[];
  /** Limit of CPU usage. */
  readonly limit: number;
  /** Whether NUMA emulation is enabled. */
  readonly numa: IResolvable;
  /** The number of CPU sockets. */
  readonly sockets: number;
  /** Emulated CPU type. */
  readonly type: string;
  /** CPU weight for a VM. */
  readonly units: number;
  /** Number of active vCPUs. */
  readonly vcpus: number;
}

/** What OpenTofu knows of a DataProxmoxVmRng after apply. */
export interface DataProxmoxVmRngComputed {
  /** Maximum bytes of entropy allowed to get injected into the guest every period. */
  readonly maxBytes: number;
  /** Period in milliseconds to limit entropy injection to the guest. */
  readonly period: number;
  /** The entropy source for the RNG device. */
  readonly source: string;
}

/** What OpenTofu knows of a DataProxmoxVmVga after apply. */
export interface DataProxmoxVmVgaComputed {
  /** Enable a specific clipboard. */
  readonly clipboard: string;
  /** The VGA memory in megabytes (4-512 MB). Has no effect with serial display. */
  readonly memory: number;
  /** The VGA type. */
  readonly type: string;
}

/** Retrieves information about a specific VM. */
export class DataProxmoxVm extends dataSource<DataProxmoxVmConfig, DataProxmoxVmComputed>('proxmox_vm', {
  cdrom: ['computed nested(map)', {
    file_id: 'computed string',
  }],
  cpu: ['computed nested(single)', {
    affinity: 'computed string',
    architecture: 'computed string',
    cores: 'computed number',
    flags: 'computed set(string)',
    limit: 'computed number',
    numa: 'computed bool',
    sockets: 'computed number',
    type: 'computed string',
    units: 'computed number',
    vcpus: 'computed number',
  }],
  description: 'computed string',
  id: 'required number',
  name: 'computed string',
  node_name: 'required string',
  rng: ['computed nested(single)', {
    max_bytes: 'computed number',
    period: 'computed number',
    source: 'computed string',
  }],
  status: 'computed string',
  tags: 'computed set(string)',
  template: 'computed bool',
  timeouts: ['optional nested(single)', {
    read: 'optional string',
  }],
  vga: ['computed nested(single)', {
    clipboard: 'computed string',
    memory: 'computed number',
    type: 'computed string',
  }],
}) {}
