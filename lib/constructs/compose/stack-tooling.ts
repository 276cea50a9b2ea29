import { posix } from 'node:path';

import { Repository } from '../../core/repository';
import type { Tooling } from '../../model/tooling';
import type { ComposeStack } from './compose-stack';

/** What Compose needs in the repository of a stack. */
export function stackTooling(stack: ComposeStack): Tooling {
  const { place } = stack;
  const below = (path: string) => posix.join(place, path);
  const file = posix.relative(Repository.folderOf(stack), stack.file.path);
  return {
    command: 'docker-compose',
    packages: ['docker-compose'],
    folder: '',
    asScript: false,
    usage: { says: 'Services', example: `${place === '.' ? '' : 'cd <stack> && '}docker-compose up -d` },
    jobs: [
      {
        name: 'validate:compose',
        stage: 'validate',
        // A required variable may not be empty; what it is does not matter here.
        script: [
          `sed 's/=$/=placeholder/' ${below('.env.example')} > ${below('.env.check')}`,
          `docker-compose --project-directory ${place} -f ${file} --env-file ${below('.env.check')} config --quiet`,
        ],
      },
    ],
    // The last two are what deploy.sh keeps beside the stacks.
    ignored: ['.env', '.env.*', '!.env.example', '.deployed/', '.failed/'],
  };
}
