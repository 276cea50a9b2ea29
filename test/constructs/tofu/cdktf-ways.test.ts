import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Annotations, Aspects, AssetType, TerraformAsset, TerraformResource, type IAspect } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';

import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { documentOf, labWithRoot, resourcesOf } from './small-root';

const marker = { type: 'terraform_data', body: () => ({ input: 1 }) };

/** Notes each resource that it visits in it. */
class Tag implements IAspect {
  readonly visited: string[] = [];

  constructor(private readonly name: string) {}

  visit(construct: IConstruct): void {
    this.visited.push(construct.node.path);
    if (construct instanceof TerraformResource) construct.addOverride(this.name, true);
  }
}

test('aspects on the app, on a root and below are applied, each once to a construct', () => {
  const { app, root } = labWithRoot();
  const group = new Construct(root, 'group');
  new TofuResource(group, 'inside', marker);
  new TofuResource(root, 'outside', marker);
  const [onApp, onRoot, onGroup] = [new Tag('on_app'), new Tag('on_root'), new Tag('on_group')];
  Aspects.of(app).add(onApp);
  Aspects.of(root).add(onRoot);
  Aspects.of(root).add(onApp);
  Aspects.of(group).add(onGroup);
  expect(resourcesOf(documentOf(app))).toEqual({
    group_inside: { input: 1, on_app: true, on_root: true, on_group: true },
    outside: { input: 1, on_app: true, on_root: true },
  });
  expect(new Set(onApp.visited).size).toBe(onApp.visited.length);
});

test('a resource that an aspect adds is written', () => {
  const { app, root } = labWithRoot();
  Aspects.of(root).add({
    visit: (construct) => {
      if (construct === root) new TofuResource(root, 'added', marker);
    },
  });
  expect(resourcesOf(documentOf(app))).toEqual({ added: { input: 1 } });
});

test("annotations of cdktf are problems, and a root's validations too", () => {
  const { app, root } = labWithRoot();
  const resource = new TofuResource(root, 'marker', marker);
  Annotations.of(resource).addWarning('use another type');
  Annotations.of(resource).addInfo('as is');
  Annotations.of(root).addError('no tags');
  resource.node.addValidation({ validate: () => ['invalid as such'] });
  expect(app.check()).toMatchObject([
    { code: 'HL508', severity: 'error', what: 'no tags', where: [{ path: 'platform/tofu' }] },
    { code: 'HL006', severity: 'error', what: 'invalid as such' },
    {
      code: 'HL508',
      severity: 'warning',
      what: 'use another type',
      where: [{ path: 'platform/tofu/marker' }],
    },
  ]);
});

test('an asset of cdktf is refused, with the way to do it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-asset-'));
  try {
    writeFileSync(join(folder, 'motd'), 'welcome\n');
    const { app, root } = labWithRoot();
    new TerraformAsset(root, 'motd', { path: join(folder, 'motd'), type: AssetType.FILE });
    const [problem] = app.check();
    expect(problem).toMatchObject({
      code: 'HL506',
      what: "TerraformAsset motd writes files by itself, which only cdktf's own synth does",
    });
    expect(problem?.fix).toContain('Artifact');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('cdktf synth --hcl', () => {
  const before = process.env['SYNTH_HCL_OUTPUT'];
  afterEach(() => {
    if (before === undefined) delete process.env['SYNTH_HCL_OUTPUT'];
    else process.env['SYNTH_HCL_OUTPUT'] = before;
  });

  test.each([
    ['true', ['HL507']],
    ['false', []],
  ])('SYNTH_HCL_OUTPUT=%s', (value, codes) => {
    process.env['SYNTH_HCL_OUTPUT'] = value;
    expect(
      labWithRoot()
        .app.check()
        .map(({ code }) => code),
    ).toEqual(codes);
  });
});

test('the file has what the cdktf command reads, whatever version writes it', () => {
  const { app } = labWithRoot();
  expect(documentOf(app)['//']).toEqual({
    homelab: expect.stringMatching(/^Written by homelab-cdk/) as string,
    metadata: { version: '0.21.0', stackName: 'tofu', backend: 'local' },
    outputs: {},
  });
});
