import { facts } from './csv';
import { paths, text } from './output';

const picks = facts('picks');
const there = picks.filter(({ file = '' }) => paths.includes(file));

test('where the pages contradict each other, the lab has what was chosen', () => {
  for (const { number, subject, file = '', shows = '', never = '' } of there) {
    expect({ number, subject, shows: text(file).includes(shows) }).toEqual({ number, subject, shows: true });
    expect({ number, subject, never: never !== '' && text(file).includes(never) }).toEqual({
      number,
      subject,
      never: false,
    });
  }
});

test('how many of the choices can be seen so far', () => {
  expect(there.length).toBe(33);
});

test('each choice has a number of its own', () => {
  expect(new Set(picks.map(({ number }) => number)).size).toBe(picks.length);
});
