import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bindingTexts, folder } from '../../build/bindings/main';
import { readSchema } from '../../build/bindings/schema';

test('the folder is what `npm run bindings` writes', async () => {
  const texts = await bindingTexts(await readSchema());
  expect(readdirSync(folder).sort()).toEqual([...texts.keys()].sort());
  const others = [...texts].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text);
  expect(others.map(([name]) => name)).toEqual([]);
});
