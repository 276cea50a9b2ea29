import type { EnvironmentVariable, ToolJob, Tooling } from '../../model/tooling';
import { Repository } from '../../core/repository';
import { addressVariable, type Backend } from './backend';
import type { TofuRoot } from './tofu-root';

/** What OpenTofu needs in the repository of a root. */
export function rootTooling(root: TofuRoot): Tooling {
  const suffix = root.folder === 'tofu' ? '' : `:${root.folder}`;
  const variables = jobVariables(root);
  const jobs: readonly ToolJob[] = [
    {
      name: `validate:tofu${suffix}`,
      stage: 'validate',
      script: ['tofu init -backend=false -input=false', 'tofu validate'],
    },
    {
      name: `plan${suffix}`,
      stage: 'plan',
      needs: [`validate:tofu${suffix}`],
      script: ['tofu init -input=false', 'tofu plan -input=false -out=plan.tfplan'],
      artifacts: ['plan.tfplan'],
      variables,
      lock: `${root.stackName}-state`,
    },
    {
      name: `apply${suffix}`,
      stage: 'apply',
      needs: [`plan${suffix}`],
      // A saved plan needs its providers, which an artifact does not carry.
      script: ['tofu init -input=false', 'tofu apply -input=false plan.tfplan'],
      variables,
      lock: `${root.stackName}-state`,
    },
  ];
  return {
    command: 'tofu',
    packages: ['opentofu'],
    folder: root.folder,
    prepare: { unless: '[ -d .terraform ]', run: 'tofu init -input=false' },
    asScript: root.folder === 'tofu',
    usage: { says: 'Machines', example: 'devbox run tofu plan' },
    environment: environmentOf(root),
    // A state in a file of the folder is lost with the job: each pipeline would make everything anew.
    jobs: root.backend.type === 'local' ? jobs.filter(({ stage }) => stage === 'validate') : jobs,
    ignored: [
      '.terraform/',
      '*.tfplan',
      'plan',
      '*.tfstate',
      '*.tfstate.*',
      '*.tfvars',
      '!*.tfvars.example',
      '*_override.tf.json',
    ],
  };
}

function jobVariables(root: TofuRoot): Readonly<Record<string, string>> {
  return { ...ownState(root.backend), ...statesOfNeighbours(root) };
}

const stateAddress = (state: string) =>
  `\${CI_API_V4_URL}/projects/\${CI_PROJECT_ID}/terraform/state/${state}`;

/** Where the states are that it reads, as far as they are in its own project. */
function statesOfNeighbours(root: TofuRoot): Readonly<Record<string, string>> {
  const neighbours = root.reads.filter((other) => Repository.of(other) === Repository.of(root));
  return Object.fromEntries(
    neighbours.flatMap(({ backend: { gitlabState: state }, stackName }) =>
      state === undefined ? [] : [[`TF_VAR_${addressVariable(stackName)}`, stateAddress(state)]],
    ),
  );
}

function ownState({ gitlabState: state }: Backend): Readonly<Record<string, string>> {
  if (state === undefined) return {};
  const address = stateAddress(state);
  return {
    TF_HTTP_ADDRESS: address,
    TF_HTTP_LOCK_ADDRESS: `${address}/lock`,
    TF_HTTP_UNLOCK_ADDRESS: `${address}/lock`,
    TF_HTTP_USERNAME: 'gitlab-ci-token',
    TF_HTTP_PASSWORD: '${CI_JOB_TOKEN}',
  };
}

function environmentOf({
  backend,
  variables,
  environment,
  values,
}: TofuRoot): readonly EnvironmentVariable[] {
  const state: readonly EnvironmentVariable[] =
    backend.gitlabState === undefined
      ? []
      : [
          {
            name: 'TF_HTTP_ADDRESS',
            description: `https://<gitlab>/api/v4/projects/<id>/terraform/state/${backend.gitlabState}`,
            secret: false,
          },
          { name: 'TF_HTTP_LOCK_ADDRESS', description: 'the same with /lock at the end', secret: false },
          { name: 'TF_HTTP_UNLOCK_ADDRESS', description: 'the same as the lock address', secret: false },
          { name: 'TF_HTTP_USERNAME', description: 'your name at GitLab', secret: false },
          {
            name: 'TF_HTTP_PASSWORD',
            description: 'a personal access token with the scope api',
            secret: true,
          },
        ];
  const required = [...variables].filter(
    ([name, { default: value }]) => value === undefined && !(name in values),
  );
  const declared = required.map(([name, { type, description, sensitive }]) => ({
    name: `TF_VAR_${name}`,
    description: type === 'string' ? description : `${description} A ${type}: JSON in single quotes.`,
    secret: sensitive ?? false,
  }));
  return [...state, ...(backend.environment ?? []), ...environment.values(), ...declared];
}
