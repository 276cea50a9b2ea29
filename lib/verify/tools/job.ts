import { recipes } from './sources/all';
import type { Recipe } from './sources/source';
import type { Place } from './stamp';
import type { Source, Tool, ToolOf } from './tool';

/** Tools that are brought together. */
export interface Job {
  /** Where the tools come from. */
  readonly source: Source;
  /** The tools that it brings. */
  readonly tools: readonly Tool[];
  /** What it does, for the one who waits: `building`. */
  readonly doing: string;
  /** Why it cannot be done on this machine; nothing, if it can. */
  missing(place: Place): Promise<string | undefined>;
  /** Does it. */
  bring(place: Place): Promise<void>;
}

/**
 * The work that brings some tools, the longest first. A Python environment is made as a whole, with all the tools
 * in it; Debian's packages come in one go, as the lists of packages take longer than a package.
 */
export function jobsOf(asked: readonly Tool[], all: readonly Tool[]): readonly Job[] {
  const environments = new Set(of('pip', asked).map(({ requirements }) => requirements));
  const packages = of('debian', asked);
  return [
    ...of('go', asked)
      .sort((a, b) => b.coldSeconds - a.coldSeconds)
      .map((tool) => job('go', [tool], recipes.go)),
    ...[...environments].map((environment) =>
      job(
        'pip',
        of('pip', all).filter(({ requirements }) => requirements === environment),
        recipes.pip,
      ),
    ),
    ...of('npm', asked).map((tool) => job('npm', [tool], recipes.npm)),
    ...(packages.length > 0 ? [job('debian', packages, recipes.debian)] : []),
  ];
}

function of<S extends Source>(source: S, tools: readonly Tool[]): ToolOf<S>[] {
  return tools.filter((tool): tool is ToolOf<S> => tool.source === source);
}

function job<S extends Source>(source: S, tools: readonly (Tool & ToolOf<S>)[], recipe: Recipe<S>): Job {
  return {
    source,
    tools,
    doing: recipe.doing,
    missing: (place) => recipe.missing(tools, place),
    bring: (place) => recipe.bring(tools, place),
  };
}
