import { Construct } from 'constructs';

import {
  App,
  Artifact,
  ComposeStack,
  Host,
  Network,
  Repository,
  TofuResource,
  TofuRoot,
  verbatim,
} from '../../lib';
import { expectRefused, expectThrown } from './refusal';
import { SmallLab } from './small-lab';

test('one id twice in one place: the rest is checked too, without what follows from it', () => {
  const { app, lan, docker } = new SmallLab();
  new Repository(app, 'web'); // <web-1>
  const again = new Repository(app, 'web'); // <web-2>
  const services = { whoami: { image: '' } };
  new ComposeStack(again, 'whoami', { host: docker, services });
  new Host(app, 'Nas', { address: lan.at(4) }); // <later>
  expectRefused(
    app,
    `
      HL001  "web" exists twice in the app
             by  web  <web-1>
             and web  <web-2>
        fix  give one of them another id

      HL014  a machine's name must be a DNS label of a-z, 0-9 and "-", got "Nas"
             at  Nas  <later>
        fix  write 'nas'`,
  );
});

test('one id three times, in cdktf trees too', () => {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu'); // <root-1>
  new TofuRoot(repository, 'tofu'); // <root-2>
  new TofuRoot(repository, 'tofu'); // <root-3>
  const props = { type: 'terraform_data', body: () => ({}) };
  new TofuResource(root, 'marker', props); // <resource-1>
  new TofuResource(root, 'marker', props); // <resource-2>
  new Artifact(repository, 'a/b', { dialect: verbatim, data: () => '' }); // <artifact-1>
  new Artifact(repository, 'a/b', { dialect: verbatim, data: () => '' }); // <artifact-2>
  expectRefused(
    app,
    `
      HL001  "tofu" exists twice in platform
             by  platform/tofu  <root-1>
             and platform/tofu  <root-2>
        fix  give one of them another id

      HL001  "tofu" exists twice in platform
             by  platform/tofu  <root-1>
             and platform/tofu  <root-3>
        fix  give one of them another id

      HL001  "marker" exists twice in platform/tofu
             by  platform/tofu/marker  <resource-1>
             and platform/tofu/marker  <resource-2>
        fix  give one of them another id

      HL001  "a|b" exists twice in platform
             by  platform/a|b  <artifact-1>
             and platform/a|b  <artifact-2>
        fix  give one of them another id`,
  );
});

test.each([
  ['', '(app)'],
  ['a/b', 'a/b'],
])('the id "%s"', (id, shown) => {
  const { app } = new SmallLab();
  new Network(app, id, { cidr: '10.0.0.0/24' }); // <id>
  expectRefused(
    app,
    `
    HL001  an id must have at least one character and no "/", got "${id}"
           at  ${shown}  <id>
      fix  choose a name: it becomes the file, the machine or the folder`,
  );
});

test('a service with a name that is no id, at the line of its stack', () => {
  const { app, repository, docker } = new SmallLab();
  new ComposeStack(repository, 'web', { host: docker, services: { 'a/b': { image: 'a:1' } } }); // <service>
  expectRefused(
    app,
    `
      HL001  an id must have at least one character and no "/", got "a/b"
             at  platform/web/a/b  <service>
        fix  choose a name: it becomes the file, the machine or the folder`,
  );
});

test('one id twice where there is no app to report to', () => {
  const root = new Construct(undefined as unknown as Construct, '');
  new Repository(root, 'web'); // <rootless-1>
  const again = () => new Repository(root, 'web'); // <rootless-2>
  expectThrown(
    again,
    `
      HL001  "web" exists twice in the app
             by  web  <rootless-1>
             and web  <rootless-2>
        fix  give one of them another id`,
  );
});

test.each([
  ['Docker_1', `write 'docker-1'`],
  ['docker.lan', `write 'docker-lan'`],
  ['-', `choose a name as in 'ctr01'`],
  ['a'.repeat(64), `write '${'a'.repeat(63)}'`],
])('a machine with the name "%s"', (id, fix) => {
  const { app, lan } = new SmallLab();
  new Host(app, id, { address: lan.at(21) }); // <name>
  expectRefused(
    app,
    `
    HL014  a machine's name must be a DNS label of a-z, 0-9 and "-", got "${id}"
           at  ${id}  <name>
      fix  ${fix}`,
  );
});

test('what stands in no app has nothing to check', () => {
  const root = new Construct(undefined as unknown as Construct, '');
  expect(() => App.of(new Repository(root, 'web'))).toThrow('web stands in no App');
});
