import type { BodyItem, Expression, Value } from '../../formats/hcl/model';
import type { CloneSource, IsoSource } from './source-fields';

/** An attribute: data, or an expression of HCL. Texts are literal for HCL, and templates of Packer (`{{ .HTTPIP }}`). */
export type PackerValue = Value | Expression;

type SourceFields = IsoSource & CloneSource;

/** A `source` block of the builders `proxmox-iso` and `proxmox-clone`, in the plugin's words; a patch may add others. */
export type PackerSource = { -readonly [Field in keyof SourceFields]: SourceFields[Field] } & {
  [field: string]: unknown;
};

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
  variables: Record<
    string,
    { type: Expression; description: string; default?: Expression; sensitive?: boolean }
  >;
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
