import type { BodyItem, Expression, Value } from '../../formats/hcl/model';

/** An attribute: data, or an expression of HCL. Texts are literal for HCL, and templates of Packer (`{{ .HTTPIP }}`). */
export type PackerValue = Value | Expression;

/**
 * A `source` block of the builders `proxmox-iso` and `proxmox-clone`, in the plugin's words.
 *
 * @see https://developer.hashicorp.com/packer/integrations/hashicorp/proxmox/latest/components/builder/iso
 * @see https://developer.hashicorp.com/packer/integrations/hashicorp/proxmox/latest/components/builder/clone
 */
export interface PackerSource {
  proxmox_url?: PackerValue;
  username?: PackerValue;
  token?: PackerValue;
  insecure_skip_tls_verify?: boolean;
  node?: PackerValue;
  task_timeout?: string;
  vm_id?: number;
  vm_name?: string;
  template_name?: string;
  template_description?: string;
  tags?: string;
  os?: string;
  bios?: string;
  machine?: string;
  cores?: number;
  sockets?: number;
  cpu_type?: string;
  memory?: number;
  scsi_controller?: string;
  qemu_agent?: boolean;
  disks?: Record<string, PackerValue>[];
  network_adapters?: Record<string, PackerValue>[];
  boot_iso?: Record<string, PackerValue>;
  clone_vm?: PackerValue;
  clone_vm_id?: PackerValue;
  full_clone?: boolean;
  ipconfig?: Record<string, PackerValue>[];
  additional_iso_files?: Record<string, PackerValue>[];
  efi_config?: Record<string, PackerValue>;
  vga?: Record<string, PackerValue>;
  cloud_init?: boolean;
  cloud_init_storage_pool?: string;
  cloud_init_disk_type?: string;
  http_content?: Expression;
  http_directory?: string;
  boot_wait?: string;
  boot_key_interval?: string;
  boot_command?: string[];
  ssh_username?: PackerValue;
  ssh_password?: PackerValue;
  ssh_timeout?: string;
  [key: string]: PackerValue | Record<string, PackerValue> | Record<string, PackerValue>[] | undefined;
}

/** A `provisioner` block. */
export interface Provisioner {
  type: string;
  [key: string]: PackerValue | undefined;
}

/** A `post-processor` block, in Packer's words: `{ type: 'manifest', output: 'packer-manifest.json' }`. */
export interface PostProcessor {
  type: string;
  [key: string]: PackerValue | undefined;
}

/** A `.pkr.hcl` file for one template. */
export interface PackerDocument {
  requiredVersion: string;
  requiredPlugins: Record<string, { version: string; source: string }>;
  /** `variable` blocks, which a person gives the values of. */
  variables: Record<string, { type: Expression; description: string }>;
  /** `local` blocks. */
  locals: Record<string, { expression: Expression; sensitive?: boolean }>;
  /** What makes the machine. */
  builder: 'proxmox-iso' | 'proxmox-clone';
  /** Name of the source. */
  name: string;
  source: PackerSource;
  provisioners: Provisioner[];
  postProcessors: PostProcessor[];
  /** Further items of the file, such as a `build` of its own. */
  more: BodyItem[];
}

/** One line of a preseed file: who asks, the question, its type, the answer. */
export interface PreseedAnswer {
  owner: string;
  question: string;
  type: 'string' | 'boolean' | 'select' | 'multiselect' | 'password' | 'note';
  value: string;
}

/** A preseed file; a text stands as a comment above what follows. */
export type PreseedDocument = (PreseedAnswer | string)[];

/**
 * User data for Ubuntu's installer, in its words.
 *
 * @see https://canonical-subiquity.readthedocs-hosted.com/en/latest/reference/autoinstall-reference.html
 */
export interface AutoinstallDocument {
  autoinstall: {
    version: 1;
    locale?: string;
    keyboard?: { layout: string; variant?: string };
    timezone?: string;
    storage?: Record<string, unknown>;
    identity?: { hostname: string; username: string; password: string; realname?: string };
    ssh?: { 'install-server'?: boolean; 'allow-pw'?: boolean; 'authorized-keys'?: string[] };
    packages?: string[];
    updates?: 'security' | 'all';
    'early-commands'?: (string | string[])[];
    'late-commands'?: (string | string[])[];
    'user-data'?: Record<string, unknown>;
    [key: string]: unknown;
  };
}
