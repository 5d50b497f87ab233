import { describe, expect, test } from 'vitest';
import { cumulativePoints, percentileErrors, shareAbove } from './convergence.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateDefinition, EstimateLine } from './estimate.ts';
import { normalQuantile } from './normalCurve.ts';
import { createRandom } from './random.ts';
import { rankCorrelation } from './rankCorrelation.ts';
import { runEstimate } from './runEstimate.ts';
import { findSensitivity } from './sensitivity.ts';
import { drawTornado } from './tornado.ts';

function spread(name: string, unit: string, low: number, high: number, distribution = 'normal'): EstimateLine {
  return { name, label: name, unit, input: { kind: 'distribution', distribution, parameters: { low, high } } };
}

function constant(name: string, unit: string, value: number): EstimateLine {
  return { name, label: name, unit, input: { kind: 'constant', value, reason: '' } };
}

function sheet(formula: string, lines: readonly EstimateLine[], samples = 100_000): EstimateDefinition {
  return { name: 'Test', formula, unit: '', seed: 7, samples, coverage: 0.9, lines: [...lines] };
}

const shells = sheet('cargo * (1 - lost) / mass', [
  constant('cargo', 't', 74_000),
  spread('mass', 'kg/shell', 40, 60, 'lognormal'),
  spread('lost', '', 0, 0.1, 'uniform'),
]);

describe('the tornado', () => {
  const { middle, unit, bars } = drawTornado(shells);

  test('moves one input between its 5th and 95th percentile, the others at their medians', () => {
    expect(unit).toBe('shell');
    expect(middle).toBeCloseTo((74e6 * 0.95) / Math.sqrt(2400), 3);
    expect(bars.map(({ name }) => name)).toEqual(['mass', 'lost']);
    expect(bars[0]?.atLow).toBeCloseTo((74e6 * 0.95) / 40, 3);
    expect(bars[0]?.atHigh).toBeCloseTo((74e6 * 0.95) / 60, 3);
    expect(bars[1]?.low).toBeCloseTo(0.005, 12);
    expect(bars[1]?.atLow).toBeCloseTo((74e6 * 0.995) / Math.sqrt(2400), 3);
  });

  test('goes through formulas of lines, and says nothing about a constant', () => {
    const rest: EstimateLine = {
      name: 'kept',
      label: '',
      unit: 't',
      input: { kind: 'formula', formula: 'cargo * (1 - lost)' },
    };
    const through = drawTornado({ ...shells, formula: 'kept / mass', lines: [rest, ...shells.lines] });
    expect(through.bars.map(({ atLow }) => Math.round(atLow))).toEqual(bars.map(({ atLow }) => Math.round(atLow)));
  });
});

describe('sensitivity', () => {
  test('gives the shares of a sum of independent normals', () => {
    const sum = sheet('a - b + c', [spread('a', '', -1, 1), spread('b', '', -2, 2), spread('c', '', -3, 3)]);
    const found = findSensitivity(sum);
    expect(found.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    // The rank correlation of two normals with the correlation r is 6 / pi asin(r / 2).
    const expected = [3, -2, 1].map((part) => (6 / Math.PI) * Math.asin(part / Math.sqrt(14) / 2));
    found.forEach((each, index) => expect(Math.abs(each.rankCorrelation - (expected[index] ?? 0))).toBeLessThan(0.01));
    found.forEach((each, index) => expect(Math.abs(each.share - (3 - index) ** 2 / 14)).toBeLessThan(0.02));
    expect(found.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
  });

  test('leaves out constants, and says nothing where nothing is uncertain', () => {
    expect(findSensitivity(shells).map(({ name }) => name)).toEqual(['mass', 'lost']);
    expect(findSensitivity(sheet('cargo', [constant('cargo', 't', 1)], 1_000))).toEqual([]);
  });

  test('does not change by a bit when the samples come in another order', () => {
    const { samples, columns } = drawResult(shells);
    const mass = columns.get('mass') ?? new Float64Array();
    expect(rankCorrelation(mass.toReversed(), samples.toReversed())).toBe(rankCorrelation(mass, samples));
    const order = new Float64Array(samples.length);
    createRandom(1, 'order').fillUniform(order, order.length);
    const places = [...order.keys()].toSorted((one, other) => (order[one] ?? 0) - (order[other] ?? 0));
    const shuffled = (column: Float64Array) => Float64Array.from(places, (place) => column[place] ?? 0);
    expect(rankCorrelation(shuffled(mass), shuffled(samples))).toBe(rankCorrelation(mass, samples));
  });

  test('gives equal values the mean of their ranks', () => {
    // Worked by hand: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4 have the correlation 4.5 / sqrt(4.5 * 5).
    const found = rankCorrelation(Float64Array.of(1, 5, 5, 9), Float64Array.of(2, 4, 6, 8));
    expect(found).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
  });
});

describe('the samples of a result', () => {
  const { samples } = drawResult(shells);
  const result = runEstimate(shells);

  test('are those of a run, bit by bit', () => {
    expect(shareAbove(samples, result.percentiles['75']).share).toBe(0.25);
    expect(samples.toSorted()[50_000]).toBeGreaterThanOrEqual(result.percentiles['50']);
  });

  test('tell how likely a number is exceeded', () => {
    const mass = sheet('x', [spread('x', '', -1, 1)]);
    const found = shareAbove(drawResult(mass).samples, 1);
    expect(Math.abs(found.share - 0.05)).toBeLessThan(3 * found.error);
    expect(found.error).toBeCloseTo(Math.sqrt((0.05 * 0.95) / 100_000), 4);
    // Bug: an error of 0 said that what no sample showed is impossible.
    expect(shareAbove(samples, 1e12)).toMatchObject({ share: 0, error: expect.closeTo(1e-5, 6) });
  });

  test('tell the standard error of each percentile: as often as it says, another seed lies within it', () => {
    const normal = sheet('x', [spread('x', '', -normalQuantile(0.95), normalQuantile(0.95))], 20_000);
    const errors = percentileErrors(drawResult(normal).samples);
    // sqrt(p (1 - p) / n) over the density.
    expect(errors['50'] / (0.5 / Math.sqrt(20_000) / 0.3989423)).toBeCloseTo(1, 1);
    expect(errors['95'] / (Math.sqrt((0.05 * 0.95) / 20_000) / 0.1031356)).toBeCloseTo(1, 1);
    const inside = Array.from({ length: 100 }, (_, seed) => runEstimate({ ...normal, seed }).percentiles['95']);
    const within = inside.filter((value) => Math.abs(value - normalQuantile(0.95)) < errors['95']).length;
    expect(within).toBeGreaterThan(54);
    expect(within).toBeLessThan(82);
  });

  test('draw a rising cumulative curve', () => {
    const points = cumulativePoints(samples.slice());
    expect(points).toHaveLength(100);
    expect(points[0]?.share).toBe(0.005);
    expect(points.at(-1)?.share).toBeCloseTo(0.995, 12);
    const values = points.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  });
});
