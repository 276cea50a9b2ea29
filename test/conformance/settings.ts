import type { Values } from './filled';

const address = '10.0.0.1';
const network = '10.0.0.0/24';
const duration = '15m';

/**
 * What fields are given, by path or by name; a path leaves out `proxmox_` and `virtual_environment_`. What is not here
 * gets a text, a 1 or `true`.
 */
export const values: Values = {
  affinity: '0-1',
  cidr: network,
  container_id: 100,
  expiration_date: '2030-01-01T00:00:00Z',
  mac_address: 'BC:24:11:00:00:01',
  gateway: address,
  gateway6: 'fd00::1',
  resource_id: 'vm:100',
  timeout_reload: 100,
  url: 'https://example.org/image.iso',
  vm_id: 100,
  'acme_account.directory': 'https://acme.example.org/directory',
  'apt_repository.file_path': '/etc/apt/sources.list',
  'cloned_vm.cdrom{}': 'ide3',
  'cloned_vm.delete.disk': ['scsi2'],
  'cloned_vm.delete.network': ['net1'],
  'cloned_vm.disk{}': 'scsi0',
  'cloned_vm.memory.size': 512,
  'cloned_vm.network{}': 'net0',
  'cloned_vm.vga.memory': 16,
  'cluster_options.migration_cidr': network,
  'cluster_options.next_id.lower': 100,
  'cluster_options.next_id.upper': 200,
  'hardware_mapping_dir.map.path': '/srv/share',
  'hardware_mapping_pci.map.id': '10de:1f06',
  'hardware_mapping_pci.map.path': '0000:01:00',
  'hardware_mapping_pci.map.subsystem_id': '10de:1f06',
  'hardware_mapping_usb.map.id': '8086:5916',
  'hardware_mapping_usb.map.path': '1-2',
  'haresource.state': 'started',
  'haresource.type': 'vm',
  'harule.resources': ['vm:100'],
  'metrics_server.mtu': 1500,
  'metrics_server.opentelemetry_max_body_size': 1024,
  'network_linux_bond.address': '10.0.0.1/24',
  'network_linux_bond.address6': 'fd00::1/64',
  'network_linux_bridge.address': '10.0.0.1/24',
  'network_linux_bridge.address6': 'fd00::1/64',
  'network_linux_bridge.vids': '2-4094',
  'network_linux_vlan.address': '10.0.0.1/24',
  'network_linux_vlan.address6': 'fd00::1/64',
  'node_disk_zfs.ashift': 12,
  'node_firewall.nf_conntrack_max': 262144,
  'node_firewall.nf_conntrack_tcp_timeout_established': 432000,
  'oci_image.file_name': 'image.tar',
  'oci_image.reference': 'docker.io/library/debian:13',
  'replication.id': '100-0',
  'sdn_fabric_node_openfabric.ip': address,
  'sdn_fabric_node_openfabric.ip6': 'fd00::1',
  'sdn_fabric_node_ospf.ip': address,
  'sdn_fabric_openfabric.ip_prefix': network,
  'sdn_fabric_openfabric.ip6_prefix': 'fd00::/64',
  'sdn_fabric_ospf.ip_prefix': network,
  'sdn_subnet.dhcp_dns_server': address,
  'sdn_subnet.dhcp_range.start_address': '10.0.0.10',
  'sdn_subnet.dhcp_range.end_address': '10.0.0.20',
  'sdn_zone_evpn.rt_import': '65000:65000',
  'vm.cdrom{}': 'ide3',
  'vm.agent.timeout': duration,
  'vm.cdrom.interface': 'ide3',
  'vm.cpu.type': 'x86-64-v2-AES',
  'vm.disk.file_id': 'local:iso/debian.img',
  'vm.disk.import_from': 'local:import/debian.qcow2',
  'vm.disk.interface': 'scsi0',
  'vm.disk.queues': 2,
  'vm.hotplug': 'disk,network',
  'vm.initialization.dns.servers': [address],
  'vm.initialization.interface': 'ide2',
  'vm.initialization.meta_data_file_id': 'local:snippets/meta.yaml',
  'vm.initialization.network_data_file_id': 'local:snippets/network.yaml',
  'vm.initialization.user_data_file_id': 'local:snippets/user.yaml',
  'vm.initialization.vendor_data_file_id': 'local:snippets/vendor.yaml',
  'vm.machine': 'q35',
  'vm.memory.dedicated': 512,
  'vm.numa.cpus': '0-1',
  'vm.numa.device': 'numa0',
  'vm.numa.hostnodes': '0',
  'vm.numa.memory': 512,
  'vm.serial_device.device': 'socket',
  'vm.vga.memory': 16,
  'vm.cdrom.file_id': 'local:iso/debian.iso',
  'cloned_vm.cdrom.file_id': 'local:iso/debian.iso',
  'cloned_vm.network.mtu': 1500,
  'cluster_firewall.log_ratelimit.rate': '1/second',
  'container.memory.dedicated': 512,
  'container.initialization.dns.servers': [address],
  'container.mount_point.size': '10G',
  'container.operating_system.template_file_id': 'local:vztmpl/debian.tar.zst',
  'container.device_passthrough.mode': '0660',
  'file.file_mode': '0644',
  'cloned_vm.timeouts.create': duration,
  'cloned_vm.timeouts.delete': duration,
  'cloned_vm.timeouts.read': duration,
  'cloned_vm.timeouts.update': duration,
  'vm.timeouts.create': duration,
  'vm.timeouts.delete': duration,
  'vm.timeouts.read': duration,
  'vm.timeouts.update': duration,
};

