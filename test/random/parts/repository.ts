import fc from 'fast-check';

import {
  Artifact,
  DevboxEnvironment,
  GitlabPipeline,
  hashText,
  type Dialect,
  type Repository,
} from '../../../lib';
import type { Coverage } from '../coverage';
import { line, optionally, some } from '../words';

const artifact = optionally(
  { lines: fc.array(line, { maxLength: 3 }) },
  {
    path: fc.constantFrom('notes/a.md', 'notes/b c.md'),
    header: fc.constantFrom('Kept by hand.', 'A line.'),
    executable: fc.boolean(),
  },
);

const dialect = optionally(
  {},
  { comments: fc.boolean(), secret: fc.constant(true), accepts: fc.boolean(), succession: fc.constant(true) },
);

/** What a repository may have beside its tools' files. */
export const repositorySpecs = optionally(
  {},
  {
    pipeline: optionally(
      {},
      {
        tags: some(['homelab', 'no', 'with space', "it's"]),
        jobs: fc.constantFrom('one', 'needs', 'hidden'),
        include: fc.constant(true),
      },
    ),
    devbox: optionally(
      {},
      {
        packages: some(['lazygit', 'nodejs@22', 'jq']),
        scripts: some(['hello', 'several', 'no']),
      },
    ),
    artifacts: fc.array(fc.tuple(artifact, dialect), { maxLength: 3 }),
  },
);
export type RepositorySpecs = typeof repositorySpecs extends fc.Arbitrary<infer T> ? T : never;

/** Makes it. */
export function repositoryFiles(
  repository: Repository,
  notes: Repository,
  coverage: Coverage,
  { pipeline, devbox, artifacts = [] }: RepositorySpecs,
  hasTools: boolean,
): void {
  if (pipeline !== undefined) {
    const { tags, jobs, include } = pipeline;
    const props = {
      ...(tags !== undefined && { tags }),
      // A pipeline without a job is a mistake.
      ...((jobs !== undefined || !hasTools) && { jobs: jobsOf(jobs ?? 'one') }),
      ...(include && { include: [{ local: 'ci/more.yml' }] }),
    };
    new GitlabPipeline(repository, 'pipeline', coverage.given('GitlabPipelineProps', props));
    if (include) {
      new Artifact(repository, 'ci/more.yml', {
        dialect: hashText,
        data: () => "---\nvariables:\n  MORE: 'yes'\n",
      });
    }
  }
  if (devbox !== undefined) {
    const { packages, scripts } = devbox;
    const all = { hello: "echo 'hello'", several: ['set -e', 'echo "$@"'], no: [] };
    const props = {
      ...(packages !== undefined && { packages }),
      ...(scripts !== undefined && {
        scripts: Object.fromEntries(scripts.map((name) => [name, all[name as keyof typeof all]])),
      }),
    };
    new DevboxEnvironment(repository, 'devbox', coverage.given('DevboxEnvironmentProps', props));
  }
  artifacts.forEach(([{ lines, path, ...rest }, { comments, secret, accepts, succession }], index) => {
    const own: Dialect<readonly string[]> = {
      name: 'notes',
      format: (all, header) =>
        [
          '# Notes',
          '',
          ...(header === undefined ? [] : [`<!-- ${header} -->`, '']),
          ...all.map(code),
          '',
        ].join('\n'),
      ...(comments !== undefined && { comments }),
      ...(secret && { secret: ({ variable }) => variable }),
      ...(accepts !== undefined && { accepts: () => accepts }),
      ...(succession && { succession: () => [] }),
    };
    const props = {
      dialect: coverage.given('Dialect', own),
      data: () => lines,
      ...(path !== undefined && { path: path.replace('/', `/${index}-`) }),
      ...rest,
    };
    new Artifact(notes, `note-${index}.md`, coverage.given('ArtifactProps', props));
  });
}

/** A line of Markdown that is what it is. */
function code(words: string): string {
  return `    ${words}`;
}

function jobsOf(kind: string) {
  const script = ['true'];
  switch (kind) {
    case 'one':
      return { 'lint: all of it': { stage: 'validate', script } };
    case 'needs':
      return {
        first: { script },
        second: { stage: 'later', needs: ['first'], script: ['echo "$CI_PROJECT_NAME: $HOME"'] },
      };
    default:
      return { '.base': { script }, no: { extends: '.base' } };
  }
}
