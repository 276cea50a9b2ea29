import { ComposeNetwork } from '../../../lib/constructs/compose/compose-network';
import { ComposeStack } from '../../../lib/constructs/compose/compose-stack';
import type { ComposeStackProps } from '../../../lib/constructs/compose/compose-stack-props';
import { startOrder, tierOf } from '../../../lib/constructs/compose/start-order';
import { codesOf, smallLab } from '../small-lab';

function lab() {
  const { app, repository, ctr01 } = smallLab();
  const stacks: ComposeStack[] = [];
  const add = (id: string, props: Partial<ComposeStackProps> = {}) => {
    const services = { [`${id}-1`]: { image: 'a:1' }, ...props.services };
    const stack = new ComposeStack(repository, id, { host: ctr01, ...props, services });
    stacks.push(stack);
    return stack;
  };
  const order = () => startOrder(stacks).map(({ folder }) => folder);
  return { app, repository, add, order };
}

test('stacks start by their tiers, and in the order of the program within one', () => {
  const { add, order } = lab();
  add('media', { tier: 4 });
  add('ai', { tier: 4 });
  add('core', { tier: 1 });
  add('management', { tier: 3 });
  expect(order()).toEqual(['core', 'management', 'media', 'ai']);
});

test('each starts after those that it names, and after the owner of a network that it uses', () => {
  const { app, repository, add, order } = lab();
  const proxy = new ComposeNetwork(repository, 'proxy');
  const last = add('web', { services: { web: { image: 'a:1', networks: [proxy] } } });
  add('reports', { after: [last] });
  add('core', { owns: [proxy] });
  app.render();
  expect(order()).toEqual(['core', 'web', 'reports']);
});

test('a stack without a tier has the highest of those that it comes after', () => {
  const { add } = lab();
  const first = add('first', { tier: 3 });
  const second = add('second', { after: [add('other'), first] });
  expect(tierOf(second)).toBe(3);
  expect(tierOf(add('third', { after: [second] }))).toBe(3);
  expect(tierOf(add('alone'))).toBe(1);
});

test('a circle is a problem, and the order ends all the same', () => {
  const { app, repository, add, order } = lab();
  const [front, back] = ['front', 'back'].map((name) => new ComposeNetwork(repository, name));
  add('one', { owns: [front!], services: { a: { image: 'a:1', networks: [back!] } } });
  add('two', { owns: [back!], services: { b: { image: 'a:1', networks: [front!] } } });
  expect(codesOf(app)).toContain('HL005');
  expect(order()).toHaveLength(2);
});
