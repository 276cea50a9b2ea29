import type { Construct, IConstruct } from 'constructs';

import { plain, StrayValueError, type Stray } from '../formats/plain';
import { Component } from './component';
import { copyOf } from './copy';
import type { Dialect } from './dialect';
import { headerOf } from './header';
import { outputPath, pathFaults } from './path';
import { HomelabError, type Place, type Problem } from './problem';
import { place, placeOf, sourceOf } from './record';
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
   * First line of the file, in place of the one that names the program.
   *
   * @default - names the program and the construct
   */
  readonly header?: string;

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
  /** How the file is spelled. */
  readonly dialect: Dialect<Document>;
  private readonly given: string;
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
    this.dialect = props.dialect;
    this.given = path;
  }

  override *check(): Iterable<Problem> {
    for (const fault of pathFaults(this.given, this.path)) {
      yield { code: 'HL002', severity: 'error', ...fault, where: [placeOfFile(this)] };
    }
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
    const { dialect } = this;
    const data = this.props.data();
    // The data may be a constant of the program, which other files are made of too.
    const document = this.patches.length === 0 ? data : (copyOf(data) as Document);
    for (const patch of this.patches) patch(document);
    const clean = plain(document, (value) => this.replace(value)) as Document;
    const text: unknown = dialect.format(
      clean,
      dialect.comments === false ? undefined : (this.props.header ?? headerOf(this)),
    );
    // A dialect of text hands on what a program in JavaScript, or one that is cast, gave it.
    if (typeof text === 'string') return text;
    throw new StrayValueError([{ path: '', value: `a ${typeof text}`, advice: 'give a text' }]);
  }

  /** What stands for an object that is not plain data: a secret in the tool's spelling, a value of the format's own. */
  private replace(value: object): unknown {
    const { dialect } = this;
    if (!(value instanceof Secret)) return dialect.accepts?.(value) === true ? value : undefined;
    if (dialect.secret !== undefined) return dialect.secret(value);
    throw new HomelabError([
      {
        code: 'HL004',
        severity: 'error',
        what: `${this.path} cannot name a secret: what reads it would take the name for the value`,
        where: [placeOfFile(this), placeOf(value, 'made')],
        fix: 'give the secret to the container or the task as a variable, and let the program read it there',
      },
    ]);
  }
}

/** A file as a place of a problem: the construct that it belongs to, and the line that made it. */
export function placeOfFile(artifact: IConstruct, says?: string): Place {
  return place((artifact.node.scope ?? artifact).node.path, sourceOf(artifact), says);
}

/** Whether a construct is a file. */
export function isArtifact(construct: IConstruct): construct is Artifact {
  return construct instanceof Artifact;
}

export { StrayValueError, type Stray };
