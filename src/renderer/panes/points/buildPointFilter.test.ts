import { expect, it } from 'vitest';
import { blankFilter, buildPointFilter, type FilterFields } from './buildPointFilter.ts';

const build = (fields: Partial<FilterFields>) => buildPointFilter({ ...blankFilter, ...fields });

// Bug: bounds the wrong way round pass nothing, or a date in words is refused where a cell takes it.
it('builds the condition that the form says', () => {
  expect(build({})).toEqual({ ok: true, filter: { kind: 'status', any: ['claimed', 'disputed'] } });
  expect(build({ kind: 'credibility', from: '5', to: '2' })).toMatchObject({ filter: { from: 2, to: 5 } });
  expect(build({ kind: 'period', value: 'August 2023 to January 2024' })).toMatchObject({
    filter: { kind: 'period', period: '2023-08/2024-01' },
  });
  expect(build({ kind: 'place', value: ' Nord ' })).toMatchObject({ filter: { field: 'place', words: 'Nord' } });
  expect(build({ kind: 'qualifier', value: 'none' })).toMatchObject({ filter: { qualifier: null } });
  expect(build({ kind: 'stale' })).toEqual({ ok: true, filter: { kind: 'stale' } });
});

// Bug: a condition without a value is added and passes everything or nothing.
it('says what is missing', () => {
  for (const fields of [
    { statuses: [] },
    { kind: 'what' },
    { kind: 'period' },
    { kind: 'period', value: 'soon' },
    { kind: 'source' },
  ] as const)
    expect(build(fields)).toMatchObject({ ok: false, message: expect.stringMatching(/\w/) });
});
