import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { problemOf } from '../../core/component';
import { hashText } from '../../core/dialect';
import type { Problem } from '../../core/problem';
import { valueOr } from '../../model/fault';
import { Image, type ImageFacts } from '../../model/image';
import { parseSize, type Size } from '../../model/size';
import type { Tooling } from '../../model/tooling';
import { autoinstallYaml } from './autoinstall';
import { bootCommandFaults, buildFaults, claimPackerNames, isoFaults } from './build-faults';
import { imageOf, type BuildNode, type BuildProps, type IsoDownload } from './build-props';
import { buildTooling } from './build-tooling';
import { packerHcl, preseed } from './dialect';
import type { AutoinstallDocument, PackerDocument, PreseedDocument } from './document';
import { foreignTemplates } from './go-template';
import { installFaults, installSettings, type InstallProps } from './install-settings';
import { isoDescription, isoVariable, packerDocument } from './packer-document';
import { scriptsOf } from './scripts';
import type { IsoSource } from './source-fields';
import { systemNamed, type Firmware, type OperatingSystem, type SystemName } from './systems';
import { namesOf, openVariables } from './variables';
import { undeclared } from './variable-faults';

/** Settings of a {@link PackerTemplate}. */
export interface PackerTemplateProps extends BuildProps, InstallProps {
  /** Node that it is built on, and that holds it. */
  readonly node: BuildNode;

  /** Operating system; decides how the installer is driven. */
  readonly os: SystemName;

  /**
   * Installer image on the node, as `local:iso/debian-13-amd64-netinst.iso`, or where the node gets it.
   *
   * @default - the variable `PKR_VAR_<id>_iso` of the environment
   */
  readonly iso?: string | IsoDownload;

  /**
   * Disk, whole GiB: the smallest that a clone can have.
   *
   * @default '20GiB'
   */
  readonly disk?: Size;

  /**
   * Machine type of QEMU. `q35` has PCI Express, which a GPU needs.
   *
   * @default 'q35'
   */
  readonly machine?: 'pc' | 'q35';

  /**
   * What starts the machine, and its clones.
   *
   * @default 'bios'
   */
  readonly firmware?: Firmware;

  /**
   * CPU that the guest sees.
   *
   * @default 'x86-64-v2-AES'
   */
  readonly cpuType?: string;

  /**
   * Keys that are typed to start the installer, with Packer's own `{{ .HTTPIP }}` and `{{ .HTTPPort }}`.
   *
   * @default - those that start an unattended installation of the operating system
   */
  readonly bootCommand?: readonly string[];

  /**
   * Settings of the builder `proxmox-iso` that have no prop here, in the plugin's words; they have the last word. A secret is
   * given as a reference: `packerVariable()`.
   *
   * @default - none
   */
  readonly extra?: Omit<IsoSource, 'node' | 'vm_id'>;
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
  /** The preseed file, for patches; `undefined` if the installer takes none. */
  readonly preseed: Artifact<PreseedDocument> | undefined;
  /** The autoinstall file, for patches; `undefined` if the installer takes none. */
  readonly autoinstall: Artifact<AutoinstallDocument> | undefined;
  /** Operating system. */
  readonly os: SystemName;
  private readonly props: PackerTemplateProps;

  constructor(scope: Construct, id: string, props: PackerTemplateProps) {
    super(scope, id, { node: props.node, ...imageOf(props), facts: factsOf(props) });
    this.props = props;
    this.os = props.os;
    valueOr(parseSize('disk', props.disk ?? '20GiB', 'GiB'), (fault) => {
      this.report(fault);
    });
    const faults = [
      ...buildFaults(id, props),
      ...isoFaults(props.iso),
      ...installFaults(props),
      ...bootCommandFaults(props.bootCommand),
    ];
    for (const fault of faults) this.report(fault);
    claimPackerNames(this, [...(props.iso === undefined ? [isoVariable(id)] : []), ...namesOf(id, props)]);
    this.file = new Artifact<PackerDocument>(this, `${id}.pkr.hcl`, {
      path: `packer/${id}.pkr.hcl`,
      dialect: packerHcl,
      data: () => this.document(),
    });
    const { seed } = this.system;
    const settings = installSettings(props);
    if (seed.kind === 'preseed') {
      this.preseed = new Artifact<PreseedDocument>(this, 'preseed.cfg', {
        path: `packer/${id}/http/preseed.cfg`,
        dialect: preseed,
        data: () => seed.data(settings),
      });
    } else {
      this.autoinstall = new Artifact<AutoinstallDocument>(this, 'user-data', {
        path: `packer/${id}/http/user-data`,
        dialect: autoinstallYaml,
        data: () => seed.data(settings),
      });
    }
    for (const { name, text } of scriptsOf(this.system, props)) {
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
    const document = this.document();
    for (const finding of [...foreignTemplates(document), ...undeclared(document)])
      yield problemOf(this, finding);
  }

  /** What Packer needs in this repository. */
  tooling(): readonly Tooling[] {
    const { id } = this.node;
    const example = 'local:iso/installer.iso';
    const iso = { name: isoVariable(id), description: `Packer: ${isoDescription(this.system)}`, example };
    return buildTooling(`${id}.pkr.hcl`, [
      ...(this.props.iso === undefined ? [iso] : []),
      ...openVariables(id, this.props),
    ]);
  }

  private get system(): OperatingSystem {
    return systemNamed(this.os);
  }

  private document(): PackerDocument {
    return packerDocument(this.node.id, this.system, this.props, this.facts);
  }
}

function factsOf(props: PackerTemplateProps): ImageFacts {
  return {
    diskInterface: 'scsi0',
    diskSize: valueOr(parseSize('disk', props.disk ?? '20GiB', 'GiB'), () => undefined) ?? 0,
    storage: props.node.storage,
    firmware: props.firmware ?? 'bios',
    machine: props.machine ?? 'q35',
    scsiController: 'virtio-scsi-single',
    cpuType: props.cpuType ?? 'x86-64-v2-AES',
    agent: true,
  };
}
