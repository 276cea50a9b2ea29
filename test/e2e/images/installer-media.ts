import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { must, needPackages } from '../engine/run';
import { debianMirror, type DebianArchive } from './debian-archive';
import { makeComponents } from './missing-components';

/** What the installer is started with. */
export interface InstallerMedia {
  readonly kernel: string;
  readonly initrd: string;
  /** Words of the entry `auto` of its menu. */
  readonly words: string;
  /** What of it is not as Debian's mirror has it, and why; for people. */
  readonly note: string;
  /** Whether the archive has components for any kernel today; if not, the installer stops where it wants them. */
  readonly hasComponents: boolean;
  /** Files of the mirror that the story has in another form, by URL. */
  readonly files: ReadonlyMap<string, string | Buffer>;
}

const images = 'usr/lib/debian-installer/images/13/amd64/text/debian-installer/amd64';
const release = `${debianMirror}/dists/trixie/Release`;

/**
 * Debian's network installer, from its package. Its archive is written anew with each point release, and a mirror may have the
 * package of one, the components of another and the index of a third. Then the installer gets the kernel and modules of the
 * archive in the place of its own, components that are missing are made of Debian's packages, and the index is as the mirror's,
 * signed by the story: all else is Debian's.
 */
export async function installerMedia(archive: DebianArchive, folder: string): Promise<InstallerMedia> {
  await needPackages({ cpio: 'cpio', depmod: 'kmod', gpg: 'gpg', 'dpkg-deb': 'dpkg' });
  await unpack(await archive.package('debian-installer-13-netboot-amd64'), folder);
  const given = join(folder, images);
  const menu = readFileSync(join(given, 'boot-screens/adtxt.cfg'), 'utf8');
  const [, words = ''] = /^label auto\n(?:\t.*\n)*?\tappend (.*)$/m.exec(menu) ?? [];
  const overlay = join(folder, 'overlay');
  await addLog(overlay, join(given, 'initrd.gz'));

  const kernel = join(given, 'linux');
  const [, own = ''] = /(\d+\.\d+\.\d+[+\w]*-amd64) \(/.exec(readFileSync(kernel).toString('latin1')) ?? [];
  const initrd = join(given, 'initrd.gz');
  const media = { words: words.replace(/initrd=\S+ /, ''), files: new Map<string, string | Buffer>() };
  const other = await kernelOf(archive);
  if (other === undefined) {
    const note = 'The archive has no components for any kernel.';
    const whole = await joined(folder, initrd, overlay);
    return { ...media, kernel, initrd: whole, note, hasComponents: false };
  }
  const missing = await archive.missing(other);
  const isWhole = other === own && archive.isConsistent && missing.length === 0;
  if (other !== own) await replaceKernel(archive, { own, other, overlay, initrd });
  if (!isWhole) {
    const made = await makeComponents(archive, missing, join(folder, 'components'));
    for (const [path, file] of made) media.files.set(`${debianMirror}/${path}`, file);
    for (const [url, file] of archive.indexWith(made)) media.files.set(url, file);
    media.files.set(`${release}.gpg`, await sign(folder, overlay, media.files.get(release) ?? '', initrd));
  }
  return {
    ...media,
    kernel: other === own ? kernel : join(overlay, `boot/vmlinuz-${other}`),
    initrd: await joined(folder, initrd, overlay),
    note: isWhole
      ? 'All is as Debian has it.'
      : `The mirror's index of components ${archive.isConsistent ? 'is' : 'is not'} the one that Debian signed; it lists ${missing.length} that the mirror has not; its newest kernel is ${other}, the installer's own is ${own}.`,
    hasComponents: true,
  };
}

async function unpack(file: Buffer, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, 'package.deb');
  writeFileSync(name, file);
  await must('dpkg-deb', ['--extract', name, folder]);
}

