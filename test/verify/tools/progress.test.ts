import { progressOn } from '../../../lib/verify/tools/progress';
import { readTool } from '../../../lib/verify/tools/tool';

const tools = ['tofu', 'yamllint'].map((name) => readTool(name)!);

test('on a terminal each tool keeps its line', () => {
  let shown = '';
  const progress = progressOn(
    { isTTY: true, columns: 40, rows: 10, write: (text) => (shown += text) },
    tools,
  );
  progress.begin(tools[0]!, 'building');
  shown = '';
  progress.end(tools[0]!, 'done  203 s');
  progress.close();
  // eslint-disable-next-line no-control-regex
  expect(shown.replace(/\x1b\[2K/g, '')).toBe(
    '\x1b[2Atofu 1.12.6      done  203 s\nyamllint 1.38.0  waiting\n',
  );
});

test('a line is never longer than the terminal is wide, and never more lines than it is high', () => {
  let shown = '';
  const narrow = progressOn({ isTTY: true, columns: 20, rows: 10, write: (text) => (shown += text) }, tools);
  narrow.begin(tools[0]!, 'building');
  narrow.close();
  // eslint-disable-next-line no-control-regex
  for (const line of shown.replace(/\x1b\[\d*[A-Z]/g, '').split('\n')) expect(line.length).toBeLessThan(20);
  shown = '';
  const low = progressOn({ isTTY: true, rows: 2, write: (text) => (shown += text) }, tools);
  low.end(tools[0]!, 'done  203 s');
  low.close();
  expect(shown).toBe('tofu 1.12.6      done  203 s\n');
});
