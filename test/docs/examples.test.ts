import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import * as library from '../../lib';
import { compile, type VirtualFile } from './compile';
import { commentExamples, exportedNames } from './doc-comments';
import { fencedExamples, fencedFiles, pages, root, type Example } from './pages';

// A busy machine may need more than the usual five seconds.
jest.setTimeout(60_000);

const libraryFiles = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path: `lib/${path}`, text: readFileSync(join(root, 'lib', path), 'utf8') }));

/** What an example in a doc comment may take for granted: names that the reader has met. */
const prelude = `
import type * as lib from 'homelab-cdk';

declare global {
  const app: lib.App;
  const repository: lib.Repository;
  const root: lib.TofuRoot;
  const lan: lib.Network;
  const storage: lib.Network;
  const nas: lib.Host;
  const ctr01: lib.Host;
  const docker: lib.Host;
  const pve: lib.ProxmoxNode;
  const debian13: lib.PackerTemplate;
  const machine: Omit<lib.ProxmoxVmProps, 'roles'>;
  const stack: lib.ComposeStack;
}
`;

/** Lines that our own imports put above an example. */
const above = 2;

function isProgram({ code }: Example): boolean {
  return /^import /m.test(code);
}

/** An example as a module: a whole program as it is, a few lines with the imports that they need. */
function moduleOf(example: Example, index: number): VirtualFile {
  const path = `example-${index}.ts`;
  if (isProgram(example)) return { path, text: example.code };
  const own = libraryFiles.find((file) => file.path === example.path);
  const used = (names: readonly string[]) =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(example.code));
  const surface = used(Object.keys(library));
  const local = used(own === undefined ? [] : exportedNames(own.path, own.text)).filter(
    (name) => !surface.includes(name),
  );
  const lines = [
    `import { ${surface.join(', ')} } from 'homelab-cdk';`,
    local.length === 0 ? '' : `import { ${local.join(', ')} } from './${example.path.replace(/\.ts$/, '')}';`,
  ];
  return { path, text: [...lines, example.code].join('\n') };
}

const fenced = pages().flatMap(fencedExamples);
const files = new Map(pages().map((page) => [page.path, fencedFiles(page)]));
const inComments = libraryFiles.flatMap(({ path, text }) => commentExamples(path, text));

test('every example compiles as strictly as the library itself', () => {
  expect(inComments.length).toBeGreaterThan(20);
  const examples = [...fenced, ...inComments];
  const modules = examples.map(moduleOf);
  const mistakes = compile([{ path: 'examples-prelude.ts', text: prelude }, ...modules]).map((mistake) => {
    const example = examples[modules.findIndex(({ path }) => path === mistake.path)];
    if (example === undefined) return mistake.message;
    const line = example.line + mistake.line - 1 - (isProgram(example) ? 0 : above);
    return `${example.path}:${line} ${mistake.message}`;
  });
  expect(mistakes).toEqual([]);
});

test.each(fenced.filter(isProgram).map((example) => [`${example.path}:${example.line}`, example] as const))(
  'the program of %s writes a lab without problems',
  (_name, { path: page, code }) => {
    const folder = mkdtempSync(join(tmpdir(), 'homelab-docs-'));
    try {
      writeFileSync(join(folder, 'package.json'), '{}');
      for (const [path, text] of files.get(page) ?? []) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const lib = join(root, 'lib');
      const bindings = join(lib, 'constructs', 'proxmox', 'bindings');
      const program = code
        .replaceAll("'homelab-cdk'", JSON.stringify(lib))
        .replaceAll("'homelab-cdk/proxmox'", JSON.stringify(bindings));
      writeFileSync(join(folder, 'main.ts'), program);
      const command = [join(root, 'bin', 'homelab.js'), 'synth', '--strict'];
      const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
