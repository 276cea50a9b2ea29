import { reportOn } from '../../core/component';
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

  const [other] = ofRoot.keys();
  if (other !== undefined && other.login !== node.login) {
    reportOn(node, {
      code: 'HL686',
      what: `${node.name} logs in by ${node.login} and ${other.name} by ${other.login}, in one root: every provider reads PROXMOX_VE_API_TOKEN, which goes before a password`,
      fix: 'give both the same login, or a root each',
    });
  }
  // The first is the one that resources take by themselves; another node is another API.
  const id = other === undefined ? 'proxmox' : `proxmox-${node.name}`;
  const credentials = other === undefined ? fromEnvironment(root, node) : fromVariable(root, node);
  const provider = new TofuProvider(root, id, {
    name: 'proxmox',
    source: 'registry.opentofu.org/bpg/proxmox',
    version: proxmoxProviderVersion,
    ...(id !== 'proxmox' && { alias: node.name }),
    body: () => ({
      endpoint: `${node.endpoint}/`,
      insecure: node.insecure,
      ...credentials,
      // With a token nothing is inherited: uploads of snippets go by SSH, under this name.
      ssh: [{ agent: true, username: node.user ?? 'root' }],
    }),
  });
  ofRoot.set(node, provider);
  addAccessScript(root, node);
  return provider;
}

/** The log-in of the first provider: its secret is in the environment. */
function fromEnvironment(root: TofuRoot, node: ProxmoxNode): Readonly<Record<string, unknown>> {
  const byPassword = node.login === 'password';
  const name = byPassword ? 'PROXMOX_VE_PASSWORD' : 'PROXMOX_VE_API_TOKEN';
  root.environment.set(name, { name, description: `OpenTofu: ${secretOf(node)}`, secret: true });
  return byPassword ? asRoot : {};
}

/** The log-in of further ones, which the same variable of the environment would reach. */
function fromVariable(root: TofuRoot, node: ProxmoxNode): Readonly<Record<string, unknown>> {
  const byPassword = node.login === 'password';
  const variable = root.variable(
    `${node.name.replaceAll('-', '_')}_${byPassword ? 'password' : 'api_token'}`,
    {
      type: 'string',
      description: secretOf(node),
      sensitive: true,
      ephemeral: true,
    },
  );
  return byPassword ? { ...asRoot, password: variable } : { api_token: variable };
}

const asRoot = { username: 'root@pam' };

function secretOf({ name, login }: ProxmoxNode): string {
  return login === 'password'
    ? `password of root@pam on ${name}; PROXMOX_VE_API_TOKEN would go before it`
    : `API token of ${name}, user@realm!name=value; scripts/proxmox-access makes it`;
}
