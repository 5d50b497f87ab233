import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../values/period.ts';
import { datePhrases, datelessPhrases } from './datePhrases.ts';
import { findDates } from './findDates.ts';

const words = (text: string, reference: string | null = '2024-06-24') =>
  findDates(text, reference).map((found) => text.slice(found.start, found.end));

describe('the table of phrases', () => {
  it('has at least 80', () => expect(datePhrases.length).toBeGreaterThanOrEqual(80));

  // Bug: a rule for one form takes the words of another, or resolves them against the wrong side of the reference date.
  test.each(datePhrases)('%s (%s): %s is %s', (sentence, reference, expected, value) => {
    const found = findDates(sentence, reference);
    expect(found.map((each) => [sentence.slice(each.start, each.end), each.edtf ?? each.duration])).toEqual([
      [expected, value],
    ]);
  });

  // Bug: EDTF that only this code understands, such as a season inside an interval, breaks the timeline.
  it('holds nothing that parsePeriod refuses', () => {
    const edtf = datePhrases
      .flatMap(([sentence, reference]) => findDates(sentence, reference))
      .flatMap((each) => (each.edtf === null ? [] : [each.edtf]));
    expect(edtf.map((each) => parsePeriod(each).edtf)).toEqual(edtf);
  });

  // Bug: a word or number that is like a date is suggested in every article.
  test.each(datelessPhrases)('has no date in: %s', (sentence) => {
    expect(findDates(sentence, '2024-06-24').filter(({ kind }) => kind !== 'duration')).toEqual([]);
  });
});

describe('findDates', () => {
  it('says what kind it is and whether it was counted from the reference date', () => {
    const found = findDates(
      'On June 19 it said that from May 2020 to May 2021, for two weeks, none came.',
      '2024-06-24',
    );
    expect(found).toMatchObject([
      { kind: 'date', edtf: '2024-06-19', duration: null, relative: true },
      { kind: 'interval', edtf: '2020-05/2021-05', duration: null, relative: false },
      { kind: 'duration', edtf: null, duration: 'P2W', relative: false },
    ]);
  });

  // Bug: positions in code points or bytes mark the wrong words behind an emoji.
  it.each(['🚢🚢 ', '船は出た。', 'قال في ', '\u202Bשלום\u202C ', 'e\u0301 n\u0303 '])(
    'gives UTF-16 positions behind %s',
    (before) => {
      const text = `${before}On June 19 they left 🚢, not before 2 May 2020.`;
      expect(words(text)).toEqual(['June 19', 'before 2 May 2020']);
    },
  );

  // Bug: 03/04/2024 is read as an American date in a British text.
  it('reads a slashed date as the others of its text are written', () => {
    const edtf = (text: string) => findDates(text, null).map((found) => found.edtf);
    expect(edtf('Sent 23/06/2024.\nReceived 03/04/2024.')).toEqual(['2024-06-23', '2024-04-03']);
    expect(edtf('Sent 06/23/2024.\nReceived 03/04/2024.')).toEqual(['2024-06-23', '2024-03-04']);
    expect(edtf('Sent 06/23/2024.\nSeen 23/06/2024.\nReceived 03/04/2024.')).toEqual([
      '2024-06-23',
      '2024-06-23',
      null,
    ]);
  });

  // Bug: words of two sentences or lines are joined to an interval.
  it('joins nothing over the end of a sentence', () => {
    expect(words('It opened in May 2020.\nTo June 2021 we turn.')).toEqual(['May 2020', 'June 2021']);
  });

  // Bug: a publication date that is no single day throws, or counts from somewhere else.
  it.each(['', 'soon', '2024-13-01', '2024-06/2024-07', '../2024', '2024-22', '199X'])(
    'resolves nothing against %j',
    (reference) => {
      expect(findDates('It sank on June 19.', reference)).toMatchObject([{ edtf: null, relative: true }]);
    },
  );

  it('counts from the day of a reference with a time', () => {
    expect(findDates('It sank yesterday.', '2024-06-24T23:30:00Z')).toMatchObject([{ edtf: '2024-06-23' }]);
  });

  // Bug: a day that the calendar lacks becomes another day, or an interval that runs backwards an error elsewhere.
  it('resolves neither days that do not exist nor intervals that run backwards', () => {
    expect(findDates('From May 2021 to May 2020.', null)).toMatchObject([{ kind: 'interval', edtf: null }]);
    expect(findDates('On 31.06.2024, 2023-02-29 and 13/13/2024.', null)).toEqual([]);
  });

  // Bug: a text without sentence ends makes a rule run for minutes, or the pieces lose their positions.
  it.each([
    'May '.repeat(20_000),
    '1 to '.repeat(20_000),
    'from '.repeat(20_000),
    'x'.repeat(100_000),
    '2024-'.repeat(20_000),
    '',
  ])('comes through a hostile text (%#)', (text) => {
    expect(findDates(`${text}\non 2 May 2020`, null).at(-1)).toMatchObject({
      start: text.length + 4,
      edtf: '2020-05-02',
    });
  });

  it('is ordered and does not overlap', () => {
    const found = findDates(datePhrases.map(([sentence]) => sentence).join(' '), '2024-06-24');
    expect(found.length).toBeGreaterThan(100);
    for (const [index, each] of found.entries()) {
      expect(each.end).toBeGreaterThan(each.start);
      expect(each.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    }
  });
});
