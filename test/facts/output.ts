import { parse } from 'yaml';

import { stetter } from '../../stacks/stetter';

const files = stetter().render();

/** Paths of the rendered lab. */
export const paths: readonly string[] = [...files.keys()];

/** Text of a rendered file. */
export function text(path: string): string {
  const found = files.get(path);
  if (found === undefined) throw new Error(`the lab has no ${path}`);
  return found;
}

/** A rendered YAML or JSON file, read by a library that did not write it. */
export function read(path: string): unknown {
  return parse(text(path));
}

/** The part of a Compose file that the facts are about. */
export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeFileService>>;
}

/** A service of it. */
export interface ComposeFileService {
  readonly image: string;
  readonly container_name: string;
  readonly restart: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** The stacks of the lab, each with its Compose file; the machine is the one that its README names. */
export const stacks = paths
  .filter((path) => /\/(docker-)?compose\.ya?ml$/.test(path))
  .map((path) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    return {
      folder,
      name: folder.slice(folder.lastIndexOf('/') + 1),
      host: /^Runs on (\S+) in /m.exec(text(`${folder}/README.md`))?.[1] ?? '',
      file: read(path) as ComposeFile,
    };
  });

/** An image with its tag; what is a variable without a default, the tag or all of it, is `<required>`. */
export function imageOf(image: string): { readonly name: string; readonly tag: string } {
  if (/^\$\{\w+:\?[^}]*\}$/.test(image)) return { name: '', tag: '<required>' };
  const [, name = image, tag = ''] = /^([^:]+):(.+)$/.exec(image) ?? [];
  return { name, tag: /^\$\{\w+:\?[^}]*\}$/.test(tag) ? '<required>' : tag };
}
