import type { Root } from './root';
import type { StateServer } from './state-server';
import { variableValues } from './variable-values';

/** What a person fills into `.env` for the Proxmox provider; nothing of it leads anywhere. */
const credentials: Readonly<Record<string, string>> = {
  PROXMOX_VE_API_TOKEN: 'verify@pve!verify=00000000-0000-4000-8000-000000000000',
  PROXMOX_VE_USERNAME: 'verify@pve',
  PROXMOX_VE_PASSWORD: 'verify',
};

/** Variables of whoever runs this that change what OpenTofu or a provider does. */
const foreign = /^(TF_(?!CLI_CONFIG_FILE$|PLUGIN_CACHE_DIR$)|PROXMOX_VE_|PM_VE_|AWS_)/;

/**
 * The environment that a person has who filled in `.env.example`, and nothing else: a variable that is not in there is not
 * set, so that what is missing shows.
 */
export function environmentOf(root: Root, { address }: StateServer): Readonly<Record<string, string>> {
  const known: Readonly<Record<string, string>> = {
    ...credentials,
    ...variableValues(root),
    // A key is not made of less than 16 characters.
    TF_VAR_state_passphrase: 'verify verify verify',
    TF_HTTP_ADDRESS: address,
    TF_HTTP_LOCK_ADDRESS: `${address}/lock`,
    TF_HTTP_UNLOCK_ADDRESS: `${address}/lock`,
    TF_HTTP_USERNAME: 'verify',
    TF_HTTP_PASSWORD: 'verify',
    AWS_ACCESS_KEY_ID: 'verify',
    AWS_SECRET_ACCESS_KEY: 'verify',
  };
  const env: Record<string, string> = { CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
  for (const name of Object.keys(process.env)) if (foreign.test(name)) env[name] = '';
  for (const [name, value] of root.environment) {
    if (!/^(TF_|PROXMOX_VE_|AWS_)/.test(name)) continue;
    // An address that is already there is somebody's real one.
    env[name] = name.startsWith('TF_HTTP_') || value === '' ? (known[name] ?? 'example') : value;
  }
  return env;
}
