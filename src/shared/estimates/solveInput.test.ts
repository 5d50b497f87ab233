import { describe, expect, test } from 'vitest';
import { noQuantity } from '../values/quantity.ts';
import { claimSentence } from './claimSentence.ts';
import type { EstimateDefinition, EstimateLine } from './estimate.ts';
import { findRoot } from './findRoot.ts';
import { roundingInterval, type Interval } from './roundingInterval.ts';
import { solveInput } from './solveInput.ts';

function constant(name: string, unit: string, value: number): EstimateLine {
  return { name, label: name, unit, input: { kind: 'constant', value, reason: '' } };
}

function spread(name: string, unit: string, low: number, high: number, distribution = 'lognormal'): EstimateLine {
  return { name, label: name, unit, input: { kind: 'distribution', distribution, parameters: { low, high } } };
}

function sheet(formula: string, lines: readonly EstimateLine[], unit = ''): EstimateDefinition {
  return { name: 'Test', formula, unit, seed: 7, samples: 1_000, coverage: 0.9, lines: [...lines] };
}

const shells = sheet('cargo / mass', [constant('cargo', 't', 74_000), spread('mass', 'kg/shell', 40, 60)]);
const moreThan = roundingInterval({ ...noQuantity, value: 74_000, qualifier: 'more than' });
const plainly = roundingInterval({ ...noQuantity, value: 74_000 });
const aMillionAndMore = roundingInterval({ ...noQuantity, value: 1.6e6, qualifier: 'about' });

function ask(cargo: Interval | null) {
  return solveInput(shells, {
    input: 'mass',
    claimed: 1.6e6,
    claimedWithin: aMillionAndMore,
    inputsWithin: new Map(cargo === null ? [] : [['cargo', cargo]]),
  });
}

describe('74,000 t and 1.6 million shells', () => {
  test('imply 46.25 kg a shell, 44.8 to 48.4 with 74,000 read as "more than"', () => {
    const found = ask(moreThan);
    expect(found).toMatchObject({ unit: 'kg/shell', monotonic: true });
    expect(found.values).toHaveLength(1);
    expect(found.values[0]).toBeCloseTo(46.25, 9);
    expect(found.within?.low).toBeCloseTo(74e6 / 1.65e6, 9);
    expect(found.within?.high).toBeCloseTo(75e6 / 1.55e6, 9);
    expect(claimSentence(found, 'shell mass')).toBe(
      'For this result, shell mass would have to be 46.25 kg/shell (44.8 to 48.4 kg/shell by rounding alone).',
    );
  });

  test('imply 44.5 to 48.1 kg with 74,000 read to the nearest thousand', () => {
    const { within } = ask(plainly);
    expect(within?.low.toFixed(1)).toBe('44.5');
    expect(within?.high.toFixed(1)).toBe('48.1');
  });

  test('imply a cargo, too, through a line that is a formula', () => {
    const each: EstimateLine = {
      name: 'each',
      label: '',
      unit: 'kg/shell',
      input: { kind: 'formula', formula: 'mass' },
    };
    const through = { ...shells, formula: 'cargo / each', lines: [each, ...shells.lines] };
    const question = { input: 'cargo', claimed: 1.6e6, claimedWithin: null, inputsWithin: new Map() };
    const { values, unit } = solveInput(through, question);
    expect(unit).toBe('t');
    expect(values[0]).toBeCloseTo(1.6e3 * Math.sqrt(2400), 6);
  });
});

describe('the interval of a rounded number', () => {
  test.each([
    [{ value: 1.6e6 }, 1.55e6, 1.65e6],
    [{ value: 74_000, qualifier: 'at least' }, 74_000, 75_000],
    [{ value: 16_000, qualifier: 'nearly' }, 15_000, 16_000],
    [{ value: 4.8e6, qualifier: 'up to' }, 4.7e6, 4.8e6],
    [{ value: 46.25 }, 46.245, 46.255],
    [{ value: 0.05 }, 0.045, 0.055],
    [{ value: 13_000, qualifier: 'exactly' }, 13_000, 13_000],
    [{ low: 4e6, high: 6e6 }, 4e6, 6e6],
    [{ low: 10_000 }, 10_000, 20_000],
    [{ value: -300 }, -350, -250],
  ] as const)('%j', (quantity, low, high) => {
    const found = roundingInterval({ ...noQuantity, ...quantity });
    expect(found?.low).toBeCloseTo(low, 9);
    expect(found?.high).toBeCloseTo(high, 9);
  });

  test('is none without a number', () => {
    expect(roundingInterval(noQuantity)).toBeNull();
  });
});

describe('what has no single answer says so', () => {
  const question = { input: 'x', claimed: 4, claimedWithin: { low: 3.5, high: 4.5 }, inputsWithin: new Map() };
  const plain = spread('x', '', -1, 2, 'normal');

  test('a square has two roots, and does not rise throughout', () => {
    const found = solveInput(sheet('x * x', [plain]), question);
    expect(found.values.map((value) => Number(value.toFixed(9)))).toEqual([2, -2]);
    expect(found).toMatchObject({ monotonic: false, within: null });
    expect(claimSentence(found, 'x')).toBe(
      'For this result, x would have to be 2, or -2. The result does not only rise or only fall with it, so other values may give it, too.',
    );
  });

  test('a value that nothing gives', () => {
    const found = solveInput(sheet('x * x + 9', [plain]), question);
    expect(found.values).toEqual([]);
    expect(claimSentence(found, 'x')).toBe('No x gives this result with the other inputs at their medians.');
  });

  test('a pole is no answer, although the sign changes there', () => {
    expect(solveInput(sheet('4 + 1 / (x - 0.3)', [plain]), question).values).toEqual([]);
  });

  test('an input that the formula does not rest on', () => {
    expect(() => solveInput(shells, { ...question, input: 'price' })).toThrow(
      '"price" is not an input that the formula rests on, so the claim says nothing about it.',
    );
  });
});

test.each([
  [(x: number) => x ** 3 - 2, 0, 5, Math.cbrt(2)],
  [(x: number) => Math.exp(-x) - 1e-9, 0, 1_000, 9 * Math.log(10)],
  [(x: number) => (x < 1 ? -1 : x - 0.5), 0, 7, 1],
  [(x: number) => 7 - x, 1e-300, 1e300, 7],
])('a root is found to the last digits (%#)', (of, from, to, expected) => {
  let asked = 0;
  const counted = (value: number) => {
    asked += 1;
    return of(value);
  };
  expect(Math.abs(findRoot(counted, from, to) / expected - 1)).toBeLessThan(4e-14);
  // Bug: steps by interpolation that led out of the bracket crept on for thousands of rounds.
  expect(asked).toBeLessThan(120);
});
