import { App } from '../../lib/app';
import { Repository } from '../../lib/core/repository';
import { roles } from '../../lib/constructs/ansible/roles';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';
import { Host } from '../../lib/model/host';
import { Network } from '../../lib/model/network';
import { fileOf } from '../constructs/small-lab';

test('says what is in the repository and how to work on it', () => {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const repository = new Repository(app, 'repo', { description: 'The lab.' });
  const host = new Host(repository, 'ctr01', {
    address: lan.at(20),
    roles: [roles.common(), roles.docker()],
  });
  new ComposeStack(repository, 'web', { host, services: { api: { image: 'a:1' }, db: { image: 'b:1' } } });
  expect(fileOf(app, 'repo/README.md')).toMatchInlineSnapshot(`
   "# repo

   The lab.

   ## Machines

   | machine | addresses | roles |
   | --- | --- | --- |
   | ctr01 | 192.168.1.20 | common, docker |

   ## Stacks

   | stack | runs on | services |
   | --- | --- | --- |
   | [web](web/README.md) | ctr01 | api, db |

   ## Deploy

   On the machine, in a checkout of this repository, which holds the folders of the stacks:

   \`\`\`sh
   ./env-check   # what is missing in the .env of each stack
   ./deploy.sh   # the stacks of ctr01, in their order
   \`\`\`

   It can be run again at any time. A stack that fails goes back to what ran before; one that is no longer here is taken down, and
   its volumes stay.

   ## Work on it

   Devbox brings the programs: \`devbox shell\`, or one command with \`devbox run\`.

   \`\`\`sh
   cd <stack> && docker-compose up -d   # Services
   devbox run ansible-playbook site.yml   # Configuration
   \`\`\`

   The files here are written by a program; the first line of each names the place to change.
   "
  `);
});
