import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What of a document is not as a field table says: `entryPoints.web.address: expected string, received number`. */
export function tableFaults(table: z.ZodType, document: unknown): readonly string[] {
  const parsed = table.safeParse(document);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => texts(issue));
}

function texts(issue: Issue, above: readonly PropertyKey[] = []): readonly string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The form that it is nearest to: a wrong type at the very top says that it is none of this form.
    const forms = issue.errors.filter((errors) => !errors.some((error) => isWrongType(error)));
    const nearest =
      [...(forms.length > 0 ? forms : issue.errors)].sort((a, b) => a.length - b.length)[0] ?? [];
    return nearest.flatMap((error) => texts(error, path));
  }
  const place = path.length === 0 ? 'the document' : path.map(String).join('.');
  return [`${place}: ${issue.message}`];
}

function isWrongType(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}
