import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { Component } from '../../core/component';
import type { Dialect } from '../../core/dialect';
import { Repository } from '../../core/repository';
import { formatJson } from '../../formats/json';
import type { Facts } from '../../model/facts';
import { toolingOf, type Tooling } from '../../model/tooling';
import type { DevboxDocument } from './document';

/** devbox.json: its description is the only place for a header. */
export const devboxJson: Dialect<DevboxDocument> = {
  name: 'devbox',
  format: (document, header) => {
    const { $schema, name, ...rest } = document;
    return formatJson({ $schema, name, description: header, ...rest });
  },
};

/** Settings of a {@link DevboxEnvironment}. */
export interface DevboxEnvironmentProps {
  /**
   * Packages of nixpkgs beside those of the repository's tools: `lazygit`, `nodejs@22`.
   *
   * @default - none
   */
  readonly packages?: readonly string[];

  /**
   * Scripts beside those of the repository's tools: a shell line, or several.
   *
   * @default - none
   */
  readonly scripts?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * A repository's devbox.json: the programs that work on it, and scripts by which `devbox run tofu plan` runs in the right
 * folder.
 *
 * @example
 * new DevboxEnvironment(repository, 'devbox', { packages: ['lazygit'] });
 */
export class DevboxEnvironment extends Component {
  /** `devbox.json`, for patches. */
  readonly file: Artifact<DevboxDocument>;

  constructor(scope: Construct, id: string, props: DevboxEnvironmentProps = {}) {
    super(scope, id, props);
    this.file = new Artifact<DevboxDocument>(this, 'devbox.json', {
      dialect: devboxJson,
      data: () => this.document(props),
    });
  }

  /** What the report tells of it. */
  describe(): Facts {
    const tooling = toolingOf(Repository.of(this)?.contents() ?? []);
    const scripts = tooling
      .filter(({ asScript }) => asScript)
      .map(({ command, folder }) => ({ script: command, folder }));
    return { kind: 'environments', value: { file: this.file.path, scripts } };
  }

  private document({ packages = [], scripts = {} }: DevboxEnvironmentProps): DevboxDocument {
    const repository = Repository.of(this);
    const tooling = toolingOf(repository?.contents() ?? []);
    const all = [...new Set([...tooling.flatMap((tool) => tool.packages), ...packages])];
    const ofTools = tooling.filter(({ asScript }) => asScript).map((tool) => [tool.command, script(tool)]);
    return {
      $schema: 'https://raw.githubusercontent.com/jetify-com/devbox/main/.schema/devbox.schema.json',
      name: repository?.folder ?? this.node.id,
      // Without a version a package is the latest that devbox.lock knows: the lock file pins it.
      packages: all.map((name) => (name.includes('@') ? name : `${name}@latest`)),
      shell: { scripts: { ...Object.fromEntries(ofTools), ...scripts } as Record<string, string | string[]> },
    };
  }
}

/**
 * A script under the program's own name: devbox prefers it to the program, runs it in the folder of devbox.json and hands
 * over all arguments, so it can change the folder first.
 *
 * @see https://www.jetify.com/docs/devbox/cli-reference/devbox-run
 */
function script({ command, folder, prepare, environment = [] }: Tooling): string[] {
  return [
    'set -e',
    // Variables of the repository, where a person has filled them in.
    ...(environment.length > 0 ? ['if [ -f .env ]; then set -a; . ./.env; set +a; fi'] : []),
    ...(folder === '' ? [] : [`cd ${folder}`]),
    ...(prepare === undefined ? [] : [`${prepare.unless} || ${prepare.run}`]),
    `${command} "$@"`,
  ];
}
