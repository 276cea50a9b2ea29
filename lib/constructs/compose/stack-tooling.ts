import type { Tooling } from '../../model/tooling';
import type { ComposeStack } from './compose-stack';

/** What Compose needs in the repository of a stack. */
export function stackTooling({ folder, file }: ComposeStack): Tooling {
  const env = `sed 's/=$/=placeholder/' ${folder}/.env.example`;
  const command = `docker-compose --project-directory ${folder} -f ${file.path.split('/').slice(1).join('/')}`;
  return {
    command: 'docker-compose',
    packages: ['docker-compose'],
    folder: '',
    asScript: false,
    usage: { says: 'Services', example: 'cd <stack> && docker-compose up -d' },
    jobs: [
      {
        name: 'validate:compose',
        stage: 'validate',
        // A required variable may not be empty; what it is does not matter here.
        script: [
          `${env} > ${folder}/.env.check`,
          `${command} --env-file ${folder}/.env.check config --quiet`,
        ],
      },
    ],
    // The last two are what deploy.sh keeps beside the stacks.
    ignored: ['.env', '.env.*', '!.env.example', '.deployed/', '.failed/'],
  };
}
