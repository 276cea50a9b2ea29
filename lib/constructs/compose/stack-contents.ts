import type { EnvironmentVariable } from '../../model/tooling';
import type { AdoptedFile } from './adopt/adopted-file';
import type { ComposeStack } from './compose-stack';
import type { ComposeStackProps } from './compose-stack-props';
import type { ComposeDocument } from './document';
import { stackDocument } from './stack-document';
import { toCompose } from './variable';

/** What a stack's Compose file holds, and the variables of its `.env`. */
export interface StackContents {
  /** The Compose file, before anybody patches it. */
  readonly document: ComposeDocument;
  /** Variables of `.env`, each once, in the order of the services. */
  readonly variables: readonly EnvironmentVariable[];
}

/** The document of a stack and its variables; `adopted` is the file that it was read from. */
export function stackContents(
  stack: ComposeStack,
  props: ComposeStackProps,
  adopted: AdoptedFile | undefined,
): StackContents {
  const declared = new Map<string, EnvironmentVariable>();
  const declare = (variable: EnvironmentVariable) => declared.set(variable.name, variable);
  for (const variable of adopted?.variables ?? []) declare(variable);
  // Of a variable of a file that was there, the file knows more than its references in the model.
  const known = new Set(declared.keys());
  const made = stackDocument(stack, props, (variable) => {
    if (!known.has(variable.name)) declare(variable);
  });
  const document = adopted?.with(made) ?? made;
  for (const variable of props.variables ?? []) toCompose(variable, declare);
  // Compose takes the name of the folder for the project's where the file does not say another; an old one cannot.
  if (stack.projectName !== (adopted?.projectName ?? document.name ?? stack.folder)) {
    const name = 'COMPOSE_PROJECT_NAME';
    const description = 'name of the Compose project, which is not that of the folder';
    declare({ name, description, secret: false, value: stack.projectName });
  }
  return { document, variables: [...declared.values()] };
}
