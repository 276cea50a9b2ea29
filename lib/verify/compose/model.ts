import { z } from 'zod';

const service = z.object({
  name: z.string(),
  image: z.string().nullable(),
  containerName: z.string().nullable(),
  ports: z.array(z.object({ port: z.number(), protocol: z.string(), address: z.string().nullable() })),
  mounts: z.array(z.object({ source: z.string(), target: z.string(), mode: z.string() })),
  networks: z.array(z.string()),
  entrypoint: z.array(z.string()).nullable(),
  command: z.array(z.string()).nullable(),
  environment: z.record(z.string(), z.string().nullable()),
  labels: z.record(z.string(), z.string().nullable()),
  routedBy: z.string(),
  url: z.string().nullable(),
});

const stack = z.object({
  file: z.string(),
  // Somebody wrote its file for Compose, not for us.
  adopted: z.boolean().default(false),
  host: z.string(),
  services: z.array(service),
  variables: z.array(z.object({ name: z.string(), secret: z.boolean(), value: z.string().nullable() })),
});

const schema = z.object({ stacks: z.array(stack).default([]) });

/** A service as the report has it. */
export type ModelService = z.infer<typeof service>;

/** A stack as the report has it. */
export type ModelStack = z.infer<typeof stack>;

/** The stacks that the report tells of; or why it does not tell. */
export function composeStacks(report: unknown): readonly ModelStack[] | { readonly wrong: string } {
  const parsed = schema.safeParse(report);
  if (parsed.success) return parsed.data.stacks;
  return { wrong: `it does not tell the stacks:\n${z.prettifyError(parsed.error)}` };
}
