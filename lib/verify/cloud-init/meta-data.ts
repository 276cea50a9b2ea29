import { parse } from 'yaml';
import { z } from 'zod';

import { tableFaults } from '../config/table';

/**
 * Meta data of NoCloud. cloud-init passes over a key that it does not know; here it is a fault.
 *
 * @see https://cloudinit.readthedocs.io/en/latest/reference/datasources/nocloud.html
 */
const metaData = z.strictObject({
  'instance-id': z.string().min(1),
  'local-hostname': z.string().optional(),
  hostname: z.string().optional(),
  dsmode: z.enum(['local', 'net', 'disabled']).optional(),
  'public-keys': z.array(z.string()).optional(),
});

/** What of meta data cloud-init would not take, or pass over. */
export function metaDataFaults(text: string): readonly string[] {
  try {
    return tableFaults(metaData, parse(text));
  } catch (error) {
    return [String(error)];
  }
}
