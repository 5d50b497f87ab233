import { expect, it } from 'vitest';
import { noQuantity } from '../values/quantity.ts';
import { dropAnswered } from './dropAnswered.ts';
import { suggestInText } from './suggestInText.ts';

const text = 'In May 2021 they moved 40 tons of coal and 70 tons of sand.';
const all = suggestInText([{ kind: 'paragraph', role: 'body', text }], null);
const whole = { start: 0, end: text.length, period: null, quantity: null };
const left = (...answers: Parameters<typeof dropAnswered>[1]) =>
  dropAnswered(all, answers, []).map(({ written }) => written);

// Bug: accepting one number of a sentence takes the others away with it, or takes nothing away.
it('drops what a data point of the sentence answers, and nothing else', () => {
  expect(left()).toEqual(['May 2021', '40 tons', '70 tons']);
  expect(left(whole)).toHaveLength(3);
  expect(left({ ...whole, quantity: { ...noQuantity, value: 40 } })).toEqual(['May 2021', '70 tons']);
  expect(left({ ...whole, quantity: { ...noQuantity, value: 40 }, period: '2021-05' })).toEqual(['70 tons']);
  expect(left({ ...whole, end: 3, quantity: { ...noQuantity, value: 40 } })).toHaveLength(3);
});

it('drops the words that a data point rests on, whatever it says of them', () => {
  const start = text.indexOf('70');
  expect(left({ ...whole, start, end: start + 2 })).toEqual(['May 2021', '40 tons']);
});

// Bug: after a source was read anew, other words at that place are dismissed too.
it('drops dismissed words only where they still stand', () => {
  const [first] = all;
  const dismissed = { start: first?.start ?? 0, end: first?.end ?? 0 };
  expect(dropAnswered(all, [], [{ ...dismissed, exact: 'May 2021' }])).toHaveLength(2);
  expect(dropAnswered(all, [], [{ ...dismissed, exact: 'May 2022' }])).toHaveLength(3);
});
