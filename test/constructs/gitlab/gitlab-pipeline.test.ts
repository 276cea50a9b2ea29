import { Construct } from 'constructs';
import { parse } from 'yaml';
import { GitlabPipeline, type GitlabPipelineProps } from '../../../lib/constructs/gitlab/gitlab-pipeline';
import type { GitlabDocument, GitlabJob } from '../../../lib/constructs/gitlab/document';
import { Secret } from '../../../lib/core/secret';
import type { Tooling } from '../../../lib/model/tooling';
import { codesOf, fileOf, smallLab } from '../small-lab';

const tofu: Tooling = {
  command: 'tofu',
  packages: ['opentofu'],
  folder: 'tofu',
  asScript: true,
  jobs: [
    { name: 'apply', stage: 'apply', needs: ['plan'], script: ['tofu apply plan'], lock: 'state' },
    { name: 'validate:tofu', stage: 'validate', script: ['tofu validate'] },
    {
      name: 'plan',
      stage: 'plan',
      needs: ['validate:tofu'],
      script: ['tofu plan -out=plan'],
      artifacts: ['plan'],
      variables: { TF_HTTP_USERNAME: 'gitlab-ci-token' },
      lock: 'state',
    },
  ],
};

/** Something that a tool works on. */
class Tool extends Construct {
  constructor(
    scope: Construct,
    private readonly needs: Tooling,
  ) {
    super(scope, `tool-${needs.command}-${needs.folder}`);
  }
  tooling() {
    return [this.needs];
  }
}

/** A pipeline of a repository with tools. */
function pipelineOf(props: GitlabPipelineProps = {}, ...tools: readonly Tooling[]) {
  const { app, repository } = smallLab();
  const pipeline = new GitlabPipeline(repository, 'pipeline', props);
  for (const tool of tools) new Tool(repository, tool);
  return { app, repository, pipeline };
}

/** What GitLab reads. */
function documentOf(props: GitlabPipelineProps = {}, ...tools: readonly Tooling[]): GitlabDocument {
  return parse(fileOf(pipelineOf(props, ...tools).app, 'repo/.gitlab-ci.yml')) as GitlabDocument;
}

test('has the jobs of the tools of its repository, in the order of their stages', () => {
  const document = documentOf({}, tofu);
  expect(document.stages).toEqual(['validate', 'plan', 'apply']);
  expect(Object.keys(document)).toEqual(['stages', 'workflow', 'validate:tofu', 'plan', 'apply']);
});

