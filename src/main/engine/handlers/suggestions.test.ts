import { describe, expect, it } from 'vitest';
import { noQuantity } from '#shared/values/quantity.ts';
import { importWords } from '../testing/marginChanges.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';

const article = [
  'What the ledger shows',
  '',
  'Barges took 4,200 metric tons of coal down the canal from May 2021 to July 2021, the ledger shows.',
  '',
  'About 350 lorries left on 3 August 2021. Nobody has said where they went.',
].join('\n');

async function withArticle() {
  const one = openTestCase();
  const sourceId = await importWords(one, 'ledger.txt', article);
  return { one, sourceId, offered: () => one.read('suggestions.of', { sourceId }) };
}

function at(one: TestCase, sourceId: string, words: string) {
  const found = one.read('suggestions.of', { sourceId }).find(({ written }) => written.includes(words));
  if (found === undefined) throw new Error(`${words} is not suggested`);
  return { sourceId, start: found.start, end: found.end };
}

describe('suggestions.of', () => {
  // Bug: words that a data point was made of are underlined for ever.
  it('leaves out what a data point answers, however it was made, until it is undone', async () => {
    const { one, sourceId, offered } = await withArticle();
    const before = offered().map(({ written }) => written);
    expect(before).toHaveLength(4);
    const { start, end } = at(one, sourceId, '350');
    const { passageId } = one.change('passages.mark', { sourceId, start: start - 1 < 0 ? 0 : start, end });
    expect(offered()).toHaveLength(4);
    one.change('dataPoints.create', {
      ...{ what: 'Lorries', quantity: null, written: null, period: null, place: null, credibility: null },
      ...{ status: 'claimed', evidence: [{ passageId, stance: 'context' }] },
    });
    expect(offered().map(({ written }) => written)).toEqual(before.filter((written) => !written.includes('350')));
    one.change('journal.undo', {});
    expect(offered().map(({ written }) => written)).toEqual(before);
  });

  // Bug: a correction of the date of publication, or of what is body, changes nothing until the case is opened again.
  it('follows the date of publication and the reading that is picked', async () => {
    const { one } = await withArticle();
    const sourceId = await importWords(
      one,
      'june.txt',
      'Title here\n\nOn June 19 the mill ground 70 tons of rye, it said.',
    );
    const period = () => one.read('suggestions.of', { sourceId }).map((each) => each.period);
    one.change('sources.correct', { sourceId, publishedOn: '2023-07-01' });
    expect(period()).toContain('2023-06-19');
    one.change('sources.correct', { sourceId, publishedOn: '2022-07-01' });
    expect(period()).toContain('2022-06-19');
    const roles = one
      .read('sources.open', { sourceId })
      .blocks.map(() => 'f')
      .join('');
    one.change('sources.pickReading', { sourceId, extractor: 'by hand', roles });
    expect(period()).toEqual([]);
  });
});

describe('accepting a suggestion', () => {
  // Bug: one undo leaves a passage, evidence or a dependency behind.
  it('makes passage and data point in one change, which one undo takes back whole', async () => {
    const { one, sourceId } = await withArticle();
    const before = one.dump();
    const { dataPointId } = one.change('suggestions.accept', at(one, sourceId, '4,200'));
    expect(one.read('dataPoints.get', { dataPointId })).toMatchObject({
      what: 'Barges took 4,200 metric tons of coal down the canal from May 2021 to July 2021, the ledger shows.',
      quantity: { value: 4_200, unit: 't', qualifier: null },
      unitWritten: 'metric tons',
      period: '2021-05/2021-07',
      status: 'claimed',
    });
    one.change('journal.undo', {});
    expect(one.dump()).toEqual(before);
  });

  // Bug: each number of a sentence marks the sentence again.
  it('uses the passage of that range again, and one that was marked by hand', async () => {
    const { one, sourceId } = await withArticle();
    const first = one.change('suggestions.accept', at(one, sourceId, '350'));
    const second = one.change('suggestions.accept', { ...at(one, sourceId, '4,200') });
    const point = one.read('dataPoints.get', { dataPointId: first.dataPointId });
    expect(point.evidence).toEqual([{ passageId: first.passageId, stance: 'supports' }]);
    one.change('dataPoints.remove', { dataPointId: first.dataPointId });
    expect(one.change('suggestions.accept', at(one, sourceId, '350')).passageId).toBe(first.passageId);
    expect(second.passageId).not.toBe(first.passageId);
    expect(one.read('passages.list', { sourceId })).toHaveLength(2);
  });

  it('takes a date alone as a data point with a period and no quantity', async () => {
    const { one, sourceId } = await withArticle();
    const { dataPointId } = one.change('suggestions.accept', at(one, sourceId, '3 August 2021'));
    expect(one.read('dataPoints.get', { dataPointId })).toMatchObject({
      ...{ quantity: null, period: '2021-08-03', what: 'About 350 lorries left on 3 August 2021.' },
    });
  });

  // Bug: what the user corrected before saving is overwritten by what was read, or the edit makes a second entry.
  it('keeps what the user wrote otherwise', async () => {
    const { one, sourceId } = await withArticle();
    const length = one.read('journal.status', {}).journalLength;
    const { dataPointId } = one.change('suggestions.accept', {
      ...at(one, sourceId, '350'),
      ...{ what: 'Lorries', period: null, place: 'The lock', quantity: { ...noQuantity, value: 360 } },
    });
    expect(one.read('suggestions.of', { sourceId }).some(({ written }) => written.includes('350'))).toBe(false);
    const point = one.read('dataPoints.get', { dataPointId });
    expect(point).toMatchObject({ what: 'Lorries', period: null, place: 'The lock', quantity: { value: 360 } });
    expect(one.read('journal.status', {}).journalLength).toBe(length + 1);
    const wrong = () => one.change('suggestions.accept', { ...at(one, sourceId, '4,200'), period: 'soon' });
    expect(wrong).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  it('refuses where nothing is suggested', async () => {
    const { one, sourceId } = await withArticle();
    for (const method of ['suggestions.accept', 'suggestions.dismiss'] as const)
      expect(() => one.change(method, { sourceId, start: 0, end: 3 })).toThrow(/suggests nothing at these words/);
  });
});

describe('dismissing a suggestion', () => {
  // Bug: a dismissed suggestion comes back with the next change, or holds its source in the case.
  it('takes it away until that is undone, and does not hold the source', async () => {
    const { one, sourceId, offered } = await withArticle();
    const before = offered();
    one.change('suggestions.dismiss', at(one, sourceId, '350'));
    expect(offered()).toEqual(before.filter(({ written }) => !written.includes('350')));
    one.change('journal.undo', {});
    expect(offered()).toEqual(before);
    one.change('suggestions.dismiss', at(one, sourceId, '350'));
    one.change('sources.remove', { sourceId });
    expect(one.read('sources.list', {})).toEqual([]);
  });
});
