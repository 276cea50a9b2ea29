// Written by `npm run bindings` from the schema of the provider: change nothing here.

import type { ObjectListReference, ObjectReference } from '../../tofu/binding/types';
import type { IResolvable, StringMap, TerraformMetaArguments } from '../../tofu/engine';
import { resource } from './bound';

/** Configuration of a {@link VirtualEnvironmentContainer}. */
export interface VirtualEnvironmentContainerConfig extends TerraformMetaArguments {
  /** The description. */
  readonly description?: string;
  /** The runtime environment variables for the container init process. */
  readonly environmentVariables?: Record<string, string>;
  /** A hook script. */
  readonly hookScriptFileId?: string;
  /** The node name. */
  readonly nodeName: string;
  /** The ID of the pool to assign the container to. */
  readonly poolId?: string;
  /**
   * Whether to set the protection flag of the container. This will prevent the container itself and its
   * disk for remove/update operations.
   */
  readonly protection?: boolean | IResolvable;
  /** Automatically start container when the host system boots. */
  readonly startOnBoot?: boolean | IResolvable;
  /** Whether to start the container. */
  readonly started?: boolean | IResolvable;
  /** Tags of the container. This is only meta information. */
  readonly tags?: string[];
  /** Whether to create a template. */
  readonly template?: boolean | IResolvable;
  /** Clone container timeout. */
  readonly timeoutClone?: number;
  /** Create container timeout. */
  readonly timeoutCreate?: number;
  /** Delete container timeout. */
  readonly timeoutDelete?: number;
  /**
   * Start container timeout.
   * @deprecated This field is deprecated and will be removed in a future release. An overall operation
   * timeout (`timeout_create` / `timeout_clone`) is used instead.
   */
  readonly timeoutStart?: number;
  /** Update container timeout. */
  readonly timeoutUpdate?: number;
  /** Whether the container runs as unprivileged on the host. */
  readonly unprivileged?: boolean | IResolvable;
  /** The VM identifier. */
  readonly vmId?: number;
  /** The cloning configuration. */
  readonly clone?: VirtualEnvironmentContainerClone;
  /** The console configuration. */
  readonly console?: VirtualEnvironmentContainerConsole;
  /** The CPU allocation. */
  readonly cpu?: VirtualEnvironmentContainerCpu;
  /** Device to pass through to the container. */
  readonly devicePassthrough?: VirtualEnvironmentContainerDevicePassthrough[] | IResolvable;
  /** The disks. */
  readonly disk?: VirtualEnvironmentContainerDisk;
  /** Features. */
  readonly features?: VirtualEnvironmentContainerFeatures;
  /** UID/GID mapping for unprivileged containers. */
  readonly idmap?: VirtualEnvironmentContainerIdmap[] | IResolvable;
  /** The initialization configuration. */
  readonly initialization?: VirtualEnvironmentContainerInitialization;
  /** The memory allocation. */
  readonly memory?: VirtualEnvironmentContainerMemory;
  /** A mount point. */
  readonly mountPoint?: VirtualEnvironmentContainerMountPoint[] | IResolvable;
  /** The network interfaces. */
  readonly networkInterface?: VirtualEnvironmentContainerNetworkInterface[] | IResolvable;
  /** The operating system configuration. */
  readonly operatingSystem?: VirtualEnvironmentContainerOperatingSystem;
  /** Defines startup and shutdown behavior of the container. */
  readonly startup?: VirtualEnvironmentContainerStartup;
  /** Configuration for waiting for specific IP address types. */
  readonly waitForIp?: VirtualEnvironmentContainerWaitForIp;
}

/** The cloning configuration. */
export interface VirtualEnvironmentContainerClone {
  /** The ID of the target datastore. */
  readonly datastoreId?: string;
  /**
   * When cloning, create a full copy of all disks. Set to false to create a linked clone. Linked clones
   * require the source container to be a template on storage that supports copy-on-write (e.g. Ceph
   * RBD). Defaults to true.
   */
  readonly full?: boolean | IResolvable;
  /** The name of the source node. */
  readonly nodeName?: string;
  /** The ID of the source container. */
  readonly vmId: number;
}

/** The console configuration. */
export interface VirtualEnvironmentContainerConsole {
  /** Whether to enable the console device. */
  readonly enabled?: boolean | IResolvable;
  /** The number of available TTY. */
  readonly ttyCount?: number;
  /** The console mode. */
  readonly type?: 'console' | 'shell' | 'tty' | IResolvable;
}

