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
   * Its folder of the output; with a group, as the server of the repositories has it: `compose-stacks/core`. Raises HL003.
   *
   * @default - the id
   */
  readonly folder?: string;

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
  fix: 'give one of them another id: the id is the folder, unless it was given one',
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
    this.folder = props.folder ?? id;
    this.description = props.description;
    this.standardFiles = props.standardFiles ?? true;
    const names = this.folder.split('/');
    if (!names.every((name) => /^[a-z0-9][a-z0-9._-]*$/.test(name)) || reserved.has(names[0] ?? '')) {
      const setting = props.folder === undefined ? 'id' : 'folder';
      this.report({
        code: 'HL003',
        what: `a repository's ${setting} must be a folder name of a-z, 0-9, "-", "_", "." and not "stacks", got ${JSON.stringify(this.folder)}`,
        fix: 'choose such a name, as in "vm-platform"',
      });
    }
    this.claim(folders, this.folder);
  }

  /** What stands in it; what stands in a repository below it does not. */
  contents(): readonly IConstruct[] {
    const all: IConstruct[] = [];
    const add = (construct: IConstruct) => {
      all.push(construct);
      for (const child of construct.node.children) if (!(child instanceof Repository)) add(child);
    };
    add(this);
    return all;
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
