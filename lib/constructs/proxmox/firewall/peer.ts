import { Address } from '../../../model/address';
import { Host } from '../../../model/host';
import { Network } from '../../../model/network';

/** Addresses and networks in Proxmox's words: all of a machine, the one that is given else. */
export function addressesOf(one: Network | Address | Host | string): readonly string[] {
  if (typeof one === 'string') return [one];
  if (one instanceof Network) return [one.cidr];
  if (one instanceof Address) return [one.value];
  return one.addresses.map(({ value }) => value);
}
