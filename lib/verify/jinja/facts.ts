import type { ModelHost } from '../ansible/model';

/** Releases that images are named after, and what Ansible finds out about them. */
const releases: readonly (readonly [
  image: RegExp,
  distribution: string,
  version: string,
  release: string,
])[] = [
  [/debian-?12|bookworm/, 'Debian', '12.12', 'bookworm'],
  [/debian/, 'Debian', '13.2', 'trixie'],
  [/ubuntu-?22|jammy/, 'Ubuntu', '22.04', 'jammy'],
  [/ubuntu/, 'Ubuntu', '24.04', 'noble'],
];

/** What Ansible would find out about a machine, as far as templates ask for it: nobody asks the machine. */
export function factsOf({ name, addresses, machine }: ModelHost): Readonly<Record<string, unknown>> {
  const image = machine?.image ?? 'debian';
  const [, distribution, version, release] = releases.find(([pattern]) => pattern.test(image)) ?? [
    image,
    'Debian',
    '13.2',
    'trixie',
  ];
  const facts = {
    architecture: 'x86_64',
    distribution,
    distribution_release: release,
    distribution_version: version,
    distribution_major_version: version.split('.')[0],
    os_family: 'Debian',
    system: 'Linux',
    kernel: '6.12.57+deb13-amd64',
    pkg_mgr: 'apt',
    service_mgr: 'systemd',
    hostname: name,
    nodename: name,
    fqdn: name,
    domain: '',
    all_ipv4_addresses: addresses,
    default_ipv4: { address: addresses[0], interface: 'ens18' },
    processor_vcpus: 2,
    memtotal_mb: 2048,
    user_id: 'root',
    env: {},
    selinux: { status: 'disabled' },
    python_version: '3.13.5',
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [`ansible_${key}`, value]));
}
