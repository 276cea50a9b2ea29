import { parseDocument } from 'yaml';
import { Tagged, formatYaml } from '../../lib/formats/yaml';
import { containers, everywhere, sample, seed } from './nasty';
import { canonical, readWithPsych, readWithPyYaml, type Reading } from './readers';

const isMarker = (key: string): boolean => /^(?:---|\.\.\.)(?:\s|$)/.test(key);

/** A document whose top-level keys are no document markers: those are refused. */
function allowed(document: unknown): unknown {
  const rename = (key: unknown): unknown => (typeof key === 'string' && isMarker(key) ? `k${key}` : key);
  if (document instanceof Map) return new Map([...document].map(([key, value]) => [rename(key), value]));
  if (Array.isArray(document)) return document;
  return Object.fromEntries(
    Object.entries(document as object).map(([key, value]) => [rename(key), value as unknown]),
  );
}

const documents = [...everywhere(), ...sample(containers(true)).map(allowed)];
/** Every third is written with empty lines between its entries, which no reader may take for data. */
const texts = documents.map((document, index) => {
  return formatYaml(
    document,
    index % 3 === 0 ? { spread: ['outer', ...Object.keys(document as object)] } : {},
  );
});

/** The shortest texts that a reader took for other data. */
function misread(readings: readonly Reading[]): string[] {
  const wrong = texts.flatMap((text, index) => {
    const reading = readings[index]!;
    const read = 'data' in reading ? JSON.stringify(reading.data) : reading.error;
    const written = JSON.stringify(canonical(documents[index]));
    return read === written ? [] : [`seed ${seed}, document ${index}:\n${text}read ${read}\nwant ${written}`];
  });
  return wrong.sort((a, b) => a.length - b.length).slice(0, 5);
}

function readWithYaml(version: '1.1' | '1.2'): Reading[] {
  return texts.map((text) => {
    const document = parseDocument(text, { version, prettyErrors: false });
    const [error] = [...document.errors, ...document.warnings];
    return error ? { error: error.message } : { data: canonical(document.toJS({ mapAsMap: true })) };
  });
}

describe('what formatYaml writes is read back equal', () => {
  const pyYaml = readWithPyYaml(texts);
  const psych = readWithPsych(texts);
  pyYaml.catch(() => undefined);

  test('by yaml 1.1', () => {
    expect(misread(readWithYaml('1.1'))).toEqual([]);
  }, 30_000);

  test('by yaml 1.2', () => {
    expect(misread(readWithYaml('1.2'))).toEqual([]);
  }, 30_000);

  test('by Psych', async () => {
    const readings = await psych;
    if (readings === undefined) console.warn('Ruby is missing: Psych did not read the YAML');
    else expect(misread(readings)).toEqual([]);
  }, 30_000);

  test('by PyYAML', async () => {
    expect(misread(await pyYaml)).toEqual([]);
  }, 60_000);
});

