import { AnsibleRole, App, Artifact, config, ComposeStack, Repository, TofuRoot, verbatim } from '../../lib';
import { expectRefused } from './refusal';
import { SmallLab } from './small-lab';

const file = (path: string) => ({ path, dialect: verbatim, data: () => '' });

test('two files with one path', () => {
  const { app, repository } = new SmallLab();
  new Artifact(repository, 'motd', file('etc/motd')); // <motd-1>
  new Artifact(repository, 'issue', file('etc/motd')); // <motd-2>
  expectRefused(
    app,
    `
      HL002  two files have the path platform/etc/motd
             by  platform platform/etc/motd  <motd-1>
             and platform platform/etc/motd  <motd-2>
        fix  give one of them another path`,
  );
});

test('a file under the path of one that a construct makes', () => {
  const { app, repository } = new SmallLab();
  new TofuRoot(repository, 'tofu'); // <root>
  new Artifact(repository, 'main', file('tofu/main.tf.json')); // <main>
  expectRefused(
    app,
    `
      HL002  two files have the path platform/tofu/main.tf.json
             by  platform/tofu platform/tofu/main.tf.json  <root>
             and platform platform/tofu/main.tf.json       <main>
        fix  give one of them another path`,
  );
});

test('paths that differ only in upper and lower case', () => {
  const { app, repository } = new SmallLab();
  new Artifact(repository, 'a', file('README.md')); // <upper>
  new Artifact(repository, 'b', file('readme.md')); // <lower>
  expectRefused(
    app,
    `
      HL002  two paths differ only in upper and lower case: platform/README.md, platform/readme.md
             by  platform platform/README.md  <upper>
             and platform platform/readme.md  <lower>
        fix  give one of them another path`,
  );
});

test('a file and a folder of one name', () => {
  const { app, repository } = new SmallLab();
  new Artifact(repository, 'a', file('etc')); // <file>
  new Artifact(repository, 'b', file('etc/motd')); // <folder>
  expectRefused(
    app,
    `
      HL002  platform/etc is a file and a folder
             by  platform platform/etc       <file>
             and platform platform/etc/motd  <folder>
        fix  give one of them another path`,
  );
});

test.each(['../x', 'a/../../x', '/etc/passwd', 'C:/x'])('a file that leaves its repository: %s', (path) => {
  const { app, repository } = new SmallLab();
  new Artifact(repository, 'x', file(path)); // <leaves>
  expectRefused(
    app,
    `
    HL002  path "${path}" leaves its repository
           at  platform  <leaves>
      fix  give a path below the repository, without ".."`,
  );
});

test.each(['', 'a//b', './a', 'a/', 'a\\b', 'what?', 'a ', 'a.', 'a\nb'])(
  'a path that not every system takes: %j',
  (path) => {
    const { app, repository } = new SmallLab();
    new Artifact(repository, 'x', file(path)); // <odd>
    expectRefused(
      app,
      `
      HL002  path ${JSON.stringify(path)} cannot be checked out everywhere
             at  platform  <odd>
        fix  use letters, digits, "-", "_" and "." between single "/"`,
    );
  },
);

test('paths that belong to git and to homelab', () => {
  const { app, repository } = new SmallLab();
  new Artifact(repository, 'a', file('.git/config')); // <git>
  new Artifact(repository, 'b', file('.homelab.lock')); // <lock>
  new Artifact(app, 'c', file('homelab.json')); // <ownership>
  // Below a repository it is nobody's.
  new Artifact(repository, 'd', file('homelab.json'));
  expectRefused(
    app,
    `
      HL002  path ".git/config" is inside git's own folder
             at  platform  <git>
        fix  write to another folder

      HL002  path ".homelab.lock" is a name that homelab keeps for itself
             at  platform  <lock>
        fix  give it another path

      HL002  path "homelab.json" is a name that homelab keeps for itself
             at  (app)  <ownership>
        fix  give it another path`,
  );
});

test('a file of a stack, and a template of a role, that leave their folder', () => {
  const { app, repository, docker } = new SmallLab();
  const volumes = [config('../../x', () => '').at('/x')];
  new ComposeStack(repository, 'web', { host: docker, services: { web: { image: 'web:1', volumes } } }); // <config>
  new AnsibleRole(repository, 'motd', { tasks: [], templates: { '../x': '' } }); // <role-template>
  expectRefused(
    app,
    `
      HL002  path "web/config/../../x" leaves its repository
             at  platform/web  <config>
        fix  give a path below the repository, without ".."

      HL002  path "ansible/roles/motd/templates/../x" leaves its repository
             at  platform/motd  <role-template>
        fix  give a path below the repository, without ".."`,
  );
});

test('the names of the files that every lab has', () => {
  const app = new App(); // <app>
  const repository = new Repository(app, 'platform');
  new Artifact(app, 'manifest.json', { dialect: verbatim, data: () => '' }); // <manifest>
  new Artifact(app, 'report.md', { dialect: verbatim, data: () => '' }); // <report>
  new TofuRoot(repository, 'tofu'); // <tofu>
  expectRefused(
    app,
    `
      HL001  "manifest.json" exists twice in the app
             by  manifest.json  <manifest>
             and manifest.json  <app>
        fix  give one of them another id

      HL001  "report.md" exists twice in the app
             by  report.md  <report>
             and report.md  <app>
        fix  give one of them another id`,
  );
});

test.each(['VM Platform', 'stacks', '-x'])('a repository with the id "%s"', (id) => {
  const { app } = new SmallLab();
  new Repository(app, id); // <repository>
  expectRefused(
    app,
    `
    HL003  a repository's id must be a folder name of a-z, 0-9, "-", "_", "." and not "stacks", got "${id}"
           at  ${id}  <repository>
      fix  choose such a name, as in "vm-platform"`,
  );
});

test('two repositories with one folder', () => {
  const { app, repository } = new SmallLab();
  new Repository(app, 'stuff'); // <stuff-1>
  new Repository(repository, 'stuff'); // <stuff-2>
  expectRefused(
    app,
    `
      HL003  repository stuff exists twice
             by  platform/stuff  <stuff-2>
             and stuff           <stuff-1>
        fix  give one of them another id: the id is the folder, unless it was given one`,
  );
});

test('a repository in the folder of another', () => {
  const { app } = new SmallLab();
  new Repository(app, 'outer'); // <outer>
  new Repository(app, 'inner', { folder: 'outer/inner' }); // <inner>
  new Repository(app, 'shout', { folder: 'outer/LOUD' }); // <shout>
  expectRefused(
    app,
    `
      HL003  a repository's folder must be a folder name of a-z, 0-9, "-", "_", "." and not "stacks", got "outer/LOUD"
             at  shout  <shout>
        fix  choose such a name, as in "vm-platform"

      HL003  repository outer/inner stands in the folder of another one, outer
             by  inner  <inner>
             and outer  <outer>
        fix  give one of them another folder: git takes no repository into another

      HL003  repository outer/LOUD stands in the folder of another one, outer
             by  shout  <shout>
             and outer  <outer>
        fix  give one of them another folder: git takes no repository into another`,
  );
});
