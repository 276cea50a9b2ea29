import { stringify } from 'yaml';
import { z } from 'zod';

import type { JudgedFile } from '../judge';

const asked = z.looseObject({
  panels: z.array(
    z.looseObject({
      title: z.string(),
      targets: z
        .array(z.looseObject({ expr: z.string(), datasource: z.looseObject({ type: z.string() }) }))
        .default([]),
    }),
  ),
});

/** A question of a dashboard to Prometheus. */
export interface Question {
  /** Panel that asks it. */
  readonly panel: string;
  /** What Prometheus is asked, with a time where Grafana puts one. */
  readonly expr: string;
}

/** Questions of a dashboard to Prometheus; Loki's are in a language of its own. */
export function questionsOf({ text }: JudgedFile): readonly Question[] {
  const parsed = asked.safeParse(documentOf(text));
  return (parsed.data?.panels ?? []).flatMap(({ title, targets }) =>
    targets
      .filter(({ datasource: { type } }) => type === 'prometheus')
      .map(({ expr }) => ({
        panel: title,
        expr: expr.replace(/\$__(rate_interval|interval|range)\b/g, '5m'),
      })),
  );
}

function documentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The judge of Grafana's files says what is wrong with it.
    return undefined;
  }
}

/**
 * What promtool refuses, by the panels that ask it; its own words if they name no question.
 *
 * @param paths the files of the questions, in their order
 */
export function refused(
  questions: readonly Question[],
  paths: readonly string[],
  said: string,
): readonly string[] {
  const wrong = questions.filter((_, index) =>
    [`${paths[index] ?? ''}: `, `"${paths[index] ?? ''}"`].some((named) => said.includes(named)),
  );
  if (wrong.length === 0) return [`promtool could not check its questions: ${said.trim()}`];
  return wrong.map(({ panel, expr }) => `panel ${panel} asks what is no PromQL: ${expr}`);
}

/** A file of rules that records a question: so promtool reads it as Prometheus would. */
export function ruleFileOf({ expr }: Question): string {
  return stringify({ groups: [{ name: 'dashboard', rules: [{ record: 'dashboard:question', expr }] }] });
}
