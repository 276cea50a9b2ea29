import type { Construct } from 'constructs';

import { Artifact } from '../../core/artifact';
import { Component, problemOf } from '../../core/component';
import type { Dialect } from '../../core/dialect';
import type { Problem } from '../../core/problem';
import { Repository } from '../../core/repository';
import { formatYaml } from '../../formats/yaml';
import type { Facts } from '../../model/facts';
import { nearest } from '../../model/names';
import { toolingOf, type ToolJob, type Tooling } from '../../model/tooling';
import type { GitlabDocument, GitlabJob } from './document';

/** GitLab's YAML; a secret is a masked variable of the project. */
export const gitlabYaml: Dialect<GitlabDocument> = {
  name: 'gitlab',
  format: (document, header) => formatYaml(document, { spread: [], ...(header !== undefined && { header }) }),
  secret: ({ variable }) => `$${variable}`,
};

/** Settings of a {@link GitlabPipeline}. */
export interface GitlabPipelineProps {
  /**
   * Tags of the runners that take its jobs.
   *
   * @default - any runner
   */
  readonly tags?: readonly string[];

  /**
   * Jobs beside those of the repository's tools, in GitLab's words.
   *
   * @default - none
   */
  readonly jobs?: Readonly<Record<string, GitlabJob>>;

  /**
   * Pipelines of other projects that this one takes in.
   *
   * @default - none
   */
  readonly include?: GitlabDocument['include'];
}

/**
 * A repository's `.gitlab-ci.yml`: validates what its tools can validate, shows what would change, and applies it by hand
 * on the main branch.
 *
 * @example
 * new GitlabPipeline(repository, 'pipeline', { tags: ['homelab'] });
 */
export class GitlabPipeline extends Component {
  /** `.gitlab-ci.yml`, for patches. */
  readonly file: Artifact<GitlabDocument>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GitlabPipelineProps = {},
  ) {
    super(scope, id, props);
    this.file = new Artifact<GitlabDocument>(this, '.gitlab-ci.yml', {
      dialect: gitlabYaml,
      data: () => this.document(),
    });
  }

  override *check(): Iterable<Problem> {
    // A job of another project's pipeline is known to GitLab alone.
    if (this.props.include !== undefined) return;
    const jobs = Object.keys(this.document()).filter((key) => !keywords.has(key));
    if (jobs.every((name) => name.startsWith('.'))) {
      // A patch may add one.
      yield problemOf(this, {
        code: 'HL302',
        severity: 'warning',
        what: 'a pipeline without a job, which GitLab refuses',
        fix: 'give it jobs, or leave it out: nothing in its repository has a tool that could check it',
      });
    }
    for (const [name, job] of Object.entries(this.props.jobs ?? {})) {
      for (const need of job.needs ?? []) {
        const target = typeof need === 'string' ? need : need.job;
        if (jobs.includes(target)) continue;
        const near = nearest(target, jobs);
        yield problemOf(this, {
          code: 'HL301',
          what: `job ${name} needs ${JSON.stringify(target)}, which is no job of this pipeline`,
          fix: near === undefined ? 'name a job of this pipeline' : `did you mean ${JSON.stringify(near)}?`,
        });
      }
    }
  }

  /** What the report tells of it. */
  describe(): Facts {
    const document = this.document();
    const names = Object.keys(document).filter((name) => !keywords.has(name) && !name.startsWith('.'));
    return {
      kind: 'pipelines',
      value: {
        file: this.file.path,
        jobs: names.map((name) => {
          const { stage = 'test', needs = [] } = extended(document, name);
          return { name, stage, needs };
        }),
      },
    };
  }

  private document(): GitlabDocument {
    const tooling = toolingOf(Repository.of(this)?.contents() ?? []);
    const jobs = [
      ...tooling.flatMap((tool) => tool.jobs.map((job) => [job.name, toolJob(tool, job)] as const)),
      ...Object.entries(this.props.jobs ?? {}),
    ];
    const byName = Object.fromEntries(jobs);
    const used = new Set(jobs.map(([name, job]) => stageOf(name, job, byName)));
    const standard = ['validate', 'plan', 'apply'];
    const stages = [
      ...standard.filter((stage) => used.has(stage)),
      ...[...used].filter((stage) => !standard.includes(stage ?? '')),
    ];
    // `.pre` and `.post` are there anyway.
    const named = stages.filter((stage) => stage !== undefined).filter((stage) => !stage.startsWith('.'));
    return {
      ...(this.props.include !== undefined && { include: this.props.include }),
      ...(named.length > 0 && { stages: named }),
      // One pipeline for a change: without this a merge request has two.
      workflow: {
        rules: [
          { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
          { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
        ],
      },
      ...(this.props.tags !== undefined && { default: { tags: [...this.props.tags] } }),
      ...Object.fromEntries(stages.flatMap((stage) => jobs.filter(([, job]) => job.stage === stage))),
      // A hidden job, to be extended, has no stage of its own.
      ...Object.fromEntries(jobs.filter(([, job]) => job.stage === undefined)),
    };
  }
}

/** What else can be at the top of a pipeline. */
const keywords = new Set(['default', 'include', 'stages', 'variables', 'workflow']);

/** Stage of a job, if it is known: a hidden job may have none, and a job of another pipeline may say it. */
function stageOf(name: string, { stage }: GitlabJob, jobs: GitlabDocument): string | undefined {
  if (stage !== undefined || name.startsWith('.')) return stage;
  const { extends: bases = [], stage: theirs } = extended(jobs, name);
  return theirs ?? ([bases].flat().every((base) => base in jobs) ? 'test' : undefined);
}

/** A job with what it has of those that it extends, the last of which has the most to say. */
function extended(document: GitlabDocument, name: string, seen: readonly string[] = []): GitlabJob {
  const job = (document[name] ?? {}) as GitlabJob;
  if (seen.includes(name)) return job;
  const bases = [job.extends ?? []].flat().map((base) => extended(document, base, [...seen, name]));
  return Object.assign({}, ...bases, job) as GitlabJob;
}

function toolJob({ folder }: Tooling, job: ToolJob): GitlabJob {
  const below = (path: string) => (folder === '' ? path : `${folder}/${path}`);
  return {
    stage: job.stage,
    ...(job.needs !== undefined && { needs: [...job.needs] }),
    ...(job.variables !== undefined &&
      Object.keys(job.variables).length > 0 && { variables: { ...job.variables } }),
    script: [...(folder === '' ? [] : [`cd ${folder}`]), ...job.script],
    ...(job.artifacts !== undefined && {
      // A plan shows every value in clear text: to developers only, and not for long.
      artifacts: { access: 'developer' as const, expire_in: '1 week', paths: job.artifacts.map(below) },
    }),
    ...(job.stage === 'apply'
      ? {
          rules: [
            { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', when: 'manual' as const, allow_failure: true },
          ],
        }
      : { interruptible: true }),
    ...(job.lock !== undefined && { resource_group: job.lock }),
  };
}
