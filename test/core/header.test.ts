import { App } from '../../lib/core/app';
import { Artifact } from '../../lib/core/artifact';
import { Component } from '../../lib/core/component';
import { hashText } from '../../lib/core/dialect';
import { displayPath } from '../../lib/core/files';
import { headerOf } from '../../lib/core/header';
import { Repository } from '../../lib/core/repository';
import { Host } from '../../lib/model/host';
import { Network } from '../../lib/model/network';
import { ComposeStack } from '../../lib/constructs/compose/compose-stack';

test('names the file of the program, from its package.json on, and the construct', () => {
  const repository = new Repository(new App(), 'platform');
  const file = new Artifact(repository, 'motd', { dialect: hashText, data: () => '' });
  expect(headerOf(file)).toBe(
    'Written by homelab-cdk from test/core/header.test.ts (platform). Edit it there.',
  );
});

test('has no line number: an edit further up leaves the files as they are', () => {
  const file = new Artifact(new App(), 'motd', { dialect: hashText, data: () => '' });
  expect(headerOf(file)).not.toMatch(/\d/);
});

test('names the file itself, if it stands under the app', () => {
  const file = new Artifact(new App(), 'etc/motd', { path: 'etc/motd', dialect: hashText, data: () => '' });
  expect(headerOf(file)).toContain('(etc|motd)');
});

test('names the nearest ancestor that a user made, for what the library makes', () => {
  const app = new App();
  const lan = new Network(app, 'lan', { cidr: '192.168.1.0/24' });
  const host = new Host(app, 'ctr01', { address: lan.at(20) });
  const stack = new ComposeStack(new Repository(app, 'stacks-of-ctr01'), 'web', { host, services: {} });
  const text = stack.file.render();
  expect(text.split('\n')[0]).toBe(
    '# Written by homelab-cdk from test/core/header.test.ts (stacks-of-ctr01/web). Edit it there.',
  );
});

test('names the file where a construct of the user is used, not where its class stands', () => {
  class Motd extends Component {
    readonly file = new Artifact(this, 'motd', { dialect: hashText, data: () => '' });
  }
  expect(headerOf(new Motd(new App(), 'greeting').file)).toContain('test/core/header.test.ts (greeting)');
});

test.each([
  [__filename, 'test/core/header.test.ts'],
  ['/nowhere/at/all/lab.ts', 'lab.ts'],
])('%s is shown as %s', (file, shown) => {
  expect(displayPath(file)).toBe(shown);
});
