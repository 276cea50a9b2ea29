import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { applyAfter, problemOf } from '../../core/component';
import { hashText } from '../../core/dialect';
import type { Problem } from '../../core/problem';
import { Image } from '../../model/image';
import type { Tooling } from '../../model/tooling';
import { buildFaults, claimPackerNames } from './build-faults';
import { imageOf, type BuildNode, type BuildProps } from './build-props';
import { buildTooling } from './build-tooling';
import { packerHcl } from './dialect';
import type { PackerDocument } from './document';
import { foreignTemplates } from './go-template';
import { PackerTemplate } from './packer-template';
import { buildUser } from './preseed';
import { provisionersOf } from './provisioners';
import { scriptsOf } from './scripts';
import { buildNetwork, buildSource, described, packerBlock, wordOf } from './source';
import type { CloneSource } from './source-fields';
import { systemNamed, type SystemName } from './systems';
import { keyEnvironment } from './users';
import { declarations, namesOf, openVariables } from './variables';
import { undeclared } from './variable-faults';

/** Settings of a {@link PackerClone}. */
export interface PackerCloneProps extends BuildProps {
  /** Node that it is built on, and that holds both templates. */
  readonly node: BuildNode;

  /** Template that it is made on top of. */
  readonly from: Image;

  /**
   * Operating system of that template.
   *
   * @default - what the template was built as; one that is not built here is taken for `debian-13`
   */
  readonly os?: SystemName;

  /**
   * Settings of the builder `proxmox-clone` that have no prop here, in the plugin's words; they have the last word. A secret
   * is given as a reference: `packerVariable()`.
   *
   * @default - none
   */
  readonly extra?: Omit<CloneSource, 'node' | 'vm_id'>;
}

/**
 * A Proxmox template that Packer makes on top of another one: minutes instead of a whole installation. Its file is
 * `packer/<id>.pkr.hcl`.
 *
 * @example
 * new PackerClone(repository, 'docker-host', { node: pve, vmId: 9010, from: debian13, preinstall: ['docker'] });
 */
export class PackerClone extends Image {
  /** `packer/<id>.pkr.hcl`, for patches. */
  readonly file: Artifact<PackerDocument>;
  /** Template that it is made on top of. */
  readonly from: Image;
  /** Operating system. */
  readonly os: SystemName;
  private readonly props: PackerCloneProps;

  constructor(scope: Construct, id: string, props: PackerCloneProps) {
    super(scope, id, { node: props.node, ...imageOf(props), facts: props.from.facts });
    this.props = props;
    this.from = props.from;
    this.os = props.os ?? systemOf(props.from);
    for (const fault of buildFaults(id, { ...props, os: this.os })) this.report(fault);
    claimPackerNames(this, namesOf(id, props));
    applyAfter(this, props.from, 'is made on top of it');
    this.file = new Artifact<PackerDocument>(this, `${id}.pkr.hcl`, {
      path: `packer/${id}.pkr.hcl`,
      dialect: packerHcl,
      data: () => this.document(),
    });
    for (const { name, text } of scriptsOf(systemNamed(this.os), props)) {
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
    if (this.from.host.idSpace === this.host.idSpace) return;
    yield problemOf(this, {
      code: 'HL612',
      what: `${this.from.node.id} is on ${this.from.host.name}, and ${this.host.name} cannot reach it: they are in no cluster`,
      fix: `use an image of ${this.host.name}, or give both nodes the cluster that they are in`,
    });
  }

  /** What Packer needs in this repository. */
  tooling(): readonly Tooling[] {
    const { id } = this.node;
    return buildTooling(`${id}.pkr.hcl`, openVariables(id, this.props));
  }

  private document(): PackerDocument {
    const { id } = this.node;
    const { props, from } = this;
    const { preinstall = [] } = props;
    return {
      ...packerBlock,
      variables: declarations(id, props),
      locals: {},
      builder: 'proxmox-clone',
      name: wordOf(id),
      source: {
        ...buildSource(id, props.node, props, this.facts, described(from.node.id, preinstall)),
        ...(typeof from.vmId === 'number' ? { clone_vm_id: from.vmId } : { clone_vm: from.node.id }),
        full_clone: true,
        // cloud-init makes this user, with a key that the plugin makes for each build.
        ssh_username: buildUser,
        ssh_timeout: '10m',
        ...buildNetwork(props),
        ipconfig: [{ ip: 'dhcp' }],
        ...props.extra,
      },
      provisioners: provisionersOf(
        id,
        scriptsOf(systemNamed(this.os), props),
        props.provisioners ?? [],
        keyEnvironment(id, props.users),
      ),
      postProcessors: [...(props.postProcessors ?? [])],
      more: [],
    };
  }
}

function systemOf(image: Image): SystemName {
  return image instanceof PackerTemplate || image instanceof PackerClone ? image.os : 'debian-13';
}
