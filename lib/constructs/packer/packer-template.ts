import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { problemOf } from '../../core/component';
import { hashText } from '../../core/dialect';
import type { Problem } from '../../core/problem';
import { quoted, valueOr, type Fault } from '../../model/fault';
import type { Hypervisor } from '../../model/hypervisor';
import { Image, type ImageFacts } from '../../model/image';
import { nearest, parseHostName } from '../../model/names';
import { parseSize, type Size } from '../../model/size';
import type { Tooling } from '../../model/tooling';
import { packerHcl, preseed } from './dialect';
import type { PackerDocument, PreseedDocument } from './document';
import { foreignTemplates } from './go-template';
import { packerDocument } from './packer-document';
import { debianPreseed, defaultLocale } from './preseed';
import { featureNames, scriptsOf, type Feature } from './scripts';

/** What a template needs to know of the Proxmox node that it is built on. */
export interface BuildNode extends Hypervisor {
  /** URL of the API, without a path. */
  readonly endpoint: string;
  /** Whether the certificate of the API is taken unseen. */
  readonly insecure: boolean;
  /** Storage for disks. */
  readonly storage: string;
}

/** Settings of a {@link PackerTemplate}. */
export interface PackerTemplateProps {
  /** Node that it is built on, and that holds it. */
  readonly node: BuildNode;

  /** Id of the template on the node, 100 to 999999999. A rebuild takes the place of the old one. */
  readonly vmId: number;

  /** Operating system; decides how the installer is driven. */
  readonly os: 'debian-13';

  /** Installer image on the node: `local:iso/debian-13-amd64-netinst.iso`. */
  readonly iso: string;

  /**
   * What is installed beside the guest agent and cloud-init.
   *
   * @default - nothing
   */
  readonly preinstall?: readonly Feature[];

  /**
   * Name in Proxmox.
   *
   * @default - the id, with `-template`
   */
  readonly name?: string;

  /**
   * Description in Proxmox.
   *
   * @default - the operating system and what is preinstalled
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
   * Disk, whole GiB: the smallest that a clone can have.
   *
   * @default '20GiB'
   */
  readonly disk?: Size;

  /**
   * Bridge of the node that the build uses; the machine there must reach Packer by HTTP.
   *
   * @default 'vmbr0'
   */
  readonly bridge?: string;

  /**
   * Machine type of QEMU. `q35` has PCI Express, which a GPU needs.
   *
   * @default 'q35'
   */
  readonly machine?: 'pc' | 'q35';

  /**
   * CPU that the guest sees.
   *
   * @default 'x86-64-v2-AES'
   */
  readonly cpuType?: string;

  /**
   * Language and character set of the installed system; its keyboard is `us`.
   *
   * @default 'en_US.UTF-8'
   */
  readonly locale?: string;

  /**
   * Keys that are typed to start the installer, with Packer's own `{{ .HTTPIP }}` and `{{ .HTTPPort }}`.
   *
   * @default - those that start an unattended installation of the operating system
   */
  readonly bootCommand?: readonly string[];
}

/**
 * A Proxmox template that Packer builds from an installer image. Its file is `packer/<id>.pkr.hcl`, which builds alone.
 *
 * @example
 * new PackerTemplate(repository, 'debian-13', {
 *   node: pve,
 *   vmId: 9000,
 *   os: 'debian-13',
 *   iso: 'local:iso/debian-13-amd64-netinst.iso',
 *   preinstall: ['docker', 'node-exporter'],
 * });
 */
export class PackerTemplate extends Image {
  /** `packer/<id>.pkr.hcl`, for patches. */
  readonly file: Artifact<PackerDocument>;
  /** The preseed file, for patches. */
  readonly preseed: Artifact<PreseedDocument>;
  private readonly props: PackerTemplateProps;

