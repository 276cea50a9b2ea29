import { comparable, facts } from './csv';
import { paths, read, text } from './output';

interface Report {
  readonly networks: readonly {
    name: string;
    cidr: string;
    gateway: string | null;
    dns: string[];
    mtu: number;
  }[];
  readonly hosts: readonly {
    name: string;
    addresses: string[];
    user: string | null;
    groups: string[];
    guest?: { node: string; vmId: number; cores: number; memoryMiB: number; diskGiB: number };
  }[];
}

const report = read('report.json') as Report;

interface Vm {
  readonly name: string;
  readonly vm_id: number;
  readonly node_name: string;
  readonly on_boot: boolean;
  readonly machine?: string;
  readonly agent: readonly [{ enabled: boolean }];
  readonly clone?: readonly [{ vm_id: number | string }];
  readonly cpu: readonly [{ cores: number }];
  readonly memory: readonly [{ dedicated: number }];
  readonly disk: readonly [{ size: number; datastore_id: string; import_from?: string }];
  readonly network_device: readonly {
    bridge: string;
    firewall: boolean;
    model: string;
    mtu: number | null;
  }[];
  readonly initialization: readonly [
    {
      dns: [{ servers: string[] }];
      ip_config: { ipv4: [{ address: string; gateway?: string }] }[];
      user_account?: [{ username: string }];
    },
  ];
  readonly hostpci?: readonly { device: string; mapping: string; pcie: boolean; rombar: boolean }[];
}

interface TofuFile {
  readonly provider: { readonly proxmox: readonly { endpoint: string }[] };
  readonly resource: {
    readonly proxmox_virtual_environment_vm: Readonly<Record<string, Vm>>;
    readonly proxmox_network_linux_bridge: Readonly<Record<string, { name: string; mtu: number }>>;
    readonly proxmox_hardware_mapping_pci: Readonly<
      Record<string, { name: string; map: [{ path: string; node: string }] }>
    >;
  };
}

const tofu = read('vm-platform/tofu/main.tf.json') as TofuFile;
const machines = [tofu, read('k8s-platform/tofu/main.tf.json') as TofuFile].flatMap(({ resource }) =>
  Object.values(resource.proxmox_virtual_environment_vm),
);

test('networks', () => {
  const rendered = report.networks.map(({ name, cidr, gateway, dns, mtu }) => ({
    name,
    cidr,
    gateway: gateway ?? '',
    dns: dns.join(' '),
    mtu: String(mtu),
  }));
  expect(comparable(rendered)).toEqual(comparable(facts('networks')));
});

test('hosts: addresses, users, groups', () => {
  const rendered = report.hosts.map(({ name, addresses, user, groups }) => ({
    name,
    addresses: addresses.join(' '),
    user: user ?? '',
    group: groups.join(' '),
  }));
  expect(comparable(rendered)).toEqual(comparable(facts('hosts')));
});

test('the inventory has the hosts that are in a group, under their main address', () => {
  interface Inventory {
    readonly all: {
      children: Record<string, { hosts: Record<string, { ansible_host: string; ansible_user: string }> }>;
    };
  }
  const { children } = (read('vm-platform/ansible/inventory/hosts.yml') as Inventory).all;
  const rendered = Object.entries(children).flatMap(([group, { hosts }]) =>
    Object.entries(hosts).map(([name, host]) => ({
      name,
      addresses: host.ansible_host,
      user: host.ansible_user,
      group,
    })),
  );
  const grouped = facts('hosts').filter(({ group }) => group !== '');
  expect(comparable(rendered)).toEqual(
    comparable(grouped.map((host) => ({ ...host, addresses: host['addresses']!.split(' ')[0]! }))),
  );
});

test('virtual machines: size, place, network, GPU', () => {
  const gpus = Object.values(tofu.resource.proxmox_hardware_mapping_pci);
  const rendered = machines.map((vm) => {
    const [{ dns, ip_config, user_account }] = vm.initialization;
    const [disk] = vm.disk;
    return {
      name: vm.name,
      vm_id: String(vm.vm_id),
      node: vm.node_name,
      cores: String(vm.cpu[0].cores),
      memory_mib: String(vm.memory[0].dedicated),
      disk_gib: String(disk.size),
      storage: disk.datastore_id,
      addresses: ip_config.map(({ ipv4: [{ address }] }) => address).join(' '),
      bridges: vm.network_device.map(({ bridge }) => bridge).join(' '),
      gateway: ip_config.flatMap(({ ipv4: [{ gateway = [] }] }) => gateway).join(' '),
      dns: dns[0].servers.join(' '),
      user: user_account?.[0].username ?? '',
      template_id: templateOf(vm),
      gpu: (vm.hostpci ?? [])
        .map(({ mapping }) => gpus.find(({ name }) => name === mapping)?.map[0].path)
        .join(' '),
    };
  });
  expect(comparable(rendered)).toEqual(comparable(facts('machines')));
});

