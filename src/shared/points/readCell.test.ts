import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../values/quantity.ts';
import { amount, fixturePoint } from './fixturePoints.ts';
import { type EditableColumn, editableColumns, readCell } from './readCell.ts';
import { readQuantityText } from './readQuantityText.ts';

describe('a quantity as it is typed into a cell', () => {
  // Bug: the scale of a range belongs to its second number alone, or a unit loses its second half.
  it.each([
    ['more than 74,000 t', amount(74_000, 't', { qualifier: 'more than' })],
    ['74,000 metric tons', amount(74_000, 't')],
    ['4 to 6 million shells', amount(null, 'shells', { low: 4e6, high: 6e6 })],
    ['900 thousand to 1.6 million', amount(null, null, { low: 9e5, high: 1.6e6 })],
    ['3–4 kg/shell', amount(null, 'kg/shell', { low: 3, high: 4 })],
    ['between 3 and 4 kg', amount(null, 'kg', { low: 3, high: 4 })],
    ['Up to 1.6 million artillery shells', amount(1.6e6, 'artillery shells', { qualifier: 'up to' })],
    ['−5.5 t', amount(-5.5, 't')],
    ['12%', amount(12, '%')],
    ['1e6', amount(1e6, null)],
    ['0.1', amount(0.1, null)],
    ['5 tons', amount(5, 'tons')],
    ['1,234,567 USD', amount(1_234_567, 'USD')],
  ])('reads %s', (typed, quantity) => {
    expect(readQuantityText(typed)).toEqual(quantity);
  });

  // Bug: a half-typed number or a second quantity is taken for the whole, and the rest is lost without a word.
  it.each(['74,,000 t', 'about', 'shells', '5 t and 6 t', '5 t of grain, 3 of wheat', '1.2.3', '5 t approx. today'])(
    'refuses %s',
    (typed) => {
      expect(readQuantityText(typed)).toBeNull();
    },
  );

  // Bug: opening a cell and leaving it with another value's word for word changes the number.
  it('reads back what the table writes', () => {
    for (const quantity of [
      amount(1_234_567.25, 'USD', { qualifier: 'at least' }),
      amount(null, 'shells', { low: 4e6, high: 6e6, qualifier: 'about' }),
      amount(-1.5e6, null),
    ])
      expect(readQuantityText(formatQuantity(quantity).text)).toEqual(quantity);
  });
});

describe('a typed cell', () => {
  const point = fixturePoint('a', { quantity: amount(900, 't'), place: 'The quay', period: '2024-05', credibility: 3 });
  const read = (column: EditableColumn, text: string) => readCell(column, text, point);

  // Bug: leaving a cell as it was writes an entry in the journal.
  it('changes nothing where nothing was changed', () => {
    const texts = { what: ' Grain a ', quantity: '900 t', counted: '', period: '2024-05', place: 'The quay' };
    for (const column of editableColumns)
      expect(read(column, { ...texts, status: 'claimed', credibility: '3' }[column])).toEqual({ ok: true, patch: {} });
  });

  it.each<[EditableColumn, string, object]>([
    ['what', ' Barley ', { what: 'Barley' }],
    ['quantity', '', { quantity: null }],
    ['place', ' ', { place: null }],
    ['counted', 'sacks', { counted: 'sacks' }],
    ['period', '2023-08/2024-01', { period: '2023-08/2024-01' }],
    ['period', 'August 2023 to January 2024', { period: '2023-08/2024-01' }],
    ['period', '', { period: null }],
    ['status', 'disputed', { status: 'disputed' }],
    ['credibility', '', { credibility: null }],
    ['credibility', '6', { credibility: 6 }],
  ])('in the column %s reads "%s"', (column, text, patch) => {
    expect(read(column, text)).toEqual({ ok: true, patch });
  });

  // Bug: an unreadable cell empties the field, or a date that needs another one is guessed.
  it.each<[EditableColumn, string, RegExp]>([
    ['what', ' ', /what is claimed/],
    ['quantity', 'many', /One quantity/],
    ['quantity', '6 to 4 t', /above the upper/],
    ['period', 'last week', /not a date/],
    ['period', 'soon', /not a date/],
    ['status', 'true', /claimed, confirmed/],
    ['credibility', '7', /1 to 6/],
    ['credibility', '2.5', /1 to 6/],
  ])('in the column %s refuses "%s"', (column, text, message) => {
    expect(read(column, text)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  });
});
