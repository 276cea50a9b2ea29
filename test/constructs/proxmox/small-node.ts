import { PackerTemplate } from '../../../lib/constructs/packer/packer-template';
import { ProxmoxNode, type ProxmoxNodeProps } from '../../../lib/constructs/proxmox/proxmox-node';
import { ProxmoxVm } from '../../../lib/constructs/proxmox/proxmox-vm';
import type { ProxmoxVmProps } from '../../../lib/constructs/proxmox/vm-props';
import type { VmBody } from '../../../lib/constructs/proxmox/document';
import type { TofuDocument } from '../../../lib/constructs/tofu/document';
import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import { App } from '../../../lib/core/app';
import { Network } from '../../../lib/model/network';
import { fileOf } from '../small-lab';
import { Repository } from '../../../lib/core/repository';

/** A lab of a node with two networks and a template, in an OpenTofu root. */
export function labWithNode(props: Partial<ProxmoxNodeProps> = {}, storageMtu = 9000) {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4', '192.168.1.5'],
  });
  const storage = new Network(app, 'storage', { cidr: '10.0.10.0/24', mtu: storageMtu });
  const repository = new Repository(app, 'platform');
  const root = new TofuRoot(repository, 'tofu');
  const pve = new ProxmoxNode(root, 'pve', {
    address: lan.at(5),
    bridges: { vmbr0: lan, vmbr1: { network: storage, ports: ['enp2s0'] } },
    storage: 'local-lvm',
    gpus: { rtx: { path: '0000:01:00', id: '10de:1f06' } },
    ...props,
  });
  const image = new PackerTemplate(repository, 'debian-13', {
    node: pve,
    vmId: 9000,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
  });
  const vm = (more: Partial<ProxmoxVmProps> = {}) =>
    new ProxmoxVm(root, 'web', {
      node: pve,
      vmId: 101,
      image,
      cores: 4,
      memory: '8GiB',
      ...(more.networks === undefined && { network: lan.at(20) }),
      ...more,
    });
  return { app, lan, storage, repository, root, pve, image, vm };
}

/** What OpenTofu reads. */
export function tofuOf(app: App): TofuDocument {
  return JSON.parse(fileOf(app, 'platform/tofu/main.tf.json')) as TofuDocument;
}

/** The resources of a type, by name. */
export function resourcesOf(app: App, type: string): Readonly<Record<string, Record<string, unknown>>> {
  return tofuOf(app).resource?.[type] ?? {};
}

/** The machine `web`, as OpenTofu reads it, without what cdktf adds. */
export function machineOf(app: App): VmBody {
  const body = { ...resourcesOf(app, 'proxmox_virtual_environment_vm')['web'] };
  delete body['//'];
  return body as unknown as VmBody;
}