/** The CPU allocation. */
export interface VirtualEnvironmentContainerCpu {
  /** The CPU architecture. */
  readonly architecture?: 'amd64' | 'arm64' | 'armhf' | 'i386' | IResolvable;
  /** The number of CPU cores. */
  readonly cores?: number;
  /** Limit of CPU usage. Value 0 indicates no limit (defaults to 0). */
  readonly limit?: number;
  /** The CPU units. */
  readonly units?: number;
}

/** Device to pass through to the container. */
export interface VirtualEnvironmentContainerDevicePassthrough {
  /** Deny the container to write to the device. */
  readonly denyWrite?: boolean | IResolvable;
  /** Group ID to be assigned to the device node. */
  readonly gid?: number;
  /** Access mode to be set on the device node (e.g. 0666). */
  readonly mode?: string;
  /** Device to pass through to the container. */
  readonly path: string;
  /** Device UID in the container. */
  readonly uid?: number;
}

/** The disks. */
export interface VirtualEnvironmentContainerDisk {
  /** Explicitly enable or disable ACL support. */
  readonly acl?: boolean | IResolvable;
  /** The datastore id. */
  readonly datastoreId?: string;
  /** Extra mount options. */
  readonly mountOptions?: string[];
  /** Enable user quotas for the container rootfs. */
  readonly quota?: boolean | IResolvable;
  /** Will include this volume to a storage replica job. */
  readonly replicate?: boolean | IResolvable;
  /** The rootfs size in gigabytes. */
  readonly size?: number;
}

/** Features. */
export interface VirtualEnvironmentContainerFeatures {
  /** Whether the container supports FUSE mounts. */
  readonly fuse?: boolean | IResolvable;
  /** Whether the container supports `keyctl()` system call. */
  readonly keyctl?: boolean | IResolvable;
  /** Whether the container supports `mknod()` system call. */
  readonly mknod?: boolean | IResolvable;
  /** List of allowed mount types. */
  readonly mount?: ('cifs' | 'nfs')[] | IResolvable;
  /** Whether the container runs as nested. */
  readonly nesting?: boolean | IResolvable;
}

/** UID/GID mapping for unprivileged containers. */
export interface VirtualEnvironmentContainerIdmap {
  /** Starting ID in the container namespace. */
  readonly containerId: number;
  /** Starting ID in the host namespace. */
  readonly hostId: number;
  /** Number of IDs to map. */
  readonly size: number;
  /** Mapping type (uid or gid). */
  readonly type: 'uid' | 'gid' | IResolvable;
}

/** The initialization configuration. */
export interface VirtualEnvironmentContainerInitialization {
  /**
   * Command to run as init, optionally with arguments. It may start with an absolute path, relative
   * path, or a binary in `$PATH`.
   */
  readonly entrypoint?: string;
  /** The hostname. Must be a valid DNS name. */
  readonly hostname?: string;
  /** The DNS configuration. */
  readonly dns?: VirtualEnvironmentContainerInitializationDns;
  /** The IP configuration. */
  readonly ipConfig?: VirtualEnvironmentContainerInitializationIpConfig[] | IResolvable;
  /** The user account configuration. */
  readonly userAccount?: VirtualEnvironmentContainerInitializationUserAccount;
}

/** The DNS configuration. */
export interface VirtualEnvironmentContainerInitializationDns {
  /** The DNS search domain. */
  readonly domain?: string;
  /**
   * The DNS server.
   * @deprecated The `server` attribute is deprecated and will be removed in a future release. Please use
   * the `servers` attribute instead.
   */
  readonly server?: string;
  /** The list of DNS servers. */
  readonly servers?: string[];
}

/** The IP configuration. */
export interface VirtualEnvironmentContainerInitializationIpConfig {
  /** The IPv4 configuration. */
  readonly ipv4?: VirtualEnvironmentContainerInitializationIpConfigIpv4;
  /** The IPv6 configuration. */
  readonly ipv6?: VirtualEnvironmentContainerInitializationIpConfigIpv6;
}

/** The IPv4 configuration. */
export interface VirtualEnvironmentContainerInitializationIpConfigIpv4 {
  /** The IPv4 address. */
  readonly address?: string;
  /** The IPv4 gateway. */
  readonly gateway?: string;
}

/** The IPv6 configuration. */
export interface VirtualEnvironmentContainerInitializationIpConfigIpv6 {
  /** The IPv6 address. */
  readonly address?: string;
  /** The IPv6 gateway. */
  readonly gateway?: string;
}

