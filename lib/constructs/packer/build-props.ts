import type { Hypervisor } from '../../model/hypervisor';
import type { ImageProps } from '../../model/image';
import type { Size } from '../../model/size';
import type { PostProcessor, Provisioner } from './document';
import type { Feature } from './scripts';
import type { TemplateUser } from './users';
import type { PackerVariables } from './variables';

/** What a template needs to know of the Proxmox node that it is built on. */
export interface BuildNode extends Hypervisor {
  /** URL of the API, without a path. */
  readonly endpoint: string;
  /** Whether the certificate of the API is taken unseen. */
  readonly insecure: boolean;
  /** Storage for disks. */
  readonly storage: string;
}

/** An installer image that the node downloads. */
export interface IsoDownload {
  /** Where it is published, by https: a page of one release, as those of "current" move. */
  readonly url: string;
  /** Its checksum with the algorithm in front: `sha256:…`. */
  readonly checksum: string;
  /**
   * Storage of the node for it.
   *
   * @default 'local'
   */
  readonly storage?: string;
  /**
   * Whether the address may be one of plain http, as that of a mirror at home: what comes is held against the checksum.
   *
   * @default false
   */
  readonly allowInsecure?: boolean;
}

/** Settings of every template that Packer builds. */
export interface BuildProps {
  /** Id of the template on the node, 100 to 999999999. A rebuild takes the place of the old one. */
  readonly vmId: number;

  /**
   * What is installed beside the guest agent and cloud-init.
   *
   * @default - nothing
   */
  readonly preinstall?: readonly Feature[];

  /**
   * Users of every clone, with the keys that let them in; cloud-init may make others.
   *
   * @default - none
   */
  readonly users?: readonly TemplateUser[];

  /**
   * Variables of its own, by name, for its provisioners and fields: what a person gives to one build. HL709.
   *
   * @default - none
   */
  readonly variables?: PackerVariables;

  /**
   * What else is done before the clean-up, in Packer's words: `{ type: 'shell', inline: ['sudo apt-get install -y git'] }`.
   *
   * @default - nothing
   */
  readonly provisioners?: readonly Provisioner[];

  /**
   * What is done with the result, in Packer's words: `{ type: 'manifest', output: 'packer-manifest.json' }`.
   *
   * @default - nothing
   */
  readonly postProcessors?: readonly PostProcessor[];

  /**
   * Version of what it holds, a tag of the template: `2026-11`. Plans then warn of machines that were made from another one.
   *
   * @default - none, and nobody is told
   */
  readonly version?: string;

  /**
   * Name in Proxmox.
   *
   * @default - the id, with `-template`
   */
  readonly name?: string;

  /**
   * Description in Proxmox.
   *
   * @default - what it is made from and what is preinstalled
   */
  readonly description?: string;

  /**
   * Cores while it is built.
   *
   * @default 2
   */
  readonly cores?: number;

  /**
   * Memory while it is built, whole MiB.
   *
   * @default '2GiB'
   */
  readonly memory?: Size;

  /**
   * Bridge of the node that the build uses; the machine there must reach Packer by HTTP.
   *
   * @default 'vmbr0'
   */
  readonly bridge?: string;
}

/** What of the settings any template has, whoever builds it. */
export function imageOf({ vmId, version }: BuildProps): Pick<ImageProps, 'vmId' | 'version'> {
  return { vmId, ...(version !== undefined && { version }) };
}
