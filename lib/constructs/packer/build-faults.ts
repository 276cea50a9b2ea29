import { claimFor, type Finding } from '../../core/component';
import { Repository } from '../../core/repository';
import { quoted, type Fault } from '../../model/fault';
import type { Image } from '../../model/image';
import { nearest, parseHostName } from '../../model/names';
import { bridgeFaults, storageFaults } from '../../model/node-names';
import { isRolling } from '../../model/release-url';
import { parseSize } from '../../model/size';
import type { BuildProps, IsoDownload } from './build-props';
import { featureNames } from './scripts';
import { wordOf } from './source';
import { systemNames, type SystemName } from './systems';
import { userFaults } from './users';
import { variableFaults } from './variable-faults';

/** What is wrong with the settings of a template, of whatever it is built. */
export function* buildFaults(id: string, props: BuildProps & { readonly os: SystemName }): Iterable<Fault> {
  const memory = parseSize('memory', props.memory ?? '2GiB', 'MiB');
  if ('fault' in memory) yield memory.fault;
  // Proxmox takes several labels, as in the number of a release.
  for (const label of (props.name ?? `${id}-template`).split('.')) {
    const name = parseHostName(label);
    if ('fault' in name) yield name.fault;
  }
  yield* bridgeFaults(props.bridge ?? 'vmbr0');
  yield* unknownWords(props);
  yield* userFaults(props.users);
  yield* variableFaults(props.variables);
}

/** What the types refuse and a program in JavaScript, or one that nobody compiled, can still say. */
function* unknownWords({ os, preinstall = [] }: BuildProps & { readonly os: SystemName }): Iterable<Fault> {
  const given = [
    ['os', os, systemNames],
    ...preinstall.map((name) => ['preinstall', name, featureNames] as const),
  ] as const;
  for (const [prop, word, known] of given) {
    if ((known as readonly string[]).includes(word)) continue;
    const near = nearest(word, known);
    yield {
      code: 'HL703',
      what: `${prop} must be one of ${known.join(', ')}, got ${quoted(word)}`,
      fix: near === undefined ? 'choose one of these' : `did you mean ${quoted(near)}?`,
    };
  }
}

/** Lines of a boot command with a line break, which Packer does not type. */
export function* bootCommandFaults(bootCommand: readonly string[] = []): Iterable<Fault> {
  for (const [index, line] of bootCommand.entries()) {
    if (!/[\r\n]/.test(line)) continue;
    yield {
      code: 'HL706',
      what: `bootCommand[${index}] holds a line break, which is no key`,
      fix: 'write <enter> for the key, or make two texts of it',
    };
  }
}

/** What is wrong with an installer image. */
export function* isoFaults(iso: string | IsoDownload | undefined): Iterable<Finding> {
  if (typeof iso === 'string' && !/^[A-Za-z][\w.-]*:iso\/.+\.(iso|img)$/.test(iso)) {
    yield {
      code: 'HL702',
      what: `iso must be an image on a storage of the node, got ${quoted(iso)}`,
      fix: `write it as in 'local:iso/debian-13-amd64-netinst.iso'`,
    };
  }
  if (typeof iso !== 'object') return;
  const { url, storage = 'local', allowInsecure = false } = iso;
  if (!(allowInsecure ? /^https?:\/\/\S+$/ : /^https:\/\/\S+$/).test(url)) {
    yield {
      code: 'HL702',
      what: `the url of iso must be one of https, got ${quoted(url)}`,
      fix: 'write the address of the image itself, with https:// in front, or allowInsecure: true',
    };
  }
  if (isRolling(url)) {
    yield {
      code: 'HL705',
      severity: 'warning',
      what: `the url of iso leads to another image one day, whose checksum will be another: ${url}`,
      fix: 'give the address of a release, with its number',
    };
  }
  yield* storageFaults(storage);
  const [algorithm = '', digits = ''] = iso.checksum.split(':');
  if (checksumDigits[algorithm] !== digits.length || !/^[0-9a-f]+$/i.test(digits)) {
    yield {
      code: 'HL702',
      what: `the checksum of iso must be an algorithm and its hexadecimal digits, got ${quoted(iso.checksum)}`,
      fix: `write it as in 'sha256:…', with the 64 digits that stand beside the image`,
    };
  }
}

const checksumDigits: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };

const packerNames = {
  code: 'HL704',
  what: (name: string) => `Packer knows two templates as ${name}`,
  fix: 'give one of them another id: Packer reads a dot as an underscore',
};

const variableNames = {
  code: 'HL710',
  what: (name: string) => `two variables of templates are called ${name}`,
  fix: 'give one of them another name: Packer reads the files of a folder as one',
};

/** Variables, locals and sources of one folder must differ. */
export function claimPackerNames(image: Image, variables: readonly string[]): void {
  const folder = Repository.of(image)?.node.path ?? '';
  claimFor(image, packerNames, `${wordOf(image.node.id)} in ${folder}/packer`);
  for (const name of variables) claimFor(image, variableNames, `${name} in ${folder}/packer`);
}
