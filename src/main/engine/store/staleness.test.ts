import { describe, expect, it } from 'vitest';
import { blocksOf, type Filled, fillTestCase, grain, sacks } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';
import { staleThings } from './staleness.ts';

const tonnes = (value: number) => ({ value, low: null, high: null, unit: 't', qualifier: null });

async function filled(): Promise<{ one: TestCase; ids: Filled }> {
  const one = openTestCase();
  return { one, ids: await fillTestCase(one) };
}

/** What says that it is stale, as the screens read it. */
function staleNow(one: TestCase, { dataPointId, estimateId, reportId }: Filled) {
  const reports = one.read('reports.list', {}).filter(({ stale }) => stale);
  return {
    point: one.read('dataPoints.get', { dataPointId }).stale,
    estimate: one.read('estimates.get', { estimateId }).stale,
    blocks: one.read('reports.open', { reportId }).staleBlockIds,
    reports: reports.length,
    count: one.read('journal.status', {}).stale,
  };
}
const fresh = { point: false, estimate: false, blocks: [], reports: 0, count: 0 };
const allButQuote = { point: false, estimate: true, blocks: ['first', 'third'], reports: 1, count: 3 };

describe('stale', () => {
  it('is nothing that was just made', async () => {
    const { one, ids } = await filled();
    expect(staleNow(one, ids)).toEqual(fresh);
  });

  // Bug: an edited number leaves the estimate and the paragraphs that rest on it unmarked.
  it.each([
    ['its quantity', { quantity: tonnes(901) }],
    ['its words', { what: 'Grain seen at the quay' }],
    ['its date', { period: '2024-06' }],
    ['a withdrawal', { status: 'withdrawn' as const }],
    ['a bound of its quantity', { quantity: { ...tonnes(900), high: 950 } }],
  ])('is what rests on a data point after an edit of %s, and no longer after undo', async (_, edit) => {
    const { one, ids } = await filled();
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, ...edit });
    expect(staleNow(one, ids)).toEqual(allButQuote);
    one.change('journal.undo', {});
    expect(staleNow(one, ids)).toEqual(fresh);
    one.change('journal.redo', {});
    expect(staleNow(one, ids)).toEqual(allButQuote);
  });

  // Bug: a footnote prints another publisher than the one that was checked, and nothing says so.
  it.each([
    ['title', { title: 'Quay records, second edition' }],
    ['byline', { byline: 'B. Keeper' }],
    ['publisher', { publisher: 'The Quay Gazette' }],
    ['date', { publishedOn: '2024-06-01' }],
  ])("is what rests on a passage after its source's %s was corrected, and no longer after undo", async (_, fields) => {
    const { one, ids } = await filled();
    one.change('sources.correct', { sourceId: ids.sourceId, ...fields });
    const all = { point: true, estimate: true, blocks: ['first', 'second', 'third'], reports: 1, count: 5 };
    expect(staleNow(one, ids)).toEqual(all);
    one.change('journal.undo', {});
    expect(staleNow(one, ids)).toEqual(fresh);
  });

  // Bug: a screen asks for every link of a large case again at every look, or an answer outlives a change.
  it('is looked up once for as long as the journal stays, and never kept from a transaction', async () => {
    const { one, ids } = await filled();
    const before = staleThings(one.database);
    expect(staleThings(one.database)).toBe(before);
    const spoil = () => {
      one.database.run(`UPDATE data_points SET what = 'Sand' WHERE id = ?`, ids.dataPointId);
      expect(staleThings(one.database).has('reportBlock', 'first')).toBe(true);
      throw new Error('rolled back');
    };
    expect(() => one.database.transaction(spoil)).toThrow('rolled back');
    expect(staleThings(one.database).count).toBe(0);
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, what: 'Sand' });
    expect(staleThings(one.database).has('reportBlock', 'first')).toBe(true);
  });

  // Bug: each link copies the list of all links before it: 20,000 of them take minutes.
  it('is told of twenty thousand things on one passage at once', async () => {
    const { one, ids } = await filled();
    one.database.run(
      `WITH RECURSIVE counted (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM counted WHERE value < 20000)
       INSERT INTO dependencies SELECT 'many' || value, 'dataPoint', 'point' || value, 'passage', ?, 'other' FROM counted`,
      ids.passageId,
    );
    const began = performance.now();
    expect(one.database.transaction(() => staleThings(one.database)).count).toBe(20_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  // Bug: a mark that is set and never compared stays after the edit was typed back.
  it('is nothing once the edit was typed back', async () => {
    const { one, ids } = await filled();
    for (const value of [901, 900])
      one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: tonnes(value) });
    expect(staleNow(one, ids)).toEqual(fresh);
  });

  // Bug: notes for oneself ask for everything to be checked again.
  it('is nothing after a comment on a passage, a credibility or another name for the case', async () => {
    const { one, ids } = await filled();
    one.change('passages.comment', { passageId: ids.passageId, comment: 'see the ledger' });
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, credibility: 2 });
    one.change('journal.sign', { who: 'A. Warden' });
    expect(staleNow(one, ids)).toEqual(fresh);
  });

  // Bug: a run leaves the estimate stale, or clears the report too, which nobody read again.
  it('is the estimate until it ran again, and the report until it was checked', async () => {
    const { one, ids } = await filled();
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: tonnes(950) });
    await one.work('estimates.run', { job: 'run', estimateId: ids.estimateId });
    expect(staleNow(one, ids)).toEqual({ ...allButQuote, estimate: false, count: 2 });
    one.change('links.confirm', { kind: 'reportBlock', id: 'first' });
    expect(staleNow(one, ids)).toEqual({ ...fresh, blocks: ['third'], reports: 1, count: 1 });
    one.change('links.confirm', { kind: 'report', id: ids.reportId });
    expect(staleNow(one, ids)).toEqual(fresh);
  });

  // Bug: confirming an estimate passes an old number off as computed.
  it('cannot be talked away for an estimate, a source or a passage', async () => {
    const { one, ids } = await filled();
    expect(() => one.change('links.confirm', { kind: 'estimate', id: ids.estimateId })).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
    expect(() => one.change('links.confirm', { kind: 'passage', id: ids.passageId })).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
  });

  // Bug: a changed sheet shows its old result as current.
  it('is an estimate whose sheet changed, and no longer once it is changed back', async () => {
    const { one, ids } = await filled();
    const { estimateId, dataPointId } = ids;
    one.change('estimates.edit', { estimateId, definition: { ...sacks(dataPointId), seed: 8 } });
    expect(staleNow(one, ids)).toEqual({ ...fresh, estimate: true, blocks: ['third'], reports: 1, count: 2 });
    one.change('estimates.edit', { estimateId, definition: sacks(dataPointId) });
    expect(staleNow(one, ids)).toEqual(fresh);
  });

  // Bug: the sheet keeps a copy of the bound number, so that saving it as it was read makes it stale after the number changed.
  it('is no estimate that is saved as it was read', async () => {
    const { one, ids } = await filled();
    const { estimateId } = ids;
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: { ...tonnes(950_000), unit: 'kg' } });
    await one.work('estimates.run', { job: 'run', estimateId });
    const { definition } = one.read('estimates.get', { estimateId });
    one.change('estimates.edit', { estimateId, definition: { ...definition, name: 'Another name' } });
    one.change('estimates.edit', { estimateId, definition });
    expect(one.read('estimates.get', { estimateId }).stale).toBe(false);
  });

  // Bug: a run on a number that is no longer there takes the copy in the sheet, and says that it is fresh.
  it('stays an estimate whose data point lost its quantity, since it cannot run', async () => {
    const { one, ids } = await filled();
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: null });
    await expect(one.work('estimates.run', { job: 'run', estimateId: ids.estimateId })).rejects.toThrow(/grain/i);
    expect(staleNow(one, ids)).toEqual(allButQuote);
  });

  // Bug: an edit during a long run is counted as seen by it.
  it('is an estimate whose inputs changed while it ran', async () => {
    const { one, ids } = await filled();
    const run = one.work('estimates.run', { job: 'run', estimateId: ids.estimateId });
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: tonnes(1_000) });
    expect((await run).result.inputs[0]?.median).toBe(900);
    expect(one.read('estimates.get', { estimateId: ids.estimateId }).stale).toBe(true);
    await one.work('estimates.run', { job: 'run', estimateId: ids.estimateId });
    expect(one.read('estimates.get', { estimateId: ids.estimateId }).stale).toBe(false);
  });

  // Bug: a run of an estimate that was removed meanwhile surfaces as an error of the database.
  it('is nothing where the estimate was removed while it ran', async () => {
    const { one, ids } = await filled();
    const run = one.work('estimates.run', { job: 'run', estimateId: ids.estimateId });
    one.change('reports.remove', { reportId: ids.reportId });
    one.change('estimates.remove', { estimateId: ids.estimateId });
    await expect(run).rejects.toMatchObject({ code: 'not-found' });
  });

  // Bug: correcting a typing error in a paragraph counts as having checked its numbers.
  it('stays a paragraph whose words were edited without checking its links', async () => {
    const { one, ids } = await filled();
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: tonnes(901) });
    const inline = [
      { kind: 'text' as const, text: 'The quay counted ' },
      { kind: 'figure' as const, of: 'dataPoint' as const, id: ids.dataPointId },
    ];
    const blocks = blocksOf(ids).map((block) =>
      block.id === 'first' ? { id: 'first', content: { kind: 'paragraph' as const, inline } } : block,
    );
    one.change('reports.save', { reportId: ids.reportId, title: 'Grain at the quay', blocks });
    expect(staleNow(one, ids).blocks).toEqual(['first', 'third']);
  });

  // Bug: a removed link keeps its paragraph stale for ever.
  it('is no paragraph that no longer links to what changed', async () => {
    const { one, ids } = await filled();
    one.change('dataPoints.edit', { dataPointId: ids.dataPointId, quantity: tonnes(901) });
    const blocks = blocksOf(ids).filter(({ id }) => id === 'second');
    one.change('reports.save', { reportId: ids.reportId, title: 'Grain at the quay', blocks });
    expect(staleNow(one, ids)).toEqual({ ...allButQuote, blocks: [], reports: 0, count: 1 });
  });
});

