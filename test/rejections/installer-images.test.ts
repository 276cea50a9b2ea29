import { PackerTemplate, type PackerTemplateProps } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { ProxmoxLab } from './small-lab';

const digits = '0f'.repeat(32);
const download = { url: 'https://192.0.2.1/13.1.0/debian.iso', checksum: `sha256:${digits}` };

/** A lab with a template that has these settings. */
function labWith(settings: Partial<PackerTemplateProps>) {
  const { app, repository, node } = new ProxmoxLab();
  new PackerTemplate(repository, 'other', { node, vmId: 9001, os: 'debian-13', iso: download, ...settings }); // <template>
  return app;
}

test.each(['http://192.0.2.1/debian.iso', 'ftp://192.0.2.1/debian.iso', 'debian.iso'])(
  'an installer image at %s',
  (url) => {
    expectRefused(
      labWith({ iso: { ...download, url } }),
      `
      HL702  the url of iso must be one of https, got "${url}"
             at  platform/other  <template>
        fix  write the address of the image itself, with https:// in front, or allowInsecure: true`,
    );
  },
);

test('a mirror at home may have http, and nothing else', () => {
  const mirror = { ...download, url: 'http://192.0.2.1/debian.iso', allowInsecure: true };
  expect(labWith({ iso: mirror }).check()).toEqual([]);
  expect(labWith({ iso: { ...mirror, url: 'ftp://192.0.2.1/debian.iso' } }).check()).toMatchObject([
    { code: 'HL702' },
  ]);
});

test.each([
  digits,
  `sha256:${digits.slice(2)}`,
  `sha1:${digits}`,
  `crc32:${digits}`,
  'file:SHA256SUMS',
  'none',
])('the checksum %s', (checksum) => {
  expectRefused(
    labWith({ iso: { ...download, checksum } }),
    `
      HL702  the checksum of iso must be an algorithm and its hexadecimal digits, got "${checksum}"
             at  platform/other  <template>
        fix  write it as in 'sha256:…', with the 64 digits that stand beside the image`,
  );
});

test.each(['current', 'latest', 'daily'])('an installer image of a folder "%s"', (folder) => {
  const url = `https://192.0.2.1/${folder}/debian.iso`;
  expectWarned(
    labWith({ iso: { ...download, url } }),
    `
    HL705  warning: the url of iso leads to another image one day, whose checksum will be another: ${url}
           at  platform/other  <template>
      fix  give the address of a release, with its number`,
  );
});

test('an installer image that has no place on a storage', () => {
  expectRefused(
    labWith({ iso: { ...download, storage: 'my isos' } }),
    `
      HL621  "my isos" is no id of a storage: a letter, then letters, digits, "_", "." and "-", a letter or digit at the end
             at  platform/other  <template>
        fix  write it as Proxmox shows it, as in 'local-lvm'`,
  );
});

test.each(['local:iso/debian.qcow2', 'local:import/debian.iso', '/root/debian.iso'])(
  'the installer image %s of a node',
  (iso) => {
    expectRefused(
      labWith({ iso }),
      `
      HL702  iso must be an image on a storage of the node, got "${iso}"
             at  platform/other  <template>
        fix  write it as in 'local:iso/debian-13-amd64-netinst.iso'`,
    );
  },
);

test('a boot command with a line break, and a bridge without a name', () => {
  expectRefused(
    labWith({ bootCommand: ['<esc><wait>', 'auto\n'], bridge: '' }),
    `
      HL620  "" is no name of a bridge: a letter, then letters, digits, "_", "." and "-", 15 characters at most
             at  platform/other  <template>
        fix  name it as in 'vmbr0'

      HL706  bootCommand[1] holds a line break, which is no key
             at  platform/other  <template>
        fix  write <enter> for the key, or make two texts of it`,
  );
});
