import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** Folder of the checkout. */
export const root = join(__dirname, '..', '..');

/** A file of the library, with what it imports. */
export interface SourceFile {
  /** Path from the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What its import and export lines name: a path from the checkout without `.ts`, or a package. */
  readonly imports: readonly string[];
}

/** TypeScript files below some folders, in code unit order. */
export function typescriptFiles(...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .sort();
}

/** All files of the library. */
export function librarySources(): readonly SourceFile[] {
  return typescriptFiles('lib').map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const { importedFiles } = ts.preProcessFile(text, true, true);
    return { path, text, imports: [...new Set(importedFiles.map(({ fileName }) => target(path, fileName)))] };
  });
}

function target(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : specifier.replace(/^node:/, '');
}
