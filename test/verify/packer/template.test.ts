import { withoutPlugins } from '../../../lib/verify/packer/template';

const source = (builder: string, login: string) =>
  withoutPlugins(`source "${builder}" "one" {\n  ssh_username = "packer"\n${login}}\n`);

test('a clone needs no log-in of its own, as its builder makes a key; Packer is not told that it lacks one', () => {
  expect(source('proxmox-clone', '')).toContain('ssh_password = "none"');
  expect(source('proxmox-clone', '  ssh_password = local.a\n')).not.toContain('"none"');
});

test('a machine that is installed does need one', () => {
  expect(source('proxmox-iso', '')).not.toContain('ssh_password');
});
