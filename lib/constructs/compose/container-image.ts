import { ComposeText, Variable, type ComposeString } from './variable';

/** An image with its version. */
export class ContainerImage {
  constructor(
    /** Name with its registry: `ghcr.io/open-webui/open-webui`. */
    readonly name: string,
    /** Tag; a variable if whoever starts the stack chooses; `undefined` for none. */
    readonly version: string | Variable | undefined,
    /** What it must be: `sha256:…`; `undefined` if the tag decides. */
    readonly digest: string | undefined,
  ) {}

  /** As Compose writes it. */
  get reference(): ComposeString {
    const { name, version, digest } = this;
    const end = digest === undefined ? '' : `@${digest}`;
    if (version instanceof Variable)
      return new ComposeText([`${name}:`, version, ...(end === '' ? [] : [end])]);
    return `${name}${version === undefined ? '' : `:${version}`}${end}`;
  }
}

/**
 * An image of the catalogue. Written as here, with texts, Renovate finds it by one regular expression.
 *
 * @param name with its registry; without one it is Docker Hub's
 * @param version tag, or a variable if whoever starts the stack chooses
 * @param digest `sha256:` and 64 hexadecimal digits
 * @example
 * const images = { grafana: image('grafana/grafana', '12.3.1') };
 */
export function image(name: string, version?: string | Variable, digest?: string): ContainerImage {
  return new ContainerImage(name, version, digest);
}
