import {
  CloudImage,
  gitlabState,
  Host,
  Image,
  localState,
  PackerClone,
  PackerTemplate,
  ProxmoxContainer,
  ProxmoxNode,
  ProxmoxVm,
  s3State,
  Share,
  TofuRoot,
  type App,
  type Backend,
  type HostProps,
  type Repository,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { datacenter, poolOf } from './datacenter';
import { cloudInitOf, devicesOf, disksOf } from './disks';
import { hostProps, type Options } from './host-props';
import type { MachineSpecs, VmSpec } from './machine-specs';
import type { Networks } from './network';
import { bridgesOf, vlansOf } from './node-network';
import { variablesOf } from './variables';

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
    clone,
    cloud,
    login,
    guest,
    vms = [],
    container,
    datacenter: parts,
  } = specs;
  const nas = new Host(app, 'nas', { address: networks.all.map((_, index) => networks.free(index)) });
  const exported = shares.map(({ path, options }, index) => {
    const own = index === 0 ? {} : { squash: 'all' as const, anonUid: 1024 };
    const props = { path, over: networks.at(index), ...own, ...(options !== undefined && { options }) };
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

  const { backend, requiredVersion, encryption } = rootGiven ?? {};
  const root = new TofuRoot(
    repository,
    'tofu',
    coverage.given('TofuRootProps', {
      ...(backend !== undefined && { backend: stateAt(backend, coverage) }),
      ...(requiredVersion !== undefined && { requiredVersion }),
      ...(encryption !== undefined && { encryption }),
    }),
  );
  const { managed, built, gpus, hasGpu, snippets, endpoint, insecure, threads, memory } = nodeGiven;
  const { cluster, templateIds, pveVersion } = nodeGiven;
  const own = networks.free(0);
  const node = new ProxmoxNode(
    root,
    names[2]!,
    coverage.given('ProxmoxNodeProps', {
      address: own,
      storage: 'local-lvm',
      ...vlansOf(networks.all, own, managed, coverage),
      bridges: bridgesOf(networks.all, own, managed === true && managedPorts(root, built), coverage),
      ...optionsOf(nodeGiven),
      ...(hasGpu !== undefined && { hasGpu }),
      ...(gpus !== undefined && {
        gpus: Object.fromEntries(
          gpus.map((name, index) => [name, { path: `0000:0${index}:00`, id: '10de:1f06' }]),
        ),
      }),
      ...(nodeGiven.pci && {
        pci: { hba: coverage.given('GpuProps', { path: '0000:09:00', id: '1000:0072', ...nodeGiven.pci }) },
      }),
      ...(nodeGiven.usb && {
        usb: { stick: coverage.given('UsbDeviceProps', { id: '10c4:ea60', ...nodeGiven.usb }) },
      }),
      ...(snippets !== undefined && { snippets }),
      ...(endpoint !== undefined && { endpoint }),
      ...(insecure !== undefined && { insecure }),
      ...(insecure === true && { login: 'password' as const }),
      ...(pveVersion !== undefined && { pveVersion }),
      ...(threads !== undefined && { threads }),
      ...(memory !== undefined && { memory }),
      ...(cluster !== undefined && { cluster }),
      ...(templateIds !== undefined && { templateIds }),
    }),
  );
  const ground = { root, node, nas, share: exported[0]!, coverage };
  const pool = parts && poolOf(ground, parts);
  const counted = vms.length % 2 === 0 ? {} : { version: '2026-11' };
  const facts = coverage.given('ImageFacts', { ...existing, ...(login !== undefined && { login }) });
  const settings = { node, vmId: 9000, facts, ...counted };
  const variables = variablesOf(template?.cores, coverage);
  const template9000 =
    template === undefined
      ? new Image(repository, 'existing', coverage.given('ImageProps', settings))
      : new PackerTemplate(
          repository,
          'debian-13',
          coverage.given('PackerTemplateProps', { node, vmId: 9000, ...template, ...variables, ...counted }),
        );
  if (template !== undefined)
    coverage.given('InstallProps', coverage.given('BuildProps', { ...template, ...variables, ...counted }));
  for (const user of [...(template?.users ?? []), ...(clone?.users ?? [])])
    coverage.given('TemplateUser', user);
  if (typeof template?.iso === 'object') coverage.given('IsoDownload', template.iso);
  if (clone !== undefined && nodeGiven.templateIds?.[1] !== 9000) {
    const own = variablesOf(clone.cores, coverage);
    const given = { node, vmId: 9010, from: template9000, ...clone, ...own, ...counted };
    new PackerClone(repository, 'top.1', coverage.given('PackerCloneProps', given));
  }
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
    const vm = new ProxmoxVm(root, name, coverage.given('ProxmoxVmProps', vmProps(spec, index)));
    all.push(spec.cloudInit === undefined ? vm : vm.allow('HL672', 'a trial'));
  });
  if (container !== undefined) {
    const props = coverage.given('ProxmoxContainerProps', containerProps(container));
    all.push(new ProxmoxContainer(root, names[7]!, props));
  }
  const first = all.find((machine) => machine instanceof ProxmoxVm);
  if (parts !== undefined) datacenter(ground, parts, pool, first);
  return all;

  // A machine has one gateway.
  function oneWayOut(wanted: readonly number[]): readonly number[] {
    const leadsOut = (network: number) => networks.all[network % networks.all.length]!.gateway !== undefined;
    const first = wanted.findIndex(leadsOut);
    return wanted.filter((network, which) => which === first || !leadsOut(network));
  }

  function containerProps({ cards, single, ...options }: NonNullable<MachineSpecs['container']>) {
    const { roles, groups, aliases, metrics, containers, ...own } = options;
    const { volumes, startup, lifecycle } = own;
    volumes?.forEach((volume) => coverage.given('VolumeProps', volume));
    if (startup !== undefined) coverage.given('StartupProps', startup);
    if (lifecycle !== undefined) coverage.given('LifecycleProps', lifecycle);
    const [first] = cards;
    const host = {
      ...(roles !== undefined && { roles }),
      ...(groups !== undefined && { groups }),
      ...(aliases !== undefined && { aliases }),
      ...(metrics !== undefined && { metrics }),
      ...(containers !== undefined && { containers }),
    };
    return {
      ...own,
      ...optionsOf(host),
      node,
      vmId: 300,
      template: 'local:vztmpl/debian-13-standard_13.1-2_amd64.tar.zst',
      os: 'debian' as const,
      ...(single
        ? { network: networks.free(first!) }
        : { networks: oneWayOut(cards).map((network) => ({ address: networks.free(network) })) }),
    };
  }

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
    const {
      cores,
      memory: size,
      sshKeys,
      tags,
      startOnBoot,
      description,
      cards,
      protect,
      lifecycle,
      renamedFrom,
      adopt,
    } = spec;
    const card = (network: number, which: number) => {
      const number = network % networks.all.length;
      const props = {
        address: networks.free(number),
        ...(spec.bridge && { bridge: `vmbr${number}` }),
        ...(spec.mac && { mac: `BC:24:11:FF:0${index}:0${which}` }),
        ...spec.card,
      };
      coverage.given('NetworkInterfaceProps', props);
      return coverage.given('VmNetworkInterfaceProps', props);
    };
    const plugs = spec.single ? [{ address: networks.free(cards[0]!) }] : oneWayOut(cards).map(card);
    return {
      node,
      image,
      vmId: 100 + index,
      cores,
      memory: size,
      ...optionsOf(given),
      ...(spec.single ? { network: plugs[0]!.address } : { networks: plugs }),
      ...(spec.gpu && gpu !== undefined && { gpu }),
      ...devicesOf(coverage, node, spec),
      ...disksOf(coverage, image, spec),
      ...cloudInitOf(coverage, spec, plugs),
      ...(sshKeys !== undefined && { sshKeys }),
      ...(tags !== undefined && { tags }),
      ...(startOnBoot !== undefined && { startOnBoot }),
      ...(spec.cpuType !== undefined && { cpuType: spec.cpuType }),
      ...(spec.minMemory !== undefined && { minMemory: spec.minMemory }),
      ...(spec.startup !== undefined && { startup: coverage.given('StartupProps', spec.startup) }),
      ...(spec.extra !== undefined && { extra: spec.extra }),
      ...(protect !== undefined && { protect }),
      ...(lifecycle !== undefined && { lifecycle: coverage.given('LifecycleProps', lifecycle) }),
      ...(renamedFrom !== undefined && { renamedFrom: `${renamedFrom}-${index}` }),
      ...(spec.pool === true && pool !== undefined && { pool }),
      ...(adopt !== undefined && { adopt }),
      ...(description !== undefined && { description }),
    };
  }
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

function stateAt(where: string, coverage: Coverage): Backend {
  if (where === 'local') return localState();
  if (where === 'gitlab') return gitlabState('my project');
  const endpoint = where === 's3-elsewhere' && { endpoint: 'https://192.0.2.9:9000' };
  const props = { bucket: 'lab-states', key: 'platform/terraform.tfstate', region: 'us-east-2', ...endpoint };
  return s3State(coverage.given('S3StateProps', props));
}
