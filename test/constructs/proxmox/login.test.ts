import { ProxmoxContainer, ProxmoxNode, ProxmoxPool } from '../../../lib';
import { codesOf } from '../small-lab';
import { labWithNode, tofuOf } from './small-node';

test('by a token, nothing of the log-in is in the file', () => {
  const { app, root, vm } = labWithNode();
  vm();
  expect(tofuOf(app).provider?.['proxmox']).not.toMatchObject([{ username: expect.anything() as string }]);
  expect([...root.environment.keys()]).toEqual(['PROXMOX_VE_API_TOKEN']);
});

test('by the password of root, its name is in the file and the password in the environment', () => {
  const { app, root, vm } = labWithNode({ login: 'password' });
  vm({ extra: { hostpci: [{ device: 'hostpci0', id: '0000:01:00' }], kvmArguments: '-vnc :1' } });
  expect(codesOf(app)).toEqual([]);
  expect(tofuOf(app).provider?.['proxmox']).toMatchObject([{ username: 'root@pam' }]);
  expect(JSON.stringify(tofuOf(app).provider)).not.toContain('password');
  expect([...root.environment.values()]).toEqual([
    {
      name: 'PROXMOX_VE_PASSWORD',
      description: 'OpenTofu: password of root@pam on pve; PROXMOX_VE_API_TOKEN would go before it',
      secret: true,
    },
  ]);
});

test('root may give a container features', () => {
  const { app, root, pve, lan } = labWithNode({ login: 'password' });
  new ProxmoxContainer(root, 'files', {
    node: pve,
    vmId: 130,
    template: 'local:vztmpl/debian-13-standard_amd64.tar.zst',
    os: 'debian',
    cores: 1,
    memory: '512MiB',
    disk: '8GiB',
    network: lan.at(30),
    extra: { features: { keyctl: true } },
  });
  expect(codesOf(app)).toEqual([]);
});

test('a second node has a variable for its password, and the same way to log in', () => {
  const { app, root, lan, vm } = labWithNode({ login: 'password' });
  vm();
  const props = { bridges: { vmbr0: lan }, storage: 'local-lvm' };
  const second = new ProxmoxNode(root, 'pve2', { address: lan.at(6), login: 'password', ...props });
  new ProxmoxPool(root, 'guests', { node: second });
  expect(codesOf(app)).toEqual([]);
  expect(tofuOf(app).provider?.['proxmox']).toMatchObject([
    {},
    { username: 'root@pam', password: '${var.pve2_password}' },
  ]);
  expect(tofuOf(app).variable?.['pve2_password']).toMatchObject({ sensitive: true, ephemeral: true });
});
