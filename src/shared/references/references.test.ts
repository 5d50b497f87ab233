import { expect, test } from 'vitest';
import { lineNameSchema } from '../estimates/estimate.ts';
import { runEstimate } from '../estimates/runEstimate.ts';
import { lineFromReference, waysToTake } from './lineFromReference.ts';
import type { ReferenceFields } from './referenceFields.ts';
import { readReferenceSchema, searchLibrary } from './referenceQuantity.ts';

const crude: ReferenceFields = {
  name: 'Barrels of crude oil in a tonne',
  value: 7.33,
  low: 6.7,
  high: 7.9,
  unit: 'barrel/t',
  source: 'Statistical review',
  note: 'World average.',
};

test('an entry with a range becomes a distribution over it, with its unit and source', () => {
  expect(waysToTake(crude)).toEqual(['range', 'value']);
  const line = lineFromReference(crude, 'range', []);
  expect(line).toMatchObject({
    name: 'barrels_of_crude_oil',
    unit: 'barrel/t',
    note: 'Statistical review. World average.',
    input: { kind: 'distribution', distribution: 'pert', parameters: { low: 6.7, mode: 7.33, high: 7.9 } },
  });
  const sheet = { name: 'T', formula: line.name, unit: '', seed: 1, samples: 1_000, coverage: 0.9, lines: [line] };
  const { low, high } = runEstimate(sheet);
  expect([low > 6.7, high < 7.9]).toEqual([true, true]);
});

test('an entry without a value is taken as its range alone, one without a range as its value alone', () => {
  expect(waysToTake({ ...crude, value: null })).toEqual(['range']);
  expect(waysToTake({ ...crude, low: null, high: null })).toEqual(['value']);
  expect(lineFromReference(crude, 'value', []).input).toEqual({
    ...{ kind: 'constant', value: 7.33, reason: 'Statistical review. World average.' },
  });
  const uniform = lineFromReference({ ...crude, value: null }, 'range', []).input;
  expect(uniform).toMatchObject({ distribution: 'uniform', parameters: { low: 6.7, high: 7.9 } });
});

// Bug: a line is named as another, or as a formula's word, and the whole sheet stops.
test('names are free, readable and allowed', () => {
  const nameOf = (name: string, taken: readonly string[] = []) =>
    lineFromReference({ ...crude, name }, 'value', taken).name;
  expect(nameOf(crude.name, ['barrels_of_crude_oil'])).toBe('barrels_of_crude_oil_2');
  expect(nameOf('152 mm high-explosive projectile (OF-540)')).toBe('high_explosive_projectile');
  for (const odd of ['152', 'max', 'Ящик', '___', 'Empty 20-foot container'])
    expect(lineNameSchema.safeParse(nameOf(odd)).success).toBe(true);
});

test('a search finds every word wherever it stands', () => {
  const entries = [crude, { ...crude, name: 'Carat', unit: 'g/carat', note: '' }];
  expect(searchLibrary(entries, 'TONNE crude').map(({ name }) => name)).toEqual([crude.name]);
  expect(searchLibrary(entries, '')).toHaveLength(2);
});

test('half a range, crossed ends and a value outside are refused at their fields', () => {
  const fieldOf = (change: Partial<ReferenceFields>) =>
    readReferenceSchema.safeParse({ ...crude, ...change }).error?.issues.map(({ path }) => path.join('.'));
  expect(fieldOf({ value: null, high: null })).toEqual(['high']);
  expect(fieldOf({ value: null, low: 9 })).toEqual(['low']);
  expect(fieldOf({ value: 9 })).toEqual(['value']);
  expect(fieldOf({ unit: 'ton' })).toEqual(['unit']);
  expect(fieldOf({ source: ' ' })).toEqual(['source']);
});
