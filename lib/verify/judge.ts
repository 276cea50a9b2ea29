import type { Located } from './tools/locate';

/** A file that a judge reads. */
export interface JudgedFile {
  /** Path in the output: `vm-platform/tofu/main.tf.json`. */
  readonly path: string;
  /** Path of the construct that wrote it; the folder of the output has it in `homelab.json`. */
  readonly owner: string;
  /** What the file holds. */
  readonly text: string;
}

/** Something that a judge does not accept. */
export interface Fault {
  /** Path in the output. */
  readonly file: string;
  /** The tool's own message, or what was found and what was expected. */
  readonly message: string;
}

/** What a judge works with: a copy of the output, which it may change, and the tools. */
export interface Bench {
  /** Absolute path of the copy; it is in no git checkout. */
  readonly folder: string;
  /** The files that this judge reads. */
  readonly files: readonly JudgedFile[];
  /** All files of the output, by path. */
  readonly all: ReadonlyMap<string, JudgedFile>;
  /** The output's `report.json`: what the files are compared with. */
  readonly report: unknown;
  /**
   * A tool of the judge.
   *
   * @throws Error if the judge did not name it
   */
  tool(name: string): Located;
}

/** A program, or a rule of ours, that reads files of one kind. */
export interface Judge {
  /** Name for `--only`: `tofu`. */
  readonly name: string;
  /** What it does with the files, for the table: `init, validate, plan`. */
  readonly says: string;
  /** Tools that it needs, by their names in `tools/`; without one of them it does not run. */
  readonly tools: readonly string[];
  /** Whether it reads a file. */
  reads(file: JudgedFile): boolean;
  /** Reads its files and tells what is wrong with them. */
  judge(bench: Bench): Promise<readonly Fault[]>;
}

/** What a judge said. */
export interface Verdict {
  /** Name of the judge: `tofu`. */
  readonly judge: string;
  /** What it did with the files, for the table. */
  readonly says: string;
  /** Versions of its tools. */
  readonly versions: readonly string[];
  /** How many files it read. */
  readonly files: number;
  /** What it does not accept, each with the construct that wrote the file. */
  readonly faults: readonly (Fault & { readonly owner: string })[];
  /**
   * Why it did not run.
   *
   * @default - it ran
   */
  readonly notRun?: string;
  /**
   * What kept it from its end: a mistake in the judge, or of the machine.
   *
   * @default - it came to its end
   */
  readonly broke?: string;
  /** Seconds that it took. */
  readonly seconds: number;
}
