import { parse } from 'yaml';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import type { ServiceProps } from '../../../lib/constructs/compose/service-props';
import {
  describe as describeValue,
  env,
  text,
  type ComposeValue,
} from '../../../lib/constructs/compose/variable';
import { recordOf } from '../../../lib/core/record';
import { Secret } from '../../../lib/core/secret';
import { codesOf, fileOf, smallLab } from '../small-lab';

/** A stack of one service, with a secret of its repository. */
function stackOf(props: (password: Secret) => Partial<ServiceProps>) {
  const lab = smallLab();
  const password = new Secret(lab.repository, 'db-password', {
    description: 'of the database',
    store: 'secret/db',
  });
  const stack = new ComposeStack(lab.repository, 'web', {
    host: lab.ctr01,
    services: { api: { image: 'api:1', ...props(password) } },
  });
  return { ...lab, password, stack };
}

/** A value as it stands in the Compose file, and the lines that it adds to `.env.example`. */
function written(value: (password: Secret) => ComposeValue) {
  const { app } = stackOf((password) => ({ environment: { X: value(password) } }));
  const document = parse(fileOf(app, 'repo/web/compose.yaml')) as {
    services: { api: { environment: { X: unknown } } };
  };
  const lines = fileOf(app, 'repo/web/.env.example').split('\n').slice(2, -1);
  return { value: document.services.api.environment.X, lines };
}

test.each([
  ['pa$$word', 'pa$$$$word'],
  ['${HOME}', '$${HOME}'],
  ['^/(sys|proc)($|/)', '^/(sys|proc)($$|/)'],
  [8080, '8080'],
  [true, 'true'],
  ['', ''],
])('%j is literal', (given, expected) => {
  expect(written(() => given)).toEqual({ value: expected, lines: [] });
});

test('a text is literal wherever a service holds one', () => {
  const { app, ctr01 } = stackOf(() => ({
    hostname: 'h$1',
    user: '$UID',
    entrypoint: ['a$b'],
    command: 'c$d',
    volumes: ['./e$f:/g', './h:/i'],
    devices: ['/dev/$x'],
    labels: { 'a.regex': '^x$' },
    healthcheck: { test: ['CMD-SHELL', 'test -n "$$"'] },
  }));
  const stack = new ComposeStack(app, 'data', {
    host: ctr01,
    services: { db: { image: 'db:1', volumes: [ctr01.data('a$b').at('/data')] } },
  });
  const { services } = parse(fileOf(app, 'repo/web/compose.yaml')) as { services: { api: unknown } };
  expect(services.api).toMatchObject({
    hostname: 'h$$1',
    user: '$$UID',
    entrypoint: ['a$$b'],
    command: 'c$$d',
    volumes: ['./e$$f:/g', './h:/i'],
    devices: ['/dev/$$x'],
    labels: { 'a.regex': '^x$$' },
    healthcheck: { test: ['CMD-SHELL', 'test -n "$$$$"'] },
  });
  expect(fileOf(app, stack.file.path)).toContain('/srv/data/a$$b:/data');
});

test('a required variable refuses to start without a value', () => {
  expect(written(() => env.required('TZ', 'time zone'))).toEqual({
    value: '${TZ:?set TZ in .env}',
    lines: ['# time zone', 'TZ='],
  });
});

test('an optional variable has its default in both files', () => {
  expect(written(() => env.optional('GREETING', 'hello you', 'what it says'))).toEqual({
    value: '${GREETING:-hello you}',
    lines: ['# what it says', "GREETING='hello you'"],
  });
});

test('a secret is a required variable, marked, with the place of its value', () => {
  expect(written((password) => password)).toEqual({
    value: '${DB_PASSWORD:?set DB_PASSWORD in .env}',
    lines: ['# SECRET: of the database (secret/db)', 'DB_PASSWORD='],
  });
});

test('a text holds all of them', () => {
  const user = env.optional('DB_USER', 'app', 'user');
  expect(written((password) => text`postgres://${user}:${password}@db/${'$x'}?a=$1`)).toEqual({
    value: 'postgres://${DB_USER:-app}:${DB_PASSWORD:?set DB_PASSWORD in .env}@db/$$x?a=$$1',
    lines: ['# user', 'DB_USER=app', '', '# SECRET: of the database (secret/db)', 'DB_PASSWORD='],
  });
});

test.each<[string, (password: Secret) => Partial<ServiceProps>]>([
  ['a value', (password) => ({ environment: { A: password } })],
  ['a text', (password) => ({ command: ['--token', text`x${password}`] })],
])('a secret in %s is a reference of the service', (_, props) => {
  const { stack, password } = stackOf(props);
  expect([...(recordOf(stack.service('api'))?.references ?? [])]).toContain(password);
});

test('each variable is declared once, wherever it is used', () => {
  const version = env.required('VERSION', 'of the API');
  const { app } = stackOf((password) => ({
    image: text`api:${version}`,
    command: [text`--version=${version}`, '--password', password],
    labels: { version },
    environment: { PASSWORD: password, USER: env.optional('USER_NAME', 'app', 'name') },
  }));
  const names = fileOf(app, 'repo/web/.env.example').match(/^[A-Z_]+(?==)/gm);
  expect(names?.sort()).toEqual(['DB_PASSWORD', 'USER_NAME', 'VERSION']);
  const used = fileOf(app, 'repo/web/compose.yaml').matchAll(/\$\{([A-Z_]+)/g);
  expect([...new Set([...used].map(([, name]) => name))].sort()).toEqual(names);
});

test('a stack without variables says so', () => {
  const { app } = stackOf(() => ({}));
  expect(fileOf(app, 'repo/web/.env.example')).toBe('# This stack needs no variables.\n');
});

test.each([
  ['a name that Compose would read in part', env.required('MY-VAR', 'x'), 'write "MY_VAR"'],
  ['a name that starts with a digit', env.required('2FA', 'x'), 'write "_2FA"'],
  ['a default that would end the reference', env.optional('A', 'a}b', 'x'), expect.any(String)],
  ['a default that would be another variable', env.optional('A', '$HOME', 'x'), expect.any(String)],
])('%s is a problem', (_, variable, fix: string) => {
  const { app } = stackOf(() => ({ environment: { A: variable } }));
  expect(app.check()).toMatchObject([{ code: 'HL108', where: [{ path: 'repo/web/api' }], fix }]);
});

test('a value that is none of these is a compile error', () => {
  // @ts-expect-error a list is no value
  const props: Partial<ServiceProps> = { environment: { A: ['x'] } };
  // @ts-expect-error a number is no part of a text
  expect(text`${1}`).toBeDefined();
  expect(props).toBeDefined();
});

test('the program describes a value without asking for it', () => {
  const { password, app } = stackOf(() => ({}));
  expect(describeValue(text`a-${env.required('B', 'x')}-${password}`)).toBe('a-${B}-${DB_PASSWORD}');
  expect(codesOf(app)).toEqual([]);
});