  constructor(scope: Construct, id: string, props: PackerTemplateProps) {
    super(scope, id, { node: props.node, vmId: props.vmId, facts: factsOf(props) });
    this.props = props;
    const report = (fault: Fault) => {
      this.report(fault);
    };
    valueOr(parseSize('disk', props.disk ?? '20GiB', 'GiB'), report);
    valueOr(parseSize('memory', props.memory ?? '2GiB', 'MiB'), report);
    valueOr(parseHostName(props.name ?? `${id}-template`), report);
    if (!/^[A-Za-z][\w.-]*:iso\/.+\.(iso|img)$/.test(props.iso)) {
      report({
        code: 'HL702',
        what: `iso must be an image on a storage of the node, got ${JSON.stringify(props.iso)}`,
        fix: `write it as in 'local:iso/debian-13-amd64-netinst.iso'`,
      });
    }

    for (const fault of unknownWords(props)) report(fault);
    const scripts = scriptsOf(props.preinstall ?? []);
    this.file = new Artifact<PackerDocument>(this, `${id}.pkr.hcl`, {
      path: `packer/${id}.pkr.hcl`,
      dialect: packerHcl,
      data: () => this.document(),
    });
    this.preseed = new Artifact<PreseedDocument>(this, 'preseed.cfg', {
      path: `packer/${id}/http/preseed.cfg`,
      dialect: preseed,
      data: () => debianPreseed({ locale: props.locale ?? defaultLocale }),
    });
    for (const { name, text } of scripts) {
      new Artifact(this, name, {
        path: `packer/${id}/scripts/${name}`,
        dialect: hashText,
        data: () => text,
        executable: true,
      });
    }
  }

  protected override get sourcePath(): string {
    return this.file.path;
  }

  override *check(): Iterable<Problem> {
    for (const finding of foreignTemplates(this.document())) yield problemOf(this, finding);
  }

  /** What Packer needs in this repository. */
  tooling(): readonly Tooling[] {
    const file = `${this.node.id}.pkr.hcl`;
    return [
      {
        command: 'packer',
        packages: ['packer'],
        folder: 'packer',
        prepare: {
          unless: '[ -d "${PACKER_PLUGIN_PATH:-$HOME/.config/packer/plugins}/github.com/hashicorp/proxmox" ]',
          run: `packer init ${file}`,
        },
        asScript: true,
        usage: { says: 'Templates', example: `devbox run packer build ${file}` },
        environment: [
          {
            name: 'PROXMOX_USERNAME',
            description: 'Packer: user and token name, user@realm!name',
            secret: false,
          },
          { name: 'PROXMOX_TOKEN', description: 'Packer: the value of that token', secret: true },
        ],
        jobs: [
          {
            name: 'validate:packer',
            stage: 'validate',
            script: [`packer init ${file}`, 'packer fmt -check .', `packer validate ${file}`],
            // Validation connects to nothing, but wants to see a log-in.
            variables: { PROXMOX_USERNAME: 'nobody@pve!validate', PROXMOX_TOKEN: 'none' },
          },
        ],
        ignored: ['*.pkrvars.hcl', '!*.pkrvars.hcl.example', 'packer_cache/'],
      },
    ];
  }

  private document(): PackerDocument {
    return packerDocument(this.node.id, this.props, this.facts);
  }
}

/** What the types refuse and a program in JavaScript, or one that nobody compiled, can still say. */
function* unknownWords({ os, preinstall = [] }: PackerTemplateProps): Iterable<Fault> {
  const given = [
    ['os', os, ['debian-13']],
    ...preinstall.map((name) => ['preinstall', name, featureNames] as const),
  ] as const;
  for (const [prop, word, known] of given) {
    if ((known as readonly string[]).includes(word)) continue;
    const near = nearest(word, known);
    yield {
      code: 'HL703',
      what: `${prop} must be one of ${known.join(', ')}, got ${quoted(word)}`,
      fix: near === undefined ? 'choose one of these' : `did you mean ${quoted(near)}?`,
    };
  }
}

function factsOf(props: PackerTemplateProps): ImageFacts {
  return {
    diskInterface: 'scsi0',
    diskSize: valueOr(parseSize('disk', props.disk ?? '20GiB', 'GiB'), () => undefined) ?? 0,
    storage: props.node.storage,
    firmware: 'bios',
    machine: props.machine ?? 'q35',
    scsiController: 'virtio-scsi-single',
    cpuType: props.cpuType ?? 'x86-64-v2-AES',
    agent: true,
  };
}
