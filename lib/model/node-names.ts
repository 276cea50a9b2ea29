import { quoted, type Fault } from './fault';

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

/** How files of each kind end, by which Proxmox lists them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  iso: ['.iso', '.img'],
  import: ['.qcow2', '.raw', '.vmdk', '.ova'],
  vztmpl: ['.tar.gz', '.tar.xz', '.tar.zst', '.tgz'],
  snippets: [''],
};

/** What is wrong with the id of a file on a storage: `local:iso/debian.iso`. */
export function volumeFaults(id: string): readonly Fault[] {
  const [, storage = '', kind = '', file = ''] = /^([^:]*):([^/]*)\/([^/]+)$/.exec(id) ?? [];
  const known = endings[kind];
  if (known?.some((ending) => file.endsWith(ending)) === true) return storageFaults(storage);
  return [
    {
      code: 'HL643',
      what: `${quoted(id)} is no file on a storage: the storage, ":", its kind, "/" and its name`,
      fix:
        known === undefined
          ? `write it as in 'local:import/debian.qcow2'; a kind is one of ${Object.keys(endings).join(', ')}`
          : `name a file that ends in ${known.join(' or ')}`,
    },
  ];
}

/** Whether Proxmox keeps a tag as it is: it makes small letters of capitals, and refuses the rest. */
export function isTag(text: string): boolean {
  return /^[a-z0-9_][a-z0-9_+.-]*$/.test(text);
}
