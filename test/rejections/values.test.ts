import { TerraformResource, Token } from 'cdktf';

import {
  Artifact,
  ComposeStack,
  config,
  TofuRef,
  TofuResource,
  TofuRoot,
  verbatim,
  type ServiceProps,
} from '../../lib';
import { expectRefused, expectThrown } from './refusal';
import { SmallLab } from './small-lab';

class Point {
  readonly x = 1;
}

test('values that no file can hold, each with its path', () => {
  const { app, repository, docker } = new SmallLab();
  const document = {
    nothing: undefined,
    list: [1, NaN, { 'a b': new Date(0) }],
    now: () => 1,
    set: new Set(),
    point: new Point(),
    big: 1n,
  };
  const volumes = [config('app.yml', () => document).at('/app.yml')];
  new ComposeStack(repository, 'web', { host: docker, services: { web: { image: 'web:1', volumes } } }); // <strays>
  expectRefused(
    app,
    `
      HL007  platform/web/config/app.yml cannot hold undefined at nothing
             at  platform/web  <strays>
        fix  leave the key out

      HL007  platform/web/config/app.yml cannot hold NaN at list[1]
             at  platform/web  <strays>
        fix  use a finite number

      HL007  platform/web/config/app.yml cannot hold an instance of Date at list[2]["a b"]
             at  platform/web  <strays>
        fix  write the date as a string

      HL007  platform/web/config/app.yml cannot hold a function at now
             at  platform/web  <strays>
        fix  use a string, a number, a boolean, null, an array or a plain object

      HL007  platform/web/config/app.yml cannot hold an instance of Set at set
             at  platform/web  <strays>
        fix  use an array

      HL007  platform/web/config/app.yml cannot hold an instance of Point at point
             at  platform/web  <strays>
        fix  use a string, a number, a boolean, null, an array or a plain object

      HL007  platform/web/config/app.yml cannot hold a bigint at big
             at  platform/web  <strays>
        fix  use a number or a string`,
  );
});

test('values that no variable of a container can have', () => {
  const { app, repository, docker } = new SmallLab();
  const environment = { A: undefined, B: NaN, C: new Date(0) };
  const services = { web: { image: 'web:1', environment } } as unknown as Record<string, ServiceProps>;
  new ComposeStack(repository, 'web', { host: docker, services }); // <environment>
  expectRefused(
    app,
    `
      HL007  platform/web/compose.yaml cannot hold undefined at services.web.environment.A
             at  platform/web  <environment>
        fix  leave the key out

      HL007  platform/web/compose.yaml cannot hold NaN at services.web.environment.B
             at  platform/web  <environment>
        fix  use a finite number

      HL007  platform/web/compose.yaml cannot hold an instance of Date at services.web.environment.C
             at  platform/web  <environment>
        fix  write the date as a string`,
  );
});

test('a text file that is no text', () => {
  const { app, repository } = new SmallLab();
  new Artifact(repository, 'motd', { dialect: verbatim, data: () => 7 as unknown as string }); // <number>
  expectRefused(
    app,
    `
      HL007  platform/motd cannot hold a number
             at  platform  <number>
        fix  give a text`,
  );
});

test('a patch that adds what the file cannot hold', () => {
  const { app, repository, docker } = new SmallLab();
  const stack = new ComposeStack(repository, 'web', { host: docker, services: { web: { image: 'web:1' } } }); // <patched>
  stack.file.patch((document) => {
    document['x-made'] = new Date(0);
  });
  expectRefused(
    app,
    `
      HL007  platform/web/compose.yaml cannot hold an instance of Date at x-made
             at  platform/web  <patched>
        fix  write the date as a string`,
  );
});

test('a resource with what OpenTofu cannot hold', () => {
  const { app, repository } = new SmallLab();
  const body = () => ({ input: { made: new Date(0), size: Infinity }, later: () => 1, left: undefined });
  new TofuResource(new TofuRoot(repository, 'tofu'), 'marker', { type: 'terraform_data', body }); // <body>
  expectRefused(
    app,
    `
      HL007  resource marker cannot hold an instance of Date at input.made
             at  platform/tofu/marker  <body>
        fix  write the date as a string

      HL007  resource marker cannot hold Infinity at input.size
             at  platform/tofu/marker  <body>
        fix  use a finite number

      HL007  resource marker cannot hold a function at later
             at  platform/tofu/marker  <body>
        fix  use a string, a number, a boolean, null, an array or a plain object`,
  );
});

test('a value that only OpenTofu knows, in a Compose file', () => {
  const { app, repository, docker } = new SmallLab();
  const address = new TofuRef<string>('var.address') as unknown as string;
  const services = { web: { image: 'web:1', environment: { ADDRESS: address } } };
  new ComposeStack(repository, 'web', { host: docker, services }); // <ref>
  expectRefused(
    app,
    `
      HL007  platform/web/compose.yaml cannot hold an instance of TofuRef at services.web.environment.ADDRESS
             at  platform/web  <ref>
        fix  use a string, a number, a boolean, null, an array or a plain object`,
  );
});

test('the same in a text and in a sum', () => {
  const size = new TofuRef<number>('var.size') as unknown as number;
  const text = () => `${size}`; // <text>
  expectThrown(
    text,
    `
      HL501  var.size is known only when OpenTofu applies, and cannot become text or a number before
             at  var.size  <text>
        fix  give the reference itself as the value, or use a value that the program knows`,
  );
  const sum = () => size + 1; // <sum>
  expectThrown(
    sum,
    `
      HL501  var.size is known only when OpenTofu applies, and cannot become text or a number before
             at  var.size  <sum>
        fix  give the reference itself as the value, or use a value that the program knows`,
  );
});

test.each([
  [
    'text',
    /^"\$\{TfToken\[TOKEN\.\d+\]\}"$/,
    (resource: TerraformResource) => resource.getStringAttribute('id'),
  ],
  [
    'list',
    /^"#\{TfToken\[TOKEN\.\d+\]\}"$/,
    (resource: TerraformResource) => resource.getListAttribute('ids').join(),
  ],
  ['number', /^-8\.10956\d+e\+298$/, (resource: TerraformResource) => resource.getNumberAttribute('size')],
  [
    'number, after many others',
    /^-8\.10956\d+e\+298$/,
    (resource: TerraformResource) => {
      for (let other = 0; other < 60_000; other++) Token.asNumber({ creationStack: [], resolve: () => 1 });
      return resource.getNumberAttribute('size');
    },
  ],
  [
    'number of a list',
    /^-1\.88815\d+e\+289$/,
    (resource: TerraformResource) => resource.getNumberListAttribute('sizes')[0],
  ],
])('the same by a token of cdktf: a %s', (_, marked, token) => {
  const { app, repository, docker } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu');
  const resource = new TerraformResource(root, 'marker', { terraformResourceType: 'terraform_data' });
  const volumes = [config('app.json', () => ({ value: token(resource) })).at('/a')];
  new ComposeStack(repository, 'web', { host: docker, services: { web: { image: 'web:1', volumes } } }); // <token>
  // The marker has a number that depends on what cdktf made before.
  const marker = /"value": (\S+)$/.exec(app.check()[0]?.what ?? '')?.[1] ?? '';
  expect(marker).toMatch(marked);
  expectRefused(
    app,
    `
    HL008  platform/web/config/app.json holds a value that only OpenTofu knows, after it has applied, in line 2: "value": ${marker}
           at  platform/web  <token>
      fix  use a value that the program knows (an address of a Network), or make it an output of the OpenTofu root`,
  );
});
