import type { ComposeBoolean, ComposeNumber, ComposePairs, ComposeString } from '../variable';
import { fileGrantShape, ulimits, type FileGrantProps, type Ulimits } from './common';
import { Shape, type Extensible } from './shape';

/**
 * How an image is built from a Dockerfile.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/build.md
 */
export interface BuildProps extends Extensible {
  /** Folder with the sources, below the stack's (a git submodule is one), or a repository's address. @default '.' */
  readonly context?: ComposeString;
  /** Path of the Dockerfile below the context. @default 'Dockerfile' */
  readonly dockerfile?: ComposeString;
  /** The Dockerfile itself, in place of a file. @default - the file */
  readonly dockerfileInline?: ComposeString;
  /** Stage of the Dockerfile to build. @default - the last */
  readonly target?: ComposeString;
  /** Arguments of the build (`ARG`). @default - none */
  readonly args?: ComposePairs;
  /** Further contexts by the name that the Dockerfile has for them. @default - none */
  readonly additionalContexts?: ComposePairs;
  /** Platforms that it is built for: `linux/amd64`. @default - the machine's own */
  readonly platforms?: readonly ComposeString[];
  /** Further names of the image. @default - none */
  readonly tags?: readonly ComposeString[];
  /** Labels of the image. @default - none */
  readonly labels?: ComposePairs;
  /** Whether the images that it builds on are pulled each time. @default false */
  readonly pull?: ComposeBoolean;
  /** Whether no layer is taken from the cache. @default false */
  readonly noCache?: ComposeBoolean;
  /** Stages that are not taken from the cache. @default - none */
  readonly noCacheFilter?: ComposeString | readonly ComposeString[];
  /** Where layers are taken from: `type=registry,ref=…`. @default - the machine's own cache */
  readonly cacheFrom?: readonly ComposeString[];
  /** Where layers are kept. @default - the machine's own cache */
  readonly cacheTo?: readonly ComposeString[];
  /** Network of `RUN` lines. @default - Docker's own */
  readonly network?: ComposeString;
  /** Hosts that `RUN` lines know, with their addresses. @default - none */
  readonly extraHosts?:
    Readonly<Record<string, ComposeString | readonly ComposeString[]>> | readonly ComposeString[];
  /** Secrets of the stack that `RUN --mount=type=secret` sees. @default - none */
  readonly secrets?: readonly (ComposeString | FileGrantProps)[];
  /** Keys of SSH that `RUN --mount=type=ssh` sees: `['default']`. @default - none */
  readonly ssh?: ComposePairs;
  /** Size of /dev/shm: `256m`. @default - 64m */
  readonly shmSize?: ComposeNumber;
  /** Limits of processes. @default - Docker's own */
  readonly ulimits?: Ulimits;
  /** Isolation on Windows. @default - the platform's */
  readonly isolation?: ComposeString;
  /** Whether the build may do everything on the machine. @default false */
  readonly privileged?: ComposeBoolean;
  /** Rights that the build gets: `network.host`. @default - none */
  readonly entitlements?: readonly ComposeString[];
  /** Whether a record of how it was built is added. @default - the builder's */
  readonly provenance?: ComposeBoolean | ComposeString;
  /** Whether a list of what is in it is added. @default - the builder's */
  readonly sbom?: ComposeBoolean | ComposeString;
}

/** How a build is written. */
export const buildShape = new Shape<BuildProps>({
  context: 'plain',
  dockerfile: 'plain',
  dockerfileInline: 'plain',
  target: 'plain',
  args: 'pairs',
  additionalContexts: 'pairs',
  platforms: 'plain',
  tags: 'plain',
  labels: 'pairs',
  pull: 'plain',
  noCache: 'plain',
  noCacheFilter: 'plain',
  cacheFrom: 'plain',
  cacheTo: 'plain',
  network: 'plain',
  extraHosts: 'plain',
  secrets: fileGrantShape,
  ssh: 'pairs',
  shmSize: 'plain',
  ulimits,
  isolation: 'plain',
  privileged: 'plain',
  entitlements: 'plain',
  provenance: 'plain',
  sbom: 'plain',
});
