import { parse } from 'yaml';
import { z } from 'zod';

import { tableFaults } from '../config/table';

/** A command for a shell, or a program with its arguments. */
const commands = z.array(z.union([z.string(), z.array(z.string())]));
const installs = z.strictObject({ install: z.boolean() });
const network = z.looseObject({ version: z.literal(2) });

/**
 * Keys of an autoinstall. The installer passes over a key of `autoinstall` that it does not know, so that what is misspelt
 * is lost; here it is a fault.
 *
 * @see https://canonical-subiquity.readthedocs-hosted.com/en/latest/reference/autoinstall-reference.html
 * @see https://github.com/canonical/subiquity/blob/main/autoinstall-schema.json
 */
const autoinstall = z.strictObject({
  version: z.literal(1),
  'interactive-sections': z.array(z.string()).optional(),
  'early-commands': commands.optional(),
  'late-commands': commands.optional(),
  'error-commands': commands.optional(),
  reporting: z.record(z.string(), z.looseObject({ type: z.string() })).optional(),
  'user-data': z.looseObject({}).optional(),
  packages: z.array(z.string()).optional(),
  'debconf-selections': z.string().optional(),
  locale: z.string().optional(),
  timezone: z.string().optional(),
  updates: z.enum(['security', 'all']).optional(),
  shutdown: z.enum(['reboot', 'poweroff']).optional(),
  'refresh-installer': z
    .strictObject({ update: z.boolean().optional(), channel: z.string().optional() })
    .optional(),
  kernel: z
    .union([z.strictObject({ package: z.string() }), z.strictObject({ flavor: z.string() })])
    .optional(),
  'kernel-crash-dumps': z.strictObject({ enabled: z.boolean().nullable() }).optional(),
  keyboard: z
    .strictObject({
      layout: z.string(),
      variant: z.string().optional(),
      toggle: z.string().nullable().optional(),
    })
    .optional(),
  source: z.strictObject({ id: z.string().optional(), search_drivers: z.boolean().optional() }).optional(),
  network: z.union([network, z.strictObject({ network })]).optional(),
  proxy: z.string().nullable().optional(),
  apt: z.looseObject({}).optional(),
  storage: z.looseObject({}).optional(),
  identity: z
    .strictObject({
      realname: z.string().optional(),
      username: z.string(),
      hostname: z.string(),
      password: z.string(),
    })
    .optional(),
  ssh: z
    .strictObject({
      'install-server': z.boolean().optional(),
      'authorized-keys': z.array(z.string()).optional(),
      'allow-pw': z.boolean().optional(),
    })
    .optional(),
  snaps: z
    .array(
      z.strictObject({ name: z.string(), channel: z.string().optional(), classic: z.boolean().optional() }),
    )
    .optional(),
  drivers: installs.optional(),
  codecs: installs.optional(),
  oem: z.strictObject({ install: z.union([z.boolean(), z.literal('auto')]) }).optional(),
  'ubuntu-pro': z.strictObject({ token: z.string() }).optional(),
  'active-directory': z
    .strictObject({ 'admin-name': z.string().optional(), 'domain-name': z.string().optional() })
    .optional(),
  zdevs: z.array(z.looseObject({})).optional(),
});

/** What stands beside `autoinstall` stops the installer of 24.04. */
const document = z.strictObject({ autoinstall });

/** What Ubuntu's installer would not take, or pass over; nothing, if user data is none for an installer. */
export function autoinstallFaults(userData: string): readonly string[] {
  try {
    const read: unknown = parse(userData);
    if (typeof read !== 'object' || read === null || !('autoinstall' in read)) return [];
    return tableFaults(document, read);
  } catch {
    // cloud-init has said what is wrong with it.
    return [];
  }
}
