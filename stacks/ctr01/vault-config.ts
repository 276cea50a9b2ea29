import { hcl } from '../../lib';

/** Vault behind Traefik, which has the certificate; its data is in files. */
export function vaultConfig(domain: string) {
  return hcl.body(
    ...hcl.attributes({ ui: true, api_addr: `https://vault.${domain}` }),
    hcl.block('storage', ['file'], hcl.attributes({ path: '/vault/file' })),
    hcl.block('listener', ['tcp'], hcl.attributes({ address: '0.0.0.0:8200', tls_disable: true })),
  );
}
