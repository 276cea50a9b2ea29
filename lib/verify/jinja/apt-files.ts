const fields: Readonly<Record<string, RegExp>> = {
  Enabled: /^(yes|no)$/,
  Types: /^(deb|deb-src)( deb-src)?$/,
  URIs: /^((https?|file|mirror(\+\w+)?):\S+ ?)+$/,
  Suites: /^\S+( \S+)*$/,
  Components: /^[\w.-]+( [\w./-]+)*$/,
  Architectures: /^(amd64|arm64|armhf|i386|all)( (amd64|arm64|armhf|i386|all))*$/,
  Languages: /^\S+/,
  Trusted: /^(yes|no)$/,
  'Signed-By': /^\/\S+\.(asc|gpg|pgp)$/,
};

/** What is wrong with a list of packages' sources in the form of stanzas. */
export function debSourcesFault(text: string): string | undefined {
  const stanzas = text
    .replace(/^#.*\n/gm, '')
    .split(/\n\s*\n/)
    .filter((stanza) => stanza.trim() !== '');
  if (stanzas.length === 0) return 'it has no source';
  for (const stanza of stanzas) {
    const values = new Map<string, string>();
    for (const line of stanza.trim().split('\n')) {
      const [, name = '', value = ''] = /^([\w-]+): *(.*?) *$/.exec(line) ?? [];
      if (name === '') return `no field: ${line}`;
      if (values.has(name)) return `${name} stands twice in one stanza`;
      if (fields[name] === undefined) return `there is no field ${name}`;
      if (!fields[name].test(value)) return `${name} does not take ${JSON.stringify(value)}`;
      values.set(name, value);
    }
    for (const name of ['Types', 'URIs', 'Suites']) if (!values.has(name)) return `a stanza has no ${name}`;
    // A suite with a slash at its end is a folder, which has no components.
    const folder = values.get('Suites')?.endsWith('/') === true;
    if (folder === values.has('Components'))
      return folder ? 'a folder has no Components' : 'a stanza has no Components';
  }
  return undefined;
}

/** What is wrong with settings of apt. */
export function aptConfigFault(text: string): string | undefined {
  let depth = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || /^(\/\/|#)/.test(line)) continue;
    if (/^[\w:-]+(::)? \{$/.test(line)) depth++;
    else if (line === '};') depth--;
    else if (!/^[\w:-]+(::)? "[^"]*";$/.test(line) && !(depth > 0 && /^"[^"]*";$/.test(line)))
      return `line ${index + 1} is no setting: ${line}`;
    if (depth < 0) return `line ${index + 1}: } closes nothing`;
  }
  return depth === 0 ? undefined : `${depth} { have no end`;
}
