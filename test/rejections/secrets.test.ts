import { ComposeStack, config, Secret } from '../../lib';
import { expectRefused, expectThrown } from './refusal';
import { SmallLab } from './small-lab';

test('a secret in a template literal, at the line that uses it', () => {
  const { app } = new SmallLab();
  const secret = new Secret(app, 'db-password', { description: 'log-in' }); // <made>
  const url = () => `postgres://${secret as unknown as string}@db`; // <used>
  expectThrown(
    url,
    `
      HL004  secret db-password is used inside a text, which would have to hold its value
             by  db-password used  <used>
             and db-password made  <made>
        fix  give the Secret itself as the value, or let the tool put the text together where it reads it`,
  );
});

test('a secret in a template literal of a file is reported with the rest', () => {
  const { app, repository, docker } = new SmallLab();
  const secret = new Secret(app, 'db-password', { description: 'log-in' }); // <secret>
  const volumes = [
    config('app.conf', () => `password ${secret as unknown as string}`).at('/a'), // <use>
    config('app.yml', () => ({ made: new Date(0) })).at('/b'),
  ];
  new ComposeStack(repository, 'web', { host: docker, services: { web: { image: 'web:1', volumes } } }); // <files>
  expectRefused(
    app,
    `
      HL004  secret db-password is used inside a text, which would have to hold its value
             by  db-password used  <use>
             and db-password made  <secret>
        fix  give the Secret itself as the value, or let the tool put the text together where it reads it

      HL007  platform/web/config/app.yml cannot hold an instance of Date at made
             at  platform/web  <files>
        fix  write the date as a string`,
  );
});

test('a secret in a file whose reader would take its name for the value', () => {
  const { app, repository, docker } = new SmallLab();
  const password = new Secret(app, 'db-password', { description: 'log-in' }); // <file-secret>
  const volumes = [config('app.yml', () => ({ db: { password } })).at('/b')];
  new ComposeStack(repository, 'web', { host: docker, services: { web: { image: 'web:1', volumes } } }); // <file-stack>
  expectRefused(
    app,
    `
      HL004  platform/web/config/app.yml cannot name a secret: what reads it would take the name for the value
             by  platform/web      <file-stack>
             and db-password made  <file-secret>
        fix  give the secret to the container or the task as a variable, and let the program read it there`,
  );
});

test('a secret whose variable no shell would take', () => {
  const { app } = new SmallLab();
  new Secret(app, 'db.password', { description: 'log-in' }); // <variable>
  expectRefused(
    app,
    `
      HL004  variable of a secret must be capitals, digits and "_", got "DB.PASSWORD"
             at  db.password  <variable>
        fix  write "DB_PASSWORD"`,
  );
});
