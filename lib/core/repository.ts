import type { Construct, IConstruct } from 'constructs';

import type { ClaimSpace } from './claim';
import { Component } from './component';

/** Settings of a {@link Repository}. */
export interface RepositoryProps {
  /**
   * First line of its README.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Whether the files that hold a repository together (README.md, .gitignore, devbox.json, the pipeline, Ansible's
   * inventory and playbook) are made from what stands in it. What you make yourself is never made twice.
   *
   * @default true
   */
  readonly standardFiles?: boolean;
}

const folders: ClaimSpace = {
  code: 'HL003',
  what: (folder) => `repository ${folder} exists twice`,
  fix: 'give one of them another id: the id is the folder',
};

/** cdktf-cli deletes what it doesn't know below this folder of the output. */
const reserved = new Set(['stacks']);

/**
 * A git repository of the lab: one folder of the output. What is made under it is written there; nothing else
 * decides where a file goes.
 *
 * @example
 * const platform = new Repository(app, 'vm-platform', { description: 'Templates and virtual machines.' });
 */
export class Repository extends Component {
  /** Name of the folder. */
  readonly folder: string;
  /** First line of its README; `undefined` if it was given none. */
  readonly description: string | undefined;
  /** Whether README.md, devbox.json, the pipeline and the like are made from what stands in it. */
  readonly standardFiles: boolean;

  constructor(scope: Construct, id: string, props: RepositoryProps = {}) {
    super(scope, id, props);
    this.folder = id;
    this.description = props.description;
    this.standardFiles = props.standardFiles ?? true;
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(id) || reserved.has(id)) {
      this.report({
        code: 'HL003',
        what: `a repository's id must be a folder name of a-z, 0-9, "-", "_", "." and not "stacks", got ${JSON.stringify(id)}`,
        fix: 'choose such a name, as in "vm-platform"',
      });
    }
    this.claim(folders, id);
  }

  /** The repository that a construct stands in; `undefined` for what stands under the app itself. */
  static of(construct: IConstruct): Repository | undefined {
    return construct.node.scopes.findLast((scope) => scope instanceof Repository);
  }

  /** Folder of the output that a construct writes to: its repository's, or the output folder itself (''). */
  static folderOf(construct: IConstruct): string {
    return Repository.of(construct)?.folder ?? '';
  }
}