test('runs once for a change: for a merge request, or on the main branch', () => {
  expect(documentOf().workflow).toEqual({
    rules: [
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
      { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ],
  });
});

test('validating can be stopped by a newer change', () => {
  expect(documentOf({}, tofu)['validate:tofu']).toEqual({
    stage: 'validate',
    script: ['cd tofu', 'tofu validate'],
    interruptible: true,
  });
});

test('a plan is handed on, to developers only and not for long; one job a state', () => {
  expect(documentOf({}, tofu)['plan']).toEqual({
    stage: 'plan',
    needs: ['validate:tofu'],
    variables: { TF_HTTP_USERNAME: 'gitlab-ci-token' },
    script: ['cd tofu', 'tofu plan -out=plan'],
    artifacts: { access: 'developer', expire_in: '1 week', paths: ['tofu/plan'] },
    interruptible: true,
    resource_group: 'state',
  });
});

test('applying is by hand, on the main branch only, and nothing stops it', () => {
  expect(documentOf({}, tofu)['apply']).toEqual({
    stage: 'apply',
    needs: ['plan'],
    script: ['cd tofu', 'tofu apply plan'],
    rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', when: 'manual', allow_failure: true }],
    resource_group: 'state',
  });
});

test('a tool of the repository itself changes no folder', () => {
  const jobs = [{ name: 'check', stage: 'validate', script: ['x'], artifacts: ['y'] } as const];
  expect(documentOf({}, { ...tofu, folder: '', jobs })['check']).toMatchObject({
    script: ['x'],
    artifacts: { paths: ['y'] },
  });
});

test('jobs of one name become one, with the lines of both', () => {
  const packer = (template: string): Tooling => ({
    ...tofu,
    command: 'packer',
    folder: 'packer',
    jobs: [
      { name: 'validate:packer', stage: 'validate', script: ['packer init', `packer validate ${template}`] },
    ],
  });
  const { app, repository } = smallLab();
  new GitlabPipeline(repository, 'pipeline');
  for (const template of ['a', 'b']) new Tool(new Construct(repository, template), packer(template));
  expect((parse(fileOf(app, 'repo/.gitlab-ci.yml')) as GitlabDocument)['validate:packer']).toMatchObject({
    script: ['cd packer', 'packer init', 'packer validate a', 'packer validate b'],
  });
});

test('takes runners by their tags', () => {
  expect(documentOf({ tags: ['homelab', 'x'] }).default).toEqual({ tags: ['homelab', 'x'] });
  expect(documentOf()).not.toHaveProperty('default');
});

describe("jobs of one's own", () => {
  const job = (more: Partial<GitlabJob> = {}): GitlabJob => ({
    stage: 'validate',
    script: ['true'],
    ...more,
  });

  test('stand in their stages, new stages after the others', () => {
    const jobs = {
      notify: job({ stage: 'notify' }),
      lint: job(),
      '.base': { image: 'x' },
      pre: job({ stage: '.pre' }),
    };
    const document = documentOf({ jobs }, tofu);
    expect(document.stages).toEqual(['validate', 'plan', 'apply', 'notify']);
    expect(document).toMatchObject({ notify: { stage: 'notify' }, lint: job(), '.base': { image: 'x' } });
  });

  test("without a stage are in GitLab's own, which must be there then", () => {
    expect(documentOf({ jobs: { unit: { script: ['x'] } } }).stages).toEqual(['test']);
    expect(documentOf({ jobs: { '.hidden': { script: ['x'] } } }, tofu).stages).not.toContain('test');
    expect(documentOf({ jobs: { child: { extends: '.base' } } }, tofu).stages).not.toContain('test');
  });

  test('have the stage, and in the report the needs, of those that they extend', () => {
    const jobs = {
      '.base': { stage: 'later', script: ['x'], needs: ['first'] },
      '.bare': { script: ['x'] },
      first: { extends: '.bare' },
      second: { extends: ['.bare', '.base'] },
      third: { extends: 'second', stage: 'test', needs: [] },
    };
    const { app, pipeline } = pipelineOf({ jobs });
    app.render();
    expect(documentOf({ jobs }).stages).toEqual(['later', 'test']);
    expect(pipeline.describe().value['jobs']).toEqual([
      { name: 'first', stage: 'test', needs: [] },
      { name: 'second', stage: 'later', needs: ['first'] },
      { name: 'third', stage: 'test', needs: [] },
    ]);
  });

  test('can need jobs of the tools, and each other', () => {
    const jobs = { a: job({ needs: ['validate:tofu'] }), b: job({ needs: [{ job: 'a', optional: true }] }) };
    expect(codesOf(pipelineOf({ jobs }, tofu).app)).toEqual([]);
  });

  test.each<[GitlabJob['needs'], string]>([
    [['validate:tufo'], 'did you mean "validate:tofu"?'],
    [[{ job: 'pla' }], 'did you mean "plan"?'],
    [['something else entirely'], 'name a job of this pipeline'],
    [['workflow'], 'name a job of this pipeline'],
  ])('that need %j are a problem', (needs, fix) => {
    const { app } = pipelineOf({ jobs: { a: job(needs === undefined ? {} : { needs }) } }, tofu);
    expect(app.check()).toMatchObject([{ code: 'HL301', fix }]);
  });

  test("can need what another project's pipeline brings", () => {
    const include = [{ project: 'lab/templates', file: 'all.yml' }];
    const props = { include, jobs: { a: job({ needs: ['of-the-template'], extends: '.deploy' }) } };
    expect(codesOf(pipelineOf(props).app)).toEqual([]);
    expect(documentOf(props).include).toEqual(include);
  });

  test('with a misspelled key of ours are a compile error', () => {
    // @ts-expect-error the prop is tags
    const props: GitlabPipelineProps = { tag: ['x'] };
    // @ts-expect-error a rule is no text
    const rules: GitlabJob = { rules: ['on main'] };
    expect([props, rules]).toBeDefined();
  });
});

test('a secret is a variable of the project', () => {
  const { app, repository, pipeline } = pipelineOf();
  const token = new Secret(repository, 'token', { description: 'x' });
  pipeline.file.patch((document) => {
    document['deploy'] = { script: ['x'], variables: { TOKEN: token } };
  });
  expect(fileOf(app, 'repo/.gitlab-ci.yml')).toContain('TOKEN: $TOKEN\n');
});

test('keys that no type knows can be added', () => {
  const { app, pipeline } = pipelineOf({}, tofu);
  pipeline.file.patch((document) => {
    document['x_new'] = [1];
    (document['plan'] as GitlabJob)['id_tokens'] = { VAULT: { aud: 'https://vault' } };
  });
  const document = parse(fileOf(app, 'repo/.gitlab-ci.yml')) as GitlabDocument;
  expect(document).toMatchObject({ x_new: [1], plan: { id_tokens: { VAULT: { aud: 'https://vault' } } } });
});
