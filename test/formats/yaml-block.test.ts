import fc from 'fast-check';
import { Tagged } from '../../lib/formats/tagged';
import { formatYaml } from '../../lib/formats/yaml';
import { blockYaml } from '../../lib/formats/yaml-block';
import { byJsYaml, scalarText } from '../../lib/formats/yaml-scalar';
import { plain } from '../../lib/formats/plain';
import { containers, everywhere, nastyStrings, sample, seed, text } from './nasty';

/** Short strings of what means something in YAML. */
const symbols = fc.string({
  unit: fc.constantFrom(...'abeny019_.-:#?!&*[]{}, \'"%@`|>~=<+TZ$/\\'.match(/./g)!),
  maxLength: 6,
});

describe('what is written without js-yaml', () => {
  test('is each text as js-yaml writes it, as a value and as a key', () => {
    const texts = [
      ...nastyStrings,
      ...fc.sample(text, { numRuns: 5000, seed }),
      ...fc.sample(symbols, { numRuns: 20_000, seed }),
    ];
    const told = texts.flatMap((value) => {
      const quick = scalarText(value);
      return quick === undefined ? [] : [{ value, quick }];
    });
    // All but those of several lines, of other characters, and blank ones.
    expect(told.length).toBeGreaterThan(texts.length / 2);
    const wrong = told.filter(({ value, quick }) => {
      const asValue = byJsYaml([value]) === `- ${quick}\n`;
      const asKey = value === '<<' || byJsYaml(new Map([[value, 0]])) === `${quick}: 0\n`;
      return !asValue || !asKey;
    });
    expect(wrong).toEqual([]);
  });

  test('is each document as js-yaml writes it', () => {
    const documents = [...everywhere(), ...sample(containers(true), 3000)].map(
      (document) => plain(document, (value) => (value instanceof Tagged ? value : undefined)) as object,
    );
    const wrong = documents
      .map((document) => ({ ours: `${blockYaml(document, undefined)}\n`, theirs: byJsYaml(document) }))
      .filter(({ ours, theirs }) => ours !== theirs)
      .sort((a, b) => a.theirs.length - b.theirs.length);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

test('a key of several lines stays with its value where entries are set apart', () => {
  expect(formatYaml({ services: { 'a\nb': 1, "it's: c": { d: 2 } } }, { spread: ['services'] }))
    .toBe(`services:
  ? "a\\nb"
  : 1

  'it''s: c':
    d: 2
`);
});
