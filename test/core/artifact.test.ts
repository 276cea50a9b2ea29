import { App } from '../../lib/core/app';
import { Artifact, type ArtifactProps } from '../../lib/core/artifact';
import { hashText, verbatim, type Dialect } from '../../lib/core/dialect';
import { Repository } from '../../lib/core/repository';
import { Secret } from '../../lib/core/secret';

const json: Dialect<unknown> = {
  name: 'json',
  comments: false,
  format: (data) => `${JSON.stringify(data)}\n`,
};

interface Settings {
  port: number;
  more?: Record<string, unknown>;
}

/** The text of one file, as an app writes it. */
function textOf<T>(id: string, props: ArtifactProps<T>, change?: (document: T) => void): string | undefined {
  const app = new App();
  const artifact = new Artifact<T>(app, id, props);
  if (change !== undefined) artifact.patch(change);
  return app.render().get(artifact.path);
}

test('stands under its repository, by its id', () => {
  const app = new App();
  const repository = new Repository(app, 'platform');
  new Artifact(repository, 'etc/motd', { dialect: verbatim, data: () => 'welcome\n' });
  new Artifact(app, 'notes.txt', { dialect: verbatim, data: () => 'of the whole lab\n' });
  expect([...app.render()]).toEqual([
    ['platform/etc/motd', 'welcome\n'],
    ['notes.txt', 'of the whole lab\n'],
  ]);
});

test('can have another path than its id', () => {
  const app = new App();
  const artifact = new Artifact(new Repository(app, 'platform'), 'motd', {
    path: 'etc/motd',
    dialect: verbatim,
    data: () => '',
  });
  expect(artifact.path).toBe('platform/etc/motd');
  expect(artifact.node.path).toBe('platform/motd');
});

test('a document is made once, while rendering', () => {
  const app = new App();
  const data = jest.fn(() => 'x\n');
  new Artifact(app, 'x.txt', { dialect: verbatim, data });
  expect(data).not.toHaveBeenCalled();
  app.render();
  app.render();
  app.output();
  expect(data).toHaveBeenCalledTimes(1);
});

test('a document can read what is described later', () => {
  const app = new App();
  new Artifact(app, 'all.json', {
    dialect: json,
    data: () => app.allOf<Repository>(Repository).map((r) => r.folder),
  });
  new Repository(app, 'platform');
  new Repository(app, 'stacks-of-nas');
  expect(app.render().get('all.json')).toBe('["platform","stacks-of-nas"]\n');
});

test('a patch has the last word, and patches run in their order', () => {
  const app = new App();
  const calls: string[] = [];
  const artifact = new Artifact<Settings>(app, 'settings.json', {
    dialect: json,
    data: () => {
      calls.push('data');
      return { port: 80 };
    },
  })
    .patch((document) => {
      calls.push('first');
      document.port += 1;
    })
    .patch((document) => {
      calls.push('second');
      document.port *= 100;
      document.more = { anything: [null] };
    });
  expect(app.render().get(artifact.path)).toBe('{"port":8100,"more":{"anything":[null]}}\n');
  expect(calls).toEqual(['data', 'first', 'second']);
});

test('a patch after rendering is refused', () => {
  const app = new App();
  const artifact = new Artifact(new Repository(app, 'platform'), 'x.json', {
    dialect: json,
    data: () => ({}),
  });
  app.render();
  expect(() => artifact.patch(() => undefined)).toThrow(
    'platform/x.json is rendered already: patch it before synth',
  );
});

test('what a patch adds is checked like the rest', () => {
  const app = new App();
  new Artifact<Settings>(new Repository(app, 'platform'), 'x.json', {
    dialect: json,
    data: () => ({ port: 1 }),
  }).patch((document) => {
    document.more = { at: new Date(0), gone: undefined };
  });
  expect(app.check().map(({ code, what, fix }) => `${code} ${what}: ${fix}`)).toEqual([
    'HL007 platform/x.json cannot hold an instance of Date at more.at: write the date as a string',
    'HL007 platform/x.json cannot hold undefined at more.gone: leave the key out',
  ]);
});

