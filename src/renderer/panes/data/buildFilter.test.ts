import { describe, expect, it } from 'vitest';
import type { Column } from '#shared/contract/datasets.ts';
import { buildFilter, type FilterText } from './buildFilter.ts';

const columns: Column[] = [
  { position: 0, name: 'port', type: 'text' },
  { position: 1, name: 'weight_t', type: 'number' },
];
const empty: FilterText = { column: 0, operator: 'is', value: '', low: '', high: '' };

describe('buildFilter', () => {
  it('splits a list at its commas and drops empty parts', () => {
    expect(buildFilter({ ...empty, operator: 'is one of', value: 'Vostochny, Dunay, ' }, columns)).toEqual({
      ok: true,
      filter: { column: 0, operator: 'is one of', values: ['Vostochny', 'Dunay'] },
    });
  });

  it('compares numbers as numbers, and keeps an open bound open', () => {
    expect(buildFilter({ ...empty, column: 1, operator: 'between', low: '1,000' }, columns)).toEqual({
      ok: true,
      filter: { column: 1, operator: 'between', low: 1_000, high: null },
    });
  });

  it('names the column where words stand for a number, and asks for a value where there is none', () => {
    expect(buildFilter({ ...empty, column: 1, value: 'heavy' }, columns)).toMatchObject({ ok: false, field: 'value' });
    expect(buildFilter({ ...empty, operator: 'between' }, columns)).toMatchObject({ ok: false, field: 'low' });
  });

  it('looks for digits inside numbers as text', () => {
    expect(buildFilter({ ...empty, column: 1, operator: 'contains', value: '74' }, columns)).toMatchObject({
      filter: { operator: 'contains', value: '74' },
    });
  });
});
