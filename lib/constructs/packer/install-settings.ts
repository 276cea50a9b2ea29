import type { Fault } from '../../model/fault';
import { quoted } from '../../model/fault';
import type { Firmware } from './systems';

/** How the installer lays out the disk. */
export type DiskLayout = 'direct' | 'lvm';

/** What a template may say of its installation. */
export interface InstallProps {
  /**
   * Language and character set of the installed system.
   *
   * @default 'en_US.UTF-8'
   */
  readonly locale?: string;

  /**
   * Layout of its keyboard.
   *
   * @default 'us'
   */
  readonly keyboard?: string;

  /**
   * Its time zone.
   *
   * @default 'Etc/UTC'
   */
  readonly timezone?: string;

  /**
   * How its disk is laid out: `direct` is one partition, which grows with the disk of a clone; `lvm` has volumes, which do not.
   *
   * @default 'direct'
   */
  readonly layout?: DiskLayout;

  /**
   * Packages of the system that the installer installs beside those that every clone needs.
   *
   * @default - none
   */
  readonly packages?: readonly string[];
}

/** The same with everything that is left out, for the answers of an installer. */
export interface InstallSettings extends Required<InstallProps> {
  /** What starts the machine. */
  readonly firmware: Firmware;
}

/** What an installer is told. */
export function installSettings(props: InstallProps & { readonly firmware?: Firmware }): InstallSettings {
  return {
    locale: props.locale ?? 'en_US.UTF-8',
    keyboard: props.keyboard ?? 'us',
    timezone: props.timezone ?? 'Etc/UTC',
    layout: props.layout ?? 'direct',
    packages: props.packages ?? [],
    firmware: props.firmware ?? 'bios',
  };
}

const words: readonly (readonly [keyof InstallProps, RegExp, string])[] = [
  ['locale', /^[a-z]{2,3}(_[A-Z]{2})?(\.[\w-]+)?(@\w+)?$/, 'en_US.UTF-8'],
  ['keyboard', /^[a-z]{2,}([-_][\w-]+)?$/, 'us'],
  ['timezone', /^[A-Za-z]+(\/[\w+-]+)*$/, 'Europe/Berlin'],
  ['layout', /^(direct|lvm)$/, 'direct'],
];

/** What no installer reads. */
export function* installFaults(props: InstallProps): Iterable<Fault> {
  const given = [
    ...words.map(([name, pattern, example]) => [name, props[name], pattern, example] as const),
    ...(props.packages ?? []).map((name) => ['packages', name, /^[a-z0-9][a-z0-9+.-]+$/, 'git'] as const),
  ];
  for (const [name, value, pattern, example] of given) {
    if (value === undefined || (typeof value === 'string' && pattern.test(value))) continue;
    yield {
      code: 'HL707',
      what: `${name} is nothing that an installer reads, got ${quoted(String(value))}`,
      fix: `write it as in '${example}'`,
    };
  }
}
