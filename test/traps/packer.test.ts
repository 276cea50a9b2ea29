import { PackerClone, PackerTemplate } from '../../lib';
import { TrapLab } from './trap-lab';

/** What lies in wait in Packer and its plugin for Proxmox. */

test('trap 4: what the plugin has as blocks is written as blocks, and the image in its own', () => {
  const text = new TrapLab().file('platform/packer/debian-13.pkr.hcl');
  for (const block of ['disks', 'network_adapters', 'boot_iso'])
    expect(text).toMatch(new RegExp(`^ {2}${block} \\{$`, 'm'));
  expect(text).not.toMatch(/^ {2}(iso_\w+|unmount_iso|efidisk) *=/m);
  expect(text).not.toContain('storage_pool_type');
});

test("trap 8: the plugin's own defaults that nobody should have", async () => {
  const source = await new TrapLab().source();
  expect(source).toMatchObject({
    scsi_controller: 'virtio-scsi-single',
    network_adapters: [{ model: 'virtio' }],
    cpu_type: 'x86-64-v2-AES',
    task_timeout: '10m',
    ssh_timeout: '30m',
  });
});

test("trap 9: the storage of cloud-init's drive, of a template and of one on top of it", async () => {
  const lab = new TrapLab();
  new PackerClone(lab.repository, 'docker-host', { node: lab.node, vmId: 9010, from: lab.template });
  const cloudInit = { cloud_init: true, cloud_init_storage_pool: 'tank' };
  expect(await lab.source()).toMatchObject(cloudInit);
  const { source } = await lab.packer('docker-host');
  expect(source!['proxmox-clone']!['docker-host']![0]).toMatchObject(cloudInit);
});

describe('trap 10: what is a template to somebody', () => {
  const text = 'costs ${5} and %{six}, $$ and 100%';

  test('is written as text for HCL and for OpenTofu', () => {
    const lab = new TrapLab({ template: { description: text } });
    lab.machine({ description: text });
    expect(lab.file('platform/packer/debian-13.pkr.hcl')).toContain('"costs $${5} and %%{six}, $$ and 100%"');
    expect(lab.web()['description']).toBe('costs $${5} and %%{six}, $$ and 100%');
  });

  test('is refused in what Packer fills in itself, but for its own words', () => {
    const own = new TrapLab({ template: { bootCommand: ['auto url={{ .HTTPIP }}:{{ .HTTPPort }}'] } });
    expect(own.app.check()).toEqual([]);
    const { app } = new TrapLab({ template: { description: "docker ps --format '{{.Names}}'" } });
    expect(app.check()).toMatchObject([{ code: 'HL701' }]);
  });
});

test('trap 18: a clone has a machine-id and host keys of its own', async () => {
  const lab = new TrapLab();
  const cleanup = lab.file('platform/packer/debian-13/scripts/90-cleanup.sh');
  expect(cleanup).toMatch(/^truncate -s 0 \/etc\/machine-id$/m);
  expect(cleanup).toMatch(/^ln -s \/etc\/machine-id \/var\/lib\/dbus\/machine-id$/m);
  expect(cleanup).toMatch(/^rm -f \/etc\/ssh\/ssh_host_\*/m);
  const { build } = (await lab.packer()) as unknown as {
    build: [{ provisioner: { shell: { scripts: string[] }[] } }];
  };
  expect(build[0].provisioner.shell.at(-1)?.scripts.at(-1)).toBe(
    '${path.root}/debian-13/scripts/90-cleanup.sh',
  );
});

test('trap 19: files of one folder are merged by `packer build .`, so that none has a name of another', async () => {
  const lab = new TrapLab({ template: { iso: undefined as never } });
  const { node, repository } = lab;
  new PackerTemplate(repository, 'kali', { node, vmId: 9001, os: 'kali' });
  new PackerClone(repository, 'docker-host', { node, vmId: 9010, from: lab.template });
  const names = async (file: string) => {
    const { source = {}, variable = {}, local = {} } = await lab.packer(file);
    const sources = Object.entries(source).flatMap(([type, all]) =>
      Object.keys(all).map((name) => `${type}.${name}`),
    );
    return [...sources, ...Object.keys(variable), ...Object.keys(local)];
  };
  const all = [...(await names('debian-13')), ...(await names('kali')), ...(await names('docker-host'))];
  expect(all).toHaveLength(7);
  expect(new Set(all).size).toBe(7);
});
