import { ProxmoxPool } from '../../../lib/constructs/proxmox/proxmox-pool';
import { codesOf } from '../small-lab';
import { labWithNode, resourcesOf } from './small-node';

test('a pool has the name of its construct', () => {
  const { app, root, pve } = labWithNode();
  new ProxmoxPool(root, 'guests', { node: pve, comment: 'of others' });
  new ProxmoxPool(root, 'own', { node: pve });
  expect(codesOf(app)).toEqual([]);
  const pools = resourcesOf(app, 'proxmox_virtual_environment_pool');
  expect(pools['guests']).toMatchObject({ pool_id: 'guests', comment: 'of others', provider: 'proxmox' });
  expect(pools['own']).not.toHaveProperty('comment');
});