/** The user account configuration. */
export interface VirtualEnvironmentContainerInitializationUserAccount {
  /** The SSH keys. */
  readonly keys?: string[];
  /** The SSH password. Sensitive: OpenTofu does not print it. */
  readonly password?: string;
}

/** The memory allocation. */
export interface VirtualEnvironmentContainerMemory {
  /** The dedicated memory in megabytes. */
  readonly dedicated?: number;
  /** The swap size in megabytes. */
  readonly swap?: number;
}

/** A mount point. */
export interface VirtualEnvironmentContainerMountPoint {
  /** Explicitly enable or disable ACL support. */
  readonly acl?: boolean | IResolvable;
  /** Whether to include the mount point in backups (only used for volume mount points). */
  readonly backup?: boolean | IResolvable;
  /** Extra mount options. */
  readonly mountOptions?: string[];
  /** Path to the mount point as seen from inside the container. */
  readonly path: string;
  /** Enable user quotas inside the container (not supported with volume mounts). */
  readonly quota?: boolean | IResolvable;
  /** Read-only mount point. */
  readonly readOnly?: boolean | IResolvable;
  /** Will include this volume to a storage replica job. */
  readonly replicate?: boolean | IResolvable;
  /** Mark this non-volume mount point as available on all nodes. */
  readonly shared?: boolean | IResolvable;
  /** Volume size (only used for volume mount points). */
  readonly size?: string;
  /** Volume, device or directory to mount into the container. */
  readonly volume: string;
}

/** The network interfaces. */
export interface VirtualEnvironmentContainerNetworkInterface {
  /** The bridge. */
  readonly bridge?: string;
  /** Whether to enable the network device. */
  readonly enabled?: boolean | IResolvable;
  /** Whether this interface's firewall rules should be used. */
  readonly firewall?: boolean | IResolvable;
  /** Whether the host runs DHCP on this interface's behalf. Requires Proxmox VE 9.1+. */
  readonly hostManaged?: boolean | IResolvable;
  /** The MAC address. */
  readonly macAddress?: string;
  /** Maximum transmission unit (MTU). */
  readonly mtu?: number;
  /** The network interface name. */
  readonly name: string;
  /** The rate limit in megabytes per second. */
  readonly rateLimit?: number;
  /** The VLAN identifier. */
  readonly vlanId?: number;
}

/** The operating system configuration. */
export interface VirtualEnvironmentContainerOperatingSystem {
  /** The ID of an OS template file. */
  readonly templateFileId: string;
  /** The type. */
  readonly type?: 'alpine' | 'archlinux' | 'centos' | 'debian' | 'devuan' | 'fedora' | 'gentoo' | 'nixos'
    | 'opensuse' | 'ubuntu' | 'unmanaged' | IResolvable;
}

/** Defines startup and shutdown behavior of the container. */
export interface VirtualEnvironmentContainerStartup {
  /** A non-negative number defining the delay in seconds before the next container is shut down. */
  readonly downDelay?: number;
  /** A non-negative number defining the general startup order. */
  readonly order?: number;
  /** A non-negative number defining the delay in seconds before the next container is started. */
  readonly upDelay?: number;
}

/** Configuration for waiting for specific IP address types. */
export interface VirtualEnvironmentContainerWaitForIp {
  /** Wait for at least one IPv4 address (non-loopback, non-link-local). */
  readonly ipv4?: boolean | IResolvable;
  /** Wait for at least one IPv6 address (non-loopback, non-link-local). */
  readonly ipv6?: boolean | IResolvable;
}

/** What OpenTofu knows of a VirtualEnvironmentContainer after apply. */
export interface VirtualEnvironmentContainerComputed {
  /** Identifier that the provider gives. */
  readonly id: string;
  /** The container's IPv4 addresses per network device. */
  readonly ipv4: StringMap;
  /** The container's IPv6 addresses per network device. */
  readonly ipv6: StringMap;
  /** The disks. */
  readonly disk: ObjectReference<VirtualEnvironmentContainerDisk,
    VirtualEnvironmentContainerDiskComputed>;
  /** A mount point. */
  readonly mountPoint: ObjectListReference<VirtualEnvironmentContainerMountPoint,
    VirtualEnvironmentContainerMountPointComputed>;
}

/** What OpenTofu knows of a VirtualEnvironmentContainerDisk after apply. */
export interface VirtualEnvironmentContainerDiskComputed {
  /** The in-datastore path to the disk image. */
  readonly pathInDatastore: string;
}

