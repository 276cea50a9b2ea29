import fc from 'fast-check';

import { allOrSome, optionally, sentence, some, text, traps } from '../words';
import { backup } from './backups';
import { datacenterSpecs } from './datacenter';
import { diskOptions } from './disk-options';
import { roleSpecs } from './roles';

const metrics = fc.uniqueArray(
  optionally(
    { name: fc.constantFrom('node', 'no', 'snmp'), port: fc.constantFrom(9116, 9117, 9118) },
    { path: fc.constantFrom('/metrics', '/probe?module=if_mib'), interval: fc.constantFrom(15, 300) },
  ),
  { maxLength: 2, selector: ({ name }) => name },
);

/** What any machine or container may have. */
const ownOptions = {
  groups: some(['docker hosts', 'container-hosts', '3d-printers', 'off', 'web_1']),
  aliases: some(['nexus', 'old name', '12'], 2),
  roles: roleSpecs,
  metrics,
  containers: optionally(
    {},
    {
      stacks: fc.constantFrom('/opt/stacks', '/volume1/docker/stacks', '/srv/my stacks'),
      data: fc.constantFrom('/srv', '/volume1/docker', '/mnt/data $1'),
      compose: fc.constantFrom('current' as const, 'synology' as const),
      sudo: fc.boolean(),
      backups: optionally({}, { folders: backup, volumes: backup }),
      images: fc.constantFrom('pinned' as const, 'warned' as const),
    },
  ),
};

/** What any machine may have. */
const hostOptions = {
  ...ownOptions,
  user: fc.constantFrom('ops', 'no', '1000'),
  mounts: fc.array(fc.nat(3), { maxLength: 2 }),
};

const hostSpec = optionally(
  { networks: fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }) },
  { ...hostOptions, hasGpu: fc.boolean() },
);

const sizes = fc.constantFrom('512MiB' as const, '2GiB' as const, '3GiB' as const);
const disks = fc.constantFrom('20GiB' as const, '32GiB' as const, '1TiB' as const);

/** What any template that Packer builds may have. */
const buildOptions = {
  preinstall: some(['docker' as const, 'node-exporter' as const, 'unattended-upgrades' as const]),
  users: fc.uniqueArray(
    optionally(
      { name: fc.constantFrom('ops', 'no', 'web_1') },
      { sshKeys: some(['ssh-ed25519 AAAA "it\'s" $me']), sudo: fc.boolean(), groups: some(['users', 'adm']) },
    ),
    { maxLength: 2, selector: ({ name }) => name },
  ),
  description: sentence.filter((words) => !words.includes('{{')),
  cores: fc.constantFrom(1, 16),
  memory: sizes,
  bridge: fc.constantFrom('vmbr0', 'vmbr9'),
  provisioners: fc.constantFrom(
    [],
    [{ type: 'shell', inline: ['echo "${HOME}" %{x}'] }],
    [{ type: 'file', content: 'a ${b}', destination: '/tmp/a' }],
  ),
  postProcessors: fc.constantFrom(
    [],
    [{ type: 'manifest', output: 'packer-manifest.json' }],
    [{ type: 'checksum', checksum_types: ['sha256'] }],
  ),
};

const cloneSpec = optionally(
  {},
  {
    ...buildOptions,
    name: fc.constantFrom('off', 'docker-template'),
    extra: fc.constantFrom(
      {},
      { nameserver: '192.0.2.53', ipconfig: [{ ip: '192.0.2.9/24', gateway: '192.0.2.1' }] },
    ),
    os: fc.constantFrom('debian-13' as const, 'ubuntu-24.04' as const, 'kali' as const),
  },
);

