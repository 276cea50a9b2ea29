import { join } from 'node:path';

import { must } from '../engine/run';

/** The newest release of the lab's `v3.6`, with the sum that Go's own database has of it. */
const version = 'v3.6.12';
const sum = 'h1:6pe4s7aaDTQs+AsF7KP3sM/xnq7zOVvibRQe5tw9eFo=';

/** Traefik, built once and kept in `.cache/traefik`, or in the folder that `HOMELAB_TRAEFIK` names. */
export async function traefikProgram(): Promise<string> {
  const folder = process.env['HOMELAB_TRAEFIK'] ?? join(__dirname, '..', '..', '..', '.cache', 'traefik');
  const target = join(folder, version, 'traefik');
  await must('bash', [join(__dirname, 'traefik.sh'), version, sum, target], { timeoutSeconds: 3600 });
  return target;
}
