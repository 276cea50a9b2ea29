import fc from 'fast-check';

import {
  CloudImage,
  gitlabState,
  Host,
  Image,
  localState,
  PackerTemplate,
  ProxmoxNode,
  ProxmoxVm,
  Share,
  TofuRoot,
  type App,
  type HostProps,
  type Repository,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { optionally, sentence, some, text, traps } from '../words';
import type { Networks } from './network';
import { roleSpecs, roleSteps } from './roles';

const metrics = fc.uniqueArray(
  optionally(
    { name: fc.constantFrom('node', 'no', 'snmp'), port: fc.constantFrom(9116, 9117, 9118) },
    { path: fc.constantFrom('/metrics', '/probe?module=if_mib'), interval: fc.constantFrom(15, 300) },
  ),
  { maxLength: 2, selector: ({ name }) => name },
);

/** What any machine may have. */
const hostOptions = {
  user: fc.constantFrom('ops', 'no', '1000'),
  groups: some(['docker hosts', 'container-hosts', '3d-printers', 'off', 'web_1']),
  aliases: some(['nexus', 'old name', '12'], 2),
  roles: roleSpecs,
  mounts: fc.array(fc.nat(3), { maxLength: 2 }),
  metrics,
  containers: optionally(
    {},
    {
      stacks: fc.constantFrom('/opt/stacks', '/volume1/docker/stacks', '/srv/my stacks'),
      data: fc.constantFrom('/srv', '/volume1/docker', '/mnt/data $1'),
      compose: fc.constantFrom('current' as const, 'synology' as const),
    },
  ),
};

const hostSpec = optionally(
  { networks: fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }) },
  { ...hostOptions, hasGpu: fc.boolean() },
);

const sizes = fc.constantFrom('512MiB' as const, '2GiB' as const, '3GiB' as const);
const disks = fc.constantFrom('20GiB' as const, '32GiB' as const, '1TiB' as const);

const templateSpec = optionally(
  { iso: fc.constantFrom('local:iso/debian-13-amd64-netinst.iso', 'nfs-1:iso/a b.iso') },
  {
    preinstall: some(['docker' as const, 'node-exporter' as const, 'unattended-upgrades' as const]),
    name: fc.constantFrom('no', 'debian-template'),
    description: sentence.filter((words) => !words.includes('{{')),
    cores: fc.constantFrom(1, 16),
    memory: sizes,
    disk: fc.constantFrom('8GiB' as const, '20GiB' as const),
    bridge: fc.constantFrom('vmbr0', 'vmbr9'),
    machine: fc.constantFrom('pc' as const, 'q35' as const),
    cpuType: fc.constantFrom('host', 'x86-64-v3'),
    locale: fc.constantFrom('de_DE.UTF-8', 'en_GB.UTF-8'),
    bootCommand: fc.constantFrom(
      [],
      ['<esc><wait>', 'auto url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg "x" ${a} %{b}<enter>'],
    ),
  },
);

const vmSpec = optionally(
  {
    cores: fc.constantFrom(1, 64),
    memory: sizes,
    cards: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
  },
  {
    ...hostOptions,
    disk: disks,
    gpu: fc.constant(true),
    sshKeys: fc.constantFrom([], ['ssh-ed25519 AAAA "it\'s" ${me} %{x}']),
    tags: some(['docker', 'no', 'a+b', '1.2']),
    startOnBoot: fc.boolean(),
    description: text,
    single: fc.constant(true),
    bridge: fc.constant(true),
    mac: fc.constant(true),
  },
);

const nodeSpec = optionally(
  { built: fc.boolean() },
  {
    ...hostOptions,
    hasGpu: fc.boolean(),
    snippets: fc.constantFrom('local', 'snip-1'),
    gpus: some(['rtx', 'no', 'gpu 1']),
    endpoint: fc.constantFrom('https://pve.example.org:8006', 'https://10.0.0.9:8006'),
    insecure: fc.boolean(),
    threads: fc.constantFrom(1, 64),
    memory: fc.constantFrom('256GiB' as const, '1TiB' as const),
    cluster: fc.constantFrom('home', '1'),
    templateIds: fc.constantFrom([9000, 9000] as const, [8000, 9100] as const),
    managed: fc.boolean(),
  },
);

const guestSpec = optionally({ memory: sizes }, { disk: disks });

