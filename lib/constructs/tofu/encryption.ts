import type { TofuBody } from './document';

/** How state and plans are encrypted: what is not is refused, or is read once more. */
export type Encryption = 'enforced' | 'migrate';

/** What the key is made from; whoever applies the root has it. */
export const passphrase = {
  type: 'string',
  description: 'Passphrase of the state, 16 characters or more; without it the state is lost.',
  sensitive: true,
};

// Part of the metadata of a state: under another name it could not be read any more.
const name = 'main';

/**
 * The `encryption` block of a root.
 *
 * @see https://opentofu.org/docs/language/state/encryption/
 */
export function encryptionBlock(encryption: Encryption): TofuBody {
  const method = `method.aes_gcm.${name}`;
  const migrating = encryption === 'migrate';
  const target = migrating
    ? { method, fallback: { method: 'method.unencrypted.migrate' } }
    : { method, enforced: true };
  return {
    key_provider: { pbkdf2: { [name]: { passphrase: '${var.state_passphrase}' } } },
    method: {
      aes_gcm: { [name]: { keys: `\${key_provider.pbkdf2.${name}}` } },
      ...(migrating && { unencrypted: { migrate: {} } }),
    },
    state: target,
    plan: target,
  };
}