/** A file of the installer's first file system. */
function fileOfInitrd(initrd: string, path: string): Promise<string> {
  return must('bash', ['-c', 'zcat "$0" | cpio --quiet --extract --to-stdout "$1"', initrd, path]);
}

/** Sends its log to a second serial line. */
async function addLog(overlay: string, initrd: string): Promise<void> {
  mkdirSync(join(overlay, 'etc'), { recursive: true });
  const inittab = await fileOfInitrd(initrd, 'etc/inittab');
  writeFileSync(
    join(overlay, 'etc/inittab'),
    `${inittab}ttyS1::respawn:/usr/bin/tail -n 9999 -f /var/log/syslog\n`,
  );
}

async function hasModules(archive: DebianArchive, kernel: string): Promise<boolean> {
  return archive.component(`nic-modules-${kernel}-di`).then(
    () => true,
    () => false,
  );
}

/** The newest kernel whose components the archive not only lists. */
async function kernelOf(archive: DebianArchive): Promise<string | undefined> {
  for (const kernel of archive.kernels) if (await hasModules(archive, kernel)) return kernel;
  return undefined;
}

interface Kernels {
  readonly own: string;
  readonly other: string;
  readonly overlay: string;
  readonly initrd: string;
}

/** Every component with modules that the installer has by itself, of the other kernel. */
async function replaceKernel(
  archive: DebianArchive,
  { own, other, overlay, initrd }: Kernels,
): Promise<void> {
  const status = await fileOfInitrd(initrd, 'var/lib/dpkg/status');
  for (const [, name = ''] of status.matchAll(/^Package: (.*)$/gm)) {
    if (name.includes(own)) await unpack(await archive.component(name.replace(own, other)), overlay);
  }
  await must('depmod', ['-b', overlay, other]);
  // There /lib is a link, which a folder must not replace.
  await must('bash', ['-c', 'mkdir -p usr/lib && cp -a lib/. usr/lib && rm -rf lib'], { cwd: overlay });
  mkdirSync(join(overlay, 'var/lib/dpkg'), { recursive: true });
  writeFileSync(join(overlay, 'var/lib/dpkg/status'), status.replaceAll(own, other));
}

/** Signs by a key that the installer trusts beside Debian's. */
async function sign(folder: string, overlay: string, text: string | Buffer, initrd: string): Promise<Buffer> {
  const home = join(folder, 'gpg');
  mkdirSync(home, { mode: 0o700 });
  const gpg = (...args: readonly string[]) => must('gpg', ['--homedir', home, '--batch', ...args]);
  await gpg('--passphrase', '', '--quick-generate-key', 'story', 'ed25519', 'sign', '1d');
  const [key, plain, signature] = ['key', 'Release', 'Release.gpg'].map((name) => join(home, name));
  if (key === undefined || plain === undefined || signature === undefined) throw new Error('no names');
  await gpg('--output', key, '--export');
  writeFileSync(plain, text);
  await gpg('--output', signature, '--detach-sign', plain);
  await must('gpgconf', ['--homedir', home, '--kill', 'all']);
  const rings = 'usr/share/keyrings';
  mkdirSync(join(overlay, rings), { recursive: true });
  const script = 'zcat "$0" | cpio --quiet --extract --to-stdout "$1" | cat - "$2" > "$3"';
  const debian = `${rings}/debian-archive-keyring.pgp`;
  await must('bash', ['-c', script, initrd, debian, key, join(overlay, rings, 'archive.gpg')]);
  return readFileSync(signature);
}

/** A file system after the other, which Linux unpacks over each other. */
async function joined(folder: string, initrd: string, overlay: string): Promise<string> {
  const whole = join(folder, 'initrd.gz');
  const script =
    'cp "$0" "$1"; cd "$2"; find etc usr var 2> /dev/null | cpio --quiet --create --format newc | gzip -1 >> "$1"';
  await must('bash', ['-c', script, initrd, whole, overlay]);
  return whole;
}
