import { parse } from '@cdktn/hcl2json';

import {
  App,
  Network,
  PackerTemplate,
  ProxmoxNode,
  ProxmoxVm,
  Repository,
  TofuRoot,
  type NetworkProps,
  type PackerTemplateProps,
  type ProxmoxNodeProps,
  type ProxmoxVmProps,
  type TofuRootProps,
} from '../../lib';

type Json = Readonly<Record<string, unknown>>;

/** A lab with one of everything that a trap lies in wait for; what is said of a part has the last word. */
export class TrapLab {
  readonly app = new App();
  readonly lan: Network;
  readonly repository: Repository;
  readonly root: TofuRoot;
  readonly node: ProxmoxNode;
  readonly template: PackerTemplate;

  constructor(
    given: {
      readonly network?: Partial<NetworkProps>;
      readonly root?: TofuRootProps;
      readonly node?: Partial<ProxmoxNodeProps>;
      readonly template?: Partial<PackerTemplateProps>;
    } = {},
  ) {
    this.lan = new Network(this.app, 'lan', { cidr: '192.0.2.0/24', gateway: '192.0.2.1', ...given.network });
    this.repository = new Repository(this.app, 'platform');
    this.root = new TofuRoot(this.repository, 'tofu', given.root);
    this.node = new ProxmoxNode(this.root, 'pve', {
      address: this.lan.at(5),
      bridges: { vmbr0: this.lan },
      storage: 'tank',
      ...given.node,
    });
    this.template = new PackerTemplate(this.repository, 'debian-13', {
      node: this.node,
      vmId: 9000,
      os: 'debian-13',
      iso: 'local:iso/debian.iso',
      ...given.template,
    });
  }

  /** A machine named `web`. */
  machine(more: Partial<ProxmoxVmProps> = {}): ProxmoxVm {
    return new ProxmoxVm(this.root, 'web', {
      node: this.node,
      image: this.template,
      vmId: 101,
      cores: 2,
      memory: '2GiB',
      network: this.lan.at(20),
      ...more,
    });
  }

  /** A file, of a lab without errors. */
  file(path: string): string {
    const text = this.app.render().get(path);
    if (text === undefined) throw new Error(`${path} is not written`);
    return text;
  }

  /** What OpenTofu reads. */
  tofu(): Readonly<Record<string, Json>> {
    return JSON.parse(this.file('platform/tofu/main.tf.json')) as Record<string, Json>;
  }

  /** A resource, as OpenTofu reads it. */
  resource(type: string, name: string): Json {
    return (this.tofu()['resource']?.[type] as Record<string, Json>)[name]!;
  }

  /** The machine, as OpenTofu reads it. */
  web(): Json {
    return this.resource('proxmox_virtual_environment_vm', 'web');
  }

  /** A file of Packer's, as a reader of HCL has it. */
  packer(name = 'debian-13'): Promise<Record<string, Record<string, Record<string, readonly [Json]>>>> {
    const text = this.file(`platform/packer/${name}.pkr.hcl`);
    return parse(`${name}.pkr.hcl`, text) as ReturnType<TrapLab['packer']>;
  }

  /** The source of the template, as a reader of HCL has it. */
  async source(): Promise<Json> {
    return (await this.packer())['source']!['proxmox-iso']!['debian-13']![0];
  }
}
