/** A file of a stack that a container reads. */
export class ConfigFile {
  constructor(
    /** Path below the stack's folder `config`. */
    readonly path: string,
    /** Makes the document; read when the file is rendered. */
    readonly data: () => unknown,
  ) {}

  /** This file under a path of a container. */
  at(target: string, mode: 'rw' | 'ro' = 'ro'): ConfigMount {
    return new ConfigMount(this, target, mode);
  }
}

/** A file of a stack under a path of a container. */
export class ConfigMount {
  constructor(
    /** The file that is mounted. */
    readonly file: ConfigFile,
    /** Absolute path in the container. */
    readonly target: string,
    /** Whether the container may write it. */
    readonly mode: 'rw' | 'ro',
  ) {}
}

/**
 * A file of a stack, as data: YAML, JSON or HCL by the end of its name, otherwise text.
 *
 * @example
 * config('loki/loki.yaml', () => ({ auth_enabled: false })).at('/etc/loki/loki.yaml');
 */
export function config(path: string, data: () => unknown): ConfigFile {
  return new ConfigFile(path, data);
}
