import type { Fault } from '../../model/fault';
import { quoted } from '../../model/fault';

/** What is wrong with the name of a bridge: Linux gives an interface 15 characters. */
export function bridgeFaults(name: string): readonly Fault[] {
  if (/^[A-Za-z][A-Za-z0-9_.-]{0,14}$/.test(name)) return [];
  return [
    {
      code: 'HL620',
      what: `${quoted(name)} is no name of a bridge: a letter, then letters, digits, "_", "." and "-", 15 characters at most`,
      fix: `name it as in 'vmbr0'`,
    },
  ];
}

/** What is wrong with the id of a storage, by the rule of Proxmox. */
export function storageFaults(id: string): readonly Fault[] {
  if (/^[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]$/.test(id)) return [];
  return [
    {
      code: 'HL621',
      what: `${quoted(id)} is no id of a storage: a letter, then letters, digits, "_", "." and "-", a letter or digit at the end`,
      fix: `write it as Proxmox shows it, as in 'local-lvm'`,
    },
  ];
}

/** What is wrong with tags: Proxmox makes them lower case itself, and each plan would change them back. */
export function tagFaults(tags: readonly string[]): readonly Fault[] {
  return tags
    .filter((tag) => !/^[a-z0-9_][a-z0-9_+.-]*$/.test(tag))
    .map((tag) => ({
      code: 'HL611',
      what: `a tag must be of a-z, 0-9, "_", "-", "+" and ".", got ${quoted(tag)}`,
      fix: `write ${quoted(tag.toLowerCase().replace(/[^a-z0-9_+.-]+/g, '-'))}`,
    }));
}
