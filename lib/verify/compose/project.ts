import { posix } from 'node:path';

import { runProgram, type ProgramResult } from '../process';
import { writeBelow } from '../scratch';
import type { Located } from '../tools/locate';

/** A Compose project in a folder of its own. */
export interface ComposeProject {
  /** The file as it stands in the output: `ctr01-stacks/core/compose.yaml`. */
  readonly file: string;
  /** Folder with a copy of all that stands beside the file. */
  readonly folder: string;
  /** docker-compose. */
  readonly tool: Located;
  /** Names of all variables that its `.env` knows, or that a service takes from the shell. */
  readonly variables: readonly string[];
}

/** Variables that change what Compose reads, from whoever runs this. */
const own = [
  'COMPOSE_FILE',
  'COMPOSE_PROFILES',
  'COMPOSE_PROJECT_NAME',
  'COMPOSE_ENV_FILES',
  'COMPOSE_DISABLE_ENV_FILE',
];

/** Lets Compose read the project with an `.env` of this text, and nothing of the machine's own environment. */
export function composeConfig(
  { file, folder, tool, variables }: ComposeProject,
  env: string,
): Promise<ProgramResult> {
  writeBelow(folder, '.env', env);
  // What the shell has comes before what `.env` has.
  const without = [...own, ...variables].flatMap((name) => ['-u', name]);
  // Services that start only with a profile are read too.
  const project = ['--project-directory', folder, '--profile', '*', '-f', posix.basename(file)];
  const args = [...project, 'config', '--format', 'json'];
  return runProgram('env', [...without, tool.program, ...args], {
    cwd: folder,
    env: tool.env,
    timeoutSeconds: 30,
  });
}

/** What `config` printed. It doubles each dollar, so that its output is a Compose file again. */
export function undoubled(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('$$', '$') : value,
  );
}

/** A service as Compose has read it, in its own words. */
export interface ReadService {
  /** Image with its tag. @default - it is built */
  readonly image?: string;
  /** Name of the container. @default - Compose's choice */
  readonly container_name?: string;
  /** Network of another kind. @default - its networks */
  readonly network_mode?: string;
  /** What runs it in the place of a container. @default - a container */
  readonly provider?: unknown;
  /** Ports; one without `published` is the container's alone. @default - none */
  readonly ports?: readonly {
    readonly published?: string;
    readonly protocol?: string;
    readonly host_ip?: string;
  }[];
  /** Mounts. @default - none */
  readonly volumes?: readonly {
    readonly source?: string;
    readonly target: string;
    readonly read_only?: boolean;
  }[];
  /** Settings by network. @default - none */
  readonly networks?: Readonly<Record<string, unknown>>;
  /** Labels of the container. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Variables of the container; `null` for one that the machine must have. @default - none */
  readonly environment?: Readonly<Record<string, string | null>>;
  /** Program that the container starts with. @default - the image's */
  readonly entrypoint?: readonly string[] | null;
  /** Command, or arguments of the entrypoint. @default - the image's */
  readonly command?: readonly string[] | null;
}

/** A project as Compose has read it. */
export interface ReadProject {
  /** Services by name. @default - none */
  readonly services?: Readonly<Record<string, ReadService>>;
  /** Networks by their names in the file. @default - none */
  readonly networks?: Readonly<Record<string, { readonly name?: string; readonly external?: boolean }>>;
  /** Secrets; one may be the value of a variable, which it names. @default - none */
  readonly secrets?: Readonly<Record<string, { readonly environment?: string }>>;
  /** Configs; one may be the value of a variable, which it names. @default - none */
  readonly configs?: Readonly<Record<string, { readonly environment?: string }>>;
}
