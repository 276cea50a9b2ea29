import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  App,
  TerraformOutput,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
} from 'cdktf';

// The blocks of a main.tf.json as constructs of cdktf: what a program for cdktf-cli would have of them.
type Body = Record<string, unknown>;
type Blocks = Record<string, Record<string, Body>>;

const document = JSON.parse(readFileSync(join(__dirname, 'document.json'), 'utf8')) as {
  provider: Record<string, Body[]>;
  resource: Blocks;
  variable?: Record<string, Body>;
  output?: Record<string, Body>;
};

class Resource extends TerraformResource {
  constructor(
    stack: TerraformStack,
    type: string,
    name: string,
    private readonly body: Body,
  ) {
    super(stack, `${type}-${name}`, { terraformResourceType: type });
  }

  protected override synthesizeAttributes(): Body {
    return Object.fromEntries(Object.entries(this.body).filter(([key]) => key !== '//'));
  }
}

class Provider extends TerraformProvider {
  constructor(
    stack: TerraformStack,
    name: string,
    private readonly body: Body,
  ) {
    super(stack, name, {
      terraformResourceType: name,
      terraformGeneratorMetadata: { providerName: name, providerVersion: '0.111.1' },
      terraformProviderSource: `registry.opentofu.org/bpg/${name}`,
    });
  }

  protected override synthesizeAttributes(): Body {
    return this.body;
  }
}

const app = new App();
const stack = new TerraformStack(app, 'vm-platform');
for (const [name, [body = {}]] of Object.entries(document.provider)) new Provider(stack, name, body);
for (const [name, { type }] of Object.entries(document.variable ?? {})) {
  new TerraformVariable(stack, name, { type: String(type) });
}
for (const [type, resources] of Object.entries(document.resource)) {
  for (const [name, body] of Object.entries(resources)) new Resource(stack, type, name, body);
}
for (const [name, { value }] of Object.entries(document.output ?? {})) {
  new TerraformOutput(stack, `output-${name}`, { value });
}
app.synth();
