import type { EnvLine } from '../../formats/env';
import type { EnvironmentVariable } from '../../model/tooling';

/**
 * The lines of a `.env.example`: each variable with what it is, whether it is a secret, and its value where the program
 * knows it. A required one is empty, so that Compose refuses to start until somebody fills it in; a placeholder would
 * start.
 */
export function envLines(variables: readonly EnvironmentVariable[]): readonly EnvLine[] {
  const intro: EnvLine[] = [
    {
      kind: 'comment',
      text:
        variables.length === 0
          ? 'This stack needs no variables.'
          : 'Copy to .env and fill in what is empty. Git ignores .env.',
    },
  ];
  return [
    ...intro,
    ...variables.flatMap(({ name, description, secret, value }): EnvLine[] => [
      { kind: 'blank' },
      { kind: 'comment', text: `${secret ? 'SECRET: ' : ''}${description}` },
      { kind: 'variable', name, value: value ?? '' },
    ]),
  ];
}
