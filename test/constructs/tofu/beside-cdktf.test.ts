import {
  App as CdktfApp,
  Fn,
  TerraformLocal,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
} from 'cdktf';

import { TofuProvider } from '../../../lib/constructs/tofu/provider';
import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { RandomPet, randomProvider } from './random-pet';
import { documentOf, labWithRoot, resourcesOf } from './small-root';

test('constructs of cdktf stand beside ours, and each can use the other', () => {
  const { app, root } = labWithRoot();
  randomProvider(root);
  const length = new TerraformVariable(root, 'length', { type: 'number', default: 2 });
  const pet = new RandomPet(root, 'pet', { length: length.numberValue });
  const marker = new TofuResource(root, 'marker', {
    type: 'terraform_data',
    body: () => ({ input: { name: pet.idAttribute, words: pet.lengthAttribute } }),
    dependsOn: [pet],
  });
  new TerraformLocal(root, 'upper', Fn.upper(marker.attribute('output').token));
  new TerraformOutput(root, 'marker_id', { value: marker.attribute('id') });

  const document = documentOf(app);
  expect(resourcesOf(document, 'random_pet')).toEqual({ pet: { length: '${var.length}' } });
  expect(resourcesOf(document)).toEqual({
    marker: {
      input: { name: '${random_pet.pet.id}', words: '${random_pet.pet.length}' },
      depends_on: ['random_pet.pet'],
    },
  });
  expect(document).toMatchObject({
    terraform: {
      required_providers: { random: { source: 'registry.opentofu.org/hashicorp/random', version: '3.7.2' } },
    },
    variable: { length: { default: 2, type: 'number' } },
    locals: { upper: '${upper(terraform_data.marker.output)}' },
    output: { marker_id: { value: '${terraform_data.marker.id}' } },
  });
});

test('what cdktf would write of its own constructs is what we write', () => {
  const describeIn = (scope: TerraformStack) => {
    randomProvider(scope);
    new TerraformVariable(scope, 'length', { type: 'number', sensitive: true });
    const pet = new RandomPet(scope, 'pet', {
      prefix: 'a-${plain}',
      length: 3,
      lifecycle: { preventDestroy: true },
    });
    new TerraformOutput(scope, 'name', { value: Fn.join('-', [pet.idAttribute, 'x']), sensitive: true });
  };
  const { app, root } = labWithRoot();
  describeIn(root);
  const stack = new TerraformStack(new CdktfApp(), 'tofu');
  describeIn(stack);
  const theirs = stack.toTerraform() as object;
  const { variable, output, resource } = documentOf(app);
  expect({ variable, output }).toEqual({
    variable: (theirs as { variable: unknown }).variable,
    output: (theirs as { output: unknown }).output,
  });
  expect(resource?.['random_pet']?.['pet']).toEqual({
    ...(theirs as { resource: { random_pet: { pet: object } } }).resource.random_pet.pet,
    '//': { metadata: { path: 'platform/tofu/pet', uniqueId: 'pet' } },
  });
});

test('texts of our constructs are literal, those of cdktf are templates', () => {
  const { app, root } = labWithRoot();
  const texts = ['${a}', '%{ if b }', '$${c}', '$ { % {', '100% {', '${${d}}'];
  new TofuResource(root, 'ours', {
    type: 'terraform_data',
    body: () => ({ input: { texts, 'key ${e}': 1 } }),
  });
  randomProvider(root);
  new RandomPet(root, 'theirs', { prefix: '${var.prefix}-%{ if true }x%{ endif }' });
  const document = documentOf(app);
  expect(resourcesOf(document)).toEqual({
    ours: {
      input: {
        texts: ['$${a}', '%%{ if b }', '$$${c}', '$ { % {', '100% {', '$${$${d}}'],
        'key $${e}': 1,
      },
    },
  });
  expect(resourcesOf(document, 'random_pet')).toEqual({
    theirs: { prefix: '${var.prefix}-%{ if true }x%{ endif }' },
  });
});

test('the last word on the file, in the words of OpenTofu and beyond our types', () => {
  const { app, root } = labWithRoot({ requiredVersion: '>= 1.10' });
  new TofuResource(root, 'marker', { type: 'terraform_data', body: () => ({ input: 1 }) });
  root.file.patch((document) => {
    document.moved = [{ from: 'terraform_data.old', to: 'terraform_data.marker' }];
    document['ephemeral'] = { random_password: { root: { length: 20 } } };
    (document.resource?.['terraform_data']?.['marker'] ?? {})['input'] = '${1 + 1}';
  });
  const document = documentOf(app);
  expect(document).toMatchObject({
    terraform: { required_version: '>= 1.10' },
    moved: [{ from: 'terraform_data.old', to: 'terraform_data.marker' }],
    ephemeral: { random_password: { root: { length: 20 } } },
  });
  expect(resourcesOf(document)).toEqual({ marker: { input: '${1 + 1}' } });
});

test('a second provider of a kind has a name, by which a resource takes it', () => {
  const { app, root } = labWithRoot();
  const source = { name: 'proxmox', source: 'registry.opentofu.org/bpg/proxmox', version: '0.111.1' };
  new TofuProvider(root, 'one', { ...source, body: () => ({ endpoint: 'https://one/' }) });
  const two = new TofuProvider(root, 'two', {
    ...source,
    alias: 'two',
    body: () => ({ endpoint: '${two}' }),
  });
  new TofuResource(root, 'marker', { type: 'proxmox_pool', provider: two, body: () => ({ pool_id: 'lab' }) });
  const document = documentOf(app);
  expect(document.provider).toEqual({
    proxmox: [{ endpoint: 'https://one/' }, { alias: 'two', endpoint: '$${two}' }],
  });
  expect(document.terraform?.required_providers).toEqual({
    proxmox: { source: 'registry.opentofu.org/bpg/proxmox', version: '0.111.1' },
  });
  expect(resourcesOf(document, 'proxmox_pool')).toEqual({
    marker: { pool_id: 'lab', provider: 'proxmox.two' },
  });
});
