import { Image, PackerTemplate, packerVariable, ProxmoxVm } from '../../lib';
import { expectRefused } from './refusal';
import { ProxmoxLab } from './small-lab';

test('the id of a template for a machine too', () => {
  const lab = new ProxmoxLab({}, { vmId: 9000 });
  new ProxmoxVm(lab.root, 'ctr01', { ...lab.machine(21), vmId: 9001 }); // <machine>
  // <template>
  new PackerTemplate(lab.repository, 'debian-13-gpu', {
    node: lab.node,
    vmId: 9001,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
  });
  expectRefused(
    lab.app,
    `
      HL613  vmId 9001 is among those of templates (9000 to 9999 on pve)
             at  platform/tofu/ctr01  <machine>
        fix  give the machine another vmId, or the node other templateIds

      HL023  VM id 9001 on pve is used twice
             by  platform/tofu/ctr01     <machine>
             and platform/debian-13-gpu  <template>
        fix  give one of them another vmId: machines and templates of a node share one number space`,
  );
});

test('a template with an id that Proxmox does not have', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts };
  new Image(lab.repository, 'old', { node: lab.node, vmId: 9, facts }); // <image-id>
  expectRefused(
    lab.app,
    `
      HL022  vmId must be 100 to 999999999, got 9
             at  platform/old  <image-id>
        fix  choose an id that is free on the node`,
  );
});

test('a version of a template that is no tag', () => {
  const lab = new ProxmoxLab();
  const facts = { ...lab.image.facts };
  new Image(lab.repository, 'old', { node: lab.node, vmId: 9009, facts, version: '2026/11' }); // <version>
  expectRefused(
    lab.app,
    `
      HL611  version "2026/11" of template old is no tag that Proxmox keeps as it is
             at  platform/old  <version>
        fix  use a-z, 0-9, "_", "-", "+" and ".", as in '2026-11'`,
  );
});

test('a template with a disk of a size that is none', () => {
  const lab = new ProxmoxLab();
  // <template-sizes>
  new PackerTemplate(lab.repository, 'big', {
    node: lab.node,
    vmId: 9001,
    os: 'debian-13',
    iso: 'debian.iso',
    disk: '1.5GiB',
    memory: '0GiB',
    name: 'Big Template',
  });
  expectRefused(
    lab.app,
    `
      HL010  disk must be a whole number of GiB, at least 1, got "1.5GiB"
             at  platform/big  <template-sizes>
        fix  write it as in '24GiB'

      HL010  memory must be a whole number of MiB, at least 1, got "0GiB"
             at  platform/big  <template-sizes>
        fix  write it as in '8GiB' or '512MiB'

      HL014  a machine's name must be a DNS label of a-z, 0-9 and "-", got "Big Template"
             at  platform/big  <template-sizes>
        fix  write 'big-template'

      HL702  iso must be an image on a storage of the node, got "debian.iso"
             at  platform/big  <template-sizes>
        fix  write it as in 'local:iso/debian-13-amd64-netinst.iso'`,
  );
});

test('a string of a Packer file that Packer would fill in', () => {
  const lab = new ProxmoxLab();
  // <go-template>
  new PackerTemplate(lab.repository, 'debian', {
    node: lab.node,
    vmId: 9001,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
    description: "docker ps --format '{{.Names}}'",
    bootCommand: ['auto url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg', '{{ user `nobody` }}', '{{'],
  });
  expectRefused(
    lab.app,
    `
      HL701  source.template_description holds "{{.Names}}", which Packer would take for a template of its own
             at  platform/debian  <go-template>
        fix  put the line into a script: the content of a file is left alone

      HL701  source.boot_command[1] holds "{{ user \`nobody\` }}", which Packer would take for a template of its own
             at  platform/debian  <go-template>
        fix  put the line into a script: the content of a file is left alone

      HL701  source.boot_command[2] holds "{{", which Packer would take for a template of its own
             at  platform/debian  <go-template>
        fix  put the line into a script: the content of a file is left alone`,
  );
});

