// Written by `npm run bindings` from the schema of the provider: change nothing here.

import { bindTo } from '../../tofu/binding/classes';

/** Makes the classes of bpg/proxmox. */
export const { resource, dataSource, provider } = bindTo({
  name: 'proxmox',
  source: 'registry.opentofu.org/bpg/proxmox',
  version: '0.111.1',
});
