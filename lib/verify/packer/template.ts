import type { Block } from './fields';

/** A template as the parser reads it. */
export interface Template {
  /** Bodies of all sources, by builder and name: `proxmox-iso.debian-13`. */
  readonly sources: ReadonlyMap<string, readonly Block[]>;
}

/**
 * Reads a template with HCL's own parser.
 *
 * @throws Error with the place, if it is no HCL
 */
export async function readTemplate(path: string, text: string): Promise<Template> {
  // Loads half a second; only who judges templates waits for it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parse } = require('@cdktn/hcl2json') as typeof import('@cdktn/hcl2json');
  const { source = {} } = (await parse(path, text)) as {
    source?: Readonly<Record<string, Readonly<Record<string, readonly Block[]>>>>;
  };
  const entries = Object.entries(source).flatMap(([builder, named]) =>
    Object.entries(named).map(([name, bodies]) => [`${builder}.${name}`, bodies] as const),
  );
  return { sources: new Map(entries) };
}

/**
 * Blocks that are written as attributes: `disks = [{ ... }]`, which the parser gives as it gives blocks.
 *
 * @param names of fields that are blocks
 */
export function blocksAsAttributes(text: string, names: Iterable<string>): readonly string[] {
  return [...names].filter((name) => new RegExp(`^\\s*${name}\\s*=\\s*\\[`, 'm').test(text));
}

const begin = /^source "([\w-]+)" "([\w-]+)" \{$/;

/**
 * The template with Packer's own builder `null` in the place of every other, so that Packer itself can judge all but the
 * sources: the log-in, provisioners, references and files. The sources' other attributes become local values, so that these are
 * evaluated too.
 */
export function withoutPlugins(text: string): string {
  const lines: string[] = [];
  const builders = new Set<string>();
  let source: { name: string; builder: string; kept: string[] } | undefined;
  let skipUntil = '';
  for (const line of text.split('\n')) {
    const [, builder, name] = begin.exec(line) ?? [];
    if (skipUntil !== '') {
      if (line === skipUntil) skipUntil = '';
    } else if (builder !== undefined && name !== undefined) {
      builders.add(builder);
      source = { name, builder, kept: [] };
    } else if (/^ {2}required_plugins \{$/.test(line) || (source && /^ {2}\w+ \{$/.test(line))) {
      skipUntil = '  }';
    } else if (source && line === '}') {
      lines.push(...nullSource(source));
      source = undefined;
    } else {
      (source?.kept ?? lines).push(line);
    }
  }
  const joined = lines.join('\n');
  return [...builders].reduce(
    (all, builder) => all.replaceAll(`"source.${builder}.`, '"source.null.'),
    joined,
  );
}

function nullSource({ name, builder, kept }: { name: string; builder: string; kept: string[] }): string[] {
  const login = kept.filter((line) => /^ {2}(communicator|(ssh|winrm)_\w+) +=.*[^[{(]$/.test(line));
  const host = login.some((line) => /^ {2}(ssh|winrm)_host /.test(line)) ? [] : ['  ssh_host = "127.0.0.1"'];
  // This builder makes a key of its own, where it is given nothing to log in with.
  const hasKey = login.some((line) => /^ {2}ssh_(password|private_key_file|agent_auth) /.test(line));
  const key = builder === 'proxmox-clone' && !hasKey ? ['  ssh_password = "none"'] : [];
  return [
    `source "null" "${name}" {`,
    ...login,
    ...host,
    ...key,
    '}',
    'locals {',
    `source_${builder}_${name} = {`,
    ...kept,
    '}',
    '}',
  ];
}
