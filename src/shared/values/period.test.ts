import { describe, expect, test } from 'vitest';
import { formatPeriod } from './formatPeriod.ts';
import { type PeriodParts, parsePeriod, readPeriodParts, readThroughEdtf } from './period.ts';

const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('parsePeriod', () => {
  test('an interval of months is six whole months, not two instants', () => {
    expect(parsePeriod('2023-08/2024-01')).toEqual({
      edtf: '2023-08/2024-01',
      start: utc('2023-08-01'),
      end: utc('2024-02-01'),
      precision: 'month',
      approximate: false,
      uncertain: false,
    });
  });

  test.each([
    ['2024', '2024-01-01', '2025-01-01', 'year'],
    ['2024-12', '2024-12-01', '2025-01-01', 'month'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
    ['202X', '2020-01-01', '2030-01-01', 'decade'],
    ['2024-XX', '2024-01-01', '2025-01-01', 'year'],
    ['2024-02-XX', '2024-02-01', '2024-03-01', 'month'],
    ['2023-24', '2023-12-01', '2024-03-01', 'season'],
    ['2024-34', '2024-04-01', '2024-07-01', 'season'],
    ['2023/2024-06-19', '2023-01-01', '2024-06-20', 'year'],
  ])('%s spans %s to %s', (text, start, end, precision) => {
    expect(parsePeriod(text)).toMatchObject({ start: utc(start), end: utc(end), precision });
  });

  test('times count in their own zone and without one in UTC', () => {
    expect(parsePeriod('2024-06-19T12:00:00+09:00').start).toBe(Date.parse('2024-06-19T03:00:00Z'));
    expect(parsePeriod('2024-06-19T12:00:00').start).toBe(Date.parse('2024-06-19T12:00:00Z'));
    expect(parsePeriod('2024-06-19T12:30Z')).toMatchObject({
      end: Date.parse('2024-06-19T12:31:00Z'),
      precision: 'minute',
    });
  });

  test('open and unknown ends are null', () => {
    expect(parsePeriod('2023-08/..')).toMatchObject({ start: utc('2023-08-01'), end: null });
    expect(parsePeriod('../2024-01')).toMatchObject({ start: null, end: utc('2024-02-01') });
    expect(parsePeriod('2023-08/')).toMatchObject({ end: null });
  });

  test('marks of doubt on any part count', () => {
    expect(parsePeriod('2023-08~/2024-01')).toMatchObject({ approximate: true, uncertain: false });
    expect(parsePeriod('2024-06%')).toMatchObject({ approximate: true, uncertain: true });
    expect(parsePeriod('2024-?06-19')).toMatchObject({ uncertain: true });
  });

  test.each([
    '2024-13',
    '2023-02-29',
    '1900-02-29',
    '2024-06-31',
    '',
    'June 2024',
    '2024-06-19/2024-06-01',
    '../..',
    '19',
    '197',
    '[2023,2024]',
    'XXXX-12-25',
    '9'.repeat(80),
  ])('"%s" is refused as a date', (text) => {
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  test('the message names the text', () => {
    expect(() => parsePeriod('2024-13')).toThrow(/^"2024-13" is not a date: /);
  });
});

test.each([
  ['2024-06-19', '19 June 2024'],
  ['2023-08/2024-01', 'August 2023 to January 2024'],
  ['2024-08/2024-12', 'August to December 2024'],
  ['2024-06-01/2024-06-19', '1 to 19 June 2024'],
  ['2024-05-01/2024-06-19', '1 May to 19 June 2024'],
  ['2024', '2024'],
  ['2024-06~', 'about June 2024'],
  ['2024?', '2024 (uncertain)'],
  ['2023-08/..', 'from August 2023'],
  ['2023-08/', 'from August 2023, end unknown'],
  ['../2024-01', 'until January 2024'],
  ['202X', 'the 2020s'],
  ['2024-22', 'summer 2024'],
  ['2023-24', 'winter 2023/24'],
  ['2024-06-19T12:30:00Z', '19 June 2024, 12:30:00 UTC'],
])('%s reads %s', (edtf, words) => {
  expect(formatPeriod(edtf)).toBe(words);
});

describe('the shorter way for plain dates', () => {
  const answer = (read: (text: string) => PeriodParts, text: string): unknown => {
    try {
      return read(text);
    } catch (error) {
      return String(error);
    }
  };
  const two = (number: number) => String(number).padStart(2, '0');
  const years = ['0000', '0001', '0099', '0100', '1582', '1900', '1969', '1970', '2000', '2023', '2024', '9999'];
  const dates = years.flatMap((year) => [
    year,
    ...Array.from({ length: 26 }, (_, month) => `${year}-${two(month)}`),
    ...[0, 1, 2, 4, 12, 13].flatMap((month) =>
      [0, 1, 28, 29, 30, 31, 32].map((day) => `${year}-${two(month)}-${two(day)}`),
    ),
  ]);

  // Bug: a leap day, a year below 100, a season or the end of a month is read in another way than `edtf` reads it.
  test('answers as edtf does, for valid dates and for others', () => {
    const others = [
      '2024-1',
      '2024-06-1',
      '24',
      '20240',
      ' 2024',
      '2024/',
      '/2024',
      '2024/..',
      '2024-06~',
      '2024//2025',
    ];
    for (const text of [...dates, ...others])
      expect([text, answer(readPeriodParts, text)]).toEqual([text, answer(readThroughEdtf, text)]);
  });

  test('answers as edtf does for intervals, the reversed and the overlapping too', () => {
    const ends = dates.filter((_, index) => index % 37 === 0);
    for (const text of ends.flatMap((from) => ends.map((to) => `${from}/${to}`)))
      expect([text, answer(readPeriodParts, text)]).toEqual([text, answer(readThroughEdtf, text)]);
    for (const text of ['2024-06/2024', '2024/2024-06', '2024-06-19/2024-06-19', '2024-06-20/2024-06-19'])
      expect([text, answer(readPeriodParts, text)]).toEqual([text, answer(readThroughEdtf, text)]);
  });

  // Bug: a timeline of a hundred thousand dates stands still for half a minute.
  test('reads fifty thousand dates within two seconds', () => {
    const began = performance.now();
    for (let index = 0; index < 50_000; index += 1) parsePeriod(index % 2 === 0 ? '2024-06-19' : '2023-08/2024-01');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
