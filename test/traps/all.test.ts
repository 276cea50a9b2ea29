import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

test('each of the twenty traps has a test, or a group of them, of its name', () => {
  const texts = readdirSync(__dirname)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(__dirname, file), 'utf8'));
  const numbers = texts.flatMap((text) =>
    [...text.matchAll(/^(?:test|describe)\b.*\n?.*\btrap (\d+): /gm)].map(([, number]) => Number(number)),
  );
  expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});
