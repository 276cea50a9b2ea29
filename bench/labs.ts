import {
  App,
  ComposeStack,
  Host,
  Network,
  PackerTemplate,
  ProxmoxNode,
  ProxmoxVm,
  Repository,
  TofuRoot,
} from '../lib';

function labWithNetwork() {
  const app = new App();
  const lan = new Network(app, 'lan', {
    cidr: '10.0.0.0/16',
    gateway: '10.0.0.1',
    dns: ['10.0.0.2'],
  });
  return { app, lan, repository: new Repository(app, 'platform') };
}

const address = (index: number) => `10.0.${16 + Math.floor(index / 200)}.${1 + (index % 200)}`;

/** A lab of machines, with everything that the library makes of them: inventory, report, pipeline. */
export function labOfMachines(count: number): App {
  const { app, lan, repository } = labWithNetwork();
  const root = new TofuRoot(repository, 'tofu');
  const node = new ProxmoxNode(root, 'pve', {
    address: lan.at('10.0.0.5'),
    bridges: { vmbr0: lan },
    storage: 'local-lvm',
  });
  const image = new PackerTemplate(repository, 'debian-13', {
    node,
    vmId: 9000,
    os: 'debian-13',
    iso: 'local:iso/debian.iso',
  });
  for (let index = 0; index < count; index++) {
    new ProxmoxVm(root, `vm-${index}`, {
      node,
      vmId: 1000 + index,
      image,
      cores: 4,
      memory: '8GiB',
      disk: '64GiB',
      network: lan.at(address(index)),
      tags: ['bench'],
    });
  }
  return app;
}

/** A lab of services, twenty in a stack and a hundred on a machine, each with a port and a volume. */
export function labOfServices(count: number): App {
  const { app, lan, repository } = labWithNetwork();
  const perStack = 20;
  const perHost = 100;
  let host: Host | undefined;
  for (let first = 0; first < count; first += perStack) {
    if (host === undefined || first % perHost === 0) {
      const number = first / perHost;
      host = new Host(app, `host-${number}`, { address: lan.at(address(number)), user: 'deploy' });
    }
    const services = Array.from({ length: Math.min(perStack, count - first) }, (_, index) => [
      `service-${first + index}`,
      {
        image: 'docker.io/library/nginx:1.27.3',
        ports: [`${8000 + ((first + index) % perHost)}:80`],
        environment: { NUMBER: String(first + index) },
        volumes: [`/srv/data/service-${first + index}:/data`],
      },
    ]);
    new ComposeStack(repository, `stack-${first / perStack}`, {
      host,
      services: Object.fromEntries(services) as ConstructorParameters<typeof ComposeStack>[2]['services'],
    });
  }
  return app;
}