test('a template whose settings are no texts', () => {
  const lab = new ProxmoxLab();
  // <packer>
  new PackerTemplate(lab.repository, 'debian', {
    node: lab.node,
    vmId: 9001,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
    description: new Date(0) as unknown as string,
  });
  expectRefused(
    lab.app,
    `
      HL007  platform/packer/debian.pkr.hcl cannot hold an instance of Date at source.template_description
             at  platform/debian  <packer>
        fix  write the date as a string`,
  );
});

test('two templates that Packer cannot tell apart', () => {
  const lab = new ProxmoxLab();
  const props = { node: lab.node, os: 'debian-13', iso: 'local:iso/debian.iso' } as const;
  new PackerTemplate(lab.repository, 'debian-13.1', { ...props, vmId: 9001, name: 'one' }); // <dot>
  new PackerTemplate(lab.repository, 'debian-13_1', { ...props, vmId: 9002, name: 'two' }); // <line>
  expectRefused(
    lab.app,
    `
      HL704  Packer knows two templates as debian-13_1 in platform/packer
             by  platform/debian-13.1  <dot>
             and platform/debian-13_1  <line>
        fix  give one of them another id: Packer reads a dot as an underscore`,
  );
});

test('settings that no installer reads, and users that nobody can log in as', () => {
  const lab = new ProxmoxLab();
  // <template-settings>
  new PackerTemplate(lab.repository, 'odd', {
    node: lab.node,
    vmId: 9001,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
    timezone: 'Berlin time',
    packages: ['git; reboot'],
    users: [{ name: 'packer' }, { name: 'ops', sshKeys: ['AAAA'] }],
  });
  expectRefused(
    lab.app,
    `
      HL708  a user or group of a template must be a name of Linux, and not packer, got "packer"
             at  platform/odd  <template-settings>
        fix  take a to z, digits, "-" and "_"; the build removes its own user at the end

      HL708  a key of user ops must be a public key of one line, got "AAAA"
             at  platform/odd  <template-settings>
        fix  write what the file with .pub has, as in 'ssh-ed25519 AAAA… me'

      HL707  timezone is nothing that an installer reads, got "Berlin time"
             at  platform/odd  <template-settings>
        fix  write it as in 'Europe/Berlin'

      HL707  packages is nothing that an installer reads, got "git; reboot"
             at  platform/odd  <template-settings>
        fix  write it as in 'git'`,
  );
});

test('variables that Packer refuses, that would hold a secret, and that nobody declares', () => {
  const lab = new ProxmoxLab();
  const props = { node: lab.node, os: 'debian-13', iso: 'local:iso/debian.iso' } as const;
  // <first>
  new PackerTemplate(lab.repository, 'deb', {
    ...props,
    vmId: 9001,
    variables: {
      'apt-mirror': { description: 'Mirror' },
      licence: { description: 'Key', sensitive: true, default: 'abc' },
      swap: { description: 'MiB', type: 'number', default: '512' },
      web_port: { description: 'Port' },
    },
    provisioners: [{ type: 'shell', inline: [packerVariable('deb', 'miror')] }],
  });
  const web = { port: { description: 'Port' } };
  new PackerTemplate(lab.repository, 'deb-web', { ...props, vmId: 9002, variables: web }); // <second>
  expectRefused(
    lab.app,
    `
      HL709  a variable of a template must be named with a to z, digits and "_", got "apt-mirror"
             at  platform/deb  <first>
        fix  name it as in 'apt_mirror'

      HL709  variable licence is sensitive, and its default would stand in the file
             at  platform/deb  <first>
        fix  leave the default out: the environment has the value

      HL709  the default of variable swap is no number
             at  platform/deb  <first>
        fix  give it a value of its type, or another type

      HL709  the file names a variable deb_miror, which the template does not have
             at  platform/deb  <first>
        fix  declare it in the template's variables, and name it with packerVariable()

      HL710  two variables of templates are called deb_web_port in platform/packer
             by  platform/deb      <first>
             and platform/deb-web  <second>
        fix  give one of them another name: Packer reads the files of a folder as one`,
  );
});
