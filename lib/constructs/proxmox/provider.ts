import { TofuProvider } from '../tofu/provider';
import type { TofuRoot } from '../tofu/tofu-root';
import { addAccessScript } from './access';
import type { ProxmoxNode } from './proxmox-node';

/** The provider's version: 0.x, where any minor release may break. */
export const proxmoxProviderVersion = '0.111.1';

const providers = new WeakMap<TofuRoot, Map<ProxmoxNode, TofuProvider>>();

/**
 * The provider of a node in a root, made when the first resource needs it. Its token is not in the file: the first
 * provider reads `PROXMOX_VE_API_TOKEN`, which all would, so that further ones have a variable each.
 */
export function proxmoxProvider(root: TofuRoot, node: ProxmoxNode): TofuProvider {
  const ofRoot = providers.get(root) ?? new Map<ProxmoxNode, TofuProvider>();
  providers.set(root, ofRoot);
  const existing = ofRoot.get(node);
  if (existing !== undefined) return existing;

  // The first is the one that resources take by themselves; another node is another API.
  const id = ofRoot.size === 0 ? 'proxmox' : `proxmox-${node.name}`;
  const secret = `API token of ${node.name}, user@realm!name=value; scripts/proxmox-access makes it`;
  const token =
    ofRoot.size === 0
      ? undefined
      : root.variable(`${node.name.replaceAll('-', '_')}_api_token`, {
          type: 'string',
          description: secret,
          sensitive: true,
          ephemeral: true,
        });
  const provider = new TofuProvider(root, id, {
    name: 'proxmox',
    source: 'registry.opentofu.org/bpg/proxmox',
    version: proxmoxProviderVersion,
    ...(id !== 'proxmox' && { alias: node.name }),
    body: () => ({
      endpoint: `${node.endpoint}/`,
      insecure: node.insecure,
      ...(token !== undefined && { api_token: token }),
      // With a token nothing is inherited: uploads of snippets go by SSH, under this name.
      ssh: [{ agent: true, username: node.user ?? 'root' }],
    }),
  });
  ofRoot.set(node, provider);
  addAccessScript(root, node);
  if (token === undefined) {
    const name = 'PROXMOX_VE_API_TOKEN';
    root.environment.set(name, { name, description: `OpenTofu: ${secret}`, secret: true });
  }
  return provider;
}
