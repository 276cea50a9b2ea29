import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  App,
  ComposeStack,
  Host,
  Network,
  Repository,
  type AdoptedStackProps,
  type HostProps,
} from '../../../../lib';

/** Where the files of a test are. */
export const folder = mkdtempSync(join(tmpdir(), 'homelab-adopt-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A lab with all rules of the library, and a machine. */
export function smallLab(host: Omit<HostProps, 'address'> = {}) {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const repository = new Repository(app, 'repo', { standardFiles: false });
  return { app, repository, ctr01: new Host(app, 'ctr01', { address: lan.at(20), ...host }) };
}

/** A stack of a Compose file of this text. */
export function stackOf(
  text: string,
  props: Partial<AdoptedStackProps> = {},
  host: Omit<HostProps, 'address'> = {},
) {
  const path = join(folder, 'compose.yml');
  writeFileSync(path, text);
  const lab = smallLab(host);
  const stack = ComposeStack.fromFile(lab.repository, 'web', path, { host: lab.ctr01, ...props });
  return { ...lab, stack };
}
