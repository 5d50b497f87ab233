import { describe, expect, test } from 'vitest';
import { planCorrelations } from './correlate.ts';
import { drawSheet } from './drawSheet.ts';
import type { Correlation, EstimateDefinition, EstimateLine } from './estimate.ts';
import { prepareSheet } from './prepareSheet.ts';
import { correlateRanks, ranksOf } from './rankCorrelation.ts';

function line(name: string, distribution: string, parameters: Readonly<Record<string, number>>): EstimateLine {
  return { name, label: name, unit: '', input: { kind: 'distribution', distribution, parameters } };
}

const lines = [
  line('a', 'lognormal', { low: 40, high: 60 }),
  line('b', 'beta', { low: 0.1, high: 0.7 }),
  line('c', 'uniform', { low: 2, high: 5 }),
  line('d', 'normal', { low: -1, high: 1 }),
];

function drawn(correlations: readonly Correlation[], samples: number, sheet: readonly EstimateLine[] = lines) {
  const definition: EstimateDefinition = {
    ...{ name: 'Test', formula: '', unit: '', seed: 3, samples, coverage: 0.9 },
    lines: [...sheet],
    correlations: [...correlations],
  };
  const { columns } = drawSheet([...prepareSheet(definition).lines.values()], definition);
  return (name: string) => columns.get(name) ?? new Float64Array();
}

const pairs = [
  { between: 'a', and: 'b', rank: 0.7 },
  { between: 'c', and: 'b', rank: -0.4 },
];

// The first test of a million takes a second on a quiet machine.
describe.each([1_000_000, 10_000])('with %d samples', { timeout: 30_000 }, (samples) => {
  const apart = drawn([], samples);
  const together = drawn(pairs, samples);

  test('inputs have the rank correlations that are asked for', () => {
    // The standard error of a rank correlation is at most 1 / sqrt(n).
    const error = 3.5 / Math.sqrt(samples);
    const [a, b, c, alone] = [together('a'), together('b'), together('c'), apart('b')].map(ranksOf);
    const between = (one: Float64Array = new Float64Array(), other: Float64Array = one) => correlateRanks(one, other);
    expect(Math.abs(between(a, b) - 0.7)).toBeLessThan(error);
    expect(Math.abs(between(c, b) + 0.4)).toBeLessThan(error);
    expect(Math.abs(between(a, c))).toBeLessThan(error);
    expect(Math.abs(between(a, alone))).toBeLessThan(error);
  });

  test('each keeps its own distribution', () => {
    for (const name of ['a', 'b', 'c']) {
      const [before, after] = [apart(name).toSorted(), together(name).toSorted()];
      for (const share of [0.05, 0.5, 0.95]) {
        const at = Math.floor(share * samples);
        const width = (before[Math.floor(0.95 * samples)] ?? 0) - (before[Math.floor(0.05 * samples)] ?? 0);
        expect(Math.abs((before[at] ?? 0) - (after[at] ?? 0))).toBeLessThan((5 * width) / Math.sqrt(samples));
      }
    }
  });

  test('a line that is in no pair keeps its draws, and so does the first by name', () => {
    expect(together('d')).toEqual(apart('d'));
    expect(together('a')).toEqual(apart('a'));
    expect(together('b')).not.toEqual(apart('b'));
  });

  test('the order of lines and pairs does not matter', () => {
    const turned = drawn(pairs.toReversed(), samples, lines.toReversed());
    for (const name of ['a', 'b', 'c', 'd']) expect(turned(name)).toEqual(together(name));
  });
});

describe('correlations that contradict each other', () => {
  const triple = [
    { between: 'x', and: 'y', rank: 0.9 },
    { between: 'y', and: 'z', rank: 0.9 },
    { between: 'x', and: 'z', rank: -0.9 },
  ];

  test('are refused with the names of their lines, and of no others', () => {
    const more = [{ between: 'a', and: 'x', rank: 0.2 }, ...triple, { between: 'b', and: 'c', rank: 0.5 }];
    expect(() => planCorrelations(more, ['a', 'b', 'c', 'x', 'y', 'z'])).toThrow(
      'The rank correlations between x, y and z contradict each other: no inputs can have all of them. Bring one nearer to 0.',
    );
  });

  test('are not looked at where one of the lines is not drawn', () => {
    expect(planCorrelations(triple, ['x', 'y'])?.names).toEqual(['x', 'y']);
    expect(planCorrelations(triple, ['x'])).toBeNull();
  });
});
