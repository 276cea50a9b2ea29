import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate that nobody signed, as a new Proxmox has. */
export function certificateIn(folder: string): { readonly key: Buffer; readonly cert: Buffer } {
  const key = join(folder, 'server.key');
  const cert = join(folder, 'server.crt');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(cert)) {
    const what = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    const where = ['-keyout', key, '-out', cert, '-subj', '/CN=127.0.0.1'];
    execFileSync('openssl', ['req', '-x509', ...what, ...where], { stdio: 'pipe' });
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
