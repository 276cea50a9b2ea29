import type { Fault } from './fault';

/** What is wrong with the id of a VLAN: 0 and 4095 have a meaning of their own. */
export function vlanFaults(prop: string, id: number): readonly Fault[] {
  if (Number.isInteger(id) && id >= 1 && id <= 4094) return [];
  return [{ code: 'HL020', what: `${prop} must be 1 to 4094, got ${id}`, fix: 'give the id of the VLAN' }];
}
