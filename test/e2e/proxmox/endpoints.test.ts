import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Image, Network, ProxmoxNode, ProxmoxVm, Repository, TofuRoot } from '../../../lib';
import { App } from '../../../lib/core/app';
import { fileOf } from '../../constructs/small-lab';
import { templatesOf } from './seed';
import { Proxmox } from './server';
import { keys } from './setting';
import { templateFacts } from './template-facts';
import { Workspace } from './workspace';

const nodes = ['pve1', 'pve2', 'pve3'];
/** Each opens one server alone: a token that goes to another is refused there. */
const tokens = nodes.map((_, index) => `homelab@pve!story=00000000-0000-4000-8000-00000000000${index}`);

/** A root with a machine on each of three nodes that know nothing of each other. */
function rootOf(endpoints: readonly string[]): string {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24', gateway: '192.168.1.1' });
  const root = new TofuRoot(new Repository(app, 'platform'), 'tofu');
  nodes.forEach((name, index) => {
    const node = new ProxmoxNode(root, name, {
      address: lan.at(5 + index),
      endpoint: endpoints[index]!.replace(/\/$/, ''),
      bridges: { vmbr0: lan },
      storage: 'local-lvm',
    });
    const image = new Image(node, 'debian-13', { node, vmId: 9000, facts: templateFacts });
    // The same id on each, as each has numbers of its own.
    const vm = { node, image, vmId: 101, cores: 1, memory: '1GiB', network: lan.at(20 + index) } as const;
    new ProxmoxVm(root, `web${index + 1}`, vm);
  });
  return fileOf(app, 'platform/tofu/main.tf.json');
}

test('one root makes machines on three independent endpoints, each with a token of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-e2e-'));
  const servers: Proxmox[] = [];
  try {
    for (const [index, name] of nodes.entries()) {
      const guests = templatesOf({ images: [{ name: 'debian-13', node: name, vmId: 9000 }] }, [name]);
      const own = join(folder, name);
      servers.push(await Proxmox.start({ folder: own, token: tokens[index]!, nodes: [name], guests }));
    }
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, 'tofu'), { recursive: true });
    writeFileSync(join(repository, 'tofu', 'main.tf.json'), rootOf(servers.map(({ endpoint }) => endpoint)));
    const workspace = new Workspace(join(folder, 'workspace'), repository, tokens[0]!, {
      ssh_public_keys: keys,
      pve2_api_token: tokens[1],
      pve3_api_token: tokens[2],
    });
    expect(await workspace.tofu(['init', '-input=false', '-no-color'])).toMatchObject({ code: 0 });
    expect((await workspace.apply()).text).toContain(
      'Apply complete! Resources: 3 added, 0 changed, 0 destroyed.',
    );
    expect(servers.map(({ machines }) => [...machines.values()].map(({ config }) => config['name']))).toEqual(
      [['web1'], ['web2'], ['web3']],
    );
    expect((await workspace.plan()).changes).toEqual([]);
    // Neither the state nor a plan has a token.
    const state = await workspace.tofu(['state', 'pull'], false);
    expect(tokens.filter((token) => state.text.includes(token))).toEqual([]);
    const gone = await workspace.tofu(['destroy', '-auto-approve', '-input=false', '-no-color']);
    expect(gone.text).toContain('Destroy complete! Resources: 3 destroyed.');
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
});
