import { App } from '../../core/app';
import { Artifact } from '../../core/artifact';
import { outputPath } from '../../core/path';
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
        dependencies: root.dependencies.map((other) =>
          other instanceof TofuRoot ? other.stackName : other.node.id,
        ),
      },
    ];
  });
  return { version: cdktfVersion, stacks: Object.fromEntries(stacks) as unknown };
}
