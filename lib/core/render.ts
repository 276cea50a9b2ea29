import { Artifact, placeOfFile, StrayValueError, type Stray } from './artifact';
import { HomelabError, type Problem } from './problem';
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
      if (error instanceof HomelabError) problems.push(...error.problems);
      else if (error instanceof StrayValueError)
        problems.push(...error.strays.map((stray) => strayProblem(artifact, stray)));
      else throw error;
    }
  }
  return { files, problems };
}

function strayProblem(artifact: Artifact, { path, value, advice }: Stray): Problem {
  return {
    code: 'HL007',
    severity: 'error',
    what: `${artifact.path} cannot hold ${value}${path === '' ? '' : ` at ${path}`}`,
    where: [placeOfFile(artifact)],
    fix: advice,
  };
}

/** How cdktf writes a value that is known only after apply: in a text, in a list, in a key, as a number. */
const markers = [/TfToken\[|tf_token_token_\d/i, /-8\.10956\d*e\+298/, /-1\.88815\d*e\+289/];

/** A marker that is still there was put into a file that OpenTofu does not read, or was cut. */
function* leakedTokens(artifact: Artifact, text: string): Iterable<Problem> {
  if (!markers.some((marker) => marker.test(text))) return;
  const lines = text.split('\n');
  const index = lines.findIndex((line) => markers.some((marker) => marker.test(line)));
  yield {
    code: 'HL008',
    severity: 'error',
    what: `${artifact.path} holds a value that only OpenTofu knows, after it has applied, in line ${index + 1}: ${lines[index]?.trim() ?? ''}`,
    where: [placeOfFile(artifact)],
    fix: 'use a value that the program knows (an address of a Network), or make it an output of the OpenTofu root',
  };
}
