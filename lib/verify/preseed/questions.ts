import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question that an answer file can answer. */
export interface Question {
  /** Who asks: `d-i`, or a package. */
  readonly owner: string;
  /** Types that it may be answered with: its own, and what the installer's manual answers it with. */
  readonly types: readonly string[];
  /**
   * All values that it may have.
   *
   * @default - they are only known when it is asked
   */
  readonly values?: readonly string[];
}

interface Written {
  readonly sources: readonly {
    /**
     * Who asks.
     *
     * @default d-i
     */
    readonly owner?: string;
    /** Type by name, and behind a colon all values, if they are known. */
    readonly questions: Readonly<Record<string, string>>;
  }[];
}

/** The installer's questions, by name. */
export function readQuestions(): ReadonlyMap<string, Question> {
  const { sources } = JSON.parse(
    readFileSync(join(__dirname, 'installer-questions.json'), 'utf8'),
  ) as Written;
  const questions = new Map<string, Question>();
  for (const { owner = 'd-i', questions: written } of sources) {
    for (const [name, text] of Object.entries(written)) {
      const [type = '', values] = text.split(': ');
      const known = questions.get(name);
      questions.set(name, {
        owner,
        ...known,
        types: [...(known?.types ?? []), type],
        ...(values !== undefined && { values: values.split(', ') }),
      });
    }
  }
  return questions;
}
