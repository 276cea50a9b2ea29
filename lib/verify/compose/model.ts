import { z } from 'zod';

import { reportLists } from '../report/table';

const schema = z.object({ stacks: reportLists.stacks });

/** A stack as the report has it. */
export type ModelStack = z.infer<typeof schema>['stacks'][number];

/** A service as the report has it. */
export type ModelService = ModelStack['services'][number];

/** The stacks that the report tells of; or why it does not tell. */
export function composeStacks(report: unknown): readonly ModelStack[] | { readonly wrong: string } {
  const parsed = schema.safeParse(report);
  if (parsed.success) return parsed.data.stacks;
  return { wrong: `it does not tell the stacks:\n${z.prettifyError(parsed.error)}` };
}
