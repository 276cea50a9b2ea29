import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { hclWanted } from '../../core/outdir';
import { outputPath } from '../../core/path';
import type { Problem } from '../../core/problem';
import { placeOf } from '../../core/record';
import { Repository } from '../../core/repository';
import { plainJson } from './dialect';
import { cdktfVersion, TofuRoot } from './tofu-root';

/** The file by which `cdktf diff`, `cdktf deploy` and `cdktf destroy` find the roots of a lab. */
export class CdktfManifest extends Artifact {
  private constructor(app: App) {
    super(app, 'manifest.json', { dialect: plainJson, data: () => manifestOf(app) });
  }

  /** The manifest of an app: made with its first root. */
  static of(app: App): CdktfManifest {
    const existing = app.node.tryFindChild('manifest.json');
    return existing instanceof CdktfManifest ? existing : new CdktfManifest(app);
  }

  override *check(): Iterable<Problem> {
    yield* super.check();
    if (!hclWanted()) return;
    yield {
      code: 'HL507',
      severity: 'error',
      what: "cdktf synth --hcl was asked for, but the roots of a lab are written in OpenTofu's JSON, which cdktf would spoil by formatting it as HCL",
      where: [placeOf(this)],
      fix: 'run cdktf synth without --hcl: OpenTofu reads main.tf.json as it reads .tf files',
    };
  }
}

function manifestOf(app: App) {
  const roots = app.allOf<TofuRoot>(TofuRoot);
  const stacks = roots.map((root) => {
    const folder = outputPath(Repository.folderOf(root), root.folder);
    return [
      root.stackName,
      {
        name: root.stackName,
        constructPath: root.node.path,
        workingDirectory: folder,
        synthesizedStackPath: root.file.path,
        stackMetadataPath: `${folder}/metadata.json`,
        annotations: [],
        // By name, although cdktf writes paths: the command looks them up by name.
        dependencies: root.reads.map(({ stackName }) => stackName),
      },
    ];
  });
  return { version: cdktfVersion, stacks: Object.fromEntries(stacks) as unknown };
}
