import type { Judge } from '../../../lib/verify/judge';
import { packer } from '../../../lib/verify/judges/packer';
import { packerPlugin } from '../../../lib/verify/judges/packer-plugin';
import { judgePlanted, type Output } from './planted';

const file = 'vm-platform/packer/debian-13.pkr.hcl';
const owner = 'vm-platform/debian-13';

test('the output is what Packer and the plugin want', async () => {
  const verdict = await judgePlanted(packer, () => undefined);
  expect(verdict).toMatchObject({ files: 3, faults: [] });
  expect(verdict.notRun).toBeUndefined();
});

/** Plants a text in the place of another. */
const text = (before: string | RegExp, after: string) => (output: Output) =>
  output.replace(file, before, after);

const disks = /\n {2}disks \{[^}]*\}/;

const errors: readonly (readonly [string, (output: Output) => void, RegExp])[] = [
  ['a file that is no HCL', text('build {', 'build {{'), /validate -syntax-only ended with 1/],
  ['a block that nobody knows', text('build {', 'bulid {'), /validate -syntax-only.*bulid/s],
  ['another format', text('boot_wait         =', 'boot_wait ='), /fmt -check ended with 3.*\+ {2}boot_wait/s],
  ['a field that is not there', text('cores  ', 'corse  '), /proxmox-iso\.debian-13 has no field corse/],
  ['a field of a block that is not there', text('ssd  ', 'sdd  '), /disks has no field sdd/],
  ['a text for a number', text('= 9000', '= "9000"'), /vm_id is "9000", the plugin wants number/],
  ['a text for a boolean', text(/unmount( *)= true/, 'unmount  = "yes"'), /unmount is "yes", .* bool/],
  ['a text for a list', text(/boot_command = \[[^\]]*\]/, 'boot_command = "x"'), /boot_command is "x"/],
  ['a list of numbers', text('"<esc><wait>"', '1'), /boot_command is \[1,.* list\(string\)/],
  ['an attribute for a block', text(disks, '\n  disks = [{ storage_pool = "x" }]'), /disks is a block/],
  ['an object for a block', text(disks, '\n  disks = { storage_pool = "x" }'), /disks is a block/],
  [
    'a block for an attribute',
    text(/ {2}cpu_type .*\n/, '  cpu_type {\n  }\n'),
    /cpu_type is \[\{\}\], the plugin wants string/,
  ],
  [
    'a block twice',
    text('  boot_iso {', '  boot_iso {\n    iso_file = "x:iso/y"\n  }\n\n  boot_iso {'),
    /2 times/,
  ],
  ['what must be there left out', text(/ {4}storage_pool = .*\n/, ''), /disks lacks storage_pool/],
  ['a node left out', text(/ {2}node .*\n/, ''), /debian-13 lacks node/],
  ['no ISO', text(/ {4}iso_file = .*\n/, ''), /boot_iso has 0 of iso_file/],
  ['an ISO to download without its checksum', text('iso_file', 'iso_url '), /iso_url but lacks iso_checksum/],
  [
    'a deprecated field',
    text('  boot_wait', '  iso_file = "a:iso/b"\n  boot_wait'),
    /iso_file is deprecated/,
  ],
  ['a value that the plugin does not know', text('"l26"', '"linux"'), /os is linux, the plugin knows .*l26/],
  ['two ways of serving files', text('  boot_wait', '  http_directory = "."\n  boot_wait'), /one at most/],
  ['a script that is not there', text('scripts/20-docker.sh', 'scripts/20-dokcer.sh'), /20-dokcer\.sh/],
  ['a provisioner with a field that is not there', text('skip_clean', 'skip_claen'), /skip_claen/],
  ['an answer file that is not there', text('http/preseed.cfg', 'http/presead.cfg'), /presead\.cfg/],
  ['a reference to nothing', text('= local.debian-13_password\n', '= local.other\n'), /other/],
  ['a function that is not there', text('uuidv4()', 'uuidv44()'), /uuidv44/],
  [
    'a source that is not there',
    text('["source.proxmox-iso.debian-13"]', '["source.proxmox-iso.other"]'),
    /other/,
  ],
  [
    'an answer file with a reference to nothing',
    (output) => output.replace('vm-platform/packer/debian-13/http/preseed.cfg', '${password}', '${pasword}'),
    /pasword/,
  ],
  ['another number', text('9000', '9001'), /vm_id is 9001, the report has 9000/],
  ['another node', text(/node( *)= "pve-ms-a2"/, 'node = "pve"'), /node is pve, the report has pve-ms-a2/],
  [
    'an image that no template builds',
    (output) =>
      output.json('report.json', ({ images }: { images: object[] }) =>
        images.push({ name: 'kali', node: 'x', vmId: 9009, file: 'x/kali.pkr.hcl' }),
      ),
    /no template has a source kali/,
  ],
  ['a source that is no image', text(/debian-13"/g, 'debian-14"'), /debian-14 is no image of the report/],
  [
    'credentials that nobody is told to fill in',
    (output) => output.replace('vm-platform/.env.example', /PROXMOX_TOKEN=/, 'TOKEN='),
    /0 of password, token: one at least/,
  ],
];

/** The neighbours of a file are read when nothing is planted. */
const alone: Judge = { ...packer, reads: ({ path }) => path === file };

test.concurrent.each(errors)('catches %s', async (_, plant, message) => {
  const { faults } = await judgePlanted(alone, plant);
  const found = faults.filter((fault) => message.test(fault.message));
  expect({ all: faults, found: found[0] }).toMatchObject({ found: { file, owner } });
});

test('catches a variable that a neighbour has as well', async () => {
  const twice = 'variable "kali_2025_iso" {\n  type    = string\n  default = "a:iso/b"\n}\n\nsource "';
  const { faults } = await judgePlanted(packer, text('source "', twice));
  const message = /validate -syntax-only \. ended with 1.*Duplicate variable/s;
  const found = faults.find((fault) => message.test(fault.message));
  expect({ all: faults, found }).toMatchObject({ found: { file, owner } });
});

test('says that the plugin is missing, and why', async () => {
  const verdict = await judgePlanted(packerPlugin, () => undefined);
  expect(verdict.notRun).toMatch(/^packer-plugin-proxmox: /);
});
