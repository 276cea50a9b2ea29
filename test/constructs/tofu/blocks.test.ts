import { TofuData } from '../../../lib/constructs/tofu/data';
import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { documentOf, labWithRoot, problemsOf, resourcesOf } from './small-root';

test('a local is a value with a name, also beside a variable of that name', () => {
  const { app, root } = labWithRoot();
  root.variable('names', { type: 'list(string)', description: 'Names.' });
  const names = root.local<string[]>('names', ['web', 'costs ${5}']);
  new TofuResource(root, 'marker', { type: 'terraform_data', body: () => ({ input: names }) });
  expect(problemsOf(app)).toEqual([]);
  const document = documentOf(app);
  expect(document.locals).toEqual({ names: ['web', 'costs $${5}'] });
  expect(resourcesOf(document)).toEqual({ marker: { input: '${local.names}' } });
});

test('a data source is asked when OpenTofu plans', () => {
  const { app, root } = labWithRoot();
  const type = 'proxmox_virtual_environment_version';
  const version = new TofuData(root, 'version', { type, body: () => ({}) });
  root.output('version', { value: version.attribute('version') });
  const document = documentOf(app);
  expect(Object.keys(document.data?.[type] ?? {})).toEqual(['version']);
  expect(document.output?.['version']).toEqual({ value: `\${data.${type}.version.version}` });
});

test('a data source that holds what no file can hold', () => {
  const { app, root } = labWithRoot();
  new TofuData(root, 'page', { type: 'http', body: () => ({ url: NaN }) });
  expect(problemsOf(app)).toEqual(['HL007 data page cannot hold NaN at url']);
});

test('a check warns and goes on', () => {
  const { app, root } = labWithRoot();
  root.addCheck('names', {
    conditions: [{ condition: 'length(local.names) > 1', message: 'Too few names.' }],
  });
  expect(documentOf(app).check).toEqual({
    names: { assert: [{ condition: '${length(local.names) > 1}', error_message: 'Too few names.' }] },
  });
});

test('what is wrong is said as it is written', () => {
  const { app, root } = labWithRoot();
  const message = 'Not "${this}", nor %{that}.';
  const conditions = [{ condition: 'var.size > 1', message }];
  root.variable('size', { type: 'number', description: 'Size.', validation: conditions });
  root.addCheck('size', { conditions });
  const document = documentOf(app);
  const written = { condition: '${var.size > 1}', error_message: 'Not "$${this}", nor %%{that}.' };
  expect(document.check).toEqual({ size: { assert: [written] } });
  expect(document.variable).toMatchObject({ size: { validation: [written] } });
});

test('what the program no longer has is forgotten, or destroyed', () => {
  const { app, root } = labWithRoot();
  root.addRemoved({ from: 'terraform_data.kept' });
  root.addRemoved({ from: 'terraform_data.gone', destroy: true });
  expect(documentOf(app).removed).toEqual([
    { from: 'terraform_data.kept', lifecycle: { destroy: false } },
    { from: 'terraform_data.gone', lifecycle: { destroy: true } },
  ]);
});

test('the versions that may apply a root stand where each version of OpenTofu looks', () => {
  const { app } = labWithRoot({ requiredVersion: '>= 1.10.0' });
  expect(documentOf(app).terraform?.required_version).toBe('>= 1.10.0');
  // OpenTofu 1.12 passes over the one in main.tf.json.
  expect(JSON.parse(app.render().get('platform/tofu/versions.tofu.json') ?? '')).toMatchObject({
    terraform: { required_version: '>= 1.10.0' },
  });
  expect([...labWithRoot().app.render().keys()]).not.toContain('platform/tofu/versions.tofu.json');
});