const cloudSpec = optionally(
  { known: fc.boolean() },
  {
    checksumAlgorithm: fc.constantFrom('sha256' as const, 'sha512' as const),
    storage: fc.constantFrom('local', 'imports'),
    fileName: fc.constantFrom('talos-1.9.5.raw', 'no.qcow2'),
    facts: fc.constantFrom({ diskSize: 4 }, { login: false, cpuType: 'host' }),
  },
);

const rootSpec = optionally(
  {},
  { backend: fc.constantFrom('local', 'gitlab'), requiredVersion: fc.constantFrom('>= 1.6.0', '~> 1.12') },
);

/** The machines of a lab: those that exist, and those that are made on a node. */
export const machineSpecs = optionally(
  {
    hosts: fc.array(hostSpec, { minLength: 1, maxLength: 2 }),
    names: fc.shuffledSubarray(['web', 'db', ...traps], { minLength: 8, maxLength: 8 }),
    shares: fc.array(
      optionally(
        { path: fc.constantFrom('/volume1/media', '/srv/with space') },
        { options: some(['ro', 'soft']) },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  {
    node: nodeSpec,
    root: rootSpec,
    template: templateSpec,
    cloud: cloudSpec,
    login: fc.boolean(),
    guest: guestSpec,
    vms: fc.array(vmSpec, { maxLength: 3 }),
  },
);

export type MachineSpecs = typeof machineSpecs extends fc.Arbitrary<infer T> ? T : never;
type HostSpec = typeof hostSpec extends fc.Arbitrary<infer T> ? T : never;
type VmSpec = typeof vmSpec extends fc.Arbitrary<infer T> ? T : never;
type Options = Omit<HostSpec, 'networks' | 'hasGpu'>;

/** Makes the machines; the first are those that may run stacks. */
export function machines(
  app: App,
  repository: Repository,
  networks: Networks,
  coverage: Coverage,
  specs: MachineSpecs,
): readonly Host[] {
  const {
    hosts,
    names,
    shares,
    node: nodeGiven,
    root: rootGiven,
    template,
    cloud,
    login,
    guest,
    vms = [],
  } = specs;
  const nas = new Host(app, 'nas', { address: networks.all.map((_, index) => networks.free(index)) });
  const exported = shares.map(({ path, options }, index) => {
    const props = { path, over: networks.at(index), ...(options !== undefined && { options }) };
    return new Share(nas, `share-${index}`, coverage.given('ShareProps', props));
  });
  const all: Host[] = [];
  const optionsOf = (given: Options) => hostProps(coverage, exported, given);
  hosts.forEach((spec, index) => {
    const address = spec.networks.map((network) => networks.free(network));
    const { hasGpu } = spec;
    const props: HostProps = {
      address: address.length === 1 ? address[0]! : address,
      ...optionsOf(spec),
      ...(hasGpu !== undefined && { hasGpu }),
    };
    all.push(new Host(app, names[index]!, coverage.given('HostProps', props)));
  });
  if (nodeGiven === undefined) return all;

  const { backend, requiredVersion } = rootGiven ?? {};
  const root = new TofuRoot(
    repository,
    'tofu',
    coverage.given('TofuRootProps', {
      ...(backend !== undefined && {
        backend: backend === 'local' ? localState() : gitlabState('my project'),
      }),
      ...(requiredVersion !== undefined && { requiredVersion }),
    }),
  );
  const { managed, built, gpus, hasGpu, snippets, endpoint, insecure, threads, memory } = nodeGiven;
  const { cluster, templateIds } = nodeGiven;
  const node = new ProxmoxNode(
    root,
    names[2]!,
    coverage.given('ProxmoxNodeProps', {
      address: networks.free(0),
      storage: 'local-lvm',
      bridges: Object.fromEntries(
        networks.all.map((network, index) => [
          `vmbr${index}`,
          managed === true ? { network, ports: managedPorts(root, built) } : network,
        ]),
      ),
      ...optionsOf(nodeGiven),
      ...(hasGpu !== undefined && { hasGpu }),
      ...(gpus !== undefined && {
        gpus: Object.fromEntries(
          gpus.map((name, index) => [name, { path: `0000:0${index}:00`, id: '10de:1f06' }]),
        ),
      }),
      ...(snippets !== undefined && { snippets }),
      ...(endpoint !== undefined && { endpoint }),
      ...(insecure !== undefined && { insecure }),
      ...(threads !== undefined && { threads }),
      ...(memory !== undefined && { memory }),
      ...(cluster !== undefined && { cluster }),
      ...(templateIds !== undefined && { templateIds }),
    }),
  );
  const template9000 =
    template === undefined
      ? new Image(repository, 'existing', {
          node,
          vmId: 9000,
          facts: coverage.given('ImageFacts', { ...existing, ...(login !== undefined && { login }) }),
        })
      : new PackerTemplate(
          repository,
          'debian-13',
          coverage.given('PackerTemplateProps', { node, vmId: 9000, os: 'debian-13' as const, ...template }),
        );
  if (guest !== undefined) {
    const { disk } = guest;
    const given = { node, vmId: 400, cores: 1, memory: guest.memory, ...(disk !== undefined && { disk }) };
    const address = networks.free(0);
    new Host(
      app,
      'outsider',
      coverage.given('HostProps', { address, guest: coverage.given('GuestProps', given) }),
    );
  }
  const image = cloud === undefined ? template9000 : new CloudImage(root, 'cloud', cloudProps(cloud));
  const gpu = image.facts.machine === 'q35' ? gpus?.[0] : undefined;
  vms.forEach((spec, index) => {
    const name = names[3 + index]!;
    all.push(new ProxmoxVm(root, name, coverage.given('ProxmoxVmProps', vmProps(spec, index))));
  });
  return all;

  function cloudProps({ known, ...options }: NonNullable<MachineSpecs['cloud']>) {
    const { checksumAlgorithm, storage, fileName, facts } = options;
    const digits = checksumAlgorithm === 'sha512' ? 128 : 64;
    return coverage.given('CloudImageProps', {
      node,
      url: known
        ? 'https://192.0.2.1/1.9.5/nocloud-amd64.qcow2'
        : root.variable('image_url', { type: 'string', description: 'Where the image is.' }),
      checksum: '0f'.repeat(digits / 2),
      ...(checksumAlgorithm !== undefined && { checksumAlgorithm }),
      ...(storage !== undefined && { storage }),
      ...(fileName !== undefined && { fileName }),
      ...(facts !== undefined && { facts }),
    });
  }

  function vmProps(spec: VmSpec, index: number) {
    const { user, ...rest } = spec;
    const given = { ...rest, ...(image.facts.login !== false && user !== undefined && { user }) };
    // A cloud image may not say how large it is.
    const { disk = image.facts.diskSize === 0 ? '20GiB' : undefined } = spec;
    const { cores, memory: size, sshKeys, tags, startOnBoot, description, cards } = spec;
    const card = (network: number, which: number) => {
      const number = network % networks.all.length;
      return coverage.given('NetworkInterfaceProps', {
        address: networks.free(number),
        ...(spec.bridge && { bridge: `vmbr${number}` }),
        ...(spec.mac && { mac: `BC:24:11:00:0${index}:0${which}` }),
      });
    };
    return {
      node,
      image,
      vmId: 100 + index,
      cores,
      memory: size,
      ...optionsOf(given),
      ...(spec.single ? { network: networks.free(cards[0]!) } : { networks: cards.map(card) }),
      ...(spec.gpu && gpu !== undefined && { gpu }),
      ...(disk !== undefined && { disk }),
      ...(sshKeys !== undefined && { sshKeys }),
      ...(tags !== undefined && { tags }),
      ...(startOnBoot !== undefined && { startOnBoot }),
      ...(description !== undefined && { description }),
    };
  }
}

function hostProps(
  coverage: Coverage,
  shares: readonly Share[],
  { user, groups, aliases, roles, mounts, metrics: read, containers }: Options,
) {
  return {
    ...(user !== undefined && { user }),
    ...(groups !== undefined && { groups }),
    ...(aliases !== undefined && { aliases }),
    ...(roles !== undefined && { roles: roleSteps(coverage, roles) }),
    ...(mounts !== undefined && {
      mounts: [...new Set(mounts)].map((which, index) =>
        shares[which % shares.length]!.at(['/mnt/media', '/mnt/with space'][index]!),
      ),
    }),
    ...(read !== undefined && { metrics: read.map((one) => coverage.given('Metrics', one)) }),
    ...(containers !== undefined && { containers: coverage.given('ContainerHost', containers) }),
  };
}

function managedPorts(root: TofuRoot, known: boolean) {
  if (known) return ['eno1', 'eno2'];
  return root.variable<string[]>('ports', {
    type: 'list(string)',
    description: 'Network cards of the node.',
  });
}

const existing = {
  diskInterface: 'virtio0',
  diskSize: 10,
  storage: 'ceph',
  firmware: 'uefi',
  machine: 'q35',
  scsiController: 'virtio-scsi-pci',
  cpuType: 'host',
  agent: false,
} as const;
