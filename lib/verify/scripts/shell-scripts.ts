import { z } from 'zod';

import { isDevbox, shellLines } from '../devbox/table';
import type { JudgedFile } from '../judge';

/** A text that a shell runs, from a file of its own or from inside of another one. */
export interface ShellScript {
  /** Path in the output of the file that it stands in. */
  readonly file: string;
  /** Where in the file: `script tofu`; empty if the file is the script. */
  readonly place: string;
  /** What the shell reads. */
  readonly text: string;
  /**
   * The shell that runs it.
   *
   * @default - the one that its first line names
   */
  readonly shell?: 'sh' | 'bash';
}

/** Whether a file is a shell script, by its name or its first line. */
export function isShellScript({ path, text }: JudgedFile): boolean {
  return /\.(sh|bash)$/.test(path) || /^#! ?\S*[/ ](ba|da)?sh\b/.test(text);
}

const devbox = z.object({
  shell: z
    .object({ init_hook: shellLines.optional(), scripts: z.record(z.string(), shellLines).default({}) })
    .default({ scripts: {} }),
});

/** The scripts of a file; or why it does not tell them. */
export function scriptsOf(file: JudgedFile): readonly ShellScript[] | { readonly wrong: string } {
  if (!isDevbox(file)) return [{ file: file.path, place: '', text: file.text }];
  try {
    const parsed = devbox.safeParse(JSON.parse(file.text));
    if (!parsed.success) return { wrong: z.prettifyError(parsed.error) };
    const { init_hook: hook, scripts } = parsed.data.shell;
    const named: [string, string | string[]][] = Object.entries(scripts).map(([name, body]) => [
      `script ${name}`,
      body,
    ]);
    if (hook !== undefined) named.push(['init_hook', hook]);
    return named.map(([place, body]) => ({
      file: file.path,
      place,
      text: `${[body].flat().join('\n')}\n`,
      // Devbox starts them with no first line, which is sh.
      shell: 'sh',
    }));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
