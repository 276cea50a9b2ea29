import { parse } from 'yaml';
import { ComposeNetwork } from '../../../lib/constructs/compose/compose-network';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import type { ComposeDocument } from '../../../lib/constructs/compose/document';
import type { App } from '../../../lib/core/app';
import { applyEdges } from '../../../lib/core/graph';
import { codesOf, fileOf, smallLab } from '../small-lab';

const image = 'traefik/whoami:v1.11.0';

/** What Compose reads of a stack. */
function composeOf(app: App, stack: string): ComposeDocument {
  return parse(fileOf(app, `repo/${stack}/compose.yaml`)) as ComposeDocument;
}

/** Two stacks that share a network; the first makes it. */
const twoStacks = () => {
  const { app, repository, ctr01 } = smallLab();
  const shared = new ComposeNetwork(repository, 'proxy-network', { name: 'proxy' });
  const web = new ComposeStack(repository, 'web', {
    host: ctr01,
    services: { whoami: { image, networks: ['inside', shared] }, db: { image, networks: ['inside'] } },
  });
  const core = new ComposeStack(repository, 'core', {
    host: ctr01,
    owns: [shared],
    services: { traefik: { image, networks: [shared] } },
  });
  return { app, web, core };
};

test("are made by their owner, taken as they are by others, and the stack's own are its own", () => {
  const { app } = twoStacks();
  expect(composeOf(app, 'core').networks).toEqual({ proxy: { name: 'proxy' } });
  expect(composeOf(app, 'web').networks).toEqual({ inside: {}, proxy: { external: true } });
  expect(composeOf(app, 'web').services['whoami']).toMatchObject({ networks: ['inside', 'proxy'] });
  expect(fileOf(app, 'repo/web/README.md')).toContain(
    'Needs the network proxy; on an empty machine start first what makes it: `(cd /opt/stacks/core && docker compose up -d)`.',
  );
  expect(fileOf(app, 'repo/core/README.md')).not.toContain('Needs the network');
});

test('networks order the stacks', () => {
  const { app, web, core } = twoStacks();
  expect(app.check()).toEqual([]);
  expect(applyEdges(web).map(({ to, why }) => [to.node.id, why])).toEqual([
    ['ctr01', 'runs on it'],
    ['core', 'uses its network proxy'],
  ]);
  expect(applyEdges(core).map(({ to }) => to.node.id)).toEqual(['ctr01']);
});

test('networks that nobody makes are a problem', () => {
  const { app, repository, ctr01 } = smallLab();
  const shared = new ComposeNetwork(repository, 'proxy');
  new ComposeStack(repository, 'web', { host: ctr01, services: { whoami: { image, networks: [shared] } } });
  expect(codesOf(app)).toEqual(['HL107']);
});

test('networks that two stacks make are a problem', () => {
  const { app, repository, ctr01 } = smallLab();
  const shared = new ComposeNetwork(repository, 'proxy');
  for (const id of ['one', 'two'])
    new ComposeStack(repository, id, { host: ctr01, owns: [shared], services: {} });
  expect(codesOf(app)).toEqual(['HL102']);
});

test.each([
  ['the default one, which needs no word', {}, {}],
  ['none of its own', { networkMode: 'host' }, { network_mode: 'host' }],
])('networks of a service: %s', (_, props, expected) => {
  const { app, repository, ctr01 } = smallLab();
  new ComposeStack(repository, 'web', { host: ctr01, services: { whoami: { image, ...props } } });
  expect(composeOf(app, 'web')).toEqual({
    name: 'web',
    services: { whoami: { image, container_name: 'whoami', restart: 'unless-stopped', ...expected } },
  });
});
