import type { ClaimSpace } from '../core/claim';
import type { Fault } from './fault';

/** Ids of a node's machines and templates: one number space, which the nodes of a cluster share. */
export const vmIds: ClaimSpace = {
  code: 'HL023',
  what: (key) => `VM id ${key} is used twice`,
  fix: 'give one of them another vmId: machines and templates of a node share one number space',
};

/** Why Proxmox does not take a number for an id; `undefined` if it does. */
export function vmIdFault(vmId: number): Fault | undefined {
  if (Number.isInteger(vmId) && vmId >= 100 && vmId <= 999_999_999) return undefined;
  return {
    code: 'HL022',
    what: `vmId must be 100 to 999999999, got ${vmId}`,
    fix: 'choose an id that is free on the node',
  };
}
