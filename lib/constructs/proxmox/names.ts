import { quoted, type Fault } from '../../model/fault';
import { isTag } from '../../model/node-names';

/** What is wrong with tags: Proxmox makes them lower case itself, and each plan would change them back. */
export function tagFaults(tags: readonly string[]): readonly Fault[] {
  return tags
    .filter((tag) => !isTag(tag))
    .map((tag) => ({
      code: 'HL611',
      what: `a tag must be of a-z, 0-9, "_", "-", "+" and ".", got ${quoted(tag)}`,
      fix: `write ${quoted(tag.toLowerCase().replace(/[^a-z0-9_+.-]+/g, '-'))}`,
    }));
}
