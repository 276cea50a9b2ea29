import { comparable, facts } from './csv';
import { hardwareAddresses, suspicious, versionKeys, versions } from './versions';

const stated = facts('versions');

/** Without what says how it compares: `>= 1.2.4`. */
const numbers = new Set([
  ...stated.map(({ literal = '' }) => literal.replace(/^[<>=~^ ]+/, '')),
  // The release of a system is a part of its template's name.
  ...facts('templates').flatMap(({ name = '' }) => name.match(/\d+\.\d+/g) ?? []),
]);

test('no version is made up: each is in the table, and each of the table is used', () => {
  expect(comparable(versions().map((version) => ({ ...version })))).toEqual(comparable(stated, 'source'));
});

test('each version has a source', () => {
  expect(stated.filter(({ source }) => source === '')).toEqual([]);
});

test('no version, hash or device id hides anywhere else', () => {
  // The pinned images alone are five, and the report has them again.
  expect(suspicious().length).toBeGreaterThan(10);
  const unknown = suspicious()
    .filter(({ token }) => !numbers.has(token))
    .map(({ path, token }) => `${path}: ${token}`);
  expect(unknown).toEqual([]);
});

test('what calls itself a version is one of them, or the number of a file format', () => {
  const unknown = versionKeys()
    .filter(({ literal }) => !/^[12]$/.test(literal) && !numbers.has(literal.replace(/^[<>=~^ ]+/, '')))
    .map(({ where, literal }) => `${where}: ${literal}`);
  expect(unknown).toEqual([]);
});

test('hardware addresses follow from the addresses of the lab', () => {
  const addresses = facts('hosts').flatMap(({ addresses: all = '' }) => all.split(' '));
  const derived = addresses.map((address) => {
    const bytes = address
      .split('.')
      .slice(1)
      .map((byte) => Number(byte).toString(16).padStart(2, '0'));
    return `bc:24:11:${bytes.join(':')}`;
  });
  expect(hardwareAddresses().length).toBeGreaterThan(0);
  for (const mac of hardwareAddresses()) expect(derived).toContain(mac.toLowerCase());
});
