import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** Keys whose values are expressions without braces. */
const conditions = new Set(['when', 'until', 'changed_when', 'failed_when', 'that', 'break_when']);

/**
 * All that Ansible evaluates in a YAML file, as one template: a filter that is not there shows when it is compiled. Empty if
 * there is none.
 */
export function expressionsOf(text: string): string {
  const document = parseDocument(text, { logLevel: 'silent' });
  // Others have said what is wrong with it.
  if (document.errors.length > 0) return '';
  const templates: string[] = [];
  visit(document, {
    Scalar(key, { value, tag }) {
      if (key !== 'key' && typeof value === 'string' && tag !== '!unsafe' && /\{[{%]/.test(value))
        templates.push(value);
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || !conditions.has(String(key.value)) || isMap(value)) return undefined;
      const items: readonly unknown[] = isSeq(value) ? value.items : [value];
      for (const item of items) {
        if (isScalar(item) && typeof item.value === 'string') templates.push(`{{ (${item.value}) }}`);
      }
      return visit.SKIP;
    },
  });
  return templates.map((template) => `${template}\n`).join('');
}
