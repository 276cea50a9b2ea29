const kinds =
  /^(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram(-v2)?|erDiagram|gantt|pie|journey|gitGraph|mindmap|timeline|quadrantChart|C4\w+|block-beta|architecture-beta)\b/;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * What is wrong with a Mermaid diagram as far as its structure goes: its kind, its brackets and its quotes, and `end` for
 * each `subgraph`.
 */
export function mermaidFaults(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/%%.*/, '').trim());
  const first = lines.find((line) => line !== '') ?? '';
  if (!kinds.test(first)) return [`a diagram begins with its kind, not with ${JSON.stringify(first)}`];
  if (!/^(flowchart|graph)\b/.test(first)) return [];
  const faults = lines.flatMap((line, index) => {
    const problem = unbalanced(line);
    return problem === undefined ? [] : [`line ${index + 1} of the diagram: ${problem}`];
  });
  const opened = lines.filter((line) => /^subgraph\b/.test(line)).length;
  const closed = lines.filter((line) => line === 'end').length;
  return opened === closed ? faults : [...faults, `the diagram has ${opened} subgraph and ${closed} end`];
}

function unbalanced(line: string): string | undefined {
  if ((line.match(/"/g) ?? []).length % 2 === 1) return 'a quote has no end';
  const open: string[] = [];
  // An asymmetric shape begins with `>` and ends with `]`.
  for (const character of line.replace(/"[^"]*"/g, '').replace(/(\w)>([^\]]*)\]/g, '$1$2')) {
    if ('([{'.includes(character)) open.push(character);
    if (character in pairs && open.pop() !== pairs[character]) return `${character} closes nothing`;
  }
  return open.length === 0 ? undefined : `${open.join('')} has no end`;
}
