import { describe, expect, it } from 'vitest';
import type { Trace, TraceNode } from '../contract/links.ts';
import { collapseTrace } from './collapseTrace.ts';
import { cutSentences } from './cutSentences.ts';
import { layoutTrace } from './layoutTrace.ts';
import { type ChainFacts, impactWords, whatBreaks } from './whatBreaks.ts';

const supports = (dataPointId: string, passageId: string) => ({ dataPointId, passageId, stance: 'supports' as const });

/** A wire, an outlet that copies it, and a log of its own; d1 rests on wire and log, d2 on the copy alone. */
const facts: ChainFacts = {
  passages: [
    { id: 'w', sourceId: 'wire' },
    { id: 'c', sourceId: 'copy' },
    { id: 'l', sourceId: 'log' },
  ],
  evidence: [
    supports('d1', 'w'),
    supports('d1', 'l'),
    supports('d2', 'c'),
    { dataPointId: 'd3', passageId: 'w', stance: 'disputes' },
    supports('d3', 'l'),
  ],
  inputs: [
    { estimateId: 'e1', dataPointId: 'd2' },
    { estimateId: 'e1', dataPointId: 'd1' },
  ],
  cites: [
    { blockId: 'b1', kind: 'dataPoint', id: 'd1' },
    { blockId: 'b2', kind: 'estimate', id: 'e1' },
    { blockId: 'b2', kind: 'passage', id: 'l' },
    { blockId: 'b3', kind: 'passage', id: 'c' },
  ],
  restsOn: [{ source: 'copy', origin: 'wire' }],
};

describe('what breaks', () => {
  // Bug: a copy of the withdrawn source goes on counting as evidence, or a data point with other evidence is said to fall.
  it('follows a source through its copies, and tells what still stands', () => {
    const broken = whatBreaks(facts, { kind: 'source', id: 'wire' });
    expect(broken.sources).toEqual(['copy']);
    expect(broken.dataPoints).toEqual([
      { id: 'd1', remaining: 1, falls: false },
      { id: 'd2', remaining: 0, falls: true },
      { id: 'd3', remaining: 1, falls: false },
    ]);
    expect(broken.estimates).toEqual([{ id: 'e1', inputs: ['d2'] }]);
    expect(broken.blocks.map(({ id, cited }) => `${id}: ${[...cited].join()}`)).toEqual([
      'b2: estimate e1',
      'b3: passage c',
    ]);
  });

  // Bug: an outlet with a second origin falls with the first.
  it('leaves a source standing that rests on something else too', () => {
    const more = { ...facts, restsOn: [...facts.restsOn, { source: 'copy', origin: 'log' }] };
    expect(whatBreaks(more, { kind: 'source', id: 'wire' }).sources).toEqual([]);
  });

  // Bug: withdrawing a data point leaves the estimate and the sentence on it untouched.
  it('follows a data point up to the sentences', () => {
    const broken = whatBreaks(facts, { kind: 'dataPoint', id: 'd1' });
    expect(broken.dataPoints).toEqual([{ id: 'd1', remaining: 0, falls: true }]);
    expect(broken.blocks.map(({ id }) => id)).toEqual(['b1', 'b2']);
  });

  // Bug: circles, which older cases could hold, never end.
  it('ends in a circle', () => {
    const circle = { ...facts, restsOn: [...facts.restsOn, { source: 'wire', origin: 'copy' }] };
    expect(whatBreaks(circle, { kind: 'source', id: 'wire' }).sources).toEqual(['copy']);
  });
});

describe('the sentence on what breaks', () => {
  // Bug: "1 data points", or a list without its "and".
  it('counts in words that agree', () => {
    const none = { sources: 0, fallen: 0, weakened: 0, estimates: 0, sentences: 0, reports: 0 };
    expect(impactWords(none, false)).toBe('Nothing rests on it: it can be withdrawn without consequence.');
    expect(impactWords({ ...none, fallen: 1, estimates: 2, sentences: 1, reports: 1 }, false)).toBe(
      'If it is withdrawn, 1 data point loses its only evidence, 2 estimates lose an input and 1 sentence in 1 report loses its source.',
    );
    expect(impactWords({ ...none, fallen: 1, sentences: 4, reports: 1 }, true)).toBe(
      'If it is withdrawn, 4 sentences in 1 report lose their source.',
    );
  });
});

describe('the sentences of a block', () => {
  const text = (words: string) => ({ text: words, falls: false });
  // Bug: a citation after the full stop marks the next sentence, or "1.6" ends one.
  it('are those in which something falls', () => {
    const runs = [
      text('It began. About '),
      { text: '1.6 million', falls: true },
      text(' came. Then '),
      text('it ended.'),
    ];
    expect(cutSentences(runs).map((runsOf) => runsOf.map(({ text: words }) => words).join(''))).toEqual([
      'About 1.6 million came.',
    ]);
    const cited = [text('One says so.'), { text: '', falls: true }, text(' Another does not.')];
    expect(cutSentences(cited).map((runsOf) => runsOf.map(({ text: words }) => words).join(''))).toEqual([
      'One says so.',
    ]);
  });
});

describe('the layout of a chain', () => {
  const edge = (from: string, to: string) => ({ from, to });
  // Bug: a thing reached by a short and a long way stands left of what rests on it, so that a line runs backwards.
  it('puts each thing right of all that rest on it', () => {
    const placed = layoutTrace(
      'a',
      ['a', 'b', 'c', 'd'],
      [edge('a', 'd'), edge('a', 'b'), edge('b', 'c'), edge('c', 'd')],
    );
    expect(placed.map(({ key, layer }) => `${key}${layer}`).toSorted()).toEqual(['a0', 'b1', 'c2', 'd3']);
  });

  // Bug: lines cross where an order of rows without crossings is at hand.
  it('orders rows by their neighbours', () => {
    const edges = [edge('s', 'a'), edge('s', 'b'), edge('a', 'y'), edge('b', 'x')];
    const placed = layoutTrace('s', ['s', 'a', 'b', 'x', 'y'], edges);
    const rowOf = (key: string) => placed.find((node) => node.key === key)?.row;
    expect([rowOf('y'), rowOf('x')]).toEqual([0, 1]);
  });

  // Bug: a circle of derivations hangs the pane.
  it('ends in a circle', () => {
    const placed = layoutTrace('a', ['a', 'b'], [edge('a', 'b'), edge('b', 'a')]);
    expect(placed.map(({ key, layer }) => `${key}${layer}`)).toEqual(['a0', 'b1']);
  });
});

describe('a long chain', () => {
  const node = (key: string, gap: string | null = null): TraceNode => ({
    ...{ key, kind: 'passage', id: key, words: key, detail: '', state: 'anchored', sourceId: null },
    ...{ before: '', after: '', inputs: [], gap },
  });
  const names = Array.from({ length: 10 }, (_, index) => `p${index}`);
  const trace: Trace = {
    start: 'd',
    nodes: [node('d'), ...names.map((name) => node(name, name === 'p9' ? 'lost' : null))],
    edges: names.map((to) => ({ from: 'd', to, stance: null, words: '' })),
  };

  // Bug: the lost passage at the end of a long list is folded out of sight.
  it('folds what is beyond the sixth of a kind, but nothing that has a gap', () => {
    const { trace: shown, folded } = collapseTrace(trace, new Set());
    expect(shown.nodes.map(({ key }) => key)).toEqual(['d', 'p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p9']);
    expect(folded.get('d')).toBe(3);
    expect(collapseTrace(trace, new Set(['d'])).trace.nodes).toHaveLength(11);
  });
});
