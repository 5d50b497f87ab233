import { describe, expect, it } from 'vitest';
import type { LinkKind, Trace, TraceNode } from '../contract/links.ts';
import { groupBy } from '../values/groupBy.ts';
import { collapseTrace } from './collapseTrace.ts';
import { gapLines } from './gapLines.ts';
import { layoutTrace } from './layoutTrace.ts';

const node = (kind: LinkKind, id: string, gap: string | null = null): TraceNode => ({
  ...{ key: `${kind} ${id}`, kind, id, words: id, detail: '', state: '', sourceId: null },
  ...{ before: '', after: '', inputs: [], gap },
});

/** An estimate of 10 data points, each on 15 passages; 130 sources with their captures, the later ones resting on earlier ones; 80 stubs. */
function largeTrace(): Trace {
  const nodes = [node('estimate', 'e')];
  const edges: Trace['edges'][number][] = [];
  const link = (from: string, to: string) => void edges.push({ from, to, stance: null, words: '' });
  for (let point = 0; point < 10; point += 1) {
    nodes.push(node('dataPoint', `${point}`));
    link('estimate e', `dataPoint ${point}`);
    for (let at = 0; at < 15; at += 1) {
      const passage = point * 15 + at;
      nodes.push(node('passage', `${passage}`, passage === 14 ? 'Its words are gone.' : null));
      link(`dataPoint ${point}`, `passage ${passage}`);
      link(`passage ${passage}`, `source ${passage % 130}`);
    }
  }
  for (let source = 0; source < 130; source += 1) {
    nodes.push(node('source', `${source}`), node('capture', `${source}`));
    link(`source ${source}`, `capture ${source}`);
    if (source > 0) link(`source ${source}`, `source ${Math.floor(source / 4)}`);
    if (source < 80) link(`source ${source}`, `source stub ${source}`);
  }
  for (let stub = 0; stub < 80; stub += 1) nodes.push(node('source', `stub ${stub}`, 'Named, not imported.'));
  return { start: 'estimate e', nodes, edges };
}

describe('a chain of 500 things', () => {
  const trace = largeTrace();
  const place = ({ start, nodes, edges }: Trace) =>
    layoutTrace(
      start,
      nodes.map(({ key }) => key),
      edges,
    );

  // Bug: two boxes lie over each other, one is lost, a column has holes, or a line runs backwards.
  it('has a place of its own for each, in full columns, with all lines to the right', () => {
    expect(trace.nodes.length).toBeGreaterThanOrEqual(500);
    const placed = place(trace);
    expect(new Set(placed.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(trace.nodes.length);
    const columns = groupBy(placed, ({ layer }) => layer);
    for (const column of columns.values()) expect(Math.max(...column.map(({ row }) => row))).toBe(column.length - 1);
    const layerOf = new Map(placed.map(({ key, layer }) => [key, layer]));
    expect(trace.edges.filter(({ from, to }) => (layerOf.get(from) ?? 0) >= (layerOf.get(to) ?? 0))).toEqual([]);
    expect(columns.size).toBeLessThan(10);
  });

  // Bug: six of each kind under each thing are still hundreds, which nobody reads; or a thing that has a gap is folded away.
  it('folds to what a screen or two can hold, and says how many lie under each thing', () => {
    const { trace: shown, folded } = collapseTrace(trace, new Set());
    expect(shown.nodes.length).toBeLessThanOrEqual(60);
    expect(shown.nodes.length).toBeGreaterThan(20);
    expect(Math.max(...place(shown).map(({ row }) => row))).toBeLessThan(25);
    expect(shown.nodes.map(({ key }) => key)).toContain('passage 14');
    const shownUnder = shown.edges.filter(({ from }) => from === 'estimate e').length;
    expect(folded.get('estimate e')).toBe(10 - shownUnder);
  });

  // Bug: unfolding one thing folds others, so that the eye loses its place.
  it('unfolds one thing and leaves the others as they are', () => {
    const before = collapseTrace(trace, new Set()).trace.nodes.map(({ key }) => key);
    const { trace: shown, folded } = collapseTrace(trace, new Set(['estimate e']));
    expect(shown.nodes.map(({ key }) => key)).toEqual(expect.arrayContaining(before));
    expect(folded.has('estimate e')).toBe(false);
  });

  // Bug: eighty sources that are not imported fill the top of the pane with eighty lines.
  it('tells each kind of gap once', () => {
    expect(gapLines(trace.nodes).map(({ gap, count, nodes }) => [gap, count, nodes.length])).toEqual([
      ['Its words are gone.', 1, 1],
      ['Named, not imported.', 80, 3],
    ]);
  });
});
