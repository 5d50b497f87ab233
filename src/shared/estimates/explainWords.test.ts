import { describe, expect, test } from 'vitest';
import { percentileErrors } from './convergence.ts';
import { convergenceOf, ordinal } from './convergenceWords.ts';
import { doubtNotes, doubtSentence } from './doubtWords.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateDefinition } from './estimate.ts';
import { runEstimate } from './runEstimate.ts';
import { aboveSentence, percentWords } from './shareWords.ts';

const shells: EstimateDefinition = {
  name: 'Shells',
  formula: 'cargo / mass',
  unit: 'shell',
  seed: 7,
  samples: 100_000,
  coverage: 0.9,
  lines: [
    { name: 'cargo', label: '', unit: 't', input: { kind: 'constant', value: 74_000, reason: '' } },
    {
      name: 'mass',
      label: '',
      unit: 'kg/shell',
      input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60 } },
    },
  ],
};

function judge(change: Partial<EstimateDefinition>) {
  const definition = { ...shells, ...change };
  return convergenceOf(runEstimate(definition), percentileErrors(drawResult(definition).samples));
}

describe('whether the samples are enough for the digits printed', () => {
  test('100,000 are, for 1.2 to 1.9 million', () => {
    const { enough, needed, sentence } = judge({});
    expect({ enough, needed }).toEqual({ enough: true, needed: null });
    expect(sentence).toMatch(
      /^100,000 samples are enough for the digits printed: the standard error of the (5th|95th) percentile is [\d,]+, and the last digit counts 100,000\.$/,
    );
  });

  test('100 are not, and the number that would be is told and is enough', () => {
    const { enough, needed, sentence } = judge({ samples: 100 });
    expect(enough).toBe(false);
    expect(sentence).toMatch(/^100 samples are not enough .* About [\d,]+ would be\.$/);
    expect(judge({ samples: 10 * (needed ?? 0) }).enough).toBe(true);
  });

  test('a result without doubt needs none', () => {
    const certain = judge({ formula: 'cargo', unit: 't', samples: 100 });
    expect(certain.sentence).toBe('No input is uncertain, so the number of samples changes nothing.');
  });

  test('another interval asks the percentile at its own end, or the next one outside', () => {
    // Bug: a 50% interval was judged by the 5th percentile, whose error is twice as large.
    const ends = { ...percentileErrors(drawResult(shells).samples), '25': 9e9, '1': 8e9 };
    expect(convergenceOf(runEstimate({ ...shells, coverage: 0.5 }), ends).sentence).toContain('25th percentile');
    expect(convergenceOf(runEstimate({ ...shells, coverage: 0.97 }), ends).sentence).toContain('1st percentile');
  });
});

test('shares read as percent, and what hardly ever happens does not read as never', () => {
  expect([0, 0.0004, 0.004, 0.372, 0.995, 0.99995, 1].map((share) => percentWords(share))).toEqual([
    '0%',
    'less than 0.1%',
    '0.4%',
    '37%',
    '99.5%',
    'more than 99.9%',
    '100%',
  ]);
  expect(aboveSentence({ share: 0.3204, error: 0.00148 }, 1.6e6)).toBe(
    '32% of the samples are above 1.6 million; standard error 0.1 points',
  );
});

test('ordinals end as they are said', () => {
  expect(['1', '2.5', '5', 22, 11, 63, 113].map((number) => ordinal(number))).toEqual([
    '1st',
    '2.5th',
    '5th',
    '22nd',
    '11th',
    '63rd',
    '113th',
  ]);
});

describe('where the doubt comes from', () => {
  const input = (name: string, share: number) => ({ name, share, rankCorrelation: Math.sqrt(share) });

  test.each([
    [[], 'No input is uncertain, so there is no doubt to share out.'],
    [[input('mass', 1)], 'All of the doubt comes from mass, the only uncertain input.'],
    [[input('mass', 0.98), input('lost', 0.02)], 'Nearly all of the doubt comes from mass (98%).'],
    [[input('mass', 0.7), input('lost', 0.3)], 'Most of the doubt comes from mass (70%), then from lost (30%).'],
    [
      [input('a', 0.4), input('b', 0.35), input('c', 0.22), input('d', 0.03)],
      'No input makes most of the doubt; it comes from a (40%), b (35%) and c (22%).',
    ],
    [[input('a', 0), input('b', 0)], 'No input goes with the result by rank; the chart shows what each does alone.'],
  ])('%j', (inputs, sentence) => {
    expect(doubtSentence(inputs)).toBe(sentence);
  });

  test('correlated inputs are named, and only those that the result rests on', () => {
    const correlations = [
      { between: 'mass', and: 'lost', rank: 0.5 },
      { between: 'mass', and: 'unused', rank: 0.5 },
    ];
    const notes = doubtNotes({ ...shells, correlations }, [input('mass', 0.5), input('lost', 0.5)]);
    expect(notes.at(-1)).toBe(
      'Correlated inputs share what they tell, and the shares count it for both: mass and lost.',
    );
    expect(doubtNotes(shells, [input('mass', 1)])).toHaveLength(2);
  });
});
