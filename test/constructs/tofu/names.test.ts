import { TerraformDataSource, TerraformOutput, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';

import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { TofuRoot } from '../../../lib/constructs/tofu/tofu-root';
import { RandomPet, randomProvider } from './random-pet';
import { documentOf, labWithRoot, problemsOf, resourcesOf } from './small-root';

const marker = { type: 'terraform_data', body: () => ({}) };

test('names are the path below the root, without a hash', () => {
  const { app, root } = labWithRoot();
  const group = new Construct(new Construct(root, 'web'), 'blue green');
  new TofuResource(group, 'Resource', marker);
  new TofuResource(group, 'disk.0', marker);
  new TofuResource(root, '3d-printer', marker);
  randomProvider(root);
  new RandomPet(group, 'pet');
  const document = documentOf(app);
  expect(Object.keys(resourcesOf(document))).toEqual([
    'web_blue_green',
    'web_blue_green_disk_0',
    '_3d-printer',
  ]);
  expect(Object.keys(resourcesOf(document, 'random_pet'))).toEqual(['web_blue_green_pet']);
});

test('addresses are those that OpenTofu shows', () => {
  const { root } = labWithRoot();
  new TofuResource(root, 'marker', marker);
  new TerraformDataSource(root, 'read', { terraformResourceType: 'terraform_data' });
  new TerraformOutput(root, 'out', { value: 1 });
  root.variable('in', { type: 'string', description: 'A value.' });
  expect(Object.fromEntries(root.addresses())).toEqual({
    'platform/tofu/marker': 'terraform_data.marker',
    'platform/tofu/read': 'data.terraform_data.read',
    'platform/tofu/out': 'output.out',
    'platform/tofu/in': 'var.in',
  });
});

test('one address cannot be had twice in a state', () => {
  const { app, root } = labWithRoot();
  new TofuResource(root, 'a_b', marker);
  new TofuResource(new Construct(root, 'a'), 'b', marker);
  expect(problemsOf(app)).toEqual(['HL502 two resources have the name terraform_data.a_b in platform/tofu']);
});

test('a data source, an output, a variable and a resource of another root may share a name', () => {
  const { app, repository, root } = labWithRoot();
  new TofuResource(root, 'web_x', marker);
  const web = new Construct(root, 'web');
  new TerraformDataSource(web, 'x', { terraformResourceType: 'terraform_data' });
  new TerraformOutput(new Construct(root, 'web_'), 'x', { value: 1 });
  new TerraformVariable(new Construct(root, 'web.'), 'x', {});
  new TofuResource(new TofuRoot(repository, 'other'), 'web_x', marker);
  expect(problemsOf(app)).toEqual([]);
});

test('a variable is declared once, however often it is asked for', () => {
  const { app, root } = labWithRoot();
  const props = { type: 'string', description: 'A value with ${ in it.', default: '${literal}' };
  expect(root.variable('in', props).expression).toBe('var.in');
  expect(root.variable('in', props).expression).toBe('var.in');
  // OpenTofu takes what stands in a variable block literally.
  expect(documentOf(app).variable).toEqual({
    in: { type: 'string', description: 'A value with ${ in it.', default: '${literal}' },
  });
});

test.each([null, false, '', 'a ${b}', [null, { keyOfMine: 1 }], { keyOfMine: { 'other key': null } }])(
  'the default of a variable is written as it is: %j',
  (value) => {
    const { app, root } = labWithRoot();
    root.variable('in', { type: 'any', description: 'x', default: value });
    expect(documentOf(app).variable?.['in']?.default).toEqual(value);
  },
);

test('an empty list of provisioners is none', () => {
  const { app, root } = labWithRoot();
  new TofuResource(root, 'marker', { ...marker, provisioners: [] });
  expect(resourcesOf(documentOf(app))).toEqual({ marker: {} });
});
