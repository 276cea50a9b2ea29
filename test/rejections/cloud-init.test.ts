import { ProxmoxVm } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { ProxmoxLab } from './small-lab';

test('files for cloud-init, of which a change replaces the machine', () => {
  const lab = new ProxmoxLab();
  const cloudInit = { vendorData: { packages: ['htop'] } };
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), cloudInit }); // <files>
  expectWarned(
    lab.app,
    `
    HL672  warning: a change of vendorData replaces the machine: cloud-init reads it at the first start
           at  platform/tofu/ctr01  <files>
      fix  leave to Ansible what may change, and allow this with the reason: .allow('HL672', '…')`,
  );
});

test('user data without the user whom Ansible logs in as', () => {
  const lab = new ProxmoxLab();
  const cloudInit = { userData: { users: ['default'] } };
  const vm = new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), user: 'ops', cloudInit }); // <users>
  vm.allow('HL672', 'it is made anew often');
  expectRefused(
    lab.app,
    `
    HL673  userData makes no user "ops", whom Ansible logs in as: it takes the place of the user that Proxmox makes
           at  platform/tofu/ctr01  <users>
      fix  add the user with its keys to the users, or take vendorData`,
  );
});