describe('formatYaml', () => {
  test('writes what a person would write', () => {
    const compose = {
      name: 'media',
      services: {
        jellyfin: {
          image: 'jellyfin/jellyfin:10.11.3',
          restart: 'unless-stopped',
          ports: ['8096:8096', '127.0.0.1:22:22'],
          environment: {
            TZ: 'Europe/Zurich',
            DEBUG: 'no',
            UMASK: '022',
            VERSION: '3.10',
            TOKEN: '${TOKEN:?}',
          },
          deploy: { resources: { limits: { memory: '2g', cpus: 1.5 } } },
          networks: [],
          entrypoint: null,
        },
      },
      configs: { motd: { content: 'Welcome\n  to ctr01\n' } },
      volumes: { data: {} },
    };
    expect(formatYaml(compose, { header: 'Written by synth.\n\nDo not edit.' })).toBe(`\
# Written by synth.
#
# Do not edit.

name: media
services:
  jellyfin:
    image: jellyfin/jellyfin:10.11.3
    restart: unless-stopped
    ports:
      - '8096:8096'
      - 127.0.0.1:22:22
    environment:
      TZ: Europe/Zurich
      DEBUG: 'no'
      UMASK: '022'
      VERSION: '3.10'
      TOKEN: \${TOKEN:?}
    deploy:
      resources:
        limits:
          memory: 2g
          cpus: 1.5
    networks: []
    entrypoint: null
configs:
  motd:
    content: |
      Welcome
        to ctr01
volumes:
  data: {}
`);
  });

  test('starts a document under its header', () => {
    const play = [{ name: 'Base', hosts: 'all', tasks: [{ ping: null }, { debug: { msg: 'a: b' } }] }];
    expect(formatYaml(play, { header: 'site', start: true })).toBe(`\
# site
---
- name: Base
  hosts: all
  tasks:
    - ping: null
    - debug:
        msg: 'a: b'
`);
    expect(formatYaml({}, { start: true })).toBe('---\n{}\n');
  });

  test('writes tagged strings', async () => {
    const text = formatYaml({
      a: new Tagged('!unsafe', 'text {{ x }}'),
      b: new Tagged('!vault', '$ANSIBLE_VAULT;1.1;AES256\n6162\n'),
      c: [new Tagged('!unsafe', ''), new Tagged('!unsafe', 'yes')],
    });
    expect(text).toBe(`\
a: !unsafe 'text {{ x }}'
b: !vault |
  $ANSIBLE_VAULT;1.1;AES256
  6162
c:
  - !unsafe ''
  - !unsafe 'yes'
`);
    const read = {
      a: '!unsafe text {{ x }}',
      b: '!vault $ANSIBLE_VAULT;1.1;AES256\n6162\n',
      c: ['!unsafe ', '!unsafe yes'],
    };
    expect(await readWithPyYaml([text])).toEqual([{ data: canonical(read) }]);
  });

  test('keeps the order of a Map, and its numbers as keys', () => {
    const ports = new Map<string | number, string>([
      ['web', 'http'],
      [443, 'https'],
      [80, 'http'],
      ['22', 'ssh'],
    ]);
    expect(formatYaml({ ports })).toBe("ports:\n  web: http\n  443: https\n  80: http\n  '22': ssh\n");
  });

  test('writes one object twice where it stands twice, and zero without a sign', () => {
    const shared = { a: -0 };
    expect(formatYaml([shared, shared])).toBe('- a: 0\n- a: 0\n');
  });

  test.each(['--- a', '---', '... ', '...', '---\ta'])('refuses %j as a top-level key', (key) => {
    expect(() => formatYaml({ [key]: 1 })).toThrow('must not look like a document marker');
    expect(() => formatYaml(new Map([[key, 1]]))).toThrow('must not look like a document marker');
    expect(formatYaml({ outer: { [key]: 1 } })).toMatch(/^outer:\n {2}['"]/);
  });

  test.each(['text', 1, null, true])('refuses the bare scalar %j', (document) => {
    expect(() => formatYaml(document)).toThrow('must be a mapping or a list');
  });

  test.each([undefined, NaN, Infinity, 1n, '\ud800', new Date(0), /x/, () => 1, Symbol('s'), new Set([1])])(
    'refuses %p with its path',
    (stray) => {
      expect(() => formatYaml({ a: [{ 'b c': stray }] })).toThrow('a[0]["b c"] is ');
    },
  );

  test.each(['a\rb', 'a\u2028b', 'a\u0085b', '\0'])('refuses %j in a header', (header) => {
    expect(() => formatYaml({}, { header })).toThrow('printable text');
  });

  test.each(['unsafe', '!!str', '!a b', '!'])('refuses the tag %j', (tag) => {
    expect(() => new Tagged(tag, 'x')).toThrow('a YAML tag must be');
  });

  test('refuses a lone surrogate in a tagged string', () => {
    expect(() => new Tagged('!unsafe', '\udc00')).toThrow('lone surrogate');
  });
});
