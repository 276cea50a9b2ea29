import { Artifact } from '../../core/artifact';
import { tofuJson } from './dialect';
import type { TofuDocument } from './document';
import type { TofuRoot } from './tofu-root';

/**
 * Adds `versions.tofu.json`, with the versions of OpenTofu that may apply a root. From 1.12 on, OpenTofu passes over what
 * `main.tf.json` says of that, as Terraform reads it too; a file with this ending is its own.
 *
 * @see https://opentofu.org/docs/language/settings/
 */
export function addVersionFile(root: TofuRoot, requiredVersion: string): void {
  new Artifact<TofuDocument>(root, 'versions.tofu.json', {
    path: `${root.folder}/versions.tofu.json`,
    dialect: tofuJson,
    data: () => ({ terraform: { required_version: requiredVersion } }),
  });
}
