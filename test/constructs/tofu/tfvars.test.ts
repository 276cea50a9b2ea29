import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import { App } from '../../../lib/app';
import { Repository } from '../../../lib/core/repository';
import { documentOf, labWithRoot, problemsOf } from './small-root';

test('what must be filled in stands in an example, without secrets and what has a default', () => {
  const { app, root } = labWithRoot();
  root.variable('ports', { type: 'list(string)', description: 'Network cards on the link.' });
  root.variable('domain', { type: 'string', description: 'Domain of the lab.' });
  root.variable('size', { type: 'number', description: 'Size.', default: 3 });
  root.variable('token', { type: 'string', description: 'A token.', sensitive: true });
  expect(app.render().get('platform/tofu/terraform.tfvars.example')).toBe(`\
# Written by homelab-cdk from test/constructs/tofu/small-root.ts (platform/tofu). Edit it there.

# Copy it to terraform.tfvars, which git ignores, or set TF_VAR_<name> as in .env.example.

# Network cards on the link.
# Type: list(string)
ports = []

# Domain of the lab.
# Type: string
domain = ""
`);
});

test('there is no example where nothing is to be filled in', () => {
  const { app, root } = labWithRoot();
  root.variable('token', { type: 'string', description: 'A token.', sensitive: true });
  expect([...app.render().keys()]).not.toContain('platform/tofu/terraform.tfvars.example');
});

describe('environments from one program', () => {
  /** The same root for each of them. */
  function labWithEnvironments() {
    const app = new App();
    const repository = new Repository(app, 'platform');
    for (const [name, cores] of Object.entries({ dev: 2, prod: 8 })) {
      const root = new TofuRoot(repository, name, { values: { cores, names: [name, 'a "${b}"'] } });
      const chosen = root.variable<number>('cores', { type: 'number', description: 'Cores.' });
      root.variable('names', { type: 'list(string)', description: 'Names.' });
      root.variable('domain', { type: 'string', description: 'Domain of the lab.' });
      root.output('cores', { value: chosen });
    }
    return app;
  }

  test('have a root each, of the same text but for the place', () => {
    const app = labWithEnvironments();
    expect(problemsOf(app)).toEqual([]);
    const bare = (folder: string) =>
      JSON.stringify({ ...documentOf(app, `platform/${folder}`), '//': undefined }).replaceAll(
        folder,
        '<root>',
      );
    expect(bare('dev')).toBe(bare('prod'));
  });

  test('have values of their own, as they are written', () => {
    const files = labWithEnvironments().render();
    const values = (folder: string) =>
      JSON.parse(files.get(`platform/${folder}/values.auto.tfvars.json`) ?? '') as unknown;
    expect(values('dev')).toEqual({ cores: 2, names: ['dev', 'a "${b}"'] });
    expect(values('prod')).toEqual({ cores: 8, names: ['prod', 'a "${b}"'] });
  });

  test('ask for the rest alone', () => {
    const files = labWithEnvironments().render();
    expect(files.get('platform/.env.example')?.match(/^TF_VAR_\w+/gm)).toEqual(['TF_VAR_domain']);
    const example = files.get('platform/prod/terraform.tfvars.example');
    expect(example?.match(/^\w+(?= =)/gm)).toEqual(['domain']);
  });
});
