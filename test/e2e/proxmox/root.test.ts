import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Image, Network, ProxmoxNode, ProxmoxVm, Repository, TofuRoot } from '../../../lib';
import { App } from '../../../lib/core/app';
import { fileOf } from '../../constructs/small-lab';
import { node as nodeName, keys, templatesOn } from './setting';
import { Proxmox } from './server';
import { Sshd } from './sshd';
import { templateFacts } from './template-facts';
import { Workspace } from './workspace';

/** The root of a lab whose machine has a device by its number, which root alone may give. */
function rootOf(endpoint: string): string {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24', gateway: '192.168.1.1' });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  const node = new ProxmoxNode(root, nodeName, {
    address: lan.at(12),
    endpoint: endpoint.replace(/\/$/, ''),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
    login: 'password',
  });
  const image = new Image(root, 'debian', { node, vmId: 9001, facts: templateFacts });
  const extra = { hostpci: [{ device: 'hostpci0', id: '0000:01:00' }], cpu: { affinity: '0,1' } };
  const network = lan.at(30);
  new ProxmoxVm(root, 'web', { node, vmId: 130, image, cores: 1, memory: '1GiB', network, extra });
  return fileOf(app, 'platform/tofu/main.tf.json');
}

test('root logs in by password, and gives a machine what a token may not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-e2e-'));
  const rootPassword = 'of the story';
  const options = { token: 'nobody@pve!x=y', rootPassword, nodes: [nodeName], guests: templatesOn(nodeName) };
  const proxmox = await Proxmox.start({ folder: join(folder, 'node'), ...options });
  const sshd = await Sshd.start(join(folder, 'ssh'));
  try {
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, 'tofu'), { recursive: true });
    writeFileSync(join(repository, 'tofu', 'main.tf.json'), rootOf(proxmox.endpoint));
    const run = async (password: string) => {
      const workspace = new Workspace(mkdtempSync(join(folder, 'w-')), repository, password, {
        ssh_public_keys: keys,
      });
      workspace.pointAt(proxmox, sshd);
      await workspace.tofu(['init', '-input=false', '-no-color']);
      return { applied: await workspace.apply(), workspace };
    };
    const wrong = await run('guessed');
    expect(wrong.applied.code).not.toBe(0);
    expect(wrong.applied.text).toContain('authentication failure');
    const { applied, workspace } = await run(rootPassword);
    expect(applied.text).toContain('Apply complete! Resources: 1 added');
    expect(proxmox.machines.get(130)?.config).toMatchObject({
      hostpci0: expect.stringContaining('0000:01:00') as string,
      affinity: '0,1',
    });
    expect((await workspace.plan()).changes).toEqual([]);
  } finally {
    sshd.stop();
    await proxmox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
