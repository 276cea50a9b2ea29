import { join } from 'node:path';
import ts from 'typescript';

import { root } from './pages';

/** A file that is only there for the compiler. */
export interface VirtualFile {
  /** Path from the checkout. */
  readonly path: string;
  readonly text: string;
}

/** A mistake that the compiler finds in a virtual file. */
export interface Mistake {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Compiles files that nobody wrote to the disk, all in one program, with the options of the project. */
export function compile(files: readonly VirtualFile[]): readonly Mistake[] {
  const byPath = new Map(files.map(({ path, text }) => [join(root, path), text]));
  const options = projectOptions();
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.fileExists = (file) => byPath.has(file) || disk.fileExists(file);
  host.readFile = (file) => byPath.get(file) ?? disk.readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = byPath.get(file);
    return text === undefined
      ? disk.getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram([...byPath.keys()], options, host);
  return files.flatMap(({ path }) => {
    const source = program.getSourceFile(join(root, path));
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((diagnostic) => ({
      path,
      line: (source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0) + 1,
      message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
    }));
  });
}

function projectOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ['lib'] }, ts.sys, root);
  return {
    ...options,
    types: ['node'],
    // People go on from an example: what it makes is used by what they write next.
    noUnusedLocals: false,
    paths: {
      'homelab-cdk': [join(root, 'lib', 'index.ts')],
      'homelab-cdk/proxmox': [join(root, 'lib', 'constructs', 'proxmox', 'bindings', 'index.ts')],
    },
  };
}
