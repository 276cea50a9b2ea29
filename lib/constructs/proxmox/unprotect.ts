import { Artifact } from '../../core/artifact';
import { hashText } from '../../core/dialect';
import { Repository } from '../../core/repository';
import { addressOf } from '../tofu/elements';
import type { TerraformResource } from '../tofu/engine';
import type { TofuRoot } from '../tofu/tofu-root';

/** A machine that a plan may not destroy. */
interface Protected {
  readonly root: TofuRoot;
  readonly resource: TerraformResource;
}

const scripts = new WeakMap<Repository, Protected[]>();

/**
 * Adds `scripts/unprotect` to the repository of a root: protection is a literal of OpenTofu's, so it is lifted by a file
 * that stands beside the configuration for as long as one command runs.
 *
 * @see https://opentofu.org/docs/language/files/override/
 */
export function addUnprotectScript(root: TofuRoot, resource: TerraformResource): void {
  const repository = Repository.of(root);
  if (repository === undefined) return;
  const known = scripts.get(repository);
  if (known !== undefined) {
    known.push({ root, resource });
    return;
  }
  const all = [{ root, resource }];
  scripts.set(repository, all);
  new Artifact(repository, 'unprotect', {
    path: 'scripts/unprotect',
    dialect: hashText,
    executable: true,
    data: () => script(all),
  });
}

function script(all: readonly Protected[]): string {
  const names = all.map(({ resource }) => nameOf(resource));
  const cases = all.map(({ root, resource }) => {
    const [type = '', name = ''] = addressOf(resource).split('.');
    return `  ${nameOf(resource)}) folder=${root.folder} type=${type} name=${name} ;;`;
  });
  return `#!/usr/bin/env bash
# Runs one command while a protected machine may be destroyed or replaced:
#   scripts/unprotect ${names[0] ?? ''} devbox run tofu apply
set -euo pipefail
cd "$(dirname "$0")/.."

if [ $# -lt 2 ]; then
  echo "usage: scripts/unprotect <machine> <command...>" >&2
  exit 2
fi
case "$1" in
${cases.join('\n')}
  *)
    echo "$1 is no protected machine; these are: ${names.join(', ')}" >&2
    exit 2
    ;;
esac
shift

file="$folder/unprotect_override.tf.json"
trap 'rm -f "$file"' EXIT
printf '{ "resource": { "%s": { "%s": { "lifecycle": { "prevent_destroy": false } } } } }\\n' "$type" "$name" > "$file"
"$@"
`;
}

function nameOf({ node }: TerraformResource): string {
  return node.scope?.node.id ?? node.id;
}
