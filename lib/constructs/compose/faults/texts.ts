/** Names of the variables that a document refers to. */
export function documentVariables(document: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, '', (text) => {
    for (const [, , name = ''] of text.replaceAll('$$', '').matchAll(/\$(\{)?([A-Za-z_]\w*)/g))
      found.add(name);
  });
  return found;
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