/** Id of the template, name of the variable that holds it, or of the image. */
function templateOf({ clone, disk: [{ import_from: image = '' }] }: Vm): string {
  if (clone === undefined)
    return `${/^\$\{proxmox_download_file\.(\w+)\.id\}$/.exec(image)?.[1] ?? ''} image`;
  return String(clone[0].vm_id).replace(/^\$\{var\.(\w+)\}$/, '$1');
}

test('machines that somebody else makes', () => {
  const rendered = report.hosts.flatMap(({ name, addresses, guest }) =>
    guest === undefined
      ? []
      : [
          {
            name,
            vm_id: String(guest.vmId),
            node: guest.node,
            cores: String(guest.cores),
            memory_mib: String(guest.memoryMiB),
            disk_gib: String(guest.diskGiB),
            address: addresses.join(' '),
          },
        ],
  );
  expect(comparable(rendered)).toEqual(comparable(facts('guests')));
});

test('the machines of pve-ms-a2 are 3, of core 23, of pve-tc1 1', () => {
  const nodes = [...facts('machines'), ...facts('guests')].map(({ node }) => node);
  const count = (name: string) => nodes.filter((node) => node === name).length;
  expect([count('pve-ms-a2'), count('core'), count('pve-tc1')]).toEqual([3, 23, 1]);
});

test('what all virtual machines have in common', () => {
  for (const vm of machines) {
    expect(vm).toMatchObject({ on_boot: true, agent: [{ enabled: vm.clone !== undefined }] });
    for (const card of vm.network_device) expect(card).toMatchObject({ model: 'virtio', firewall: false });
    for (const gpu of vm.hostpci ?? [])
      expect(gpu).toMatchObject({ device: 'hostpci0', pcie: true, rombar: true });
  }
  expect(Object.values(tofu.resource.proxmox_network_linux_bridge)).toMatchObject([
    { name: 'vmbr1', mtu: 9000 },
  ]);
  expect(tofu.provider.proxmox.map(({ endpoint }) => endpoint)).toEqual(['https://pve-ms-a2.rsdn.io:8006/']);
});

test('templates', () => {
  const rendered = paths
    .filter((path) => path.endsWith('.pkr.hcl'))
    .map((path) => {
      const value = (name: string) =>
        new RegExp(`^ +${name} += "?([^"\n]*?)"?$`, 'm').exec(text(path))?.[1] ?? '';
      return {
        name: value('template_name'),
        vm_id: value('vm_id'),
        node: value('node'),
        description: value('template_description'),
        iso: value('iso_file'),
        cores: value('cores'),
        memory_mib: value('memory'),
        disk: value('disk_size'),
        storage: value('storage_pool'),
        bridge: value('bridge'),
      };
    });
  expect(comparable(rendered)).toEqual(comparable(facts('templates')));
});

test('NFS mounts, over the storage network, with the options that were chosen', () => {
  interface HostVars {
    readonly nfs_mounts: readonly { server: string; export: string; path: string }[];
  }
  const rendered = ['ctr01', 'sec01'].flatMap((machine) =>
    (read(`vm-platform/ansible/inventory/host_vars/${machine}.yml`) as HostVars).nfs_mounts.map(
      ({ server, export: exported, path }) => ({ machine, server, export: exported, mount_point: path }),
    ),
  );
  expect(comparable(rendered)).toEqual(comparable(facts('shares')));
  const { nfs_options: options } = read('vm-platform/ansible/roles/nfs/defaults/main.yml') as {
    nfs_options: string;
  };
  const given = options.split(',');
  expect(given).toEqual(expect.arrayContaining(['rw', 'hard', 'vers=4.1', 'rsize=65536', 'wsize=65536']));
  expect(given).not.toContain('intr');
});

test('roles of the machines, and their tags', () => {
  type Play = readonly { hosts: string; roles: readonly { role: string; tags: string[] }[] }[];
  const rendered = (read('vm-platform/ansible/site.yml') as Play).flatMap(({ hosts, roles }) =>
    roles.flatMap(({ role, tags }) =>
      hosts.split(',').map((machine) => ({ machine, role, tags: tags.join(' ') })),
    ),
  );
  expect(comparable(rendered)).toEqual(comparable(facts('roles'), 'stated'));
});
