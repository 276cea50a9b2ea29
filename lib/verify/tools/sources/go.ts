import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram } from '../../process';
import { installedProgram, mirrorFolder, programFolder } from '../layout';
import type { ToolOf } from '../tool';
import { fits } from '../version';
import { must, notOnPath, type Recipe } from './source';

const env = {
  CGO_ENABLED: '0',
  // The compiler that is here: never one that the module asks to be downloaded.
  GOTOOLCHAIN: 'local',
  GOWORK: 'off',
};

/** Built from the module that a tool's folder pins, and from the sums beside it. */
export const go: Recipe<'go'> = {
  doing: 'building',

  async missing(tools, { tools: folder }) {
    const absent = notOnPath(['go']);
    if (absent !== undefined) return absent;
    const { stdout, stderr } = await runProgram('go', ['env', 'GOVERSION'], { env, timeoutSeconds: 30 });
    const found = /go(\d\S*)/.exec(stdout)?.[1];
    if (found === undefined) return `go told no version: ${stderr.trim()}`;
    const least = tools
      .map(({ name }) => goOf(join(folder, name)))
      .find((version) => !fits(newer(version), found));
    return least === undefined ? undefined : `go ${found} is on PATH, ${least} or newer wanted`;
  },

  async bring(tools, { tools: folder, installed }) {
    for (const tool of tools) {
      const output = installedProgram(tool, installed);
      rmSync(oldOf(tool, installed), { recursive: true, force: true });
      mkdirSync(programFolder(tool, installed), { recursive: true });
      await must(
        'go',
        [
          'build',
          '-mod=readonly',
          '-trimpath',
          '-buildvcs=false',
          '-ldflags',
          tool.ldflags,
          '-o',
          output,
          tool.package,
        ],
        { cwd: join(folder, tool.name), env, timeoutSeconds: 45 * 60 },
      );
    }
  },
};

/** What an earlier build left, of any version. */
function oldOf(tool: ToolOf<'go'>, installed: string): string {
  return tool.mirror === undefined
    ? programFolder(tool, installed)
    : join(mirrorFolder(installed), tool.mirror);
}

function newer(version: string) {
  return { version, orNewer: true };
}

/** The oldest Go that a module is built with. */
function goOf(folder: string): string {
  return /^go (\S+)$/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))?.[1] ?? '1';
}
