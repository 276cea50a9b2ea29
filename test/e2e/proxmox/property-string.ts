/** `local-lvm:vm-100-disk-0,size=20G`: what has no name comes first, the rest is by name. */
export interface PropertyString {
  readonly first?: string;
  readonly rest: Readonly<Record<string, string>>;
}

/** Reads a value of Proxmox's configuration. */
export function readProperties(text: string): PropertyString {
  let first: string | undefined;
  const rest: Record<string, string> = {};
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    if (at < 0) first = part;
    else rest[part.slice(0, at)] = part.slice(at + 1);
  }
  return first === undefined ? { rest } : { first, rest };
}

/** Writes it as Proxmox stores it, with names in alphabetical order. */
export function writeProperties({ first, rest }: PropertyString): string {
  const named = Object.keys(rest)
    .sort()
    .map((name) => `${name}=${rest[name] ?? ''}`);
  return [...(first === undefined ? [] : [first]), ...named].join(',');
}
