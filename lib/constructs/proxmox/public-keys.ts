import type { TofuRef } from '../tofu/tofu-ref';
import type { TofuRoot } from '../tofu/tofu-root';

/** Keys of the people who log in to the machines of a root: whoever applies it says which. */
export function publicKeys(root: TofuRoot): TofuRef<readonly string[]> {
  return root.variable<readonly string[]>('ssh_public_keys', {
    type: 'list(string)',
    description: 'Public SSH keys that may log in to new machines.',
  });
}
