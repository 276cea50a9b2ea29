import type { Bench, Fault, Judge, JudgedFile } from '../judge';
import { readPage } from '../markdown/page';
import { runProgram } from '../process';
import { inScratch } from '../scratch';
import { z } from 'zod';

const answer = z.array(z.string().nullable());

/** Mermaid's own parser, for the diagrams of pages: GitLab shows a page with a wrong one, and the error in its place. */
export const mermaid: Judge = {
  name: 'mermaid',
  says: 'each diagram of a page is parsed',
  tools: ['mermaid'],
  reads: (file) => file.path.endsWith('.md') && diagramsOf(file).length > 0,
  async judge(bench) {
    const diagrams = bench.files.flatMap(diagramsOf);
    const said = await parse(bench, diagrams);
    return diagrams.flatMap(({ file, line }, index): readonly Fault[] => {
      const message = said[index] ?? null;
      return message === null ? [] : [{ file, message: `line ${line}: ${message}` }];
    });
  },
};

interface Diagram {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function diagramsOf({ path, text: page }: JudgedFile): readonly Diagram[] {
  return readPage(page)
    .blocks.filter(({ language }) => language === 'mermaid')
    .map(({ text, line }) => ({ file: path, line, text }));
}

/** One process for all, as most of its time is its start. */
async function parse(bench: Bench, diagrams: readonly Diagram[]): Promise<readonly (string | null)[]> {
  const { program, env } = bench.tool('mermaid');
  const { stdout, stderr, code } = await inScratch((cwd) =>
    runProgram(program, [], { cwd, env, input: JSON.stringify(diagrams.map(({ text }) => text)) }),
  );
  if (code !== 0) throw new Error(`mermaid-parse failed with exit code ${code}: ${stderr}`);
  return answer.length(diagrams.length).parse(JSON.parse(stdout));
}
