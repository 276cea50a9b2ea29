import { posix } from 'node:path';

import type { Spot, YamlNode } from '../../../formats/yaml-read';
import { plainText, type Known } from './typed';

/** A path beside a Compose file that it names. */
export interface NamedPath {
  /** The path as it stands there, with what variables hold. */
  readonly path: string;
  /** What names it: `volume`, `build context`. */
  readonly as: string;
  /** Where. */
  readonly spot: Spot;
}

/** The paths of a Compose file that begin at its folder: what it mounts, builds, reads and includes. */
export function relativePaths(file: YamlNode, known: Known): readonly NamedPath[] {
  const services = entriesOf(child(file, 'services')).map(([, service]) => service);
  const texts = (as: string, nodes: readonly (YamlNode | undefined)[]) =>
    nodes.flatMap((node): NamedPath[] => {
      const path = plainText(node, known);
      return node === undefined || path === undefined ? [] : [{ path, as, spot: node.spot }];
    });
  const files = (as: string, node: YamlNode | undefined) =>
    texts(
      as,
      itemsOf(node).flatMap((item) => (item.kind === 'mapping' ? itemsOf(child(item, 'path')) : [item])),
    );
  const named = [
    ...files('include', child(file, 'include')),
    ...services.flatMap((service) => {
      const build = child(service, 'build');
      const contexts = entriesOf(child(build, 'additional_contexts')).map(([, node]) => node);
      return [
        ...texts('build context', [
          build?.kind === 'mapping' ? child(build, 'context') : build,
          ...contexts,
        ]).filter(({ path }) => !isElsewhere(path)),
        ...files('env_file', child(service, 'env_file')),
        ...files('label_file', child(service, 'label_file')),
        ...texts('extends', [child(child(service, 'extends'), 'file')]),
        ...itemsOf(child(service, 'volumes')).flatMap((mount) => bindPath(mount, known)),
      ];
    }),
    ...(['configs', 'secrets'] as const).flatMap((kind) =>
      texts(
        `file of ${kind}`,
        entriesOf(child(file, kind)).map(([, entry]) => child(entry, 'file')),
      ),
    ),
  ];
  return named.filter(({ path }) => path !== '' && !/^[/~]/.test(path));
}

/** Whether a path leads out of the folder that it begins at. */
export function leaves({ path }: NamedPath): boolean {
  return posix.normalize(path).split('/')[0] === '..';
}

/** A repository, an image, another service: what a build context may be beside a folder. */
function isElsewhere(path: string): boolean {
  return /^[a-z-]+:|^git@|^github\.com\/|\.git(#|$)/.test(path);
}

function bindPath(mount: YamlNode, known: Known): readonly NamedPath[] {
  const as = 'volume';
  if (mount.kind === 'mapping') {
    const source = child(mount, 'source');
    const path = plainText(source, known);
    const isBind = plainText(child(mount, 'type'), known) === 'bind';
    return !isBind || source === undefined || path === undefined ? [] : [{ path, as, spot: source.spot }];
  }
  const text = plainText(mount, known) ?? '';
  const [source = '', target] = text.split(':');
  return target !== undefined && source.startsWith('.') ? [{ path: source, as, spot: mount.spot }] : [];
}

/** An entry of a mapping. */
export function child(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'mapping' ? node.entries.get(key)?.node : undefined;
}

/** Entries of a mapping; none of what is none. */
export function entriesOf(node: YamlNode | undefined): readonly (readonly [string, YamlNode])[] {
  return node?.kind === 'mapping' ? [...node.entries].map(([key, entry]) => [key, entry.node] as const) : [];
}

/** Items of a list; what is no list is the only one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined ? [] : node.kind === 'list' ? node.items : [node];
}
