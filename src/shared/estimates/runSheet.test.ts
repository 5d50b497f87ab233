import { expect, test } from 'vitest';
import { PlumbError } from '../values/PlumbError.ts';
import type { EstimateDefinition, EstimateInput, EstimateLine } from './estimate.ts';
import { runEstimate } from './runEstimate.ts';
import { bindLine } from './inputSampler.ts';
import { runSheet, runWholeSheet } from './runSheet.ts';

function line(name: string, unit: string, input: EstimateInput): EstimateLine {
  return { name, label: name, unit, input };
}

function formula(name: string, text: string, unit = ''): EstimateLine {
  return line(name, unit, { kind: 'formula', formula: text });
}

function spread(name: string, unit: string, low: number, high: number, distribution = 'lognormal'): EstimateLine {
  return line(name, unit, { kind: 'distribution', distribution, parameters: { low, high } });
}

function sheet(lines: readonly EstimateLine[], text = '1'): EstimateDefinition {
  return { name: 'Test', formula: text, unit: '', seed: 7, samples: 10_000, coverage: 0.9, lines: [...lines] };
}

const good = [
  formula('shells', 'cargo / mass', 'shells'),
  line('cargo', 't', { kind: 'constant', value: 74_000, reason: '' }),
  spread('mass', 'kg/shell', 40, 60),
  formula('twice', 'shells + shells'),
];

test('lines are formulas over other lines, in any order, from the same draws as a run of them', () => {
  const outcomes = runSheet(sheet(good));
  expect(outcomes.map((outcome) => [outcome.name, 'unit' in outcome ? outcome.unit : null])).toEqual([
    ['shells', 'shell'],
    ['cargo', 't'],
    ['mass', 'kg/shell'],
    ['twice', 'shell'],
  ]);
  const alone = runEstimate(sheet(good, 'cargo / mass'));
  expect(outcomes[0]).toMatchObject({ summary: { mean: alone.mean, percentiles: alone.percentiles } });
  const through = runEstimate(sheet(good, 'twice - shells'));
  expect(through.unit).toBe('shell');
  expect(through.percentiles['50']).toBeCloseTo(alone.percentiles['50'], 6);
  expect(through.inputs.map(({ name }) => name)).toEqual(['cargo', 'mass']);
});

// Bug: one broken line left the whole sheet without results, or a name such as constructor found what is no line.
const bad: readonly (readonly [string, readonly EstimateLine[], string])[] = [
  ['a cycle', [formula('p', 'q + 1'), formula('q', 'p + 1')], 'Line q: it rests on itself (p → q → p);'],
  ['itself', [formula('q', 'q')], 'Line q: it rests on itself (q → q);'],
  [
    'unknown name',
    [formula('q', 'cargo * shels')],
    'Line q: Formula, character 9: "shels" is not a line of this sheet (did',
  ],
  ['__proto__', [formula('q', 'cargo * __proto__')], '"__proto__" is not a line of this sheet'],
  ['constructor', [formula('q', 'constructor')], '"constructor" is not a line of this sheet'],
  ['toString', [formula('q', 'toString(cargo)')], '"toString" is not a function'],
  ['units', [formula('q', 'cargo + shells')], 'Line q: Formula, character 1: '],
  ['declared unit', [formula('q', 'cargo', 'km')], 'Line q: The formula gives t, and the line is to be in km.'],
  [
    'zero inside',
    [spread('z', '', -1, 1, 'normal'), formula('q', 'cargo / z')],
    'Line q: Formula, character 9: what this',
  ],
  ['zero', [formula('q', 'cargo / (1 - 1)')], 'Line q: Formula, character 10: this divides by 0'],
  [
    'a root',
    [spread('z', '', -1, 1, 'normal'), formula('q', 'sqrt(z)')],
    'Line q: The formula has no finite value in ',
  ],
  ['rests on one', [spread('z', '', -1, 1), formula('q', 'cargo * z')], 'Line q: it rests on z, which can not be'],
  [
    'rests on a divisor',
    [spread('z', '', -1, 1, 'normal'), formula('y', '1 / z'), formula('q', 'y * 2')],
    'Line q: it rests on y, which can not be computed.',
  ],
  [
    'lognormal at 0',
    [spread('q', 'kg', 0, 1)],
    'Line q: A lognormal needs an interval above zero; the lower end is 0 kg.',
  ],
  ['the wrong way round', [spread('q', 'kg', 3, 1)], 'Line q: A lognormal needs an interval from low to high'],
  ['10,000 terms', [formula('q', Array.from({ length: 10_000 }, () => '1').join('+'))], 'Line q: Formula, character '],
  ['deep nesting', [formula('q', `${'('.repeat(200)}1${')'.repeat(200)}`)], 'nested more than 50 deep'],
  ['nothing', [formula('q', ' ')], 'Line q: The formula is empty.'],
  ['a distribution unknown', [spread('q', '', 1, 2, '__proto__')], 'Line q: "__proto__" is not a distribution.'],
];

