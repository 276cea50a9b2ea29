import { Annotations, AssetType, TerraformAsset, TerraformOutput, TerraformResource } from 'cdktf';

import { TofuRoot } from '../../lib';
import { expectNothingWritten, expectRefused, reportOf } from './refusal';
import { SmallLab } from './small-lab';

test('a value of a root whose state only its own machine has', () => {
  const { app, repository } = new SmallLab();
  const network = new TofuRoot(repository, 'network');
  const machines = new TofuRoot(repository, 'machines'); // <machines>
  const bridge = new TerraformResource(network, 'bridge', { terraformResourceType: 'terraform_data' });
  new TerraformOutput(machines, 'bridge', { value: bridge.getStringAttribute('id') });
  expectRefused(
    app,
    `
      HL505  a value of platform/network is used in platform/machines, but the state of platform/network is in a file of its own folder
             at  platform/machines  <machines>
        fix  give platform/network a backend that both can read, as in gitlabState('network'), or use a value that the program knows`,
  );
});

test('an asset, which cdktf would copy while it synthesizes', () => {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu'); // <root>
  new TerraformAsset(root, 'notes', { path: __filename, type: AssetType.FILE });
  expectRefused(
    app,
    `
      HL506  TerraformAsset notes writes files by itself, which only cdktf's own synth does
             at  platform/tofu/notes  <root>
        fix  write the file with an Artifact, and give the resource its path; a local module takes skipAssetCreationFromLocalModules: true`,
  );
});

test('cdktf synth --hcl', () => {
  process.env['SYNTH_HCL_OUTPUT'] = 'true';
  try {
    const { app, repository } = new SmallLab();
    new TofuRoot(repository, 'tofu');
    const report = reportOf(app);
    expect(report).toContain(`\
HL507  cdktf synth --hcl was asked for, but the roots of a lab are written in OpenTofu's JSON, which cdktf would spoil by formatting it as HCL
       at  manifest.json  test/rejections/small-lab.ts:`);
    expect(report).toContain(
      'fix  run cdktf synth without --hcl: OpenTofu reads main.tf.json as it reads .tf files',
    );
    expectNothingWritten(app);
  } finally {
    delete process.env['SYNTH_HCL_OUTPUT'];
  }
});

test('an annotation of cdktf', () => {
  const { app, repository } = new SmallLab();
  const root = new TofuRoot(repository, 'tofu'); // <annotated>
  Annotations.of(root).addError('the region is closed');
  expectRefused(
    app,
    `
      HL508  the region is closed
             at  platform/tofu  <annotated>
        fix  see the documentation of the construct or the aspect that says so`,
  );
});
