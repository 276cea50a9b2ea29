import {
  App,
  Host,
  Network,
  PackerTemplate,
  ProxmoxNode,
  Repository,
  TofuRoot,
  type NetworkProps,
  type PackerTemplateProps,
  type ProxmoxNodeProps,
} from '../../lib';

/** A lab without a mistake, to which a test adds one. */
export class SmallLab {
  readonly app = new App();
  readonly lan: Network;
  readonly repository = new Repository(this.app, 'platform', { standardFiles: false }); // <small-repository>
  /** A machine that is there already. */
  readonly docker: Host;

  constructor(network: Partial<NetworkProps> = {}) {
    this.lan = new Network(this.app, 'lan', { cidr: '192.168.1.0/24', ...network });
    this.docker = new Host(this.app, 'docker', { address: this.lan.at(20) }); // <small-docker>
  }
}

/** The same with what a virtual machine needs. */
export class ProxmoxLab extends SmallLab {
  readonly node: ProxmoxNode;
  readonly image: PackerTemplate;
  readonly root = new TofuRoot(this.repository, 'tofu');

  constructor(node: Partial<ProxmoxNodeProps> = {}, template: Partial<PackerTemplateProps> = {}) {
    super();
    // <small-node>
    this.node = new ProxmoxNode(this.root, 'pve', {
      address: this.lan.at(5),
      bridges: { vmbr0: this.lan },
      storage: 'local-lvm',
      ...node,
    });
    this.image = new PackerTemplate(this.repository, 'debian-13', {
      node: this.node,
      vmId: 9000,
      os: 'debian-13',
      iso: 'local:iso/debian.iso',
      ...template,
    });
  }

  /** Settings of a machine that has no mistake: the host part of its address is its number. */
  machine(number: number) {
    const { node, image, lan } = this;
    return {
      node,
      image,
      vmId: 100 + number,
      cores: 2,
      memory: '2GiB',
      disk: '20GiB',
      network: lan.at(number),
    } as const;
  }
}
