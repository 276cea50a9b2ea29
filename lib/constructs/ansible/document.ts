import type { Tagged } from '../../formats/tagged';

/** A value of a variable or an argument: data, a Jinja expression as text, or text that Jinja must leave alone. */
export type AnsibleValue =
  | string
  | number
  | boolean
  | null
  | Tagged
  | readonly AnsibleValue[]
  | { readonly [key: string]: AnsibleValue };

/** A task of a role or a play: keywords of Ansible, and the module under its full name. */
export interface Task {
  name: string;
  when?: string | string[];
  loop?: AnsibleValue;
  register?: string;
  notify?: string | string[];
  changed_when?: boolean | string;
  failed_when?: boolean | string;
  no_log?: boolean;
  become?: boolean;
  tags?: string[];
  /** The module, as in `ansible.builtin.apt`, with its arguments. */
  [keyOrModule: string]: unknown;
}

/** A play: which hosts get which roles. */
export interface Play {
  name: string;
  hosts: string;
  become?: boolean;
  gather_facts?: boolean;
  vars?: Record<string, AnsibleValue>;
  roles?: (string | { role: string; tags?: string[]; [key: string]: unknown })[];
  tasks?: Task[];
  handlers?: Task[];
  [key: string]: unknown;
}

/** A group of an inventory in YAML. */
export interface InventoryGroup {
  hosts?: Record<string, Record<string, AnsibleValue>>;
  vars?: Record<string, AnsibleValue>;
  children?: Record<string, InventoryGroup>;
  [key: string]: unknown;
}

/** `inventory/hosts.yml`. */
export interface InventoryDocument {
  all: InventoryGroup;
  [key: string]: unknown;
}

/** `requirements.yml`. */
export interface RequirementsDocument {
  collections?: { name: string; version?: string; source?: string }[];
  roles?: { name?: string; src?: string; version?: string }[];
  [key: string]: unknown;
}

/** `ansible.cfg`. */
export interface AnsibleConfig {
  defaults: Record<string, string | number | boolean>;
  [section: string]: Record<string, string | number | boolean>;
}
