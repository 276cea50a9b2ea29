/** A line of an answer file, with the lines that continue it. */
export interface Answer {
  /** Number of its first line. */
  readonly line: number;
  /** Who asks: `d-i`, or a package. */
  readonly owner: string;
  /** Name of the question: `clock-setup/utc`. */
  readonly question: string;
  /** Type that the line gives it: `boolean`. */
  readonly type: string;
  /** The answer. */
  readonly value: string;
}

/** Answers of an answer file; what debconf cannot read is not among them. */
export function readAnswers(text: string): readonly Answer[] {
  const answers: Answer[] = [];
  let begun: { line: number; text: string } | undefined;
  for (const [index, written] of text.split('\n').entries()) {
    const line: { line: number; text: string } = begun ?? { line: index + 1, text: '' };
    const continued = /^(.*)\\$/.exec(written);
    line.text += continued?.[1] ?? written;
    begun = continued === null ? undefined : line;
    if (begun !== undefined || /^\s*(#|$)/.test(line.text)) continue;
    const [, owner, question, type, value = ''] =
      /^\s*(\S+)\s+(\S+)\s+(\S+)(?:\s(.*))?$/.exec(line.text) ?? [];
    if (owner === undefined || question === undefined || type === undefined) continue;
    answers.push({ line: line.line, owner, question, type, value });
  }
  return answers;
}
