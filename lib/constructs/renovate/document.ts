/**
 * Renovate's configuration, in its words, as far as the library writes it.
 *
 * @see https://docs.renovatebot.com/configuration-options/
 */
export interface RenovateDocument {
  /** Schema that editors read. */
  $schema: string;
  /** Presets that it builds on. */
  extends: string[];
  /** How it finds what it does not know itself. */
  customManagers: {
    customType: 'regex';
    description: string;
    managerFilePatterns: string[];
    matchStrings: string[];
    datasourceTemplate: string;
    versioningTemplate: string;
  }[];
  /** Paths that it does not read. */
  ignorePaths: string[];
  [key: string]: unknown;
}

/** A rule for some packages. */
export interface RenovateRule {
  /** What it is for. @default - no word of it */
  readonly description?: string;
  /** Names of packages, as globs (`linuxserver/*`) or `/patterns/`. @default - all */
  readonly matchPackageNames?: readonly string[];
  /** Kinds of updates. @default - all */
  readonly matchUpdateTypes?: readonly ('major' | 'minor' | 'patch' | 'pin' | 'digest')[];
  /** Name under which they come in one merge request. @default - each alone */
  readonly groupName?: string;
  /** Labels of the merge request beside the others. @default - none */
  readonly addLabels?: readonly string[];
  /** Whether it is merged when the pipeline passes. @default false */
  readonly automerge?: boolean;
  /** Versions that are taken: `<18`; not beside `matchUpdateTypes`. @default - all */
  readonly allowedVersions?: string;
  /** Whether they are looked for at all. @default true */
  readonly enabled?: boolean;
}
