import { format } from '@cdktn/hcl-tools';
import { parse } from '@cdktn/hcl2json';
import { PackerTemplate, type PackerTemplateProps } from '../../../lib/constructs/packer/packer-template';
import { ProxmoxNode } from '../../../lib/constructs/proxmox/proxmox-node';
import { attributes, block, object } from '../../../lib/formats/hcl/model';
import { codesOf, fileOf, smallLab } from '../small-lab';

const path = 'repo/packer/debian-13.pkr.hcl';

/** A template of a small node. */
function templateOf(props: Partial<PackerTemplateProps> = {}) {
  const { app, repository, lan } = smallLab();
  const pve = new ProxmoxNode(repository, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  const template = new PackerTemplate(repository, 'debian-13', {
    node: pve,
    vmId: 9000,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
    ...props,
  });
  return { app, template };
}

/** Its file. */
function textOf(props: Partial<PackerTemplateProps> = {}): string {
  return fileOf(templateOf(props).app, path);
}

interface PackerJson {
  source: { 'proxmox-iso': { 'debian-13': [Record<string, unknown>] } };
  build: [{ provisioner: { shell: [Record<string, unknown>] } }];
}

/** Its file as a reader of HCL has it. */
async function read(props: Partial<PackerTemplateProps> = {}) {
  const json = (await parse('x.hcl', textOf(props))) as unknown as PackerJson;
  return { source: json.source['proxmox-iso']['debian-13'][0], shell: json.build[0].provisioner.shell[0] };
}

test('the files of a template: one that builds alone, the answers, the scripts', () => {
  const { app } = templateOf({ preinstall: ['node-exporter', 'docker'] });
  const files = [...app.output()].filter(([file]) => file.startsWith('repo/packer'));
  expect(files.map(([file, { executable }]) => `${file}${executable ? '*' : ''}`)).toEqual([
    'repo/packer/debian-13.pkr.hcl',
    'repo/packer/debian-13/http/preseed.cfg',
    'repo/packer/debian-13/scripts/10-cloud-init.sh*',
    'repo/packer/debian-13/scripts/20-docker.sh*',
    'repo/packer/debian-13/scripts/30-node-exporter.sh*',
    'repo/packer/debian-13/scripts/90-cleanup.sh*',
  ]);
});

test('starts with what Packer needs, and declares no variable', () => {
  const text = textOf();
  expect(text.slice(0, text.indexOf('source "'))).toMatchInlineSnapshot(`
   "packer {
     required_version = ">= 1.11.0"

     required_plugins {
       proxmox = {
         version = ">= 1.2.4"
         source  = "github.com/hashicorp/proxmox"
       }
     }
   }

   local "debian-13_password" {
     expression = uuidv4()
     sensitive  = true
   }

   "
  `);
  expect(text).not.toMatch(/^variable /m);
  expect(text).not.toContain('var.');
});

test("says everything that the plugin's defaults have wrong", async () => {
  const { source } = await read();
  expect(source).toMatchObject({
    proxmox_url: 'https://192.168.1.5:8006/api2/json',
    insecure_skip_tls_verify: true,
    node: 'pve',
    task_timeout: '10m',
    ssh_timeout: '30m',
    vm_id: 9000,
    vm_name: 'debian-13-template',
    template_name: 'debian-13-template',
    template_description: 'Debian 13',
    machine: 'q35',
    cpu_type: 'x86-64-v2-AES',
    scsi_controller: 'virtio-scsi-single',
    cores: 2,
    memory: 2048,
    qemu_agent: true,
    cloud_init: true,
    cloud_init_storage_pool: 'zfs',
    boot_iso: [{ iso_file: 'local:iso/debian.iso', unmount: true }],
    disks: [{ type: 'scsi', storage_pool: 'zfs', disk_size: '20G' }],
    network_adapters: [{ bridge: 'vmbr0', model: 'virtio' }],
  });
});

test.each<[keyof PackerTemplateProps, Partial<PackerTemplateProps>, object]>([
  ['name', { name: 'deb' }, { vm_name: 'deb', template_name: 'deb' }],
  ['description', { description: 'mine' }, { template_description: 'mine' }],
  ['description', { description: 'cafe\u0301' }, { template_description: 'caf\u00e9' }],
  ['preinstall', { preinstall: ['docker'] }, { template_description: 'Debian 13 with docker' }],
  ['cores', { cores: 8 }, { cores: 8 }],
  ['memory', { memory: '4GiB' }, { memory: 4096 }],
  ['disk', { disk: '64GiB' }, { disks: [{ disk_size: '64G' }] }],
  ['bridge', { bridge: 'vmbr3' }, { network_adapters: [{ bridge: 'vmbr3' }] }],
  ['machine', { machine: 'pc' }, { machine: 'pc' }],
  ['cpuType', { cpuType: 'host' }, { cpu_type: 'host' }],
  ['bootCommand', { bootCommand: ['<enter>'] }, { boot_command: ['<enter>'] }],
])('%s: %j', async (_, props, expected) => {
  expect((await read(props)).source).toMatchObject(expected);
});

test('the locale goes into the answers, and to the installer, which asks for it before it reads them', () => {
  const { app } = templateOf({ locale: 'de_DE.UTF-8' });
  expect(fileOf(app, path)).toContain('debian-installer/locale=de_DE.UTF-8 ');
  expect(fileOf(app, 'repo/packer/debian-13/http/preseed.cfg')).toContain(
    'd-i debian-installer/locale string de_DE.UTF-8\n',
  );
});

test('the scripts are run in their order, as root', async () => {
  const { shell } = await read({ preinstall: ['unattended-upgrades', 'docker'] });
  expect(shell).toEqual({
    execute_command: "{{ .Vars }} sudo -E bash '{{ .Path }}'",
    skip_clean: true,
    scripts: ['10-cloud-init.sh', '20-docker.sh', '40-unattended-upgrades.sh', '90-cleanup.sh'].map(
      (script) => `\${path.root}/debian-13/scripts/${script}`,
    ),
  });
});

test('a clone takes over what the template is', () => {
  expect(templateOf({ disk: '32GiB', machine: 'pc', cpuType: 'host' }).template.facts).toEqual({
    diskInterface: 'scsi0',
    diskSize: 32,
    storage: 'zfs',
    firmware: 'bios',
    machine: 'pc',
    scsiController: 'virtio-scsi-single',
    cpuType: 'host',
    agent: true,
  });
});

test.each<[string, Partial<PackerTemplateProps>]>([
  ['a plain one', {}],
  [
    'one with everything',
    { preinstall: ['docker', 'node-exporter'], description: 'a "b" ${c} %{d}', cores: 12 },
  ],
])('is written as packer fmt would: %s', async (_, props) => {
  const { app } = templateOf(props);
  const text = app.render().get(path) ?? '';
  expect(await format(text)).toBe(text);
});

test('texts are literal for HCL', async () => {
  const description = 'costs ${5} and 100%{x} "quoted" \\ back';
  expect(textOf({ description })).toContain('"costs $${5} and 100%%{x} \\"quoted\\" \\\\ back"');
  expect((await read({ description })).source).toMatchObject({
    template_description: expect.any(String) as string,
  });
});

describe("Packer's own templates", () => {
  test('can stand in the keys that are typed', () => {
    const bootCommand = ['http://{{ .HTTPIP }}:{{.HTTPPort}}/x {{ .Name }}'];
    expect(codesOf(templateOf({ bootCommand }).app)).toEqual([]);
  });

  test.each<[string, Partial<PackerTemplateProps>]>([
    ['a Docker format', { description: "docker ps --format '{{.Names}}'" }],
    ['a function of Packer', { bootCommand: ['{{ env `HOME` }}'] }],
    ['one that does not end', { description: 'a {{ b' }],
  ])('%s is none: Packer would change it without a word', (_, props) => {
    expect(codesOf(templateOf(props).app)).toEqual(['HL701']);
  });

  test('the problem names the place', () => {
    const { app } = templateOf({ bootCommand: ['<esc>', '{{ .Foo }}'] });
    expect(app.check()[0]?.what).toBe(
      'source.boot_command[1] holds "{{ .Foo }}", which Packer would take for a template of its own',
    );
  });
});

test.each<[string, Partial<PackerTemplateProps>, string]>([
  ['an image that is nowhere', { iso: 'debian.iso' }, 'HL702'],
  ['an id that Proxmox does not take', { vmId: 1 }, 'HL022'],
  ['half a GiB of disk', { disk: '0.5GiB' }, 'HL010'],
  ['a name that is none', { name: 'my template' }, 'HL014'],
])('%s is a problem', (_, props, code) => {
  expect(codesOf(templateOf(props).app)).toEqual([code]);
});

test('a misspelled prop or feature is a compile error', () => {
  // @ts-expect-error the prop is preinstall
  expect(() => templateOf({ preInstall: ['docker'] })).not.toThrow();
  // @ts-expect-error there is no such feature
  const props: Partial<PackerTemplateProps> = { preinstall: ['podman'] };
  expect(props).toBeDefined();
});

test('keys, blocks and provisioners that no type knows can be added', async () => {
  const { app, template } = templateOf();
  template.file.patch((document) => {
    document.source['qemu_new'] = true;
    document.source['new_map'] = { a: 1 };
    document.source['new_disks'] = [{ size: '1G' }, { size: '2G' }];
    document.provisioners.push({ type: 'file', source: 'a', destination: '/b', override: object({ x: 1 }) });
    document.more.push(block('new_block', ['label'], attributes({ c: 2 })));
  });
  const text = fileOf(app, path);
  expect(text).toMatch(/\n {2}qemu_new += true\n/);
  expect(text).toMatch(/\n {2}new_map = \{\n {4}a = 1\n {2}\}\n/);
  expect(text).toContain('\n  new_disks {\n    size = "1G"\n  }\n\n  new_disks {\n    size = "2G"\n  }\n');
  expect(text).toContain('provisioner "file" {');
  expect(text).toMatch(/\nnew_block "label" \{\n {2}c = 2\n\}\n$/);
  expect(await format(app.render().get(path) ?? '')).toBe(app.render().get(path));
});

test('what Packer needs: its program, its plugin once, its log-in from the environment', () => {
  const [tool] = templateOf().template.tooling();
  expect(tool).toMatchObject({
    command: 'packer',
    folder: 'packer',
    prepare: { run: 'packer init debian-13.pkr.hcl' },
    environment: [
      { name: 'PROXMOX_USERNAME', secret: false },
      { name: 'PROXMOX_TOKEN', secret: true },
    ],
  });
});
