import { formatYaml } from '../../lib/formats/yaml';

// That such documents read back equal is shown with all the others, in yaml.test.ts.
describe('entries set apart look like a file that a person keeps', () => {
  it('a mapping, and a mapping in it', () => {
    const services = { a: { image: 'a' }, b: { image: 'b' } };
    expect(formatYaml({ name: 'web', services, volumes: { one: {}, two: {} } }, { spread: ['services'] }))
      .toBe(`name: web

services:
  a:
    image: a

  b:
    image: b

volumes:
  one: {}
  two: {}
`);
  });

  it('a list', () => {
    expect(formatYaml([{ name: 'One' }, { name: 'Two' }], { start: true, spread: [] })).toBe(`---
- name: One

- name: Two
`);
  });
});
