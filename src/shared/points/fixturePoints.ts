import type { DataPoint } from '../contract/dataPoints.ts';
import { noQuantity, type Quantity } from '../values/quantity.ts';
import type { PointFacts } from './pointFacts.ts';

/** A data point for tests, of which only what matters there is said. */
export function fixturePoint(id: string, said: Partial<DataPoint> = {}): DataPoint {
  return {
    ...{ id, what: `Grain ${id}`, quantity: null, written: null, unitWritten: null, counted: null, period: null },
    ...{ place: null, credibility: null, status: 'claimed', evidence: [], claimId: null, stale: false },
    ...{ createdAt: '2026-01-01T00:00:00.000Z' },
    ...said,
  };
}

export function amount(value: number | null, unit: string | null, said: Partial<Quantity> = {}): Quantity {
  return { ...noQuantity, value, unit, ...said };
}

/** Three passages in three articles, of which two rest on one wire. */
export function fixtureFacts(points: readonly DataPoint[], said: Partial<PointFacts> = {}): PointFacts {
  return {
    points,
    passages: [
      { id: 'p1', sourceId: 's1', exact: 'Forty carts, the gazette\ncounts', state: 'anchored' },
      { id: 'p2', sourceId: 's2', exact: 'Some 40 carts went over', state: 'anchored' },
      { id: 'p3', sourceId: 's3', exact: 'No cart went over', state: 'moved' },
    ],
    sources: [
      { id: 's1', title: 'The Gazette' },
      { id: 's2', title: 'The Echo' },
      { id: 's3', title: 'The Log' },
    ],
    claims: [{ id: 'c1', title: 'Carts over the ferry' }],
    tags: [{ id: 't1', name: 'ferry', colour: 'blue', description: '' }],
    taggings: [],
    restsOn: [
      { source: 's1', origin: 'wire' },
      { source: 's2', origin: 'wire' },
    ],
    ...said,
  };
}
