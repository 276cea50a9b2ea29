import type { Finding } from '../core/component';
import { quoted, valueOr, type Fault } from './fault';
import type { Hypervisor } from './hypervisor';
import { parseSize, type Size } from './size';
import { vmIdFault } from './vm-id';

/** What a virtual machine is on its hypervisor. */
export interface GuestProps {
  /** Hypervisor that it runs on. */
  readonly node: Hypervisor;

  /** Id on the hypervisor, 100 to 999999999. */
  readonly vmId: number;

  /** Virtual CPU cores. */
  readonly cores: number;

  /** Memory, whole MiB: `24GiB`. */
  readonly memory: Size;

  /**
   * System disk, whole GiB.
   *
   * @default - not known; of a clone, its template's
   */
  readonly disk?: Size;
}

/** The same, read. */
export interface Guest {
  /** Hypervisor that it runs on. */
  readonly node: Hypervisor;
  /** Id on the hypervisor. */
  readonly vmId: number;
  /** Virtual CPU cores. */
  readonly cores: number;
  /** Memory in MiB; 0 if it could not be read. */
  readonly memory: number;
  /** System disk in GiB; `undefined` if nobody said. */
  readonly disk: number | undefined;
}

/** Reads what a machine is, and tells what cannot be. */
export function readGuest(props: GuestProps, report: (fault: Fault) => void): Guest {
  const { node, vmId, cores, memory, disk } = props;
  for (const fault of guestFaults(props)) report(fault);
  return {
    node,
    vmId,
    cores,
    memory: valueOr(parseSize('memory', memory, 'MiB'), report) ?? 0,
    disk: disk === undefined ? undefined : valueOr(parseSize('disk', disk, 'GiB'), report),
  };
}

function guestFaults({ node, vmId, cores }: GuestProps): readonly Finding[] {
  const found: Finding[] = [];
  const fault = vmIdFault(vmId);
  if (fault !== undefined) found.push(fault);
  if (node.isTemplateId(vmId)) {
    found.push({
      code: 'HL613',
      what: `vmId ${vmId} is among those of templates (${node.templateIds.join(' to ')} on ${node.name})`,
      fix: 'give the machine another vmId, or the node other templateIds',
    });
  }
  if (!(Number.isInteger(cores) && cores >= 1)) {
    found.push({
      code: 'HL603',
      what: `cores must be a number, 1 or more, got ${quoted(cores)}`,
      fix: 'give a whole number',
    });
  }
  return found;
}
