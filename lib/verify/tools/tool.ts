import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** This checkout's `tools/`: what is to be had, and how. */
export const toolsFolder = join(__dirname, '..', '..', '..', 'tools');

const common = z.strictObject({
  /** Name of the tool and of its folder. */
  name: z.string().min(1),
  /** The version, exactly; with `orNewer` the oldest that will do. */
  version: z.string().min(1),
  /** Whether a newer one will do: a distribution's release chooses the version of its packages. */
  orNewer: z.boolean().default(false),
  /** What it is for, in a sentence: told when it cannot be had. */
  gives: z.string().min(1),
  /** Whether one on PATH will do; not, where PATH has a program whose own version is not the point. */
  onPath: z.boolean().default(true),
  /** Its programs, the main one first. */
  programs: z.array(z.string().min(1)).min(1),
  /** Program and arguments that tell the version; `{program}` is the main program. */
  versionCommand: z.array(z.string()).min(1),
  /** The version in that command's output, as the first group. */
  versionPattern: z.string().min(1),
  /** Variables to run it with; `{installed}` is the folder of all tools, `{root}` that of this tool's package. */
  env: z.record(z.string(), z.string()).default({}),
  /** Seconds that it takes on two cores with nothing in any cache. */
  coldSeconds: z.number().default(30),
});

const schema = z.discriminatedUnion('source', [
  common.extend({
    source: z.literal('go'),
    /** Its main package. */
    package: z.string(),
    ldflags: z.string(),
    /** Address, if it is a provider of OpenTofu: it goes into the mirror. */
    mirror: z.string().optional(),
  }),
  /** `requirements`: folder in `tools/` of the environment that it is in. */
  common.extend({ source: z.literal('pip'), requirements: z.string() }),
  common.extend({ source: z.literal('npm') }),
  common.extend({
    source: z.literal('debian'),
    /** Packages that it is in. */
    packages: z.array(z.string()).min(1),
    /** Which of the packages that those depend on are needed too, as a pattern of names. */
    dependencies: z.string().optional(),
  }),
]);

/** A pinned tool, as `tools/<tool>/tool.json` has it. */
export type Tool = z.infer<typeof schema>;

/** Where a tool is from: `go`, `pip`, `npm` or `debian`. */
export type Source = Tool['source'];

/** A pinned tool of one source. */
export type ToolOf<S extends Source> = Extract<Tool, { source: S }>;

const unavailable = z.array(
  z.strictObject({
    name: z.string(),
    /** Address, in the tool's own words. */
    source: z.string(),
    gives: z.string(),
    reason: z.string(),
  }),
);

/** Something that a homelab uses and `npm run tools` cannot bring. */
export type Unavailable = z.infer<typeof unavailable>[number];

/**
 * Reads a tool's description; nothing, if there is no such tool.
 *
 * @throws Error if the description is wrong
 */
export function readTool(name: string, folder = toolsFolder): Tool | undefined {
  const file = join(folder, name, 'tool.json');
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name) || !existsSync(file)) return undefined;
  const tool = parsed(schema, file);
  if (tool.name !== name) throw new Error(`${file} is in the folder of ${name} but names ${tool.name}`);
  return tool;
}

/**
 * Reads all tools, by name.
 *
 * @throws Error if a description is wrong
 */
export function readTools(folder = toolsFolder): readonly Tool[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readTool(name, folder) ?? []);
}

/** Reads what cannot be had, each with its reason. */
export function readUnavailable(folder = toolsFolder): readonly Unavailable[] {
  const file = join(folder, 'not-to-be-had.json');
  return existsSync(file) ? parsed(unavailable, file) : [];
}

function parsed<T>(type: z.ZodType<T>, file: string): T {
  const text = readFileSync(file, 'utf8');
  try {
    return type.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} is wrong: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
