import { posix } from 'node:path';
import { parse } from 'yaml';

import { patternOf } from '../pattern';
import type { JudgedFile } from '../judge';
import { writeBelow } from '../scratch';
import { secretFiles } from './secret-files';

/** A Prometheus configuration in a folder of its own, its rules where it looks for them. */
export interface PlacedConfig {
  /** Absolute path of the copy. */
  readonly path: string;
  /** Absolute path of each rule file's copy, by its path in the output. */
  readonly rules: ReadonlyMap<string, string>;
}

/**
 * Copies a configuration and its rule files to the places that they have in the container, below a folder; the
 * configuration then names the places there.
 *
 * @param target where the container has a file of the output
 */
export function placeConfig(
  folder: string,
  config: JudgedFile,
  rules: readonly JudgedFile[],
  target: (file: JudgedFile) => string | undefined,
): PlacedConfig {
  // Without a mount the file is beside the configuration, as in the output.
  const from = (file: JudgedFile) =>
    target(file) ??
    posix.join(posix.dirname(target(config) ?? '/'), posix.relative(posix.dirname(config.path), file.path));
  const placed = new Map(rules.map((file) => [file.path, writeBelow(folder, `.${from(file)}`, file.text)]));
  // promtool looks whether the files of tokens are there.
  const secrets = secretFiles(config.text);
  for (const path of secrets) writeBelow(folder, `.${path}`, 'x\n');
  const moved = [...ruleFiles(config), ...secrets].filter((path) => path.startsWith('/'));
  const text = below(folder, moved, config.text);
  return { path: writeBelow(folder, `.${from(config)}`, text), rules: placed };
}

/** A text with paths below a folder. The longest first: one may begin as another does. */
function below(folder: string, paths: readonly string[], text: string): string {
  if (paths.length === 0) return text;
  const longestFirst = [...paths].sort((one, other) => other.length - one.length);
  const any = longestFirst.map(patternOf).join('|');
  return text.replace(new RegExp(any, 'g'), (path) => `${folder}${path}`);
}

/** Patterns of rule files that a configuration names. */
function ruleFiles({ text }: JudgedFile): readonly string[] {
  try {
    const document = parse(text) as { readonly rule_files?: unknown } | null;
    const patterns: readonly unknown[] = Array.isArray(document?.rule_files) ? document.rule_files : [];
    return [...new Set(patterns.filter((pattern) => typeof pattern === 'string'))];
  } catch {
    // promtool says what is wrong with it.
    return [];
  }
}
