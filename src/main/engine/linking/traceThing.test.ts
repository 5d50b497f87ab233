import { describe, expect, it } from 'vitest';
import { fillTestCase, quote } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

describe('the trace of a thing', () => {
  // Bug: the chain stops before the origin, or tells a passage without the words around it.
  it('leads from a sentence of a report through the passage to the origin', async () => {
    const one = openTestCase();
    const { sourceId, dataPointId } = await fillTestCase(one);
    one.change('derivations.make', { sourceId, originName: 'The harbour office', words: 'the office counted' });
    const { start, nodes, edges } = one.read('links.trace', { kind: 'reportBlock', id: 'third' });
    expect(start).toBe('reportBlock third');
    const passage = nodes.find(({ kind }) => kind === 'passage');
    expect(passage?.words).toBe(`“${quote}”`);
    expect(`${passage?.before}${passage?.after}`.length).toBeGreaterThan(0);
    const estimate = nodes.find(({ kind }) => kind === 'estimate');
    expect(estimate?.inputs).toEqual([expect.stringContaining('One sack: lognormal')]);
    const origin = nodes.find(({ words }) => words === 'The harbour office');
    expect(origin?.gap).toContain('not imported');
    expect(edges).toContainEqual({
      ...{ from: `source ${sourceId}`, to: origin?.key, stance: null, words: 'the office counted' },
    });
    expect(edges.find(({ from }) => from === `dataPoint ${dataPointId}`)?.stance).toBe('supports');
  });

  // Bug: a claim without evidence looks as well founded as any other.
  it('names the gap where nothing supports a data point', async () => {
    const one = openTestCase();
    const { dataPointId } = one.change('dataPoints.create', {
      ...{ what: 'Heard', quantity: null, written: null, period: null, place: null, credibility: null },
      ...{ status: 'claimed', evidence: [] },
    });
    const { nodes } = one.read('links.trace', { kind: 'dataPoint', id: dataPointId });
    expect(nodes).toMatchObject([{ gap: 'No evidence: the chain ends at this data point.' }]);
  });
});

describe('the impact of a thing', () => {
  // Bug: withdrawing a source seems to cost nothing, or undo leaves a withdrawn point behind.
  it('reaches from a source to the sentences, and withdrawing can be undone', async () => {
    const one = openTestCase();
    const { sourceId, dataPointId, estimateId } = await fillTestCase(one);
    const impact = one.read('links.impact', { kind: 'source', id: sourceId });
    expect(impact.words).toBe(
      'If it is withdrawn, 1 data point loses its only evidence, 1 estimate loses an input and 3 sentences in 1 report lose their source.',
    );
    expect(impact.dataPoints).toMatchObject([{ dataPointId, number: '900 t', remaining: 0, falls: true }]);
    expect(impact.estimates).toMatchObject([{ estimateId, inputs: ['Grain'] }]);
    expect(impact.sentences[0]?.runs).toEqual([
      { text: 'The office counted ', falls: false },
      { text: '900 t', falls: true },
    ]);
    one.change('dataPoints.editMany', { dataPointIds: [dataPointId], patch: { status: 'withdrawn' } });
    expect(one.read('links.impact', { kind: 'source', id: sourceId }).dataPoints[0]?.status).toBe('withdrawn');
    one.change('journal.undo', {});
    expect(one.read('links.impact', { kind: 'source', id: sourceId })).toEqual(impact);
  });

  // Bug: a second passage that supports the claim is not counted.
  it('tells on how much a data point still stands', async () => {
    const one = openTestCase();
    const { sourceId, passageId, dataPointId } = await fillTestCase(one);
    const other = one.change('passages.mark', { sourceId, start: 0, end: 4 }).passageId;
    const evidence = [passageId, other].map((id) => ({ passageId: id, stance: 'supports' as const }));
    one.change('dataPoints.edit', { dataPointId, evidence });
    const { dataPoints, estimates } = one.read('links.impact', { kind: 'passage', id: passageId });
    expect(dataPoints).toMatchObject([{ remaining: 1, falls: false }]);
    expect(estimates).toEqual([]);
  });
});
