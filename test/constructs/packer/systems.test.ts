import { parse as parseHcl } from '@cdktn/hcl2json';
import { parse } from 'yaml';

import { Image } from '../../../lib';
import { PackerClone, type PackerCloneProps } from '../../../lib/constructs/packer/packer-clone';
import { PackerTemplate, type PackerTemplateProps } from '../../../lib/constructs/packer/packer-template';
import { ProxmoxNode } from '../../../lib/constructs/proxmox/proxmox-node';
import { codesOf, fileOf, smallLab } from '../small-lab';

type Source = Record<string, unknown>;
interface PackerJson {
  source: Record<string, Record<string, [Source]>>;
  variable?: Record<string, unknown>;
  build: [{ provisioner: object; 'post-processor'?: object }];
}

function lab() {
  const { app, repository, lan } = smallLab();
  const node = new ProxmoxNode(repository, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  const template = (id: string, props: Omit<PackerTemplateProps, 'node' | 'vmId'>, vmId = 9000) =>
    new PackerTemplate(repository, id, { node, vmId, ...props });
  const clone = (from: Image, props: Partial<PackerCloneProps> = {}) =>
    new PackerClone(repository, 'top', { node, vmId: 9010, from, ...props });
  const read = async (id: string) =>
    (await parseHcl('x.hcl', fileOf(app, `repo/packer/${id}.pkr.hcl`))) as unknown as PackerJson;
  return { app, repository, lan, template, clone, read };
}

const iso = 'local:iso/any.iso';

test('Ubuntu is told to install itself, and gets its answers with a hash in the place of the password', async () => {
  const { app, template, read } = lab();
  template('ubuntu-24.04', { os: 'ubuntu-24.04', iso });
  const { source } = await read('ubuntu-24.04');
  const [{ boot_command: keys, http_content: served }] = source['proxmox-iso']!['ubuntu-24_04']!;
  // GRUB would end the command at a bare semicolon.
  expect((keys as string[]).join('')).toContain("autoinstall 'ds=nocloud-net;s=http://{{ .HTTPIP }}:");
  expect(fileOf(app, 'repo/packer/ubuntu-24.04.pkr.hcl')).toContain('bcrypt(local.ubuntu-24_04_password)');
  // Without meta-data the installer asks a person.
  expect(served).toMatchObject({ '/meta-data': '' });
  const text = fileOf(app, 'repo/packer/ubuntu-24.04/http/user-data');
  expect(text).toMatch(/^#cloud-config\n/);
  expect(parse(text)).toMatchObject({
    autoinstall: {
      version: 1,
      storage: { layout: { name: 'direct' } },
      identity: { username: 'packer', password: '${password}' },
      ssh: { 'install-server': true },
      packages: expect.arrayContaining(['qemu-guest-agent', 'cloud-init', 'python3']) as string[],
    },
  });
});

test('Docker comes from the packages of the system', () => {
  const { app, template } = lab();
  const preinstall = ['docker', 'unattended-upgrades'] as const;
  template('ubuntu', { os: 'ubuntu-24.04', iso, preinstall });
  template('kali', { os: 'kali', iso, preinstall }, 9001);
  const script = (path: string) => fileOf(app, `repo/packer/${path}`);
  expect(script('ubuntu/scripts/20-docker.sh')).toContain('URIs: https://download.docker.com/linux/ubuntu\n');
  // Docker knows no release of Kali's.
  expect(script('kali/scripts/20-docker.sh')).toMatch(/^codename=trixie$/m);
  expect(script('kali/scripts/40-unattended-upgrades.sh')).toContain('"origin=Kali"');
});

test('what the installer of Ubuntu leaves behind does not reach a clone', () => {
  const { app, template } = lab();
  template('ubuntu', { os: 'ubuntu-24.04', iso });
  const cleanup = fileOf(app, 'repo/packer/ubuntu/scripts/90-cleanup.sh');
  for (const file of ['99-installer.cfg', 'subiquity-disable-cloudinit-networking.cfg', '50-cloud-init.yaml'])
    expect(cleanup).toContain(file);
});

test('Kali installs from its own mirror, and is told to start SSH', () => {
  const { app, template } = lab();
  template('kali', { os: 'kali', iso });
  const preseed = fileOf(app, 'repo/packer/kali/http/preseed.cfg');
  expect(preseed).toContain('d-i mirror/http/hostname string http.kali.org\n');
  expect(preseed).toContain('d-i mirror/suite string kali-rolling\n');
  expect(preseed).toContain('in-target systemctl enable ssh');
});

test.each(['debian-13', 'kali'] as const)(
  'under UEFI %s is started at the prompt of GRUB, with a disk for its settings',
  async (os) => {
    const { template, read } = lab();
    const { facts } = template('one', { os, iso, firmware: 'uefi' });
    const [source] = (await read('one')).source['proxmox-iso']!['one']!;
    expect(source).toMatchObject({
      bios: 'ovmf',
      efi_config: [{ efi_storage_pool: 'zfs', efi_type: '4m', pre_enrolled_keys: false }],
    });
    expect((source['boot_command'] as string[]).join('')).toMatch(
      /^c<wait>linux \/install\.amd\/vmlinuz .*<enter>initrd .*<enter><wait5>boot<enter>$/,
    );
    expect(facts.firmware).toBe('uefi');
  },
);

test('an installer image that nobody named is a variable of the name of its template', async () => {
  const { template, read } = lab();
  const made = template('ubuntu-24.04', { os: 'ubuntu-24.04' });
  expect(await read('ubuntu-24.04')).toMatchObject({
    variable: { ubuntu_24_04_iso: [{ type: '${string}' }] },
    source: { 'proxmox-iso': { 'ubuntu-24_04': [{ boot_iso: [{ iso_file: '${var.ubuntu_24_04_iso}' }] }] } },
  });
  const [tool] = made.tooling();
  expect(tool?.environment?.map(({ name }) => name)).toContain('PKR_VAR_ubuntu_24_04_iso');
  // `packer validate` stops at a variable without a value.
  expect(tool?.jobs[0]?.variables).toHaveProperty('PKR_VAR_ubuntu_24_04_iso');
});

test('an installer image can be downloaded by the node', async () => {
  const { template, read } = lab();
  const checksum = `sha256:${'a1'.repeat(32)}`;
  template('debian', {
    os: 'debian-13',
    iso: { url: 'https://192.0.2.1/13.iso', checksum, storage: 'isos' },
  });
  const [source] = (await read('debian')).source['proxmox-iso']!['debian']!;
  expect(source['boot_iso']).toEqual([
    {
      iso_url: 'https://192.0.2.1/13.iso',
      iso_checksum: checksum,
      iso_storage_pool: 'isos',
      iso_download_pve: true,
      unmount: true,
    },
  ]);
});

test.each([
  ['http://192.0.2.1/a.iso', `sha256:${'a1'.repeat(32)}`],
  ['https://192.0.2.1/a.iso', 'a1'.repeat(32)],
  ['https://192.0.2.1/a.iso', 'sha256:a1'],
  ['https://192.0.2.1/a.iso', `sha256:${'g1'.repeat(32)}`],
])('an image from %s with checksum %s is refused', (url, checksum) => {
  const { app, template } = lab();
  template('debian', { os: 'debian-13', iso: { url, checksum } });
  expect(codesOf(app)).toEqual(['HL702']);
});

test.each([
  ['template', {}],
  ['template;2026-11', { version: '2026-11' }],
])('the tags of a template are %s', async (tags, props) => {
  const { template, read } = lab();
  template('debian-13', { os: 'debian-13', iso, ...props });
  const { source } = await read('debian-13');
  expect(source['proxmox-iso']!['debian-13']![0]).toMatchObject({ tags });
});

test('two ids that Packer cannot tell apart are refused', () => {
  const { app, template } = lab();
  template('debian-13.1', { os: 'debian-13', iso });
  template('debian-13_1', { os: 'debian-13', iso, name: 'other' }, 9001);
  expect(codesOf(app)).toEqual(['HL704']);
});

test('own steps come before the clean-up, and a post-processor after all', async () => {
  const { app, template, read } = lab();
  template('debian', {
    os: 'debian-13',
    iso,
    provisioners: [{ type: 'shell', inline: ['sudo apt-get install -y git'] }],
    postProcessors: [{ type: 'manifest', output: 'packer-manifest.json' }],
  });
  const text = fileOf(app, 'repo/packer/debian.pkr.hcl');
  const places = ['10-cloud-init.sh', 'install -y git', '90-cleanup.sh', 'manifest'].map((part) =>
    text.indexOf(part),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  // The user who would tidy up is gone by then.
  expect(text.indexOf('skip_clean')).toBeGreaterThan(text.indexOf('install -y git'));
  expect((await read('debian')).build[0]['post-processor']).toEqual({
    manifest: [{ output: 'packer-manifest.json' }],
  });
});

test('settings of the installation reach the answers of Ubuntu, and the keys that are typed for Debian', async () => {
  const { app, template, read } = lab();
  template('ubuntu', { os: 'ubuntu-24.04', iso, layout: 'lvm', keyboard: 'de', packages: ['git'] });
  template('debian', { os: 'debian-13', iso, keyboard: 'de' }, 9001);
  expect(parse(fileOf(app, 'repo/packer/ubuntu/http/user-data'))).toMatchObject({
    autoinstall: {
      keyboard: { layout: 'de' },
      timezone: 'Etc/UTC',
      storage: { layout: { name: 'lvm' } },
      packages: expect.arrayContaining(['qemu-guest-agent', 'git']) as string[],
    },
  });
  const [{ boot_command: keys }] = (await read('debian')).source['proxmox-iso']!['debian']!;
  expect((keys as string[]).join('')).toContain('keyboard-configuration/xkb-keymap=de ');
});

test('a key that nobody wrote down is a variable of the template, given to the scripts by their environment', () => {
  const { app, template, clone } = lab();
  const base = template('debian-13', { os: 'debian-13', iso, users: [{ name: 'ops' }] });
  const top = clone(base, { users: [{ name: 'ops' }] });
  expect(fileOf(app, 'repo/packer/debian-13.pkr.hcl')).toMatch(
    /variable "debian_13_ops_key" \{\n {2}type +=[^]*env = \{\n {6}KEY_OPS = trimspace\(var\.debian_13_ops_key\)/,
  );
  // Two files of a folder declare no variable of one name.
  expect(fileOf(app, 'repo/packer/top.pkr.hcl')).toContain('variable "top_ops_key"');
  for (const [made, name] of [
    [base, 'PKR_VAR_debian_13_ops_key'],
    [top, 'PKR_VAR_top_ops_key'],
  ] as const) {
    const [tool] = made.tooling();
    expect(tool?.environment?.map((variable) => variable.name)).toContain(name);
    expect(tool?.jobs[0]?.variables).toHaveProperty(name);
  }
});

describe('a template on top of another', () => {
  test('is a clone of it, and what it is', async () => {
    const { app, template, clone, read } = lab();
    const base = template('ubuntu', { os: 'ubuntu-24.04', iso, disk: '32GiB', cpuType: 'host' });
    const made = clone(base, { preinstall: ['docker'] });
    const { source } = await read('top');
    expect(source['proxmox-clone']!['top']![0]).toMatchObject({
      clone_vm_id: 9000,
      full_clone: true,
      vm_id: 9010,
      vm_name: 'top-template',
      cpu_type: 'host',
      scsi_controller: 'virtio-scsi-single',
      ipconfig: [{ ip: 'dhcp' }],
      template_description: 'ubuntu with docker',
    });
    expect(made.facts).toEqual(base.facts);
    expect(made.os).toBe('ubuntu-24.04');
    expect(fileOf(app, 'repo/packer/top/scripts/20-docker.sh')).toContain('linux/ubuntu');
    expect(codesOf(app)).toEqual([]);
  });

  test('takes a template of its own node', () => {
    const { app, repository, lan, template, clone } = lab();
    const other = new ProxmoxNode(repository, 'pve2', {
      address: lan.at(6),
      bridges: {},
      storage: 'zfs',
    });
    const { facts } = template('debian', { os: 'debian-13', iso });
    clone(new Image(repository, 'far', { node: other, vmId: 9005, facts }));
    expect(codesOf(app)).toContain('HL612');
  });
});
