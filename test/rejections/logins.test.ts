import { ProxmoxNode, ProxmoxPool, ProxmoxVm } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('a token and a password in one root, of which the token would win', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'ctr01', lab.machine(21));
  const props = { address: lab.lan.at(6), bridges: {}, storage: 'zfs', login: 'password' } as const;
  const second = new ProxmoxNode(lab.root, 'pve2', props); // <second>
  new ProxmoxPool(lab.root, 'guests', { node: second });
  expectRefused(
    lab.app,
    `
    HL686  pve2 logs in by password and pve by token, in one root: every provider reads PROXMOX_VE_API_TOKEN, which goes before a password
           at  platform/tofu/pve2  <second>
      fix  give both the same login, or a root each`,
  );
});
