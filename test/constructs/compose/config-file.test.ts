import { Artifact } from '../../../lib/core/artifact';
import { Secret } from '../../../lib/core/secret';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import { config, type ConfigFile } from '../../../lib/constructs/compose/config-file';
import { attributes, body, block, type Body } from '../../../lib/formats/hcl/model';
import { codesOf, fileOf, smallLab } from '../small-lab';

/** A stack whose services read these files, one each. */
function stackWith(...files: readonly ConfigFile[]) {
  const lab = smallLab();
  const services = Object.fromEntries(
    files.map((file, index) => [`s${index}`, { image: 'x:1', volumes: [file.at('/etc/x')] }]),
  );
  const stack = new ComposeStack(lab.repository, 'web', { host: lab.ctr01, services });
  /** A file of the stack, for patches. */
  const artifact = (path: string): Artifact => {
    const found = stack.node.findChild(path.replaceAll('/', '|'));
    if (!(found instanceof Artifact)) throw new Error(`${path} is no file`);
    return found;
  };
  return { ...lab, stack, artifact };
}

test.each<[string, unknown, string]>([
  ['a.yaml', { mode: 'yes', list: [1] }, "mode: 'yes'\nlist:\n  - 1\n"],
  ['b/c.yml', ['x'], '- x\n'],
  ['d.json', { a: null }, '{\n  "a": null\n}\n'],
  ['e.hcl', body(...attributes({ ui: true }), block('x', ['y'])), 'ui = true\n\nx "y" {}\n'],
  ['f.conf', 'server {}\n', 'server {}\n'],
  ['g.sh', '#!/bin/sh\ntrue\n', '#!/bin/sh\ntrue\n'],
  ['h.toml', 'a = 1\n', 'a = 1\n'],
])('%s is spelled by the end of its name', (path, data, expected) => {
  const { app } = stackWith(config(path, () => data));
  const text = fileOf(app, `repo/web/config/${path}`).replace(/^# Written by .*\n/m, '');
  expect(text).toBe(expected);
});

test.each([
  ['a.yaml', true],
  ['a.hcl', true],
  ['a.conf', true],
  ['a.json', false],
  ['a.toml', false],
])('%s has a header: %s', (path, expected) => {
  const data = path.endsWith('hcl') ? body() : path.endsWith('yaml') ? {} : 'x\n';
  const { app } = stackWith(config(path, () => data));
  expect(app.render().get(`repo/web/config/${path}`)?.includes('Written by homelab-cdk')).toBe(expected);
});

test('is mounted from the folder of the stack, for reading if nothing else is said', () => {
  const lab = smallLab();
  const file = config('a.yaml', () => ({}));
  new ComposeStack(lab.repository, 'web', {
    host: lab.ctr01,
    services: { api: { image: 'x:1', volumes: [file.at('/etc/a.yaml'), file.at('/etc/b.yaml', 'rw')] } },
  });
  expect(fileOf(lab.app, 'repo/web/compose.yaml')).toContain(
    '      - ./config/a.yaml:/etc/a.yaml:ro\n      - ./config/a.yaml:/etc/b.yaml\n',
  );
});

test('one file can be read by two services', () => {
  const file = config('a.yaml', () => ({ a: 1 }));
  const { app } = stackWith(file, file);
  expect(codesOf(app)).toEqual([]);
  expect(fileOf(app, 'repo/web/config/a.yaml')).toBe('a: 1\n');
});

test('two files of one path are a problem: one of them would be lost', () => {
  const { app } = stackWith(
    config('a.yaml', () => ({ a: 1 })),
    config('a.yaml', () => ({ a: 2 })),
  );
  expect(app.check()).toMatchObject([{ code: 'HL002', where: [{ path: 'repo/web' }] }]);
});

test('a document is made while rendering, when everything is there', () => {
  const data = jest.fn(() => ({}));
  const { app } = stackWith(config('a.yaml', data));
  expect(data).not.toHaveBeenCalled();
  app.render();
  expect(data).toHaveBeenCalledTimes(1);
});

describe('a key that no type knows can be added', () => {
  test('to YAML', () => {
    const { app, artifact } = stackWith(config('a.yaml', () => ({ a: 1 })));
    artifact('config/a.yaml').patch((document) => Object.assign(document as object, { added: { b: [2] } }));
    expect(fileOf(app, 'repo/web/config/a.yaml')).toContain('added:\n  b:\n    - 2\n');
  });

  test('to JSON', () => {
    const { app, artifact } = stackWith(config('a.json', () => ({ a: 1 })));
    artifact('config/a.json').patch((document) => Object.assign(document as object, { added: true }));
    expect(JSON.parse(fileOf(app, 'repo/web/config/a.json'))).toEqual({ a: 1, added: true });
  });

  test('to HCL', () => {
    const { app, artifact } = stackWith(config('a.hcl', () => ({ items: [...attributes({ ui: true })] })));
    artifact('config/a.hcl').patch((document) => {
      (document as { items: Body['items'][number][] }).items.push(...attributes({ added: 'x' }));
    });
    expect(fileOf(app, 'repo/web/config/a.hcl')).toBe('ui    = true\nadded = "x"\n');
  });

  test('to .env.example', () => {
    const { app, artifact } = stackWith();
    artifact('.env.example').patch((lines) => {
      (lines as object[]).push({ kind: 'blank' }, { kind: 'variable', name: 'ADDED', value: 'by hand' });
    });
    expect(fileOf(app, 'repo/web/.env.example')).toBe(
      "# This stack needs no variables.\n\nADDED='by hand'\n",
    );
  });

  test('as a file of its own beside them', () => {
    const { app, stack } = stackWith();
    new Artifact(stack, 'override', {
      path: 'web/compose.override.yaml',
      dialect: { name: 'mine', format: (data) => `# mine\n${JSON.stringify(data)}\n` },
      data: () => ({ services: {} }),
    });
    expect(app.render().get('repo/web/compose.override.yaml')).toBe('# mine\n{"services":{}}\n');
  });
});

test('a secret in a file that a container reads is a problem: no tool would fill it in', () => {
  const lab = smallLab();
  const token = new Secret(lab.repository, 'token', { description: 'x' });
  new ComposeStack(lab.repository, 'web', {
    host: lab.ctr01,
    services: { api: { image: 'x:1', volumes: [config('a.yaml', () => ({ token })).at('/a')] } },
  });
  expect(codesOf(lab.app)).toEqual(['HL004']);
});
