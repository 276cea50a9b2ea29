import { join } from 'node:path';

import { writeBelow } from '../scratch';

/**
 * A database of answers of its own, so that two judges at once do not wait for the lock of the machine's.
 *
 * @see debconf.conf(5), and debconf(7) for DEBCONF_SYSTEMRC
 */
export function ownDatabase(folder: string): Readonly<Record<string, string>> {
  const database = (name: string) => [
    '',
    `Name: ${name}`,
    'Driver: File',
    `Filename: ${join(folder, name)}.dat`,
  ];
  const lines = ['Config: answers', 'Templates: templates', ...database('answers'), ...database('templates')];
  return { DEBCONF_SYSTEMRC: writeBelow(folder, 'debconf.conf', `${lines.join('\n')}\n`) };
}