test.each(bad)('%s: a sentence at its line, while the others compute', (_, lines, words) => {
  const outcomes = new Map(runSheet(sheet([...lines, ...good])).map((outcome) => [outcome.name, outcome]));
  expect(outcomes.get('q')).toMatchObject({ problem: { message: expect.stringContaining(words) } });
  expect(outcomes.get('q')).toMatchObject({ problem: { details: { line: 'q' } } });
  for (const { name } of good) expect(outcomes.get(name)).toHaveProperty('summary.mean');
  expect(() => runEstimate(sheet([...lines, ...good], 'q'))).toThrow(PlumbError);
  expect(runEstimate(sheet([...lines, ...good], 'shells')).unit).toBe('shell');
});

test('more samples of more lines than memory holds are refused', () => {
  expect(() => runSheet({ ...sheet(good), samples: 1e9 })).toThrow(
    'At most 25,000,000 samples of all 4 lines can be kept.',
  );
});

// Bug: the sheet and its result came from two drawings, and lines and result told two stories.
test('the result comes from the same draws as the lines, and is that of a run of the estimate', () => {
  const definition = sheet(good, 'shells');
  const whole = runWholeSheet(definition);
  const [shells] = whole.lines;
  expect(whole.result).toEqual(runEstimate(definition));
  expect(shells).toMatchObject({ summary: { low: whole.result instanceof PlumbError ? NaN : whole.result.low } });
});

// Bug: a broken line that the result does not use took the result away.
test('the result stands beside a broken line that it does not use', () => {
  const { lines, result } = runWholeSheet(sheet([...good, formula('odd', 'nothing')], 'shells'));
  expect(result).not.toBeInstanceOf(PlumbError);
  expect(lines.at(-1)).toHaveProperty('problem');
});

// Bug: correlations that contradict each other emptied every row.
test('contradicting correlations stop the result, and the lines are still computed', () => {
  const lines = ['a', 'b', 'c'].map((name) => spread(name, '', 1, 2));
  const pair = (between: string, and: string, rank: number) => ({ between, and, rank });
  const correlations = [pair('a', 'b', 0.9), pair('b', 'c', 0.9), pair('a', 'c', -0.9)];
  const whole = runWholeSheet({ ...sheet(lines, 'a + b + c'), correlations });
  expect(whole.result).toHaveProperty('message', expect.stringContaining('contradict each other'));
  expect(whole.lines.every((outcome) => 'summary' in outcome)).toBe(true);
});

// Bug: every keystroke in one line tabulated all betas of the sheet again.
test('what binds the lines may remember them', () => {
  const asked: string[] = [];
  runWholeSheet(sheet(good, 'shells'), (each) => {
    asked.push(each.name);
    return bindLine(each);
  });
  expect(asked).toEqual(['cargo', 'mass']);
});
