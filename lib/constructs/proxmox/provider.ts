import { TofuProvider } from '../tofu/resource';
import type { TofuRoot } from '../tofu/tofu-root';
import type { ProxmoxNode } from './proxmox-node';

/** The provider's version: 0.x, where any minor release may break. */
export const proxmoxProviderVersion = '0.111.1';

const providers = new WeakMap<TofuRoot, Map<ProxmoxNode, TofuProvider>>();

/**
 * The provider of a node in a root, made when the first resource needs it. Its token is not in the file: the provider
 * reads `PROXMOX_VE_API_TOKEN`.
 */
export function proxmoxProvider(root: TofuRoot, node: ProxmoxNode): TofuProvider {
  const ofRoot = providers.get(root) ?? new Map<ProxmoxNode, TofuProvider>();
  providers.set(root, ofRoot);
  const existing = ofRoot.get(node);
  if (existing !== undefined) return existing;

  // The first is the one that resources take by themselves; another node is another API.
  const id = ofRoot.size === 0 ? 'proxmox' : `proxmox-${node.name}`;
  const provider = new TofuProvider(root, id, {
    name: 'proxmox',
    source: 'registry.opentofu.org/bpg/proxmox',
    version: proxmoxProviderVersion,
    ...(id !== 'proxmox' && { alias: node.name }),
    body: () => ({
      endpoint: `${node.endpoint}/`,
      insecure: node.insecure,
      // With a token nothing is inherited: uploads of snippets go by SSH, under this name.
      ssh: [{ agent: true, username: node.user ?? 'root' }],
    }),
  });
  ofRoot.set(node, provider);
  root.environment.set('PROXMOX_VE_API_TOKEN', {
    name: 'PROXMOX_VE_API_TOKEN',
    description: `OpenTofu: API token of ${node.name}, user@realm!name=value`,
    secret: true,
  });
  return provider;
}