test('patches of one file do not reach what another is made of', () => {
  const app = new App();
  const shared = { port: 80, more: { list: [{ deep: 1 }] } };
  new Artifact<typeof shared>(app, 'a.json', { dialect: json, data: () => shared }).patch((document) => {
    document.port = 81;
    document.more.list[0]!.deep = 2;
  });
  new Artifact<Settings>(app, 'b.json', { dialect: json, data: () => shared });
  expect([...app.render().values()]).toEqual([
    '{"port":81,"more":{"list":[{"deep":2}]}}\n',
    '{"port":80,"more":{"list":[{"deep":1}]}}\n',
  ]);
});

test('a patched document that holds itself is a problem like any other', () => {
  const document: Record<string, unknown> = { a: [] };
  document['self'] = document;
  const app = new App();
  new Artifact(app, 'x.json', { dialect: json, data: () => document }).patch(() => undefined);
  expect(app.check()).toMatchObject([{ code: 'HL007' }]);
});

test('can be executable', () => {
  const app = new App();
  new Artifact(app, 'run.sh', { dialect: hashText, data: () => '#!/bin/sh\n', executable: true });
  new Artifact(app, 'read.txt', { dialect: verbatim, data: () => '' });
  expect([...app.output().values()].map(({ executable }) => executable)).toEqual([true, false]);
});

describe('a secret in a document', () => {
  const secretIn = (dialect: Dialect<unknown>) => {
    const app = new App();
    const password = new Secret(app, 'db-password', { description: 'of the database' });
    new Artifact(app, 'x', { dialect, data: () => ({ list: [password] }) });
    return app;
  };

  test('is written as the tool reads it', () => {
    const app = secretIn({ ...json, secret: ({ variable }) => `<${variable}>` });
    expect(app.render().get('x')).toBe('{"list":["<DB_PASSWORD>"]}\n');
  });

  test('is a problem where the tool cannot read one', () => {
    expect(secretIn(json).check()).toMatchObject([
      {
        code: 'HL004',
        what: 'x cannot name a secret: what reads it would take the name for the value',
        where: [{}, { path: 'db-password', says: 'made' }],
      },
    ]);
  });
});

test.each([
  ['../x', 'leaves its repository'],
  ['a/../../x', 'leaves its repository'],
  ['/etc/motd', 'leaves its repository'],
  ['C:/x', 'leaves its repository'],
  ['a//b', 'cannot be checked out everywhere'],
  ['./x', 'cannot be checked out everywhere'],
  ['a\\b', 'cannot be checked out everywhere'],
  ['x.', 'cannot be checked out everywhere'],
  ['what?', 'cannot be checked out everywhere'],
  ['a\u0000b', 'cannot be checked out everywhere'],
  ['.git/hooks/pre-commit', "is inside git's own folder"],
  ['sub/.GIT/config', "is inside git's own folder"],
])('path %j is a problem', (path, why) => {
  const app = new App();
  new Artifact(new Repository(app, 'platform'), 'x', { path, dialect: verbatim, data: () => '' });
  expect(app.check()).toMatchObject([{ code: 'HL002', what: `path ${JSON.stringify(path)} ${why}` }]);
});

test.each([
  [['a.txt', 'a.txt'], 'two files have the path platform/a.txt'],
  [['a.txt', 'A.txt'], 'two paths differ only in upper and lower case: platform/a.txt, platform/A.txt'],
  [['a', 'a/b'], 'platform/a is a file and a folder'],
])('%j cannot be written together', (paths, what) => {
  const app = new App();
  const repository = new Repository(app, 'platform');
  for (const [index, path] of paths.entries())
    new Artifact(repository, `file-${index}`, { path, dialect: verbatim, data: () => '' });
  expect(app.check()).toMatchObject([{ code: 'HL002', what }]);
});

test('a value that only OpenTofu knows is refused', () => {
  expect(() => textOf('motd', { dialect: verbatim, data: () => 'at ${TfToken[TOKEN.7]}\n' })).toThrow(
    'HL008  motd holds a value that only OpenTofu knows, after it has applied, in line 1: at ${TfToken[TOKEN.7]}',
  );
});

test('a bug in a document is no problem of the user: it keeps its stack', () => {
  const bug = new TypeError('no such function');
  const data = () => {
    throw bug;
  };
  expect(() => textOf('x', { dialect: verbatim, data })).toThrow(bug);
});
