import { StrayValueError, type Artifact } from './artifact';
import type { Problem } from './problem';
import { placeOf } from './record';
import type { OutputFile } from './writer/write';

/** The text of all files, and what no file can hold, of all files together. */
export function renderArtifacts(artifacts: readonly Artifact[]): {
  readonly files: ReadonlyMap<string, OutputFile>;
  readonly problems: readonly Problem[];
} {
  const files = new Map<string, OutputFile>();
  const problems: Problem[] = [];
  for (const artifact of artifacts) {
    const owner = artifact.node.scope ?? artifact;
    try {
      const text = artifact.render();
      problems.push(...leakedTokens(artifact, text));
      files.set(artifact.path, { text, executable: artifact.executable, owner: owner.node.path });
    } catch (error) {
      if (!(error instanceof StrayValueError)) throw error;
      for (const { path, value, advice } of error.strays) {
        problems.push({
          code: 'HL007',
          severity: 'error',
          what: `${artifact.path} cannot hold ${value} at ${path}`,
          where: [placeOf(owner)],
          fix: advice,
        });
      }
    }
  }
  return { files, problems };
}

/**
 * cdktf writes a value that is known only after apply as a marker in a string; a marker that is still there was put
 * into a file that OpenTofu does not read, or was cut.
 */
function* leakedTokens(artifact: Artifact, text: string): Iterable<Problem> {
  const marker = /\$?\{?(?:TfToken|TFTOKEN)\[[^\]]*\]/.exec(text) ?? /#\{?Token\[[^\]]*\]/.exec(text);
  if (marker === null) return;
  yield {
    code: 'HL008',
    severity: 'error',
    what: `${artifact.path} holds ${marker[0]}, a value that only OpenTofu knows, after it has applied`,
    where: [placeOf(artifact.node.scope ?? artifact)],
    fix: 'use a value that the program knows (an address of a Network), or make it an output of the OpenTofu root',
  };
}
