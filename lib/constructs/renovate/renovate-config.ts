import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { Component } from '../../core/component';
import type { Dialect } from '../../core/dialect';
import { Repository } from '../../core/repository';
import { formatJson } from '../../formats/json';
import type { RenovateDocument, RenovateRule } from './document';

/** Settings of a {@link RenovateConfig}. */
export interface RenovateConfigProps {
  /** Files of the program that name images by `image('name', 'version')`, from the root of its repository: `stacks/images.ts`. */
  readonly catalogues: readonly string[];

  /**
   * Folder of the output, which Renovate leaves alone: it follows from the program.
   *
   * @default 'synth-out'
   */
  readonly output?: string;

  /**
   * Presets to build on.
   *
   * @default ['config:recommended']
   */
  readonly extends?: readonly string[];

  /**
   * When it may open merge requests: `after 2am and before 6am`.
   *
   * @default - at any time
   */
  readonly schedule?: readonly string[];

  /**
   * Time zone of the schedule: `America/Chicago`.
   *
   * @default - UTC
   */
  readonly timezone?: string;

  /**
   * Most merge requests that are open at once.
   *
   * @default - the presets' own
   */
  readonly prConcurrentLimit?: number;

  /**
   * Most merge requests that it opens in an hour.
   *
   * @default - the presets' own
   */
  readonly prHourlyLimit?: number;

  /**
   * Labels of a merge request that closes a hole.
   *
   * @default - none
   */
  readonly securityLabels?: readonly string[];

  /**
   * Rules for some packages; a later one has the last word.
   *
   * @default - none
   */
  readonly packageRules?: readonly RenovateRule[];

  /**
   * Commands that write the output anew with each update: `npm ci`, `npm run synth`. Only a Renovate of your own runs them, and
   * only if its `allowedCommands` has them.
   *
   * @default - the pipeline of the merge request does
   */
  readonly commands?: readonly string[];
}

/** An image of the catalogue, as prettier writes it and as people do; one whose version is no text is no match. */
const imageCall = [
  String.raw`\bimage\(\s*["'](?<depName>[^"']+)["']\s*,\s*["'](?<currentValue>[^"']+)["']`,
  String.raw`(?:\s*,\s*["'](?<currentDigest>sha256:[a-f0-9]{64})["'])?\s*,?\s*\)`,
].join('');

/** What `config:recommended` leaves alone; a list of our own takes its place. */
const ignored = [
  '**/node_modules/**',
  '**/bower_components/**',
  '**/vendor/**',
  '**/examples/**',
  '**/__tests__/**',
  '**/test/**',
  '**/tests/**',
  '**/__fixtures__/**',
];

const json: Dialect<RenovateDocument> = {
  name: 'renovate',
  comments: false,
  format: (document) => formatJson(document),
};

/**
 * `renovate.json` of the repository that holds the program, beside the report: there the versions are. The repositories that
 * it writes have none, as what Renovate changed there would be gone with the next synth (HL125).
 *
 * @example
 * new RenovateConfig(app, 'renovate', { catalogues: ['stacks/images.ts'], schedule: ['after 2am and before 6am'] });
 */
export class RenovateConfig extends Component {
  /** The file, for patches. */
  readonly file: Artifact<RenovateDocument>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RenovateConfigProps,
  ) {
    super(scope, id, props);
    const repository = Repository.of(this);
    if (repository !== undefined) {
      this.report({
        code: 'HL125',
        what: `Renovate would change ${repository.folder}, which the next synth writes anew`,
        fix: 'make it under the app: it is for the repository that holds the program',
      });
    }
    this.file = new Artifact<RenovateDocument>(this, 'renovate.json', {
      dialect: json,
      data: () => this.document(),
    });
  }

  private document(): RenovateDocument {
    const { catalogues, output = 'synth-out', commands } = this.props;
    const { schedule, timezone, prConcurrentLimit, prHourlyLimit, securityLabels, packageRules } = this.props;
    return {
      $schema: 'https://docs.renovatebot.com/renovate-schema.json',
      extends: [...(this.props.extends ?? ['config:recommended'])],
      ...(timezone !== undefined && { timezone }),
      ...(schedule !== undefined && { schedule: [...schedule] }),
      ...(prConcurrentLimit !== undefined && { prConcurrentLimit }),
      ...(prHourlyLimit !== undefined && { prHourlyLimit }),
      ...(securityLabels !== undefined && { vulnerabilityAlerts: { labels: [...securityLabels] } }),
      customManagers: [
        {
          customType: 'regex',
          description: 'Images of the catalogue.',
          managerFilePatterns: catalogues.map(patternOf),
          matchStrings: [imageCall],
          datasourceTemplate: 'docker',
          versioningTemplate: 'docker',
        },
      ],
      ...(packageRules !== undefined && { packageRules: packageRules.map((rule) => ({ ...rule })) }),
      ignorePaths: [...ignored, `${output}/**`],
      ...(commands !== undefined && {
        postUpgradeTasks: {
          commands: [...commands],
          fileFilters: [`${output}/**`],
          executionMode: 'branch',
        },
      }),
    };
  }
}

/** A path as a pattern that fits it and nothing else. */
function patternOf(path: string): string {
  return `/^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('/', '\\/')}$/`;
}
