import { describe, expect, it } from 'vitest';
import { amount, fixtureFacts, fixturePoint } from './fixturePoints.ts';
import { pointRows } from './pointRows.ts';
import { writeCell, writePointsCsv } from './writePointsCsv.ts';

describe('a cell of a CSV file', () => {
  // Bug: a place named =HYPERLINK(...) runs in the editor's spreadsheet, or a loss of -5 becomes the word '-5.
  it.each([
    ['=1+1', `'=1+1`],
    ['+44 20', `'+44 20`],
    ['@here', `'@here`],
    [' =1', `' =1`],
    ['\t=1', `'\t=1`],
    ['-5 t', `'-5 t`],
    ['-5', '-5'],
    ['-1.5e+21', '-1.5e+21'],
    [-0.5, '-0.5'],
    [1e21, '1e+21'],
    [null, ''],
    ['a "b", c', '"a ""b"", c"'],
    ['one\ntwo', '"one\ntwo"'],
    ['Écluse', 'Écluse'],
  ])('writes %j', (cell, written) => {
    expect(writeCell(cell)).toBe(written);
  });
});

describe('data points as CSV', () => {
  const point = fixturePoint('a', {
    what: 'Carts, by the gazette',
    quantity: amount(null, 't', { low: 4e6, high: 6e6, qualifier: 'about' }),
    period: '2023-08/2024-01',
    evidence: [
      { passageId: 'p1', stance: 'supports' },
      { passageId: 'p3', stance: 'disputes' },
    ],
  });

  // Bug: bounds are rounded to words, the period is put into words that no program reads, or a source goes missing.
  it('has the exact numbers, the EDTF period, and each passage with its stance and source', () => {
    const rows = pointRows(fixtureFacts([point, fixturePoint('b')], { taggings: [{ dataPointId: 'a', tagId: 't1' }] }));
    const [head, ...rest] = writePointsCsv(rows, { byteOrderMark: false }).split('\r\n');
    expect(head?.split(',')).toHaveLength(25);
    expect(rest.join('|')).toBe(
      `a,"Carts, by the gazette",about 4 to 6 million t,about,,4000000,6000000,t,,,,2023-08/2024-01,,claimed,,,ferry,no,1,1,0,2,2,` +
        `"supports: “Forty carts, the gazette counts” (The Gazette)\ndisputes: “No cart went over” (The Log)",2026-01-01T00:00:00.000Z|` +
        `b,Grain b,,,,,,,,,,,,claimed,,,,no,0,0,0,0,0,,2026-01-01T00:00:00.000Z|`,
    );
  });

  // Bug: the mark is written where none is wanted, or twice.
  it('begins with a byte order mark only where it is asked for', () => {
    expect(writePointsCsv([], { byteOrderMark: true }).startsWith('\uFEFFid,')).toBe(true);
    expect(writePointsCsv([], { byteOrderMark: false }).startsWith('id,')).toBe(true);
  });
});
