import { hcl, packerVariable, PackerTemplate, ProxmoxNode, type PackerTemplateProps } from '../../../lib';
import { codesOf, fileOf, smallLab } from '../small-lab';

/** A lab of two templates in one folder. */
function templates(first: Partial<PackerTemplateProps>, second: Partial<PackerTemplateProps> = {}) {
  const { app, repository, lan } = smallLab();
  const node = new ProxmoxNode(repository, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'zfs',
  });
  const iso = 'local:iso/debian.iso';
  const made = [first, second].map(
    (props, index) =>
      new PackerTemplate(repository, ['debian-13', 'debian-13.web'][index] ?? '', {
        node,
        vmId: 9000 + index,
        os: 'debian-13',
        iso,
        ...props,
      }),
  );
  return { app, made };
}

const mirror = { description: 'Mirror of Debian', default: 'http://deb.debian.org/debian' };

test('variables carry the name of their template, and provisioners and fields name them', () => {
  const { app } = templates({
    variables: {
      mirror,
      licence: { description: 'Key of the licence', sensitive: true },
      swap: { description: 'MiB of swap', type: 'number', default: 512 },
      hosts: { description: 'Names', type: 'list(string)', default: ['a', '${b}'] },
      labels: { description: 'Labels', type: 'map(string)' },
    },
    extra: { ssh_timeout: packerVariable('debian-13', 'mirror') },
    provisioners: [
      { type: 'shell', env: hcl.object({ MIRROR: packerVariable('debian-13', 'mirror') }), inline: ['env'] },
    ],
  });
  const text = fileOf(app, 'repo/packer/debian-13.pkr.hcl');
  expect(text.slice(text.indexOf('variable "'), text.indexOf('local "'))).toMatchInlineSnapshot(`
   "variable "debian_13_mirror" {
     type        = string
     description = "Mirror of Debian"
     default     = "http://deb.debian.org/debian"
   }

   variable "debian_13_licence" {
     type        = string
     description = "Key of the licence"
     sensitive   = true
   }

   variable "debian_13_swap" {
     type        = number
     description = "MiB of swap"
     default     = 512
   }

   variable "debian_13_hosts" {
     type        = list(string)
     description = "Names"
     default     = ["a", "$\${b}"]
   }

   variable "debian_13_labels" {
     type        = map(string)
     description = "Labels"
   }

   "
  `);
  expect(text).toContain('MIRROR = var.debian_13_mirror');
  expect(text).toMatch(/ssh_timeout\s+= var\.debian_13_mirror/);
  expect(codesOf(app)).toEqual([]);
});

test('what has no default comes from the environment, and a secret is told as one', () => {
  const { made } = templates({
    variables: {
      mirror,
      licence: { description: 'Key of the licence', sensitive: true },
      swap: { description: 'MiB of swap', type: 'number' },
    },
  });
  const [tooling] = made[0]?.tooling() ?? [];
  expect(tooling?.environment?.filter(({ name }) => name.startsWith('PKR_VAR_'))).toEqual([
    { name: 'PKR_VAR_debian_13_licence', description: 'Packer: Key of the licence', secret: true },
    { name: 'PKR_VAR_debian_13_swap', description: 'Packer: MiB of swap', secret: false },
  ]);
  expect(tooling?.jobs[0]?.variables).toMatchObject({
    PKR_VAR_debian_13_licence: 'example',
    PKR_VAR_debian_13_swap: '1',
  });
});

test('two templates may have a variable of one name, as each has its own in front', () => {
  const { app } = templates({ variables: { mirror } }, { variables: { mirror } });
  expect(fileOf(app, 'repo/packer/debian-13.web.pkr.hcl')).toContain('variable "debian_13_web_mirror" {');
  expect(codesOf(app)).toEqual([]);
});