const templateSpec = optionally(
  { os: fc.constantFrom('debian-13' as const, 'ubuntu-24.04' as const, 'kali' as const) },
  {
    ...buildOptions,
    iso: fc.oneof(
      fc.constantFrom('local:iso/debian-13-amd64-netinst.iso', 'nfs-1:iso/a b.iso'),
      optionally(
        { url: fc.constant('https://192.0.2.1/a.iso'), checksum: fc.constant(`sha256:${'0f'.repeat(32)}`) },
        { storage: fc.constantFrom('local', 'isos'), allowInsecure: fc.boolean() },
      ),
    ),
    name: fc.constantFrom('no', 'debian-13.1-template'),
    firmware: fc.constantFrom('bios' as const, 'uefi' as const),
    disk: fc.constantFrom('8GiB' as const, '20GiB' as const),
    machine: fc.constantFrom('pc' as const, 'q35' as const),
    cpuType: fc.constantFrom('host', 'x86-64-v3'),
    locale: fc.constantFrom('de_DE.UTF-8', 'en_GB.UTF-8'),
    keyboard: fc.constantFrom('de', 'us'),
    timezone: fc.constantFrom('Europe/Berlin', 'Etc/UTC'),
    layout: fc.constantFrom('direct' as const, 'lvm' as const),
    packages: some(['git', 'libc++1']),
    extra: fc.constantFrom(
      { numa: true, boot: 'order=scsi0;ide2' },
      { vga: { type: 'serial0' }, serials: ['socket'] },
    ),
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
    disk: fc.oneof(
      disks,
      optionally({}, { ...diskOptions, size: disks }),
      allOrSome({ ...diskOptions, size: disks }),
    ),
    dataDisks: fc.array(fc.oneof(disks, optionally({ size: disks }, diskOptions)), { maxLength: 2 }),
    linked: fc.boolean(),
    cloudInit: allOrSome({
      userData: fc.constant({
        users: ['default', { name: 'deploy' }, { name: 'ops' }, { name: 'no' }, { name: '1000' }],
      }),
      vendorData: fc.constantFrom(
        { packages: ['htop'] },
        { runcmd: ['echo "${HOME}" %{x}', ['a b', 'yes']] },
      ),
      metaData: fc.constantFrom({ 'instance-id': 'no' }, { 'instance-id': 'a-1', 'local-hostname': 'a' }),
      networkData: fc.constant(true),
    }),
    pci: fc.constantFrom('short', 'long'),
    usb: fc.constantFrom('short', 'long'),
    device: optionally(
      {},
      { pcie: fc.constant(false), rombar: fc.boolean(), xvga: fc.boolean(), usb3: fc.boolean() },
    ),
    card: allOrSome({
      firewall: fc.boolean(),
      rateLimit: fc.constantFrom(0.5, 100),
      model: fc.constantFrom('e1000' as const, 'virtio' as const),
      queues: fc.constantFrom(1, 8),
      trunks: fc.constant('10;20-30'),
    }),
    gpu: fc.constant(true),
    sshKeys: fc.constantFrom([], ['ssh-ed25519 AAAA "it\'s" ${me} %{x}']),
    tags: some(['docker', 'no', 'a+b', '1.2']),
    startOnBoot: fc.boolean(),
    dataDisk: fc.oneof(disks, optionally({ size: disks }, diskOptions)),
    cpuType: fc.constantFrom('host', 'x86-64-v3'),
    minMemory: fc.constant('512MiB' as const),
    startup: optionally(
      { order: fc.constantFrom(0, 7) },
      { upDelay: fc.constant(30), downDelay: fc.constant(60) },
    ),
    extra: fc.constant({ keyboardLayout: 'de' as const, cpu: { units: 200 } }),
    protect: fc.boolean(),
    lifecycle: optionally(
      {},
      {
        ignoreChanges: some(['tags', 'description', 'network_device']),
        replaceTriggeredBy: fc.constant([]),
        preconditions: fc.constantFrom([], [{ condition: 'path.module != ""', message: 'It "${must}" be.' }]),
        postconditions: fc.constantFrom([], [{ condition: 'self.vm_id > 99', message: 'It must be.' }]),
      },
    ),
    pool: fc.constant(true),
    renamedFrom: fc.constantFrom('old', 'no-1'),
    // One that is taken over is read from its node, which there is none of.
    adopt: fc.constant(false),
    description: text,
    single: fc.constant(true),
    bridge: fc.constant(true),
    mac: fc.constant(true),
  },
);

const containerSpec = optionally(
  {
    cores: fc.constantFrom(1, 8),
    memory: sizes,
    disk: disks,
    cards: fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }),
  },
  {
    ...ownOptions,
    swap: fc.constant('512MiB' as const),
    storage: fc.constantFrom('local-lvm', 'tank.1'),
    volumes: fc.uniqueArray(
      optionally(
        { path: fc.constantFrom('/srv/a b', '/var/lib/docker'), size: disks },
        { storage: fc.constant('tank'), backup: fc.boolean() },
      ),
      { maxLength: 2, selector: ({ path }) => path },
    ),
    single: fc.constant(true),
    unprivileged: fc.constant(true),
    nesting: fc.boolean(),
    sshKeys: fc.constantFrom([], ['ssh-ed25519 AAAA me']),
    tags: some(['docker', 'no', 'a+b', '1.2']),
    startOnBoot: fc.boolean(),
    startup: fc.constant({ order: 3, upDelay: 30 }),
    pool: fc.constant('by-hand'),
    protect: fc.boolean(),
    lifecycle: fc.constant({ ignoreChanges: ['tags'] }),
    extra: fc.constant({ protection: true }),
    description: text,
  },
);

const nodeSpec = optionally(
  { built: fc.boolean() },
  {
    ...hostOptions,
    hasGpu: fc.boolean(),
    snippets: fc.constantFrom('local', 'snip-1'),
    gpus: some(['rtx', 'no', 'gpu 1']),
    pci: optionally({}, { subsystemId: fc.constant('1000:3020'), iommuGroup: fc.constantFrom(0, 14) }),
    usb: optionally({}, { path: fc.constant('1-2') }),
    endpoint: fc.constantFrom('https://pve.example.org:8006', 'https://10.0.0.9:8006'),
    insecure: fc.boolean(),
    pveVersion: fc.constantFrom(8 as const, 9 as const),
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
  {
    backend: fc.constantFrom('s3', 's3-elsewhere', 'local', 'gitlab'),
    requiredVersion: fc.constantFrom('>= 1.6.0', '~> 1.12'),
    encryption: fc.constantFrom('enforced' as const, 'migrate' as const),
  },
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
    clone: cloneSpec,
    cloud: cloudSpec,
    login: fc.boolean(),
    guest: guestSpec,
    vms: fc.array(vmSpec, { maxLength: 3 }),
    container: containerSpec,
    datacenter: datacenterSpecs,
  },
);

export type MachineSpecs = typeof machineSpecs extends fc.Arbitrary<infer T> ? T : never;
/** A machine that exists. */
export type HostSpec = typeof hostSpec extends fc.Arbitrary<infer T> ? T : never;
/** A machine that is made. */
export type VmSpec = typeof vmSpec extends fc.Arbitrary<infer T> ? T : never;
