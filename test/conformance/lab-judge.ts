import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  App,
  Network,
  PackerTemplate,
  ProxmoxNode,
  Repository,
  TofuRoot,
  type ProxmoxNodeProps,
} from '../../lib';
import type { Judge } from '../../lib/verify/judge';
import { tofu } from '../../lib/verify/judges/tofu';
import { verify } from '../../lib/verify/verify';

/** What OpenTofu and the provider, or other judges, say of a lab: it is written to a folder of its own, validated and planned. */
export async function faultsOf(app: App, judges: readonly Judge[] = [tofu]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-conformance-'));
  try {
    app.synth(folder);
    const { verdicts } = await verify(folder, { judges });
    return verdicts.flatMap(({ judge, notRun, broke, faults }) => [
      ...(notRun === undefined ? [] : [`${judge} did not run: ${notRun}`]),
      ...(broke === undefined ? [] : [`${judge} broke: ${broke}`]),
      ...faults.map(({ file, message }) => `${file}: ${message}`),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A lab of a node with a template, and what a machine on it needs. */
export function labWithNode(props: Partial<ProxmoxNodeProps> = {}) {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
  });
  const repository = new Repository(app, 'platform');
  const root = new TofuRoot(repository, 'tofu');
  const pve = new ProxmoxNode(root, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
    ...props,
  });
  const image = new PackerTemplate(repository, 'debian-13', { node: pve, vmId: 9000, os: 'debian-13' });
  const machine = (number: number) =>
    ({ node: pve, image, vmId: 100 + number, cores: 2, memory: '2GiB', network: lan.at(number) }) as const;
  return { app, lan, repository, root, pve, image, machine };
}
