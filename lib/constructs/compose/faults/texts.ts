import { isPlain } from '../spec/shape';

/** Names of the variables that a document refers to. */
export function documentVariables(document: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, '', (text) => {
    for (const [, , name = ''] of text.replaceAll('$$', '').matchAll(/\$(\{)?([A-Za-z_]\w*)/g))
      found.add(name);
  });
  return found;
}

/** A variable that a document names without a dollar sign. */
export interface NamedVariable {
  /** Its name. */
  readonly name: string;
  /** Service that names it. @default - the file itself */
  readonly service?: string;
  /** Whether it holds a secret of Compose. */
  readonly isSecret: boolean;
}

/**
 * Variables that Compose takes by name, without a value, of the shell or of `.env`: those of services and arguments of builds,
 * and those that configs and secrets come from.
 *
 * @see https://docs.docker.com/reference/compose-file/services/#environment
 */
export function* namedVariables(document: unknown): Iterable<NamedVariable> {
  for (const [service, settings] of entries(document, 'services')) {
    const { environment, build } = isPlain(settings) ? settings : {};
    for (const pairs of [environment, isPlain(build) ? build['args'] : undefined])
      for (const name of bareNames(pairs)) yield { name, service, isSecret: false };
  }
  for (const kind of ['configs', 'secrets'] as const) {
    for (const [, settings] of entries(document, kind)) {
      const name = isPlain(settings) ? settings['environment'] : undefined;
      if (isName(name)) yield { name, isSecret: kind === 'secrets' };
    }
  }
}

function entries(document: unknown, key: string): readonly (readonly [string, unknown])[] {
  const inner = isPlain(document) ? document[key] : undefined;
  return isPlain(inner) ? Object.entries(inner) : [];
}

function bareNames(pairs: unknown): readonly string[] {
  if (Array.isArray(pairs)) return pairs.filter(isName);
  return isPlain(pairs) ? Object.keys(pairs).filter((name) => pairs[name] === null && isName(name)) : [];
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z_]\w*$/.test(value);
}

/** Keys below which a shell reads the text, to which `${NAME}` means something. */
const shells = /\.(command|entrypoint|healthcheck|post_start|pre_stop|pre_start|content|develop)(\.|$)/;

/** Texts of a document that look like a reference to a variable and are none, each with its path. */
export function literalReferences(
  document: unknown,
): readonly { readonly path: string; readonly name: string }[] {
  const found: { path: string; name: string }[] = [];
  visit(document, '', (text, path) => {
    const name = /\$\$\{([A-Z_][A-Z0-9_]*)\}/.exec(text)?.[1];
    if (name !== undefined && !shells.test(path)) found.push({ path: path.slice(1), name });
  });
  return found;
}

function visit(value: unknown, path: string, tell: (text: string, path: string) => void): void {
  if (typeof value === 'string') tell(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`, tell);
}
