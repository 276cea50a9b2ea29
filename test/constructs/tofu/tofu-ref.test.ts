import { Fn, Token } from 'cdktf';

import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { TofuRef, type OrRef } from '../../../lib/constructs/tofu/tofu-ref';
import { HomelabError } from '../../../lib/core/problem';
import { documentOf, labWithRoot, problemsOf, resourcesOf } from './small-root';

const size = new TofuRef<number>('var.size');

test.each([
  ['a template', () => `size ${size as unknown as string}`],
  ['String()', () => String(size as unknown)],
  ['+', () => (size as unknown as number) + 1],
  ['<', () => (size as unknown as number) < 1],
  ['JSON.stringify()', () => JSON.stringify({ size })],
  ['join()', () => [size].join()],
  ['Number()', () => Number(size)],
])('%s of a reference is a mistake that names its line', (_, use) => {
  let thrown: unknown;
  try {
    use();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(HomelabError);
  const [problem] = (thrown as HomelabError).problems;
  expect(problem).toMatchObject({ code: 'HL501', where: [{ path: 'var.size' }] });
  expect(problem?.where[0]?.source).toMatch(/^test\/constructs\/tofu\/tofu-ref\.test\.ts:\d+$/);
});

test('the compiler refuses arithmetic, order and another type', () => {
  const other = new TofuRef<string>('var.name');
  const wrong = [
    // @ts-expect-error a reference is no number
    () => size * 2,
    // @ts-expect-error nor can it be compared
    () => size < 2,
    // @ts-expect-error a reference to a text is none to a number
    (): OrRef<number> => other,
  ];
  expect(wrong).toHaveLength(3);
});

test('a reference becomes an expression, alone and through its token', () => {
  const { app, root } = labWithRoot();
  const keys = root.variable<readonly string[]>('keys', { type: 'list(string)', description: 'Keys.' });
  const first = new TofuResource(root, 'first', { type: 'terraform_data', body: () => ({ input: keys }) });
  new TofuResource(root, 'second', {
    type: 'terraform_data',
    body: () => ({
      input: {
        id: first.attribute('id'),
        list: [keys, Token.asList(keys.token)],
        count: Fn.lengthOf(Token.asList(keys.token)),
        text: `id-${first.attribute('id').token}`,
      },
    }),
  });
  expect(resourcesOf(documentOf(app))).toEqual({
    first: { input: '${var.keys}' },
    second: {
      input: {
        id: '${terraform_data.first.id}',
        list: ['${var.keys}', '${var.keys}'],
        count: '${length(var.keys)}',
        text: 'id-${terraform_data.first.id}',
      },
    },
  });
});

test('what no file can hold is a problem of the resource', () => {
  const { app, root } = labWithRoot();
  new TofuResource(root, 'marker', {
    type: 'terraform_data',
    body: () => ({ input: { when: new Date(0), ref: size } }),
  });
  expect(problemsOf(app)).toEqual([
    expect.stringMatching(/^HL007 resource marker cannot hold .* at input\.when$/),
  ]);
});