/** What the provider is given; the same as {@link values}. */
export const providerValues: Values = {
  'provider.endpoint': 'https://pve.example.org:8006/',
  'provider.random_vm_id_end': 200,
  'provider.random_vm_id_start': 100,
  'provider.ssh.node.port': 22,
  'provider.ssh.node_address_source': 'dns',
};

/** A way to fill a resource. */
export interface Way {
  /** Fields that it leaves out. */
  readonly without?: readonly string[];
  /** Values that it has instead of others. */
  readonly values?: Values;
}

/** Fields that the provider does not take together: it says so, and each is given in one of several ways. */
export const apart: Readonly<Record<string, readonly Apart[]>> = {
  acl: [oneOf(/together: \[group_id,token_id,user_id\]/, 'acl', 'group_id', 'token_id', 'user_id')],
  acme_dns_plugin: [
    {
      ways: [
        { without: ['acme_dns_plugin.data_wo', 'acme_dns_plugin.data_wo_version'] },
        { without: ['acme_dns_plugin.data'] },
      ],
      message: /together: \[data,data_wo\]/,
    },
  ],
  backup_job: [oneOf(/together: \[(all,vmid|all,pool|vmid,pool)\]/, 'backup_job', 'all', 'vmid', 'pool')],
  firewall_options: [
    oneOf(/only one of `container_id,vm_id` can be/, 'firewall_options', 'container_id', 'vm_id'),
  ],
  harule: [
    {
      ways: [
        { without: ['harule.affinity'], values: { 'harule.type': 'node-affinity' } },
        {
          without: ['harule.nodes', 'harule.strict'],
          values: { 'harule.type': 'resource-affinity' },
        },
      ],
      message: /`affinity` attribute is only valid when `type` is "resource-affinity"/,
    },
  ],
  metrics_server: [
    {
      ways: [
        { without: ['metrics_server.influx_token_wo', 'metrics_server.influx_token_wo_version'] },
        { without: ['metrics_server.influx_token'] },
      ],
      message: /together: \[influx_token,influx_token_wo\]/,
    },
  ],
  node_disk_zfs: [
    {
      ways: [
        { values: { 'node_disk_zfs.raidlevel': 'draid' } },
        { without: ['node_disk_zfs.draid_config'], values: { 'node_disk_zfs.raidlevel': 'mirror' } },
      ],
      message: /`draid_config` attribute is only valid when `raidlevel` is `draid`/,
    },
  ],
  pool_membership: [oneOf(/together: \[vm_id,storage_id\]/, 'pool_membership', 'vm_id', 'storage_id')],
  realm_ldap: [oneOf(/cannot be specified when "(mode|secure)" is/, 'realm_ldap', 'mode', 'secure')],
  realm_openid: [
    {
      ways: [
        { without: ['realm_openid.client_key_wo', 'realm_openid.client_key_wo_version'] },
        { without: ['realm_openid.client_key'] },
      ],
      message: /together: \[client_key,client_key_wo\]/,
    },
  ],
  storage_cifs: [keepAll('storage_cifs')],
  storage_directory: [keepAll('storage_directory')],
  storage_nfs: [keepAll('storage_nfs')],
  storage_pbs: [
    keepAll('storage_pbs'),
    oneOf(
      /cannot be specified when "(generate_)?encryption_key" is/,
      'storage_pbs',
      'encryption_key',
      'generate_encryption_key',
    ),
  ],
};

/** Fields that do not go together. */
interface Apart {
  /** Ways that give all of them, together. */
  readonly ways: readonly Way[];
  /** What the provider says where all are given at once. */
  readonly message: RegExp;
}

function keepAll(type: string): Apart {
  const others = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'];
  return {
    ways: [
      { without: [`${type}.backups.keep_all`] },
      { without: others.map((name) => `${type}.backups.keep_${name}`) },
    ],
    message: /when keep_all is true, these attributes must not be set/,
  };
}

/** Ways that give one of some fields each. */
function oneOf(message: RegExp, type: string, ...names: readonly string[]): Apart {
  const ways = names.map((own) => ({
    without: names.filter((name) => name !== own).map((name) => `${type}.${name}`),
  }));
  return { ways, message };
}

/** What the provider wants although its schema does not require it. */
export const wanted: Readonly<
  Record<string, { readonly fields: readonly string[]; readonly message: RegExp }>
> = {
  firewall_options: {
    fields: ['firewall_options.vm_id'],
    message: /one of `container_id,vm_id` must be specified/,
  },
  harule: {
    fields: ['harule.nodes'],
    message: /`nodes` attribute is required when `type` is "node-affinity"/,
  },
  sdn_controller_evpn: {
    fields: ['sdn_controller_evpn.peers'],
    message: /At least one .* \[fabric,peers\]/,
  },
  sdn_fabric_node_openfabric: {
    fields: ['sdn_fabric_node_openfabric.ip'],
    message: /At least one .* \[ip,ip6\]/,
  },
  sdn_fabric_openfabric: {
    fields: ['sdn_fabric_openfabric.ip_prefix'],
    message: /At least one .* \[ip_prefix,ip6_prefix\]/,
  },
  pool_membership: { fields: ['pool_membership.vm_id'], message: /At least one .* \[vm_id,storage_id\]/ },
};
