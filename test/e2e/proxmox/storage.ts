import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ApiError } from './api-error';
import type { Storages } from './stored-config';

/** The two storages that an installation of Proxmox makes, and those made later; files of `local` are real files. */
export class Storage implements Storages {
  constructor(
    private readonly folder: string,
    private readonly strict: boolean,
    /** Where those are that were made. */
    private readonly records: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map(),
  ) {
    mkdirSync(join(folder, 'snippets'), { recursive: true });
  }

  /** @throws {@link ApiError} 500 for a storage that is not there, unless it is not strict */
  need(storage: string): void {
    if (!this.strict || storage === 'local' || storage === 'local-lvm') return;
    if (this.records.has(`/storage/${storage}`)) return;
    throw new ApiError(500, `storage '${storage}' does not exist`);
  }

  /** Whether an archive of a system is there: of those that `pveam` brings, one. */
  holdsArchive(volume: string): boolean {
    return volume === 'local:vztmpl/debian-13-standard_13.1-2_amd64.tar.zst';
  }

  all(): readonly Readonly<Record<string, unknown>>[] {
    const made = [...this.records.keys()].filter((path) => path.startsWith('/storage/'));
    return ['local', 'local-lvm', ...made.map((path) => path.slice('/storage/'.length))].map((name) =>
      this.definition(name),
    );
  }

  definition(storage: string): Readonly<Record<string, unknown>> {
    this.need(storage);
    const made = this.records.get(`/storage/${storage}`);
    if (made) return Object.fromEntries(Object.entries(made).filter(([name]) => name !== 'password'));
    return storage === 'local'
      ? { storage, type: 'dir', path: this.folder, content: 'backup,import,iso,snippets,vztmpl' }
      : { storage, type: 'lvmthin', vgname: 'pve', thinpool: 'data', content: 'images,rootdir' };
  }

  status(storage: string): Readonly<Record<string, unknown>> {
    const { type, content } = this.definition(storage);
    return { type, content, active: 1, enabled: 1, shared: 0, total: 1e12, used: 0, avail: 1e12 };
  }

  content(storage: string): readonly Readonly<Record<string, unknown>>[] {
    this.need(storage);
    if (storage !== 'local') return [];
    return readdirSync(join(this.folder, 'snippets')).map((name) => ({
      volid: `local:snippets/${name}`,
      content: 'snippets',
      format: 'snippet',
      size: statSync(join(this.folder, 'snippets', name)).size,
    }));
  }

  volume(storage: string, volume: string): Readonly<Record<string, unknown>> {
    const found = this.content(storage).find(
      ({ volid }) => volid === volume || volid === `${storage}:${volume}`,
    );
    if (found) return found;
    if (storage === 'local-lvm') return { format: 'raw', path: `/dev/pve/${volume}`, size: 0, used: 0 };
    throw new ApiError(500, `volume '${volume}' does not exist`);
  }

  /** Text of a snippet: of `local:snippets/ctr01-network.yaml`. */
  textOf(volume: string): string {
    this.volume('local', volume);
    return readFileSync(join(this.folder, volume.replace(/^local:/, '')), 'utf8');
  }

  removeVolume(storage: string, volume: string): void {
    this.volume(storage, volume);
    rmSync(join(this.folder, volume.replace(/^local:/, '')));
  }
}
