import type { Construct } from 'constructs';

import { Component } from '../../core/component';
import type { Facts } from '../../model/facts';
import { slotFaults } from '../../model/disk-slot';
import type { ImageFacts } from '../../model/image';
import { storageFaults } from '../../model/node-names';
import { isRolling } from '../../model/release-url';
import { TofuResource } from '../tofu/resource';
import type { OrRef, TofuRef } from '../tofu/tofu-ref';
import { TofuRoot } from '../tofu/tofu-root';
import type { DownloadFileBody } from './document';
import { proxmoxProvider } from './provider';
import type { ProxmoxNode } from './proxmox-node';

/** Digits of a checksum, by its algorithm. */
const digits = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 } as const;

/** Settings of a {@link CloudImage}. */
export interface CloudImageProps {
  /** Node that downloads it, and whose machines are made from it. */
  readonly node: ProxmoxNode;

  /** Where it is published, by https. */
  readonly url: OrRef<string>;

  /** Its checksum, in hexadecimal digits: what is downloaded is held against it. */
  readonly checksum: OrRef<string>;

  /**
   * How the checksum was made.
   *
   * @default 'sha256'
   */
  readonly checksumAlgorithm?: keyof typeof digits;

  /**
   * Storage of the node that takes imports.
   *
   * @default 'local'
   */
  readonly storage?: string;

  /**
   * Name of the file there; Proxmox tells the format by its ending: `.qcow2`, `.raw` or `.vmdk`.
   *
   * @default - the id, with `.qcow2`
   */
  readonly fileName?: string;

  /**
   * What its machines are, where it is not what a Linux cloud image takes.
   *
   * @default - BIOS, q35, disk `scsi0` on the node's storage, no guest agent, of unknown size
   */
  readonly facts?: Partial<ImageFacts>;
}

/**
 * A disk image that a vendor publishes: Proxmox downloads it once, and machines are made from it without a template.
 *
 * @example
 * new CloudImage(root, 'talos', {
 *   node: pve,
 *   url: root.variable('talos_url', { type: 'string', description: 'Where the image is.' }),
 *   checksum: root.variable('talos_checksum', { type: 'string', description: 'Its SHA-256 checksum.' }),
 * });
 */
export class CloudImage extends Component {
  /** Node that holds it. */
  readonly host: ProxmoxNode;
  /** What its machines take over from it. */
  readonly facts: ImageFacts;
  /** The download, for overrides; `undefined` if it stands in no root. */
  readonly resource: TofuResource<DownloadFileBody> | undefined;

  constructor(scope: Construct, id: string, props: CloudImageProps) {
    super(scope, id, props);
    const { node, checksumAlgorithm = 'sha256' } = props;
    this.host = node;
    this.facts = {
      diskInterface: 'scsi0',
      diskSize: 0,
      storage: node.storage,
      firmware: 'bios',
      machine: 'q35',
      scsiController: 'virtio-scsi-single',
      cpuType: 'x86-64-v2-AES',
      agent: false,
      ...props.facts,
    };
    this.findFaults(props, checksumAlgorithm);
    this.resource = this.makeResource(props, checksumAlgorithm);
  }

  /** Volume that disks are imported from; known when it is downloaded. */
  get volume(): TofuRef<string> | undefined {
    return this.resource?.attribute('id');
  }

  /** What the report tells of it. */
  describe(): Facts {
    return { kind: 'images', value: { name: this.node.id, node: this.host.node.id, vmId: null, file: null } };
  }

  private findFaults(props: CloudImageProps, algorithm: keyof typeof digits): void {
    const { url, checksum, fileName, storage, facts } = props;
    const storages = [storage, facts?.storage].filter((name) => name !== undefined);
    for (const fault of [...slotFaults(this.facts.diskInterface), ...storages.flatMap(storageFaults)])
      this.report(fault);
    if (typeof url === 'string' && !url.startsWith('https://')) {
      this.report({
        code: 'HL615',
        what: `url of image ${this.node.id} must be https, got ${JSON.stringify(url)}`,
        fix: 'give the address with https://, or a variable of the root',
      });
    }
    if (typeof url === 'string' && isRolling(url)) {
      this.report({
        code: 'HL616',
        severity: 'warning',
        what: `url of image ${this.node.id} leads to another file one day, whose checksum will be another: ${url}`,
        fix: 'give the address of a release, with its date or version',
      });
    }
    const wanted = new RegExp(`^[0-9a-f]{${digits[algorithm]}}$`);
    if (typeof checksum === 'string' && !wanted.test(checksum)) {
      this.report({
        code: 'HL615',
        what: `${algorithm} checksum of image ${this.node.id} must be ${digits[algorithm]} hexadecimal digits, got ${JSON.stringify(checksum)}`,
        fix: 'copy it from the page that publishes the image, in small letters',
      });
    }
    if (fileName !== undefined && !/^[\w.-]+\.(qcow2|raw|vmdk)$/.test(fileName)) {
      this.report({
        code: 'HL615',
        what: `file name of image ${this.node.id} must end in .qcow2, .raw or .vmdk, got ${JSON.stringify(fileName)}`,
        fix: `write it as in '${this.node.id}.qcow2'; Ubuntu's .img files are of format qcow2`,
      });
    }
  }

  private makeResource(
    props: CloudImageProps,
    checksumAlgorithm: string,
  ): TofuResource<DownloadFileBody> | undefined {
    const root = TofuRoot.around(this);
    if (root === undefined) {
      this.report({
        code: 'HL602',
        what: 'a CloudImage must stand under a TofuRoot, which holds its state',
        fix: `write new CloudImage(new TofuRoot(repository, 'tofu'), …)`,
      });
      return undefined;
    }
    return new TofuResource<DownloadFileBody>(this, 'Resource', {
      type: 'proxmox_download_file',
      provider: proxmoxProvider(root, props.node),
      body: () => ({
        content_type: 'import',
        datastore_id: props.storage ?? 'local',
        node_name: props.node.name,
        url: props.url,
        checksum: props.checksum,
        checksum_algorithm: checksumAlgorithm,
        file_name: props.fileName ?? `${this.node.id}.qcow2`,
        // By itself the provider downloads it again when the server has another one, and replaces the disks.
        overwrite: false,
      }),
    });
  }
}
