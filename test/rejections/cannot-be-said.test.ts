import { parse } from '@cdktn/hcl2json';

import { App, Network, PackerTemplate, ProxmoxContainer, ProxmoxVm } from '../../lib';
import type { SystemName } from '../../lib/constructs/packer/systems';
import type { TofuDocument } from '../../lib/constructs/tofu/document';
import { ProxmoxLab } from './small-lab';

/** Mistakes that no program can make, because what they are about follows from something else. */

/** The OpenTofu file of a lab without a problem. */
function tofuOf(app: App): TofuDocument {
  expect(app.check()).toEqual([]);
  return JSON.parse(app.render().get('platform/tofu/main.tf.json') ?? '') as TofuDocument;
}

test('an address without its prefix: it is that of its network', () => {
  const lab = new ProxmoxLab();
  const small = new Network(lab.app, 'small', { cidr: '10.0.1.64/27', gateway: '10.0.1.65' });
  const networks = [{ address: small.at(3), bridge: 'vmbr1' }];
  new ProxmoxVm(lab.root, 'web', { ...lab.machine(21), networks });
  expect(tofuOf(lab.app).resource).toMatchObject({
    proxmox_virtual_environment_vm: {
      web: {
        initialization: [{ ip_config: [{ ipv4: [{ address: '10.0.1.67/27', gateway: '10.0.1.65' }] }] }],
      },
    },
  });
});

test('a gateway beside DHCP: a machine of the lab has an address', () => {
  const lab = new ProxmoxLab();
  // @ts-expect-error an address is one of a network
  const settings: ConstructorParameters<typeof ProxmoxVm>[2] = { ...lab.machine(21), network: 'dhcp' };
  expect(settings.network).toBe('dhcp');
});

test('a tag twice: it is written once', () => {
  const lab = new ProxmoxLab();
  new ProxmoxVm(lab.root, 'web', { ...lab.machine(21), tags: ['web', 'docker', 'web'] });
  expect(tofuOf(lab.app).resource).toMatchObject({
    proxmox_virtual_environment_vm: { web: { tags: ['docker', 'web'] } },
  });
});

test('another firmware than that of the template, or UEFI without its disk: both follow from it', () => {
  const lab = new ProxmoxLab({}, { firmware: 'uefi' });
  new ProxmoxVm(lab.root, 'web', lab.machine(21));
  expect(tofuOf(lab.app).resource).toMatchObject({
    proxmox_virtual_environment_vm: { web: { bios: 'ovmf', efi_disk: [{ type: '4m' }] } },
  });
});

test.each([
  ['sata0', 'virtio-scsi-single', { iothread: false, ssd: true }],
  ['scsi0', 'virtio-scsi-pci', { iothread: false, ssd: true }],
  ['scsi0', 'virtio-scsi-single', { iothread: true, ssd: true }],
  ['virtio0', 'virtio-scsi-pci', { iothread: true, ssd: undefined }],
])('options that a disk cannot have: in %s with %s', (diskInterface, scsiController, { iothread, ssd }) => {
  const lab = new ProxmoxLab();
  Object.assign(lab.image.facts, { diskInterface, scsiController });
  new ProxmoxVm(lab.root, 'web', { ...lab.machine(21), dataDisk: '10GiB' });
  const resource = tofuOf(lab.app).resource as Record<string, Record<string, { disk: object[] }>>;
  const disks = resource['proxmox_virtual_environment_vm']!['web']!.disk;
  expect(disks).toHaveLength(2);
  for (const disk of disks) {
    expect(disk).toMatchObject({ iothread, ...(ssd === true && { ssd }) });
    if (ssd === undefined) expect(disk).not.toHaveProperty('ssd');
  }
});

test('a snippet that nothing can upload: each provider has its log-in by SSH', () => {
  const lab = new ProxmoxLab();
  const large = new Network(lab.app, 'large', { cidr: '10.0.10.0/24', mtu: 9000 });
  const networks = [{ address: large.at(21), bridge: 'vmbr1' }];
  new ProxmoxVm(lab.root, 'web', { ...lab.machine(21), networks });
  const { resource, provider } = tofuOf(lab.app);
  expect(resource).toMatchObject({
    proxmox_virtual_environment_file: { 'web_network-config': { content_type: 'snippets' } },
  });
  expect(provider).toMatchObject({ proxmox: [{ ssh: [{ username: 'root', agent: true }] }] });
});

test('a container that is privileged by oversight: the default is the other one', () => {
  const lab = new ProxmoxLab();
  const { node, lan } = lab;
  const template = 'local:vztmpl/debian.tar.zst';
  const sizes = { cores: 1, memory: '512MiB', disk: '8GiB' } as const;
  const given = { node, template, os: 'debian', ...sizes, vmId: 130, network: lan.at(30) } as const;
  new ProxmoxContainer(lab.root, 'dns', given);
  expect(tofuOf(lab.app).resource).toMatchObject({
    proxmox_virtual_environment_container: { dns: { unprivileged: true } },
  });
});

describe('of a template that Packer builds', () => {
  /** Its file, as a reader of HCL has it. */
  async function read(os: SystemName, more: object = {}) {
    const { app, repository, node } = new ProxmoxLab();
    const iso = 'local:iso/x.iso';
    new PackerTemplate(repository, 'other', { node, vmId: 9001, os, iso, ...more });
    expect(app.check()).toEqual([]);
    const text = app.render().get('platform/packer/other.pkr.hcl') ?? '';
    return parse('other.pkr.hcl', text) as unknown as Promise<{
      source: { 'proxmox-iso': { other: [{ http_content: object; network_adapters: object[] }] } };
      build: [{ provisioner: { shell: { scripts: string[] }[] } }];
    }>;
  }

  test("Ubuntu's user-data without meta-data", async () => {
    const { source } = await read('ubuntu-24.04');
    const { http_content: served } = source['proxmox-iso'].other[0];
    expect(served).toEqual({ '/user-data': expect.any(String) as string, '/meta-data': '' });
  });

  test.each([{}, { provisioners: [{ type: 'shell', inline: ['true'] }] }, { preinstall: ['docker'] }])(
    'one that is not cleaned up, or not as the last: %j',
    async (more) => {
      const { build } = await read('debian-13', more);
      expect(build[0].provisioner.shell.at(-1)?.scripts.at(-1)).toMatch(/\/90-cleanup\.sh$/);
    },
  );

  test('a network card without a bridge', async () => {
    const { source } = await read('debian-13');
    expect(source['proxmox-iso'].other[0].network_adapters).toEqual([{ bridge: 'vmbr0', model: 'virtio' }]);
  });
});
