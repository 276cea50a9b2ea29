import { Construct, type IConstruct } from 'constructs';

import { Artifact } from './artifact';
import { offerToCommand } from './command';
import { Census, type ConstructClass } from './census';
import { adopt, type Checked } from './component';
import { outputFolder } from './outdir';
import { findProblems } from './check';
import { HomelabError, type AllowedProblem, type Problem } from './problem';
import { recordOf } from './record';
import { renderArtifacts } from './render';
import { checkSuccession } from './succession';
import { reportUncaught } from './uncaught';
import { writeOutput, type OutputFile, type WriteOptions, type WriteResult } from './writer/write';

/** A rule about the whole lab: what no single construct can see. */
export interface LabCheck {
  /** The codes that it can report. */
  readonly codes: readonly string[];
  /** One sentence for the list of checks. */
  readonly title: string;
  /** Problems in a complete tree, in the order of the tree. */
  find(lab: App): Iterable<Problem>;
}

/** Settings of an {@link App}. */
export interface AppProps {
  /**
   * Folder that the output is written to, relative to the working directory.
   *
   * @default 'synth-out'
   */
  readonly outdir?: string;
}

/** What checking and rendering a tree gave. */
interface Outcome {
  readonly problems: readonly Problem[];
  readonly allowed: readonly AllowedProblem[];
  readonly files: ReadonlyMap<string, OutputFile>;
}

/**
 * The root of a lab: checks, renders and writes everything that stands below it.
 *
 * @example
 * const app = new App();
 * const platform = new Repository(app, 'vm-platform');
 * app.synth();
 */
export class App extends Construct {
  private readonly outdir: string | undefined;
  private readonly preparations: (() => void)[] = [];
  private prepared = false;
  private census = new Census(this);
  private outcome: Outcome | undefined;

  constructor(props: AppProps = {}) {
    // The type asks for a scope; constructs itself documents that a root has none.
    super(undefined as unknown as Construct, '');
    adopt(this, new.target as unknown as (...args: never[]) => unknown, props);
    this.outdir = props.outdir;
  }

  /** The app that a construct stands in. */
  static of(construct: IConstruct): App {
    const { root } = construct.node;
    if (!(root instanceof App)) throw new Error(`${construct.node.path} stands in no App`);
    return root;
  }

  /** What tools do when the tree is described and before it is locked: `prepare` runs once, in the order added. */
  beforeCheck(prepare: () => void): void {
    this.preparations.push(prepare);
  }

  /** Everything in the tree, in the order in which it was described. */
  all(): readonly IConstruct[] {
    return this.census.all();
  }

  /** All constructs of a class, in the order in which they were described. */
  allOf<T extends IConstruct>(type: ConstructClass<T>): readonly T[] {
    // While it is described, a program may also take something out.
    return (this.prepared ? this.census : new Census(this)).allOf(type);
  }

  /** What is wrong with the lab, errors first. Empty or warnings only: it can be rendered. */
  check(): readonly Problem[] {
    return this.finish().problems;
  }

  /** The problems that the program allows, each with its reason. */
  allowed(): readonly AllowedProblem[] {
    return this.finish().allowed;
  }

  /**
   * The whole output in memory: text by path. Writes nothing.
   *
   * @throws {@link HomelabError} with all problems if there is an error
   */
  render(): ReadonlyMap<string, string> {
    return new Map([...this.output()].map(([path, { text }]) => [path, text]));
  }

  /**
   * The output with what the writer needs beside the text: mode and owner of each file.
   *
   * @throws {@link HomelabError} with all problems if there is an error
   */
  output(): ReadonlyMap<string, OutputFile> {
    const { problems, files } = this.finish();
    if (problems.some(({ severity }) => severity === 'error')) throw new HomelabError(problems);
    return files;
  }

  /**
   * Writes the lab: only what changed, never what it does not own. Under the `homelab` command, which has options of
   * its own, it hands itself over instead and writes nothing here.
   *
   * @returns what was written; `undefined` under the command
   * @throws {@link HomelabError} with all problems if there is an error; the folder is as it was
   * @throws {@link WriteError} if the folder cannot be written
   */
  synth(folder?: string, options?: WriteOptions): WriteResult | undefined {
    if (folder === undefined && offerToCommand(this)) return undefined;
    return reportUncaught(() => {
      const place = folder ?? this.outputFolder();
      checkSuccession(this, place);
      return writeOutput(place, this.output(), options);
    });
  }

  /** The folder that {@link App.synth} writes to if it is given none. */
  outputFolder(): string {
    return outputFolder(this.outdir);
  }

  /** Rules about the whole lab. */
  protected labChecks(): Iterable<LabCheck> {
    return [];
  }

  /** Adds what the described lab implies; the last change before the tree is locked. */
  protected complete(): void {
    // The core implies nothing.
  }

  private prepare(): void {
    if (this.prepared) return;
    this.prepared = true;
    this.complete();
    // One may add another, so this is a loop over a growing list.
    for (const prepare of this.preparations) prepare();
    this.node.lock();
  }

  private finish(): Outcome {
    if (this.outcome !== undefined) return this.outcome;
    this.prepare();
    const { problems, allowed } = findProblems(this, [...this.labChecks()]);
    if (problems.some(({ severity }) => severity === 'error')) {
      this.outcome = { problems, allowed, files: new Map() };
      return this.outcome;
    }
    // Files that report on the lab read these while they are rendered.
    this.outcome = { problems, allowed, files: new Map() };
    const rendered = renderArtifacts(this.allOf<Artifact>(Artifact));
    this.outcome = { problems: [...rendered.problems, ...problems], allowed, files: rendered.files };
    return this.outcome;
  }
}

/** Whether a construct has rules of its own to ask. */
export function isChecked(construct: IConstruct): construct is IConstruct & Checked {
  return recordOf(construct) !== undefined && 'check' in construct && !(construct instanceof App);
}
