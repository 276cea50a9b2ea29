import { parse } from '@cdktn/hcl2json';
import { format } from '@cdktn/hcl-tools';
import fc from 'fast-check';
import { formatHcl } from '../../../lib/formats/hcl/format';
import {
  attribute,
  block,
  body,
  comment,
  heredoc,
  literal,
  reference,
  template,
  type BodyItem,
  type Expression,
} from '../../../lib/formats/hcl/model';
import { containers, everywhere, nastyStrings, number, sample, seed, text } from '../nasty';

/** HCL reads strings in normal form C; others are refused, which has a test of its own. */
const normal = text.map((candidate) => candidate.normalize('NFC'));
const scalar = fc.oneof(normal, number, fc.constantFrom(true, false, null));
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/),
  fc.constantFrom('for', 'null', '_x', 'A'),
);

const lines = fc.array(
  normal.filter((line) => /^[\t -~\u00a0-\u2027]*$/.test(line) && line.trim() !== 'EOT'),
  { maxLength: 3 },
);
const poem = lines.map((parts) => parts.map((line) => `${line}\n`).join(''));

interface Written {
  readonly expression: Expression;
  readonly read: unknown;
}

const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 2, arbitrary: scalar.map((value) => ({ expression: literal(value), read: source(value) })) },
  {
    weight: 5,
    arbitrary: containers(false, normal, scalar).map((value) => ({
      expression: literal(value),
      read: source(value),
    })),
  },
  { weight: 1, arbitrary: poem.map((value) => ({ expression: heredoc('EOT', value), read: source(value) })) },
  {
    weight: 1,
    arbitrary: fc.tuple(normal, normal).map(([before, after]) => ({
      expression: template(before, reference('var.x'), after),
      read:
        before === '' && after === '' ? '${var.x}' : `${templateText(before)}\${var.x}${templateText(after)}`,
    })),
  },
);

/** What hcl2json gives: strings and keys as sources of templates, in which a literal `${` stands doubled. */
function source(value: unknown): unknown {
  if (typeof value === 'string') return templateText(value);
  if (Array.isArray(value)) return value.map(source);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [templateText(key), source(item)]));
}

function templateText(value: string): string {
  return value.replace(/[$%](?=\{)/g, '$&$&');
}

/** Blocks of one or two attributes each, one block a document. */
const documents = [
  ...everywhere(nastyStrings.map((item) => item.normalize('NFC'))).map((value): [string, Written][] => [
    ['all', { expression: literal(value), read: source(value) }],
  ]),
  ...sample(
    fc.uniqueArray(fc.tuple(name, written), { minLength: 1, maxLength: 2, selector: ([key]) => key }),
  ),
];

function blockOf(entries: readonly [string, Written][], index: number): BodyItem {
  const items: BodyItem[] = entries.map(([key, { expression }]) => attribute(key, expression));
  if (index % 3 === 0) items.splice(1, 0, comment('between'));
  if (index % 5 === 0) items.splice(1, 0, block('inner', []));
  return block('document', [`d${index}`], items);
}

async function misread(from: number, to: number): Promise<string[]> {
  const slice = documents.slice(from, to);
  const file = formatHcl(body(...slice.map((entries, index) => blockOf(entries, from + index))));
  if ((await format(file)) !== file)
    return [`seed ${seed}, documents ${from} to ${to} are not laid out as packer fmt does it`];
  const read = (await parse('file.hcl', file)) as { document: Record<string, [Record<string, unknown>]> };
  return slice.flatMap((entries, index) => {
    const data = read.document[`d${from + index}`]![0];
    delete data['inner'];
    const want = Object.fromEntries(entries.map(([key, { read: item }]) => [key, item]));
    const got = JSON.stringify(data, sorted);
    const wanted = JSON.stringify(want, sorted);
    return got === wanted ? [] : [`seed ${seed}, document ${from + index}:\nread ${got}\nwant ${wanted}`];
  });
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

test('what formatHcl writes is read back equal, and stays as it is under packer fmt', async () => {
  const wrong: string[] = [];
  // In small files: ten times as long a one takes these readers far more than ten times the time.
  for (let from = 0; from < documents.length; from += 100) {
    wrong.push(...(await misread(from, Math.min(from + 100, documents.length))));
  }
  expect(wrong.sort((a, b) => a.length - b.length).slice(0, 5)).toEqual([]);
}, 60_000);

test('labels are read back equal', async () => {
  const labels = nastyStrings.map((item) => item.normalize('NFC'));
  const file = formatHcl(body(...labels.map((label) => block('b', [label]))));
  const read = (await parse('x.hcl', file)) as { b: object };
  expect(Object.keys(read.b).sort()).toEqual([...new Set(labels)].sort());
  expect(await format(file)).toBe(file);
});
