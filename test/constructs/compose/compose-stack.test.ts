import { parse } from 'yaml';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import type { ComposeDocument } from '../../../lib/constructs/compose/document';
import type { App } from '../../../lib/core/app';
import { env } from '../../../lib/constructs/compose/variable';
import { applyEdges } from '../../../lib/core/graph';
import { Secret } from '../../../lib/core/secret';
import { Host } from '../../../lib/model/host';
import { codesOf, fileOf, smallLab } from '../small-lab';

const image = 'traefik/whoami:v1.11.0';

/** What Compose reads of a stack. */
function composeOf(app: App, stack: string): ComposeDocument {
  return parse(fileOf(app, `repo/${stack}/compose.yaml`)) as ComposeDocument;
}

describe('the files of a stack', () => {
  test('are its Compose file, its variables and its README', () => {
    const { app, repository, ctr01 } = smallLab();
    new ComposeStack(repository, 'web', { host: ctr01, services: { whoami: { image, ports: ['8080:80'] } } });
    expect([...app.render().keys()]).toEqual([
      'repo/web/compose.yaml',
      'repo/web/.env.example',
      'repo/web/README.md',
    ]);
    expect(fileOf(app, 'repo/web/compose.yaml')).toMatchInlineSnapshot(`
     "name: web

     services:
       whoami:
         image: traefik/whoami:v1.11.0
         container_name: whoami
         restart: unless-stopped
         ports:
           - '8080:80'
     "
    `);
    expect(fileOf(app, 'repo/web/README.md')).toMatchInlineSnapshot(`
     "# web

     Runs on ctr01 in \`/opt/stacks/web\`.

     \`\`\`sh
     docker compose up -d
     \`\`\`

     ## Reached at

     | service | address |
     | --- | --- |
     | whoami | ctr01 8080:80 |
     "
    `);
  });

  test('stand in another folder if it has one, which names the project', () => {
    const { app, repository, ctr01 } = smallLab();
    const stack = new ComposeStack(repository, 'web', {
      host: ctr01,
      folder: 'www',
      services: { whoami: { image } },
    });
    expect(composeOf(app, 'www').name).toBe('www');
    expect([stack.path, stack.dataPath('db')]).toEqual(['/opt/stacks/www', '/srv/www/db']);
  });

  test('of the old Compose of a NAS have the old name and no project name', () => {
    const { app, repository, ctr01 } = smallLab({ containers: { compose: 'synology' } });
    new ComposeStack(repository, 'web', { host: ctr01, services: { whoami: { image } } });
    expect([...app.render().keys()]).not.toContain('repo/web/compose.yaml');
    expect(Object.keys(parse(fileOf(app, 'repo/web/docker-compose.yml')) as object)).toEqual(['services']);
    expect(fileOf(app, 'repo/web/README.md')).toContain('docker-compose up -d');
  });
});

test('named volumes are declared, paths are not', () => {
  const { app, repository, ctr01 } = smallLab();
  const volumes = ['data:/data', 'cache:/cache:ro', '/srv:/srv', './x:/x', '~/y:/y', '/anonymous'];
  new ComposeStack(repository, 'web', {
    host: ctr01,
    services: { whoami: { image, volumes }, neighbour: { image, volumes: ['data:/data'] } },
  });
  expect(composeOf(app, 'web').volumes).toEqual({ data: {}, cache: {} });
});

test('stacks wait for their machine and for what they name', () => {
  const { repository, ctr01 } = smallLab();
  const first = new ComposeStack(repository, 'first', { host: ctr01, services: {} });
  const second = new ComposeStack(repository, 'second', { host: ctr01, after: [first], services: {} });
  expect(applyEdges(second).map(({ to, why }) => [to.node.id, why])).toEqual([
    ['ctr01', 'runs on it'],
    ['first', 'after'],
  ]);
});

test('one project name can run twice on a lab, not on a machine', () => {
  const { app, lan, repository, ctr01 } = smallLab();
  const services = { whoami: { image } };
  const other = new Host(app, 'ctr02', { address: lan.at(21) });
  new ComposeStack(repository, 'web', { host: ctr01, services });
  new ComposeStack(repository, 'elsewhere', { host: other, folder: 'web2', services });
  expect(codesOf(app)).toEqual([]);
});

test('two stacks of one name on one machine are a problem, with their containers', () => {
  const { app, repository, ctr01 } = smallLab();
  for (const id of ['one', 'two'])
    new ComposeStack(repository, id, { host: ctr01, folder: 'web', services: { whoami: { image } } });
  expect(app.check().map(({ code, where }) => [code, ...where.map(({ path }) => path)])).toEqual(
    expect.arrayContaining([
      ['HL102', 'repo/one', 'repo/two'],
      ['HL102', 'repo/one/whoami', 'repo/two/whoami'],
    ]),
  );
});

test('a service can be asked for by its name, and no other', () => {
  const { repository, ctr01 } = smallLab();
  const stack = new ComposeStack(repository, 'web', { host: ctr01, services: { whoami: { image } } });
  expect(stack.service('whoami').node.path).toBe('repo/web/whoami');
  // @ts-expect-error not a service of this stack
  expect(() => stack.service('whoareyou')).toThrow('repo/web has no service whoareyou');
});

test('a patch has the last word, in words that the types do not know too', () => {
  const { app, repository, ctr01 } = smallLab();
  new ComposeStack(repository, 'web', { host: ctr01, services: { whoami: { image } } }).file.patch(
    (document) => {
      document.services['whoami']!.privileged = true;
      document.services['whoami']!['x-by-hand'] = { a: [1] };
      document['x-top'] = 'yes';
    },
  );
  const document = composeOf(app, 'web');
  expect(document['x-top']).toBe('yes');
  expect(document.services['whoami']).toMatchObject({ privileged: true, 'x-by-hand': { a: [1] } });
});

test('a secret of a stack names its variable, and one that is empty is refused', () => {
  const { app, repository, ctr01 } = smallLab();
  const token = new Secret(repository, 'bot-token', { description: 'token of the bot' });
  new ComposeStack(repository, 'web', {
    host: ctr01,
    secrets: {
      token: { environment: token },
      chat: { environment: env.required('CHAT', 'number of the chat') },
      named: { environment: 'OTHER' },
    },
    variables: [env.required('OTHER', 'something else')],
    services: { whoami: { image, secrets: ['token'], environment: { A: env.required('OTHER', 'other') } } },
  });
  expect(composeOf(app, 'web')).toMatchObject({
    secrets: {
      token: { environment: 'BOT_TOKEN', 'x-value': '${BOT_TOKEN:?set BOT_TOKEN in .env}' },
      chat: { environment: 'CHAT', 'x-value': '${CHAT:?set CHAT in .env}' },
      named: { environment: 'OTHER' },
    },
  });
  expect(fileOf(app, 'repo/web/.env.example')).toMatch(/SECRET: token of the bot[^]*BOT_TOKEN=\n[^]*CHAT=\n/);
});
