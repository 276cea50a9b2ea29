import type { Construct, IConstruct } from 'constructs';

import { plain, StrayValueError, type Stray } from '../formats/plain';
import { Component } from './component';
import type { Dialect } from './dialect';
import { headerOf } from './header';
import { outputPath, pathFaults } from './path';
import { Repository } from './repository';
import { Secret } from './secret';

/** Settings of an {@link Artifact}. */
export interface ArtifactProps<Document> {
  /**
   * Path in the repository, with `/`.
   *
   * @default - the id
   */
  readonly path?: string;

  /** How the file is spelled. */
  readonly dialect: Dialect<Document>;

  /** Makes the document. Asked while rendering, when everything that it may read is there; must change nothing. */
  readonly data: () => Document;

  /**
   * Whether the file can be run.
   *
   * @default false
   */
  readonly executable?: boolean;
}

/**
 * One file of the output: a leaf of the tree.
 *
 * Any file can be added beside what the constructs make, and any document of theirs can be changed before it is
 * written, with {@link Artifact.patch}.
 *
 * @example
 * new Artifact(repository, 'extra/motd.txt', { dialect: verbatim, data: () => 'welcome\n' });
 */
export class Artifact<Document = unknown> extends Component {
  /** Path in the output folder: `vm-platform/tofu/main.tf.json`. */
  readonly path: string;
  /** Whether the file can be run. */
  readonly executable: boolean;
  private readonly patches: ((document: Document) => void)[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ArtifactProps<Document>,
  ) {
    super(scope, id.replaceAll('/', '|'), props);
    const path = props.path ?? id;
    this.path = outputPath(Repository.folderOf(this), path);
    this.executable = props.executable ?? false;
    for (const fault of pathFaults(path)) this.report({ code: 'HL002', ...fault });
  }

  /**
   * Changes the document after the construct has made it: the last word. The document is the tool's own, in the
   * tool's words; keys that our types don't know can be added.
   *
   * @throws Error if the tree is rendered already
   */
  patch(change: (document: Document) => void): this {
    if (this.node.locked) throw new Error(`${this.path} is rendered already: patch it before synth`);
    this.patches.push(change);
    return this;
  }

  /**
   * The text of the file.
   *
   * @throws {@link StrayValueError} if the document holds what no file can hold
   */
  render(): string {
    const { dialect } = this.props;
    const document = this.props.data();
    for (const patch of this.patches) patch(document);
    const clean = plain(document, (value) => replace(value, dialect)) as Document;
    return dialect.format(clean, dialect.comments === false ? undefined : headerOf(this));
  }
}

/** What stands for an object that is not plain data: a secret in the tool's spelling, a value of the format's own. */
function replace(value: object, dialect: Dialect<never>): unknown {
  if (value instanceof Secret) return dialect.secret?.(value);
  return dialect.accepts?.(value) === true ? value : undefined;
}

/** Whether a construct is a file. */
export function isArtifact(construct: IConstruct): construct is Artifact {
  return construct instanceof Artifact;
}

export { StrayValueError, type Stray };
