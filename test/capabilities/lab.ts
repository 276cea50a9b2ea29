import {
  App,
  Network,
  PackerTemplate,
  ProxmoxNode,
  Repository,
  TofuRoot,
  type ProxmoxNodeProps,
  type TofuRootProps,
} from '../../lib';

/** A lab of a node with a template, and what a machine on it needs. */
export class CapabilityLab {
  readonly app = new App();
  readonly lan = new Network(this.app, 'lan', {
    cidr: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dns: ['192.168.1.4'],
    dhcp: '.201-.254',
  });
  readonly repository = new Repository(this.app, 'platform');
  readonly root: TofuRoot;
  readonly node: ProxmoxNode;
  readonly image: PackerTemplate;

  constructor({ root = {}, node = {} }: { root?: TofuRootProps; node?: Partial<ProxmoxNodeProps> } = {}) {
    this.root = new TofuRoot(this.repository, 'tofu', root);
    this.node = new ProxmoxNode(this.root, 'pve', {
      address: this.lan.at(5),
      bridges: { vmbr0: this.lan },
      storage: 'local-lvm',
      ...node,
    });
    const { node: pve } = this;
    this.image = new PackerTemplate(this.repository, 'debian-13', { node: pve, vmId: 9000, os: 'debian-13' });
  }

  /** Settings of a machine: the last part of its address is its number. */
  machine(number: number) {
    const { node, image, lan } = this;
    return { node, image, vmId: number, cores: 2, memory: '2GiB', network: lan.at(number) } as const;
  }

  /** A file of the lab, which has no problem. */
  file(path: string): string {
    expect(this.app.check()).toEqual([]);
    const text = this.app.render().get(path);
    if (text === undefined) throw new Error(`the lab has no ${path}`);
    return text;
  }

  /** What OpenTofu reads. */
  tofu(folder = 'tofu'): TofuFile {
    return JSON.parse(this.file(`platform/${folder}/main.tf.json`)) as TofuFile;
  }

  /** Codes of its problems. */
  codes(): readonly string[] {
    return this.app.check().map(({ code }) => code);
  }
}

type Block = Readonly<Record<string, unknown>>;

/** The parts of a root's file. */
export interface TofuFile {
  readonly terraform: Block;
  readonly provider: Readonly<Record<string, readonly Block[]>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly data: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly variable: Readonly<Record<string, Block>>;
  readonly output: Readonly<Record<string, Block>>;
  readonly module: Readonly<Record<string, Block>>;
  readonly locals: Block;
}

/** Type of a machine's resource. */
export const vm = 'proxmox_virtual_environment_vm';
