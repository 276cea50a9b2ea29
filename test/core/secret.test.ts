import { inspect } from 'node:util';
import { App } from '../../lib/core/app';
import { HomelabError } from '../../lib/core/problem';
import { Secret, type SecretProps } from '../../lib/core/secret';

const app = new App();
const token = new Secret(app, 'api-token', { description: 'of the API', store: 'secret/lab' });
const madeAt = 'test/core/secret.test.ts:7';

/** The one problem of what a function throws. */
function problemOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof HomelabError) return error.problems[0];
    throw error;
  }
  throw new Error('nothing was thrown');
}

/* eslint-disable @typescript-eslint/restrict-template-expressions -- what the linter refuses is tried here, for programs without one */
test.each<[string, () => unknown]>([
  ['a template literal', () => `token=${token}`],
  ['concatenation', () => 'token=' + (token as unknown as string)],
  ['String()', () => String(token)],
  ['toString()', () => token.toString()],
  ['Number()', () => Number(token)],
  ['join()', () => ['a', token].join()],
  ['JSON', () => JSON.stringify({ nested: [token] })],
  ['a key', () => ({ [token as unknown as string]: 1 })],
  ['comparing with <', () => (token as unknown as number) < 1],
])('%s of a secret throws HL004', (_, use) => {
  const problem = problemOf(use);
  expect(problem).toMatchObject({
    code: 'HL004',
    severity: 'error',
    what: 'secret api-token is used inside a text, which would have to hold its value',
    fix: 'give the Secret itself as the value, or let the tool put the text together where it reads it',
  });
  const [used, made] = problem?.where ?? [];
  expect(used).toMatchObject({
    says: 'used',
    source: expect.stringMatching(/^test\/core\/secret.test.ts:\d+$/) as string,
  });
  expect(made).toEqual({ path: 'api-token', says: 'made', source: madeAt });
});

test('the line that is named is the one that used it', () => {
  const { stack = '' } = new Error();
  const line = Number(/secret\.test\.ts:(\d+)/.exec(stack)?.[1]);
  expect(problemOf(() => `${token}`)?.where[0]?.source).toBe(`test/core/secret.test.ts:${line + 2}`);
});
/* eslint-enable */

test('looking at one throws nothing and shows no more than its name', () => {
  expect(inspect(token, { depth: 0 })).toContain("variable: 'API_TOKEN'");
  expect(() => inspect({ deep: [token] }, { depth: null })).not.toThrow();
});

test('a value that somebody passes by force is kept nowhere', () => {
  const canary = 'canary-5f0c';
  const props = { description: 'x', value: canary, variable: 'TOKEN' } as SecretProps;
  const lab = new App();
  const secret = new Secret(lab, 'token', props);
  expect(inspect(secret, { depth: null, showHidden: true })).not.toContain(canary);
  expect(inspect(lab, { depth: null, showHidden: true })).not.toContain(canary);
});

test('has no prop for a value', () => {
  // @ts-expect-error a value must never be in a program
  const secret = new Secret(new App(), 'token', { description: 'x', value: 'hunter2' });
  expect(Object.keys(secret)).not.toContain('value');
});

test('is named after its id', () => {
  expect(token).toMatchObject({ variable: 'API_TOKEN', store: 'secret/lab', description: 'of the API' });
  expect(new Secret(app, 'other', { description: 'x', variable: 'TOKEN_2' }).variable).toBe('TOKEN_2');
});

test.each([
  ['api token', 'API_TOKEN'],
  ['2fa', undefined],
  ['wlan.key', 'WLAN_KEY'],
])('id %j makes no variable', (id, better) => {
  const lab = new App();
  new Secret(lab, id, { description: 'x' });
  expect(lab.check()).toMatchObject([
    {
      code: 'HL004',
      what: expect.stringContaining('variable of a secret must be capitals, digits and "_", got ') as string,
    },
  ]);
  if (better !== undefined) expect(lab.check()[0]?.fix).toBe(`write "${better}"`);
});