describe('what something rests on', () => {
  const conflict = expect.objectContaining({ code: 'conflict' });

  // Bug: something is removed and leaves a sentence, an estimate or a claim without its ground.
  it('is not removed', async () => {
    const { one, ids } = await filled();
    const { sourceId } = ids;
    expect(() => one.change('sources.remove', { sourceId })).toThrow(conflict);
    expect(() => one.change('passages.remove', { passageId: ids.passageId })).toThrow(conflict);
    expect(() => one.change('dataPoints.remove', { dataPointId: ids.dataPointId })).toThrow(conflict);
    expect(() => one.change('estimates.remove', { estimateId: ids.estimateId })).toThrow(conflict);
  });

  // Bug: only links of paragraphs to data points are looked at.
  it('is not removed where a report alone quotes a passage', async () => {
    const { one, ids } = await filled();
    const { passageId } = one.change('passages.mark', { sourceId: ids.sourceId, start: 0, end: 4 });
    const { reportId } = one.change('reports.create', {
      title: 'Quote',
      blocks: [{ id: 'quote', content: { kind: 'quote', passageId } }],
    });
    expect(() => one.change('passages.remove', { passageId })).toThrow(conflict);
    one.change('reports.remove', { reportId });
    one.change('passages.remove', { passageId });
  });

  // Bug: before its first run an estimate's bindings count for nothing.
  it('is not removed where an estimate that never ran is bound to it', async () => {
    const { one, ids } = await filled();
    const { dataPointId } = one.change('dataPoints.create', grain(ids.passageId));
    const { estimateId } = one.change('estimates.create', { definition: sacks(dataPointId) });
    expect(() => one.change('dataPoints.remove', { dataPointId })).toThrow(conflict);
    one.change('estimates.remove', { estimateId });
    one.change('dataPoints.remove', { dataPointId });
  });

  // Bug: a paragraph copied into another report with its identifier surfaces as an error of the database.
  it('has an identifier of its own in each report', async () => {
    const { one, ids } = await filled();
    const copy = () => one.change('reports.create', { title: 'Copy', blocks: blocksOf(ids) });
    expect(copy).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(one.read('reports.list', {})).toHaveLength(1);
  });
});
