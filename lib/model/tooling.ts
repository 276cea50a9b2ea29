import type { IConstruct } from 'constructs';

/**
 * What a tool needs in a repository: how it is run and checked. Each construct tells its own; devbox.json, the
 * pipeline and the README pull it together, so that no tool knows another.
 */
export interface Tooling {
  /** The program, as people type it: `tofu`. */
  readonly command: string;
  /** Packages of nixpkgs that bring it. */
  readonly packages: readonly string[];
  /** Folder of the repository that it runs in: `tofu`; '' is the repository itself. */
  readonly folder: string;
  /**
   * Shell line that must have run once in the folder before the program works.
   *
   * @default - none
   */
  readonly prepare?: { readonly unless: string; readonly run: string };
  /** What `devbox run` should offer under the program's name, in its folder. */
  readonly asScript: boolean;
  /**
   * One sentence and an example for the README.
   *
   * @default - none: people do not call it by hand
   */
  readonly usage?: { readonly says: string; readonly example: string };
  /**
   * Variables of the environment that the program reads.
   *
   * @default - none
   */
  readonly environment?: readonly EnvironmentVariable[];
  /** Jobs of a pipeline. */
  readonly jobs: readonly ToolJob[];
  /**
   * Files of the folder that git must not take.
   *
   * @default - none
   */
  readonly ignored?: readonly string[];
}

/** A variable of the environment that a repository needs: a line of its `.env.example`. */
export interface EnvironmentVariable {
  /** Name in `.env`: `PROXMOX_VE_API_TOKEN`. */
  readonly name: string;
  /** What it is, and where to get it: one sentence. */
  readonly description: string;
  /** Whether its value must never be in a file that git takes. */
  readonly secret: boolean;
  /**
   * The value, where the program knows it.
   *
   * @default - required: the line is empty
   */
  readonly value?: string;
}

/** A job of a pipeline, in words that every pipeline has. */
export interface ToolJob {
  /** `validate:tofu`. */
  readonly name: string;
  /** validate: changes nothing, needs nothing. plan: shows what would change. apply: changes, by hand on main only. */
  readonly stage: 'validate' | 'plan' | 'apply';
  /** Shell lines, run in the tool's folder. */
  readonly script: readonly string[];
  /**
   * Files that later jobs get, relative to the tool's folder.
   *
   * @default - none
   */
  readonly artifacts?: readonly string[];
  /**
   * Jobs that must have ended well.
   *
   * @default - none
   */
  readonly needs?: readonly string[];
  /**
   * Environment variables, in the pipeline's own notation.
   *
   * @default - none
   */
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * Name of what only one job may change at a time.
   *
   * @default - none
   */
  readonly lock?: string;
}

/** A construct that a tool works on. */
export interface HasTooling extends IConstruct {
  /** The tools that it needs in its repository. */
  tooling(): readonly Tooling[];
}

/** Whether a tool works on a construct. */
export function hasTooling(construct: IConstruct): construct is HasTooling {
  return 'tooling' in construct && typeof construct.tooling === 'function';
}

/** What the tools of some constructs need, each program and folder once. */
export function toolingOf(constructs: readonly IConstruct[]): readonly Tooling[] {
  const all = constructs.filter(hasTooling).flatMap((construct) => construct.tooling());
  return grouped(all, ({ command, folder }) => `${command} ${folder}`).map(([first, ...others]) => {
    if (others.length === 0) return first;
    const same = [first, ...others];
    return {
      ...first,
      packages: distinct(same.flatMap(({ packages }) => packages)),
      jobs: mergeJobs(same.flatMap(({ jobs }) => jobs)),
      environment: mergeEnvironment(same.flatMap(({ environment = [] }) => environment)),
      ignored: distinct(same.flatMap(({ ignored = [] }) => ignored)),
    };
  });
}

/** Jobs of one name become one, with the lines of all: two templates are validated by one job. */
function mergeJobs(jobs: readonly ToolJob[]): readonly ToolJob[] {
  return grouped(jobs, ({ name }) => name).map(([first, ...others]) => {
    if (others.length === 0) return first;
    const same = [first, ...others];
    return {
      ...first,
      script: distinct(same.flatMap(({ script }) => script)),
      variables: Object.assign({}, ...same.map(({ variables }) => variables)) as Record<string, string>,
    };
  });
}

type Group<T> = readonly [T, ...T[]];

/** What has the same key, in the order of the first of each. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Variables, each name once. */
export function mergeEnvironment(variables: readonly EnvironmentVariable[]): readonly EnvironmentVariable[] {
  return [...new Map(variables.map((variable) => [variable.name, variable])).values()];
}
