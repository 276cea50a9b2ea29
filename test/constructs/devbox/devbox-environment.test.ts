import { Construct } from 'constructs';
import type { DevboxDocument } from '../../../lib/constructs/devbox/document';
import {
  DevboxEnvironment,
  type DevboxEnvironmentProps,
} from '../../../lib/constructs/devbox/devbox-environment';
import type { Tooling } from '../../../lib/model/tooling';
import { fileOf, smallLab } from '../small-lab';

const tofu: Tooling = { command: 'tofu', packages: ['opentofu'], folder: 'tofu', asScript: true, jobs: [] };

class Tool extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly needs: Tooling,
  ) {
    super(scope, id);
  }
  tooling() {
    return [this.needs];
  }
}

/** An environment of a repository with tools. */
function environmentOf(props: DevboxEnvironmentProps = {}, ...tools: readonly Tooling[]) {
  const { app, repository } = smallLab();
  const environment = new DevboxEnvironment(repository, 'devbox', props);
  for (const [index, tool] of tools.entries()) new Tool(repository, `tool-${index}`, tool);
  const read = () => JSON.parse(fileOf(app, 'repo/devbox.json')) as DevboxDocument;
  return { app, environment, read };
}

const scriptOf = (tool: Tooling) => environmentOf({}, tool).read().shell?.scripts?.[tool.command];

test('has a name, packages and scripts; its description says where it comes from', () => {
  expect(environmentOf({}, tofu).read()).toEqual({
    $schema: 'https://raw.githubusercontent.com/jetify-com/devbox/main/.schema/devbox.schema.json',
    name: 'repo',
    description:
      'Written by homelab-cdk from test/constructs/devbox/devbox-environment.test.ts (repo/devbox). Edit it there.',
    packages: ['opentofu@latest'],
    shell: { scripts: { tofu: ['set -e', 'cd tofu', 'tofu "$@"'] } },
  });
});

test('each package stands once, and keeps the version that it is given', () => {
  const { packages } = environmentOf({ packages: ['jq', 'nodejs@22', 'opentofu'] }, tofu, {
    ...tofu,
    command: 'tflint',
    packages: ['tflint', 'opentofu'],
  }).read();
  expect(packages).toEqual(['opentofu@latest', 'tflint@latest', 'jq@latest', 'nodejs@22']);
});

describe('a script of a tool', () => {
  test('runs what must have run once before, and stops if that fails', () => {
    const prepare = { unless: '[ -d .terraform ]', run: 'tofu init' };
    expect(scriptOf({ ...tofu, prepare })).toEqual([
      'set -e',
      'cd tofu',
      '[ -d .terraform ] || tofu init',
      'tofu "$@"',
    ]);
  });

  test('reads the variables of the repository, if the tool has some', () => {
    const environment = [{ name: 'TOKEN', description: 'x', secret: true }];
    expect(scriptOf({ ...tofu, environment })).toEqual([
      'set -e',
      'if [ -f .env ]; then set -a; . ./.env; set +a; fi',
      'cd tofu',
      'tofu "$@"',
    ]);
  });

  test('of the repository itself changes no folder', () => {
    expect(scriptOf({ ...tofu, folder: '' })).toEqual(['set -e', 'tofu "$@"']);
  });

  test('is there only for a tool that has a folder to be run in', () => {
    expect(scriptOf({ ...tofu, asScript: false })).toBeUndefined();
  });
});

test("scripts of one's own are added, and win", () => {
  const scripts = { lint: 'tflint', tofu: ['echo mine'] };
  expect(environmentOf({ scripts }, tofu).read().shell?.scripts).toEqual({
    tofu: ['echo mine'],
    lint: 'tflint',
  });
});

test('keys that no type knows can be added', () => {
  const { environment, read } = environmentOf();
  environment.file.patch((document) => {
    document['nixpkgs'] = { commit: 'abc' };
    document.shell!['x_new'] = true;
  });
  expect(read()).toMatchObject({ nixpkgs: { commit: 'abc' }, shell: { x_new: true } });
});

test('a misspelled prop is a compile error', () => {
  // @ts-expect-error the prop is packages
  const props: DevboxEnvironmentProps = { package: ['jq'] };
  expect(props).toBeDefined();
});
