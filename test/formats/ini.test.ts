import fc from 'fast-check';
import { formatIni, type IniValue } from '../../lib/formats/ini';
import { nastyStrings, sample, seed, text } from './nasty';
import { readAll, type Reading } from './readers';

/** Reads as Ansible's configuration manager does: `;` begins an inline comment, values are taken raw, then unquoted. */
const python = String.raw`
import configparser, json, sys

def reading(text):
    parser = configparser.ConfigParser(inline_comment_prefixes=(';',))
    try:
        parser.read_string(text)
        data = [[name, [[key, unquote(parser.get(name, key, raw=True))] for key in parser[name]]] for name in parser.sections()]
        return {'data': data}
    except Exception as error:
        return {'error': str(error)}

def unquote(value):
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in '"\'' and value[-2] != '\\'
    return value[1:-1] if quoted else value

with open(sys.argv[1], encoding='utf-8') as file:
    texts = json.load(file)
with open(sys.argv[2], 'w', encoding='utf-8') as file:
    json.dump([reading(text) for text in texts], file)
`;

type Sections = Record<string, Record<string, IniValue>>;

function writable(value: IniValue): boolean {
  try {
    formatIni({ a: { b: value } });
    return true;
  } catch {
    return false;
  }
}

const scalar = fc.oneof(
  { weight: 6, arbitrary: text.filter(writable) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const value: fc.Arbitrary<IniValue> = fc.oneof(
  scalar,
  scalar,
  fc.array(scalar, { minLength: 1, maxLength: 3 }).filter(writable),
);
const name = fc.oneof(
  fc.constantFrom('defaults', 'ssh_connection', 'a.b', 'x y', 'galaxy_server.hub', 'yes', '0'),
  fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/),
);
const sections: fc.Arbitrary<Sections> = fc.dictionary(name, fc.dictionary(name, value, { maxKeys: 4 }), {
  minKeys: 1,
  maxKeys: 3,
});

function textOf(item: IniValue): string {
  return Array.isArray(item) ? item.map(String).join(', ') : String(item);
}

function canonical(document: Sections): unknown {
  return Object.entries(document).map(([section, entries]) => [
    section,
    Object.entries(entries).map(([key, item]) => [key, textOf(item)]),
  ]);
}

const values = nastyStrings
  .filter(writable)
  .map((item): Sections => ({ section: { before: 1, key: item, after: 2 } }));
const documents = [...values, ...sample(sections)];

test('what formatIni writes is read back equal by configparser', async () => {
  const texts = documents.map((document, index) =>
    formatIni(document, { header: 'made', comment: index % 2 ? ';' : '#' }),
  );
  const readings: Reading[] = await readAll('python3', ['-c', python], texts);
  const wrong = documents.flatMap((document, index) => {
    const read = JSON.stringify(readings[index]);
    const want = JSON.stringify({ data: canonical(document) });
    return read === want
      ? []
      : [`seed ${seed}, document ${index}:\n${texts[index]!}read ${read}\nwant ${want}`];
  });
  expect(wrong.sort((a, b) => a.length - b.length).slice(0, 5)).toEqual([]);
}, 30_000);

describe('formatIni', () => {
  test('writes what a person would write', () => {
    const config: Sections = {
      defaults: {
        inventory: 'inventory',
        roles_path: ['roles', 'vendor/roles'],
        host_key_checking: false,
        forks: 20,
        log_path: '',
      },
      ssh_connection: {
        pipelining: true,
        control_path: '%(directory)s/%%h-%%r',
        ssh_args: '-o ControlMaster=auto # x',
      },
    };
    expect(formatIni(config, { header: 'Ansible' })).toBe(`\
# Ansible

[defaults]
inventory = inventory
roles_path = roles, vendor/roles
host_key_checking = false
forks = 20
log_path =

[ssh_connection]
pipelining = true
control_path = %(directory)s/%%h-%%r
ssh_args = -o ControlMaster=auto # x
`);
    expect(formatIni({ a: {} }, { header: 'x\ny', comment: ';' })).toBe('; x\n; y\n\n[a]\n');
  });

  test.each([
    ' a',
    'a ',
    '\u00a0a',
    'a\nb',
    'a\r',
    'a\0',
    '\u2028',
    'a ; b',
    ';a',
    'a\t;b',
    '"a"',
    "''",
    '\ud800',
  ])('refuses the value %j', (item) => {
    expect(() => formatIni({ defaults: { key: item } })).toThrow('[defaults] key: a value must');
  });

  test.each(['a;b', '#a', 'a # b', '%', '"a', '"', 'a"b"', '[x]', '= a', ': a'])(
    'takes the value %j',
    (item) => {
      expect(formatIni({ defaults: { key: item } })).toBe(`[defaults]\nkey = ${item}\n`);
    },
  );

  test.each([[[]], [['a,b']], [['']], [['a', ' b']]])('refuses the list %j', (list) => {
    expect(() => formatIni({ defaults: { key: list } })).toThrow('[defaults] key: ');
  });

  test.each(['', ' ', 'a=b', 'a:b', '#a', ';a', '[a', 'a ', 'é', 'a\nb'])('refuses the key %j', (key) => {
    expect(() => formatIni({ defaults: { [key]: 1 } })).toThrow('a key must be');
  });

  test('refuses keys that differ only in case, since readers ignore it', () => {
    expect(() => formatIni({ defaults: { Forks: 1, forks: 2 } })).toThrow(
      '[defaults] forks: the key stands twice',
    );
  });

  test.each(['', 'a]', '[a', 'a ;b', 'a\nb', ' a'])('refuses the section %j', (section) => {
    expect(() => formatIni({ [section]: {} })).toThrow("a section's name must be");
  });

  test('refuses the section that configparser adds to all others', () => {
    expect(() => formatIni({ DEFAULT: { a: 1 } })).toThrow('section [DEFAULT]');
  });

  test.each([NaN, undefined, null, {}])('refuses %p as a value', (item) => {
    expect(() => formatIni({ a: { b: item as IniValue } })).toThrow('[a] b: a value must be');
  });
});
