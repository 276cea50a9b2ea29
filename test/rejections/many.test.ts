import {
  AnsibleRole,
  Artifact,
  ComposeNetwork,
  ComposeStack,
  Host,
  Network,
  PackerTemplate,
  ProxmoxNode,
  ProxmoxVm,
  Repository,
  TofuRoot,
  verbatim,
  type ServiceProps,
  type Size,
} from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

test('mistakes of all kinds are in one report, errors first; none stops the next', () => {
  const { app, lan, docker, repository } = new SmallLab();
  const guests = new Network(app, 'guests', { cidr: '10.0.1.0/33', gateway: 'router' }); // <guests>
  const root = new TofuRoot(repository, 'tofu');
  // <pve>
  const node = new ProxmoxNode(root, 'pve', {
    address: lan.at(300),
    bridges: { vmbr0: lan, vmbr1: guests },
    storage: 'local-lvm',
  });
  // <image>
  const image = new PackerTemplate(repository, 'debian', {
    node,
    vmId: 9,
    os: 'debian-13',
    iso: 'debian.iso',
    disk: '1.5GiB',
  });
  // <vm>
  const machine = new ProxmoxVm(root, 'Ctr_1', {
    node,
    image,
    vmId: 9,
    cores: 0,
    memory: 'much' as Size,
    disk: '0GiB',
    networks: [{ address: guests.at(9999), mac: 'none' }, { address: lan.at(20) }],
    gpu: 'rtx',
  });
  const nowhere = new Host(app, 'nowhere', { address: [] }); // <nowhere>
  const proxy = new ComposeNetwork(repository, 'proxy');
  const web = {
    latest: { image: 'web:latest', dependsOn: { loki: 'started' } },
    none: {
      ports: ['80:0', '8080:80'],
      networks: [proxy],
      gpu: { count: 1 },
      dependsOn: { latest: 'healthy' },
    },
  } as unknown as Record<string, ServiceProps>;
  new ComposeStack(repository, 'web', { host: machine, services: web }); // <web>
  const other = { latest: { image: 'web:2', ports: ['8080:80'] }, none: { image: 'web' } };
  new ComposeStack(repository, 'other', { host: machine, services: other }); // <other>
  new ComposeStack(repository, 'lost', { host: nowhere, services: {} });
  new AnsibleRole(repository, 'motd', { tasks: [], hosts: ['dokcer', docker] }); // <motd>
  new Repository(app, 'platform'); // <again>
  new Artifact(app, 'x', { path: '../x', dialect: verbatim, data: () => '' }); // <leaves>
  expectRefused(
    app,
    `
      HL001  "platform" exists twice in the app
             by  platform  <small-repository>
             and platform  <again>
        fix  give one of them another id

      HL015  address "192.168.2.44" is outside lan (192.168.1.0/24)
             at  platform/tofu/pve  <pve>
        fix  choose an address inside the network

      HL014  a machine's name must be a DNS label of a-z, 0-9 and "-", got "Ctr_1"
             at  platform/tofu/Ctr_1  <vm>
        fix  write 'ctr-1'

      HL022  vmId must be 100 to 999999999, got 9
             at  platform/tofu/Ctr_1  <vm>
        fix  choose an id that is free on the node

      HL603  cores must be a number, 1 or more, got 0
             at  platform/tofu/Ctr_1  <vm>
        fix  give a whole number

      HL010  memory must be a whole number of MiB, at least 1, got "much"
             at  platform/tofu/Ctr_1  <vm>
        fix  write it as in '8GiB' or '512MiB'

      HL010  disk must be a whole number of GiB, at least 1, got "0GiB"
             at  platform/tofu/Ctr_1  <vm>
        fix  write it as in '24GiB'

      HL013  a MAC address must be six pairs of hex digits and unicast, got "none"
             at  platform/tofu/Ctr_1  <vm>
        fix  write it as in 'bc:24:11:00:00:14' (bc:24:11 is Proxmox's own prefix)

      HL606  pve has no GPU "rtx"
             at  platform/tofu/Ctr_1  <vm>
        fix  give the node its gpus, or the machine none

      HL022  vmId must be 100 to 999999999, got 9
             at  platform/debian  <image>
        fix  choose an id that is free on the node

      HL010  disk must be a whole number of GiB, at least 1, got "1.5GiB"
             at  platform/debian  <image>
        fix  write it as in '24GiB'

      HL702  iso must be an image on a storage of the node, got "debian.iso"
             at  platform/debian  <image>
        fix  write it as in 'local:iso/debian-13-amd64-netinst.iso'

      HL107  network proxy is used on Ctr_1, but no stack makes it there
             at  platform/web  <web>
        fix  give owns: [proxy] to the stack that starts first

      HL103  service latest depends on "loki", which is no service of this stack
             at  platform/web/latest  <web>
        fix  name a service of this stack

      HL105  service none has no image
             at  platform/web/none  <web>
        fix  give image, with its tag

      HL106  a port must be host:container with numbers from 1 to 65535, got "80:0"
             at  platform/web/none  <web>
        fix  write it as in '8080:80', '127.0.0.1:8080:80' or '53:53/udp'

      HL202  there is no host or group "dokcer" in this lab
             at  platform/motd  <motd>
        fix  did you mean "docker"? Give the Host itself to be sure

      HL012  a network must be an IPv4 address and its bits, got "10.0.1.0/33"
             at  guests  <guests>
        fix  write it as in '192.168.1.0/24' (8 to 30 bits)

      HL011  an address must be IPv4, four numbers from 0 to 255, got "router"
             at  guests  <guests>
        fix  write it as in '192.168.1.20'

      HL026  machine nowhere has no address
             at  nowhere  <nowhere>
        fix  give it one of a network, as in lan.at(20)

      HL002  path "../x" leaves its repository
             at  (app)  <leaves>
        fix  give a path below the repository, without ".."

      HL018  address 192.168.1.20 is used twice
             by  platform/tofu/Ctr_1  <vm>
             and docker               <small-docker>
        fix  give one of them another address

      HL023  VM id 9 on pve is used twice
             by  platform/tofu/Ctr_1  <vm>
             and platform/debian      <image>
        fix  give one of them another vmId: machines and templates of a node share one number space

      HL102  container name latest on Ctr_1 is used twice
             by  platform/web/latest    <web>
             and platform/other/latest  <other>
        fix  give one of them another containerName

      HL102  container name none on Ctr_1 is used twice
             by  platform/web/none    <web>
             and platform/other/none  <other>
        fix  give one of them another containerName

      HL101  port 8080/tcp on Ctr_1 is published twice
             by  platform/web/none      <web>
             and platform/other/latest  <other>
        fix  publish one on another port (8081 is free), or drop both and give the services a route

      HL120  warning: image web:latest is whatever is newest on the day it is pulled
             at  platform/web/latest  <web>
        fix  give a version as its tag

      HL143  warning: service none waits until latest is healthy, but latest has no healthcheck here
             at  platform/web/none  <web>
        fix  give latest a healthcheck; if its image has one, allow this

      HL120  warning: image web is whatever is newest on the day it is pulled
             at  platform/other/none  <other>
        fix  give a version as its tag`,
  );
});
