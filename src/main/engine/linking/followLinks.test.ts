import { describe, expect, it } from 'vitest';
import { linkKinds } from '#shared/contract/links.ts';
import { fillTestCase, grain, quote, sacks } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

const kinds = (steps: readonly { kind: string; depth: number }[]) => steps.map(({ kind, depth }) => `${depth} ${kind}`);

describe('the links of a thing', () => {
  // Bug: the chain stops at the passage, or shows another file's hash.
  it('lead from a data point down to the bytes', async () => {
    const one = openTestCase();
    const { dataPointId, sourceId } = await fillTestCase(one);
    const { selected, restsOn } = one.read('links.of', { kind: 'dataPoint', id: dataPointId });
    const [source] = one.read('sources.list', {});
    expect(selected).toMatchObject({
      words: 'Grain counted at the quay',
      detail: '900 t, May 2024',
      state: 'claimed',
      depth: 0,
    });
    expect(restsOn).toMatchObject([
      { kind: 'passage', depth: 1, words: `“${quote}”`, state: 'anchored', sourceId },
      { kind: 'source', depth: 2, words: source?.title, state: 'not rated', sourceId },
      { kind: 'capture', depth: 3, words: 'quay.txt', state: 'unchanged since import', sourceId },
    ]);
    expect(restsOn[2]?.detail).toContain(`SHA-256 ${source?.sha256?.slice(0, 12) ?? 'none'}`);
  });

  // Bug: the way up leaves out what cites an estimate instead of the claim.
  it('lead from a passage up to the sentences', async () => {
    const one = openTestCase();
    const { passageId, sourceId } = await fillTestCase(one);
    const { supports } = one.read('links.of', { kind: 'passage', id: passageId });
    expect(kinds(supports)).toEqual([
      '1 dataPoint',
      '2 estimate',
      '3 reportBlock',
      '4 report',
      '2 reportBlock',
      '1 reportBlock',
    ]);
    expect(supports.find(({ id }) => id === 'first')?.words).toBe('The office counted 900 t');
    expect(supports.find(({ id }) => id === 'first')?.detail).toBe('Grain at the quay, block 1');
    expect(kinds(one.read('links.of', { kind: 'source', id: sourceId }).supports)[0]).toBe('1 passage');
  });

  // Bug: a diamond of links is told twice, or never ends.
  it('tell each thing once', async () => {
    const one = openTestCase();
    const { reportId } = await fillTestCase(one);
    const { restsOn } = one.read('links.of', { kind: 'report', id: reportId });
    expect(kinds(restsOn)).toEqual(['1 dataPoint', '2 passage', '3 source', '4 capture', '1 estimate']);
  });

  // Bug: an estimate that never ran seems to rest on nothing.
  it('show what an estimate is bound to before it ran', async () => {
    const one = openTestCase();
    const { passageId } = await fillTestCase(one);
    const { dataPointId } = one.change('dataPoints.create', grain(passageId));
    const { estimateId } = one.change('estimates.create', { definition: sacks(dataPointId) });
    const { selected, restsOn } = one.read('links.of', { kind: 'estimate', id: estimateId });
    expect(selected).toMatchObject({ state: 'not run yet', detail: 'grain / sack' });
    expect(restsOn[0]).toMatchObject({ kind: 'dataPoint', id: dataPointId });
    expect(one.read('links.of', { kind: 'dataPoint', id: dataPointId }).supports[0]).toMatchObject({
      kind: 'estimate',
      id: estimateId,
    });
  });

  // Bug: a stale claim reads like a fresh one in the column.
  it('say what is stale', async () => {
    const one = openTestCase();
    const { dataPointId, estimateId } = await fillTestCase(one);
    one.change('dataPoints.edit', { dataPointId, place: 'The mill', status: 'disputed' });
    const { selected, supports } = one.read('links.of', { kind: 'dataPoint', id: dataPointId });
    expect(selected.state).toBe('disputed');
    expect(supports.filter(({ kind }) => kind !== 'passage').map(({ state }) => state)).toEqual([
      'stale',
      'stale',
      'stale',
      'stale',
    ]);
    expect(one.read('links.of', { kind: 'estimate', id: estimateId }).selected.state).toBe('stale');
  });

  // Bug: a note stands alone, and nobody sees what it is about.
  it('lead from a note to what it is written on', async () => {
    const one = openTestCase();
    const { passageId } = await fillTestCase(one);
    const { noteId } = one.change('notes.write', { onKind: 'passage', onId: passageId, body: 'Ask for the ledger' });
    const { selected, restsOn } = one.read('links.of', { kind: 'note', id: noteId });
    expect(selected).toMatchObject({ words: 'Ask for the ledger', state: '' });
    expect(kinds(restsOn)).toEqual(['1 passage', '2 source', '3 capture']);
  });

  // Bug: a thing that another window removed ends in an error of the database.
  it.each(linkKinds)('of a %s that is not there are not found', (kind) => {
    const one = openTestCase();
    expect(() => one.read('links.of', { kind, id: 'gone' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
