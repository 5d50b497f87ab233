import { describe, expect, it } from 'vitest';
import { amount, fixtureFacts, fixturePoint } from './fixturePoints.ts';
import { pointRows } from './pointRows.ts';
import type { PointColumn } from './pointsView.ts';
import { sortPoints } from './sortPoints.ts';
import { unitReader } from './unitReader.ts';

function sorted(points: readonly ReturnType<typeof fixturePoint>[], column: PointColumn, descending = false): string {
  const rows = sortPoints(pointRows(fixtureFacts(points)), { column, descending }, unitReader());
  return rows.map(({ point }) => point.id).join(' ');
}

describe('sorting data points', () => {
  // Bug: 900 kg stands above 2 t, as 900 is more than 2; or shells are mixed in between masses.
  it('compares quantities in a common unit where dimensions agree, and keeps other dimensions apart', () => {
    const points = [
      fixturePoint('shells', { quantity: amount(5, 'shells') }),
      fixturePoint('none'),
      fixturePoint('tonnes', { quantity: amount(2, 'metric tons') }),
      fixturePoint('kilos', { quantity: amount(900, 'kg') }),
      fixturePoint('range', { quantity: amount(null, 't', { low: 1, high: 2 }) }),
      fixturePoint('shell', { quantity: amount(4, 'shell') }),
    ];
    expect(sorted(points, 'quantity')).toBe('shell shells kilos range tonnes none');
    expect(sorted(points, 'quantity', true)).toBe('tonnes range kilos shells shell none');
  });

  // Bug: "2023-08" is compared as text with "about 2020", or an open start comes after what it includes.
  it('puts periods in the order of time, by start and then by end', () => {
    const points = [
      fixturePoint('long', { period: '2023-08/2024-01' }),
      fixturePoint('none'),
      fixturePoint('month', { period: '2023-08' }),
      fixturePoint('until', { period: '../2024' }),
      fixturePoint('early', { period: '2020~' }),
    ];
    expect(sorted(points, 'period')).toBe('until early month long none');
  });

  // Bug: equal rows change places at each sort, or empty cells jump to the top when the direction turns.
  it('is stable, and what is empty comes last in both directions', () => {
    const points = ['a', 'b', 'c', 'd'].map((id) => fixturePoint(id, { credibility: id === 'b' ? null : 3 }));
    expect(sorted(points, 'credibility')).toBe('a c d b');
    expect(sorted(points, 'credibility', true)).toBe('a c d b');
  });

  // Bug: disputed stands before claimed, and "Quay 10" before "Quay 9".
  it('knows the order of statuses and of numbers in words', () => {
    const points = [
      fixturePoint('x', { status: 'withdrawn', place: 'Quay 10' }),
      fixturePoint('y', { status: 'claimed', place: 'quay 9' }),
      fixturePoint('z', { status: 'confirmed', place: 'Écluse' }),
    ];
    expect(sorted(points, 'status')).toBe('y z x');
    expect(sorted(points, 'place')).toBe('z y x');
  });
});
