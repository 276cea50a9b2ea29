import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

import { fetchFrom, isThere } from './mirror';

/** A package of an index: its fields by name. */
export type Entry = Readonly<Record<string, string>>;

/** Where its files are. */
export const debianMirror = 'http://deb.debian.org/debian';
const dist = `${debianMirror}/dists/trixie`;
const componentFolder = 'main/debian-installer/binary-amd64';

/** What Debian's mirror has today for the installer of Debian 13. */
export class DebianArchive {
  private constructor(
    private readonly release: string,
    private readonly packages: readonly Entry[],
    private readonly componentIndex: Buffer,
    private readonly components: readonly Entry[],
  ) {}

  static async read(): Promise<DebianArchive> {
    const release = (await fetchFrom(`${dist}/Release`)).toString();
    const packages = await fetchFrom(`${dist}/main/binary-amd64/Packages.gz`);
    const components = await fetchFrom(`${dist}/${componentFolder}/Packages.gz`);
    return new DebianArchive(release, entriesOf(packages), components, entriesOf(components));
  }

  /** Whether the index of components is the one that `Release` speaks of: the installer takes no other. */
  get isConsistent(): boolean {
    return this.release.includes(` ${digest('sha256', this.componentIndex)} `);
  }

  /** Components that are listed for a kernel, and not there. */
  async missing(kernel: string): Promise<readonly Entry[]> {
    const wanted = this.components.filter(
      ({ 'Kernel-Version': version }) => version === undefined || version === kernel,
    );
    const missing: Entry[] = [];
    const turns = Array.from({ length: 8 }, async () => {
      for (let entry = wanted.pop(); entry; entry = wanted.pop())
        if (!(await isThere(`${debianMirror}/${entry['Filename'] ?? ''}`))) missing.push(entry);
    });
    await Promise.all(turns);
    return missing;
  }

  /** An index of components as the mirror's, with other files in the place of some, and a `Release` that speaks of it. */
  indexWith(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
    const entries = this.components.map((entry) => {
      const file = files.get(entry['Filename'] ?? '');
      if (!file) return entry;
      const sums = { MD5sum: digest('md5', file), SHA256: digest('sha256', file) };
      return { ...entry, Size: String(file.length), ...sums };
    });
    const text = entries.map((entry) => Object.entries(entry).map(([name, value]) => `${name}: ${value}\n`));
    const index = gzipSync(text.map((lines) => lines.join('')).join('\n'));
    const lines = this.release.split('\n').flatMap((line) => {
      const [, sum = '', file = ''] = /^ ([0-9a-f]+) +\d+ (\S+)$/.exec(line) ?? [];
      if (!file.startsWith(`${componentFolder}/Packages`)) return [line];
      if (!file.endsWith('.gz')) return [];
      return [` ${digest(sum.length === 64 ? 'sha256' : 'md5', index)} ${index.length} ${file}`];
    });
    return new Map([
      [`${dist}/Release`, Buffer.from(lines.join('\n'))],
      [`${dist}/${componentFolder}/Packages.gz`, index],
    ]);
  }

  /** Versions of kernels that there are components for, the newest first: `6.12.94+deb13-amd64`. */
  get kernels(): readonly string[] {
    const versions = this.components.flatMap(
      ({ Package: name = '' }) => /^kernel-image-(\d\S*-amd64)-di$/.exec(name)?.[1] ?? [],
    );
    return versions.sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  }

  /**
   * The file of a package.
   *
   * @throws if it is not there, or not what the index says
   */
  async package(name: string): Promise<Buffer> {
    return fileOf(this.packages, name);
  }

  /** The file of a component of the installer, as {@link DebianArchive.package}. */
  async component(name: string): Promise<Buffer> {
    return fileOf(this.components, name);
  }
}

async function fileOf(index: readonly Entry[], name: string): Promise<Buffer> {
  const entry = index.find((each) => each['Package'] === name);
  if (!entry) throw new Error(`the archive has no ${name}`);
  const bytes = await fetchFrom(`${debianMirror}/${entry['Filename'] ?? ''}`);
  if (digest('sha256', bytes) !== entry['SHA256']) throw new Error(`${name} is not what the index says`);
  return bytes;
}

function entriesOf(packed: Buffer): readonly Entry[] {
  const blocks = gunzipSync(packed).toString().trim().split('\n\n');
  return blocks.map((block) => {
    const fields = [...block.matchAll(/^(\S+?): (.*)$/gm)];
    return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
  });
}

function digest(kind: 'sha256' | 'md5', bytes: Buffer): string {
  return createHash(kind).update(bytes).digest('hex');
}