/** What OpenTofu knows of a VirtualEnvironmentContainerMountPoint after apply. */
export interface VirtualEnvironmentContainerMountPointComputed {
  /** The in-datastore path to the mount point volume. */
  readonly pathInDatastore: string;
}

/** Resource `proxmox_virtual_environment_container` of bpg/proxmox. */
export class VirtualEnvironmentContainer extends resource<VirtualEnvironmentContainerConfig, VirtualEnvironmentContainerComputed>('proxmox_virtual_environment_container', {
  description: 'optional string',
  environment_variables: 'optional map(string)',
  hook_script_file_id: 'optional string',
  id: 'computed string',
  ipv4: 'computed map(string)',
  ipv6: 'computed map(string)',
  node_name: 'required string',
  pool_id: 'optional string',
  protection: 'optional bool',
  start_on_boot: 'optional bool',
  started: 'optional bool',
  tags: 'optional list(string)',
  template: 'optional bool',
  timeout_clone: 'optional number',
  timeout_create: 'optional number',
  timeout_delete: 'optional number',
  timeout_start: 'optional number deprecated',
  timeout_update: 'optional number',
  unprivileged: 'optional bool',
  vm_id: 'optional+computed number',
  clone: ['optional block(list 0..1)', {
    datastore_id: 'optional string',
    full: 'optional bool',
    node_name: 'optional string',
    vm_id: 'required number',
  }],
  console: ['optional block(list 0..1)', {
    enabled: 'optional bool',
    tty_count: 'optional number',
    type: 'optional string',
  }],
  cpu: ['optional block(list 0..1)', {
    architecture: 'optional string',
    cores: 'optional number',
    limit: 'optional number',
    units: 'optional+computed number',
  }],
  device_passthrough: ['optional block(list 0..128)', {
    deny_write: 'optional bool',
    gid: 'optional number',
    mode: 'optional string',
    path: 'required string',
    uid: 'optional number',
  }],
  disk: ['optional block(list 0..1)', {
    acl: 'optional bool',
    datastore_id: 'optional string',
    mount_options: 'optional list(string)',
    path_in_datastore: 'computed string',
    quota: 'optional bool',
    replicate: 'optional bool',
    size: 'optional number',
  }],
  features: ['optional block(list 0..1)', {
    fuse: 'optional bool',
    keyctl: 'optional bool',
    mknod: 'optional bool',
    mount: 'optional list(string)',
    nesting: 'optional bool',
  }],
  idmap: ['optional block(list)', {
    container_id: 'required number',
    host_id: 'required number',
    size: 'required number',
    type: 'required string',
  }],
  initialization: ['optional block(list 0..1)', {
    entrypoint: 'optional string',
    hostname: 'optional string',
    dns: ['optional block(list 0..1)', {
      domain: 'optional string',
      server: 'optional string deprecated',
      servers: 'optional list(string)',
    }],
    ip_config: ['optional block(list 0..10)', {
      ipv4: ['optional block(list 0..1)', {
        address: 'optional string',
        gateway: 'optional string',
      }],
      ipv6: ['optional block(list 0..1)', {
        address: 'optional string',
        gateway: 'optional string',
      }],
    }],
    user_account: ['optional block(list 0..1)', {
      keys: 'optional list(string)',
      password: 'optional string sensitive',
    }],
  }],
  memory: ['optional block(list 0..1)', {
    dedicated: 'optional number',
    swap: 'optional number',
  }],
  mount_point: ['optional block(list 0..256)', {
    acl: 'optional bool',
    backup: 'optional bool',
    mount_options: 'optional list(string)',
    path: 'required string',
    path_in_datastore: 'computed string',
    quota: 'optional bool',
    read_only: 'optional bool',
    replicate: 'optional bool',
    shared: 'optional bool',
    size: 'optional string',
    volume: 'required string',
  }],
  network_interface: ['optional block(list 0..10)', {
    bridge: 'optional string',
    enabled: 'optional bool',
    firewall: 'optional bool',
    host_managed: 'optional bool',
    mac_address: 'optional+computed string',
    mtu: 'optional number',
    name: 'required string',
    rate_limit: 'optional number',
    vlan_id: 'optional number',
  }],
  operating_system: ['optional block(list 0..1)', {
    template_file_id: 'required string',
    type: 'optional string',
  }],
  startup: ['optional block(list 0..1)', {
    down_delay: 'optional number',
    order: 'optional number',
    up_delay: 'optional number',
  }],
  wait_for_ip: ['optional block(list 0..1)', {
    ipv4: 'optional bool',
    ipv6: 'optional bool',
  }],
}) {}
