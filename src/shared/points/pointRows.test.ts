import { describe, expect, it } from 'vitest';
import { fixtureFacts, fixturePoint } from './fixturePoints.ts';
import { groupPoints } from './groupPoints.ts';
import { countStances, pointRows } from './pointRows.ts';
import { firstView, readPointsView } from './pointsView.ts';

const evidence = [
  { passageId: 'p1', stance: 'supports' },
  { passageId: 'p3', stance: 'disputes' },
  { passageId: 'p2', stance: 'supports' },
  { passageId: 'gone', stance: 'context' },
] as const;

describe('rows of data points', () => {
  // Bug: two papers that print one wire count as two who say so, or one passage too many breaks the row.
  it('count sources that share an origin once, and stances apart', () => {
    const [row] = pointRows(fixtureFacts([fixturePoint('a', { evidence, claimId: 'c1' })]));
    expect(row).toMatchObject({ independent: 2, claim: 'Carts over the ferry' });
    expect(row?.sources.map(({ title }) => title)).toEqual(['The Gazette', 'The Log', 'The Echo']);
    expect(countStances(row?.evidence ?? [])).toEqual({ supports: 2, disputes: 1, context: 1 });
  });

  // Bug: sources that nothing is known of count as one.
  it('take each source without derivations for an origin of its own', () => {
    const facts = fixtureFacts([fixturePoint('a', { evidence })], { restsOn: [] });
    expect(pointRows(facts)[0]?.independent).toBe(3);
  });
});

describe('groups', () => {
  // Bug: rows are lost or doubled by grouping, or statuses come in the order in which they are met.
  it('hold each row once, statuses in their order, and what has none last', () => {
    const rows = pointRows(
      fixtureFacts([
        fixturePoint('a', { status: 'withdrawn' }),
        fixturePoint('b', { claimId: 'c1', evidence }),
        fixturePoint('c', { status: 'claimed' }),
      ]),
    );
    const titles = (grouping: Parameters<typeof groupPoints>[1]) =>
      groupPoints(rows, grouping).map((group) => [group.title, group.rows.map(({ point }) => point.id).join('')]);
    expect(titles(null)).toEqual([['', 'abc']]);
    expect(titles('status')).toEqual([
      ['claimed', 'bc'],
      ['withdrawn', 'a'],
    ]);
    expect(titles('claim')).toEqual([
      ['Carts over the ferry', 'b'],
      ['no claim', 'ac'],
    ]);
    expect(titles('source')).toEqual([
      ['The Gazette', 'b'],
      ['no source', 'ac'],
    ]);
  });
});

describe('a saved view', () => {
  // Bug: a view that a later version saved, or one of whose columns is gone, cannot be opened at all.
  it('is read as far as it can be, and always shows what is claimed', () => {
    expect(readPointsView({})).toEqual(firstView);
    const saved = {
      sort: { column: 'period', descending: true },
      columns: ['place', 'place'],
      filters: [{ kind: 'x' }],
    };
    expect(readPointsView(saved)).toEqual({ ...firstView, sort: saved.sort, columns: ['what', 'place'] });
    expect(readPointsView({ ...firstView, grouping: 'claim', later: 1 })).toEqual({ ...firstView, grouping: 'claim' });
  });
});
