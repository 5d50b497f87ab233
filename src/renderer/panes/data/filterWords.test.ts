import { describe, expect, it } from 'vitest';
import type { Column, DatasetPage } from '#shared/contract/datasets.ts';
import { filterWords } from '#shared/datasets/filterWords.ts';
import { cellWords, resultWords, unitOfColumn } from './filterWords.ts';

const columns: Column[] = [
  { position: 0, name: 'cargo', type: 'text' },
  { position: 1, name: 'departed', type: 'date' },
  { position: 2, name: 'weight_t', type: 'number' },
];
const weight = columns[2] ?? null;

describe('filterWords', () => {
  it('reads as a clause of a sentence', () => {
    expect(filterWords({ column: 0, operator: 'is', value: 'explosives' }, columns)).toBe('cargo is explosives');
    expect(filterWords({ column: 0, operator: 'is one of', values: ['coal', 'grain'] }, columns)).toBe(
      'cargo is one of coal, grain',
    );
    expect(filterWords({ column: 1, operator: 'between', low: '2023-08', high: '2024-01' }, columns)).toBe(
      'departed between 2023-08 and 2024-01',
    );
  });

  it('does not say "null" of an open bound or leave an empty value blank', () => {
    expect(filterWords({ column: 2, operator: 'between', low: 1_000, high: null }, columns)).toBe(
      'weight_t from 1,000',
    );
    expect(filterWords({ column: 2, operator: 'between', low: null, high: 0 }, columns)).toBe('weight_t up to 0');
    expect(filterWords({ column: 0, operator: 'is', value: '' }, columns)).toBe('cargo is empty');
  });
});

describe('resultWords', () => {
  const page: DatasetPage = { columns, rowCount: 3_000, matching: 1_382, sum: 74_000.000_000_000_01, rows: [] };

  it('names the count and the sum with the unit in the column name', () => {
    expect(resultWords(page, weight)).toBe('1,382 rows, 74,000 t');
    expect(resultWords({ ...page, matching: 1, sum: null }, null)).toBe('1 row');
  });
});

describe('unitOfColumn', () => {
  it('takes only a known unit after a separator', () => {
    expect(unitOfColumn('weight_t')).toBe('t');
    expect(unitOfColumn('Mass (kg)')).toBe('kg');
    expect(unitOfColumn('port')).toBeNull();
    expect(unitOfColumn('t')).toBeNull();
  });
});

describe('cellWords', () => {
  it('keeps the digits of text that looks like a number', () => {
    expect(cellWords('00123', columns[0] ?? { position: 0, name: '', type: 'text' })).toBe('00123');
    expect(cellWords(null, columns[0] ?? { position: 0, name: '', type: 'text' })).toBe('');
  });
});
