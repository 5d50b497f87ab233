import { expect, test } from 'vitest';
import type { Filter } from '../datasets/filter.ts';
import { german } from '../labels/de.ts';
import { english } from '../labels/en.ts';
import { filterClause } from './filterClause.ts';

const columns = [{ name: 'cargo' }, { name: 'weight' }];
const filters: readonly Filter[] = [
  { column: 0, operator: 'is', value: '' },
  { column: 0, operator: 'is one of', values: ['coal', 'grain'] },
  { column: 0, operator: 'contains', value: 'oi' },
  { column: 1, operator: 'between', low: 1_000.5, high: null },
  { column: 1, operator: 'between', low: null, high: 2_000 },
  { column: 7, operator: 'between', low: 1, high: 2 },
];

// Bug: a German report says in English which rows were counted, or writes 1,000.5 where a reader takes that for one.
test.each([
  [
    english,
    [
      'cargo is empty',
      'cargo is one of coal, grain',
      'cargo contains “oi”',
      'weight from 1,000.5',
      'weight up to 2,000',
      'column 8 between 1 and 2',
    ],
  ],
  [
    german,
    [
      'cargo = leer',
      'cargo = coal, grain',
      'cargo enthält „oi“',
      'weight ≥ 1.000,5',
      'weight ≤ 2.000',
      '1 ≤ Spalte 8 ≤ 2',
    ],
  ],
])('conditions are said in the language of the report', (labels, expected) => {
  expect(filters.map((filter) => filterClause(filter, columns, labels))).toEqual(expected);
});
