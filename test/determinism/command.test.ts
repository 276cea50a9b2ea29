import { join } from 'node:path';

import { Bench } from './command';

// A busy machine may need more than the usual five seconds.
jest.setTimeout(60_000);

// The real command in child processes: what a machine is like must not be in the files.
const bench = new Bench();
let usual: Readonly<Record<string, string>>;

beforeAll(() => {
  usual = bench.synth();
});
afterAll(() => {
  bench.remove();
});

test('the run that the others are compared with wrote the lab', () => {
  expect(Object.keys(usual)).toContain(join('vm-platform', 'tofu', 'main.tf.json'));
  expect(Object.keys(usual).length).toBeGreaterThan(80);
});

test('in another language, where i has a dot and commas are points', () => {
  expect(bench.synth({ env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8', LANGUAGE: 'tr:de' } })).toEqual(
    usual,
  );
});

test('in another time zone', () => {
  expect(bench.synth({ env: { TZ: 'Pacific/Kiritimati' } })).toEqual(usual);
});

test('from another working directory, without a loader cache', () => {
  const cwd = bench.make('work-dir');
  bench.make('work-dir/node_modules');
  expect(bench.synth({ cwd })).toEqual(usual);
});

test('for another user, who has secrets in the environment', () => {
  const env = {
    HOME: bench.make('home'),
    USER: 'somebody',
    LOGNAME: 'somebody',
    HOSTNAME: 'elsewhere',
    CLOUDFLARE_DNS_API_TOKEN: 'canary-1',
    GRAFANA_ADMIN_PASSWORD: 'canary-2',
    PROXMOX_VE_API_TOKEN: 'canary-3',
    TF_VAR_ssh_public_keys: '["canary-4"]',
  };
  expect(bench.synth({ env })).toEqual(usual);
});

test.each(['077', '002'])('under the umask %s, modes included', (umask) => {
  expect(bench.synth({ umask })).toEqual(usual);
});

test('on another day, with other random numbers, on a disk that lists files last first', () => {
  const before = `
const fs = require('node:fs');
const { readdirSync } = fs;
fs.readdirSync = (...args) => [...readdirSync(...args)].reverse();
Math.random = () => 0.25;
const Now = Date;
globalThis.Date = class extends Now {
  constructor(...args) { super(...(args.length === 0 ? [Date.now()] : args)); }
  static now() { return Now.UTC(2001, 1, 3); }
};
`;
  expect(bench.synth({ before })).toEqual(usual);
});

test('from a checkout in another folder, whose files were written in another order', () => {
  const cwd = bench.make('elsewhere');
  bench.make('elsewhere/node_modules');
  expect(bench.synth({ checkout: bench.copyCheckout(), cwd })).toEqual(usual);
});
