import type { ComposeString } from '../variable';
import { hookShape, type HookProps } from './common';
import { Shape, type Extensible } from './shape';

/**
 * What `docker compose watch` does while people work on the sources.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/develop.md
 */
export interface DevelopProps extends Extensible {
  /** Paths that are watched. @default - none */
  readonly watch?: readonly WatchProps[];
}

/** A path that is watched. */
export interface WatchProps extends Extensible {
  /** Path below the stack's folder. */
  readonly path: ComposeString;
  /** What a change leads to. */
  readonly action: 'rebuild' | 'sync' | 'restart' | 'sync+restart' | 'sync+exec';
  /** Path in the container that is kept the same. @default - none */
  readonly target?: ComposeString;
  /** Files that do not count. @default - none */
  readonly ignore?: ComposeString | readonly ComposeString[];
  /** Files that alone count. @default - all */
  readonly include?: ComposeString | readonly ComposeString[];
  /** What runs after `sync+exec`. @default - nothing */
  readonly exec?: HookProps;
  /** Whether the files are made the same at the start. @default false */
  readonly initialSync?: boolean;
}

/** How the settings of `watch` are written. */
export const developShape = new Shape<DevelopProps>({
  watch: new Shape<WatchProps>({
    path: 'plain',
    action: 'plain',
    target: 'plain',
    ignore: 'plain',
    include: 'plain',
    exec: hookShape,
    initialSync: 'plain',
  }),
});
