import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { formatEnv, quoteEnv, quoteEnvPortable, type EnvLine } from '../../lib/formats/env';
import { nastyStrings, sample, seed, text } from './nasty';
import { run } from './readers';

/** Values that every reader takes back; the others are refused, which has tests of its own. */
const value = text.filter((candidate) => {
  const doubleQuoted = candidate.includes("'") || candidate.endsWith('\\');
  return !/[\0\r]/.test(candidate) && !(doubleQuoted && candidate.includes('`'));
});

/** dotenv leaves backslashes in double quotes as they are. */
const plainForDotenv = (candidate: string): boolean => !/^".*\\/s.test(quoteEnv(candidate));

interface Lines {
  readonly lines: EnvLine[];
  readonly values: Readonly<Record<string, string>>;
}

const files = sample(fc.array(value, { minLength: 1, maxLength: 4 }), 10_000).map((values, file): Lines => {
  const named = values.map((item, index): [string, string] => [`V${file}_${index}`, item]);
  const lines = named.flatMap(([name, item], index): EnvLine[] => [
    ...(index === 1 ? [{ kind: 'comment', text: `It's "${name}"\n$(x) \`` } as const] : []),
    ...(index === 2 ? [{ kind: 'blank' } as const] : []),
    { kind: 'variable', name, value: item },
  ]);
  return { lines, values: Object.fromEntries(named) };
});

describe('what formatEnv writes is read back equal', () => {
  test('by dotenv', () => {
    const wrong = files.flatMap(({ lines, values }) => {
      const read = parse(formatEnv(lines));
      return Object.entries(values).filter(([name, item]) => plainForDotenv(item) && read[name] !== item);
    });
    expect([seed, wrong.slice(0, 5)]).toEqual([seed, []]);
  });

  test('by bash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'formats-'));
    const env = join(folder, '.env');
    writeFileSync(env, files.map(({ lines }) => formatEnv(lines, { header: 'made' })).join(''));
    const values = files.flatMap((file) => Object.entries(file.values));
    writeFileSync(join(folder, 'names'), values.map(([name]) => `${name}\n`).join(''));
    const script = '. "$1"; while read -r name; do printf "%s\\0" "${!name-unset}"; done < "$2"';
    const output = await run('bash', ['-euc', script, 'bash', env, join(folder, 'names')]);
    rmSync(folder, { recursive: true });
    const read = output.toString().split('\0');
    expect(read.pop()).toBe('');
    const wrong = values.filter(([, item], index) => read[index] !== item);
    expect([seed, read.length, wrong.slice(0, 5)]).toEqual([seed, values.length, []]);
  });
});

describe('quoteEnv', () => {
  test.each([
    ['', ''],
    ['plain', 'plain'],
    ['https://x.y/z?'.slice(0, -1), 'https://x.y/z'],
    ['10.0.0.1:80', '10.0.0.1:80'],
    ['pa$$', "'pa$$'"],
    ['two words', "'two words'"],
    ['a#b', "'a#b'"],
    ['~/x', "'~/x'"],
    ['$apr1$a$b', "'$apr1$a$b'"],
    ['a\\nb', "'a\\nb'"],
    ['a\nb', "'a\nb'"],
    ['say "hi"', `'say "hi"'`],
    ["it's", `"it's"`],
    [`it's $5 "\\`, `"it's \\$5 \\"\\\\"`],
    ['C:\\', '"C:\\\\"'],
    ['`id`', "'`id`'"],
    ['zürich', "'zürich'"],
  ])('%j', (plainValue, written) => {
    expect(quoteEnv(plainValue)).toBe(written);
  });

  test.each([
    ['a\0b', 'a NUL'],
    ['a\r\nb', 'a carriage return'],
    ["`'", 'a backtick'],
    ['`\\', 'a backtick'],
    ['\ud800', 'a lone surrogate'],
  ])('refuses %j and does not show it', (plainValue, why) => {
    expect(() => quoteEnv(plainValue)).toThrow(`the value holds ${why}`);
    expect(() => formatEnv([{ kind: 'variable', name: 'TOKEN', value: plainValue }])).toThrow(
      `variable TOKEN: the value holds`,
    );
    expect(() => quoteEnv(`hunter2${plainValue}`)).toThrow(/^(?!.*hunter2)/s);
  });
});

describe('quoteEnvPortable', () => {
  test('writes bare words and single quotes, or refuses', () => {
    for (const item of nastyStrings) {
      const portable = !/['\\\n\r\0]/.test(item);
      if (portable) expect(quoteEnvPortable(item)).toBe(/^[\w./:@%+,=-]*$/.test(item) ? item : `'${item}'`);
      else expect(() => quoteEnvPortable(item)).toThrow('the value holds');
    }
  });

  test('may be the quoting of a whole file', () => {
    const lines: EnvLine[] = [{ kind: 'variable', name: 'A', value: "it's" }];
    expect(() => formatEnv(lines, { quote: quoteEnvPortable })).toThrow("variable A: the value holds a '");
  });
});

describe('formatEnv', () => {
  test('writes what a person would write', () => {
    const lines: EnvLine[] = [
      { kind: 'comment', text: 'Token of the DNS zone\nfrom vault: secret/traefik#token' },
      { kind: 'variable', name: 'CF_TOKEN', value: '' },
      { kind: 'blank' },
      { kind: 'variable', name: 'TZ', value: 'Europe/Zurich' },
      { kind: 'variable', name: 'MOTD', value: 'hello $USER' },
    ];
    expect(formatEnv(lines, { header: 'Copy to .env' })).toBe(`\
# Copy to .env

# Token of the DNS zone
# from vault: secret/traefik#token
CF_TOKEN=

TZ=Europe/Zurich
MOTD='hello $USER'
`);
    expect(formatEnv([])).toBe('');
  });

  test.each(['', '1A', 'A-B', 'A B', 'É', 'A=B', 'A\n'])('refuses %j as a name', (name) => {
    expect(() => formatEnv([{ kind: 'variable', name, value: '' }])).toThrow("a variable's name must be");
  });

  test('refuses a name that stands twice', () => {
    const line: EnvLine = { kind: 'variable', name: 'A', value: '' };
    expect(() => formatEnv([line, line])).toThrow('variable A stands twice');
  });
});
