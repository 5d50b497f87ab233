import { describe, expect, test } from 'vitest';
import { amount, fixturePoint } from '../points/fixturePoints.ts';
import { claimPlace } from './claimPlace.ts';
import { describeSamples } from './describeSamples.ts';
import type { EstimateDefinition } from './estimate.ts';
import { askedAtFirst, impliedWords, inputsOf, roundedAtFirst, roundedInputs } from './impliedInput.ts';
import { proposeClaims } from './proposeClaims.ts';
import { readClaim } from './readClaim.ts';
import { runEstimate } from './runEstimate.ts';

function sheet(qualifier: 'more than' | null): EstimateDefinition {
  return {
    name: 'Shells by rail',
    formula: 'cargo / shell_mass',
    unit: 'shell',
    seed: 7,
    samples: 100_000,
    coverage: 0.9,
    lines: [
      {
        name: 'cargo',
        label: '',
        unit: 't',
        input: { kind: 'dataPoint', dataPointId: 'p1', quantity: amount(74_000, 't', { qualifier }) },
      },
      {
        name: 'shell_mass',
        label: '',
        unit: 'kg/shell',
        input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60 } },
      },
      { name: 'unused', label: '', unit: 't', input: { kind: 'constant', value: 3, reason: '' } },
    ],
  };
}

const about = readClaim(amount(1.6e6, 'shells', { qualifier: 'about' }), 'shell');

describe('a published figure is read in the estimate’s unit', () => {
  test('its rounding is that of the digits as published', () => {
    // Bug: converted first, 100 lb were 45.359237 kg to the last of these digits.
    const { within } = readClaim(amount(100, 'lb'), 'kg');
    expect([within.low, within.high].map((end) => end.toFixed(2))).toEqual(['22.68', '68.04']);
    expect(about).toMatchObject({ kind: 'number', value: 1.6e6, within: { low: 1.55e6, high: 1.65e6 } });
    expect(about.words).toBe('about 1.6 million shells');
  });

  test('a range keeps its ends, a bound its direction', () => {
    expect(readClaim(amount(null, 'shells', { low: 4e6, high: 6e6 }), 'shell')).toMatchObject({
      kind: 'range',
      value: 5e6,
      limits: [4e6, 6e6],
      within: { low: 4e6, high: 6e6 },
    });
    expect(readClaim(amount(3e6, 'shells', { qualifier: 'more than' }), 'shell').kind).toBe('more');
    expect(readClaim(amount(null, 'shells', { high: 4.8e6 }), 'shell').kind).toBe('less');
  });

  test('a unit that does not fit is refused with the reason', () => {
    expect(() => readClaim(amount(74_000, 't'), 'shell')).toThrow('t can not be converted to shell.');
    expect(() => readClaim(amount(null, 'shell'), 'shell')).toThrow('The claim holds no number.');
  });
});

describe('where a claim falls', () => {
  const definition = sheet(null);
  const result = runEstimate(definition);
  const { above } = describeSamples(definition);
  const place = (value: number | null, said = {}) =>
    claimPlace(readClaim(amount(value, 'shells', said), 'shell'), result, above);

  test('inside, with its percentile and the share above', () => {
    expect(place(1.6e6)).toBe(
      '1.6 million lies inside the 90% interval, at the 68th percentile: 32% of the samples are above it.',
    );
  });

  test('outside, on either side', () => {
    expect(place(6e6)).toBe('6 million lies above the 90% interval: it is above all of the samples.');
    expect(place(2.1e6)).toBe('2.1 million lies above the 90% interval: it is above 99.6% of the samples.');
    expect(place(300_000)).toBe('300,000 lies below the 90% interval: it is below all of the samples.');
  });

  test('a bound is judged by the samples that it allows', () => {
    expect(place(1.4e6, { qualifier: 'more than' })).toMatch(
      /^1\.4 million lies inside the 90% interval; 73% of the samples are above it, as the claim has it\.$/,
    );
    expect(place(1.8e6, { qualifier: 'up to' })).toMatch(
      /; 92% of the samples are not above it, as the claim has it\.$/,
    );
  });

  test('a range says how it lies to the interval and what lies within', () => {
    const range = (low: number, high: number) => place(null, { low, high });
    expect(range(4e6, 6e6)).toBe(
      'All of 4 to 6 million lies above the 90% interval; none of the samples lie within it.',
    );
    expect(range(1.4e6, 1.6e6)).toMatch(/^1\.4 to 1\.6 million lies inside the 90% interval; 4\d% of the samples/);
    expect(range(1e6, 2e6)).toMatch(/^1 to 2 million holds all of the 90% interval; 9\d/);
    expect(range(1.6e6, 6e6)).toMatch(/lies partly inside/);
  });

  test('beside a result without doubt there is no percentile to speak of', () => {
    const certain = { low: 74_000, high: 74_000, coverage: 0.9 };
    expect(claimPlace(readClaim(amount(74_000, 't'), 't'), certain, above)).toBe(
      'The estimate is 74,000 without any doubt, which the claim rounds to.',
    );
    expect(claimPlace(readClaim(amount(80_000, 't'), 't'), certain, above)).toMatch(/the claim is above it\.$/);
  });
});

describe('what would have to be true', () => {
  const asked = { solveFor: 'shell_mass', rounded: ['cargo'] };

  test('for 1.6 million from more than 74,000 t, and from 74,000 t plainly', () => {
    expect(impliedWords(sheet('more than'), about, asked).sentence).toBe(
      'For this result, shell mass would have to be 46.25 kg/shell (44.8 to 48.4 kg/shell by rounding alone).',
    );
    expect(impliedWords(sheet(null), about, asked).sentence).toContain('(44.5 to 48.1 kg/shell by rounding alone)');
  });

  test('says where the sheet has that value', () => {
    expect(impliedWords(sheet(null), about, asked).place).toBe(
      'On this sheet, that is the 32nd percentile of shell mass.',
    );
    const huge = readClaim(amount(12e6, 'shells'), 'shell');
    expect(impliedWords(sheet(null), huge, asked).place).toBe(
      'On this sheet, shell mass is hardly ever or never so small.',
    );
    expect(impliedWords(sheet(null), about, { solveFor: 'cargo', rounded: [] }).place).toBe(
      'On this sheet, cargo is 74,000 t.',
    );
  });

  test('leaves out the rounding that the user takes out', () => {
    const { sentence } = impliedWords(sheet('more than'), about, { ...asked, rounded: [] });
    expect(sentence).toContain('(44.8 to 47.7 kg/shell by rounding alone)');
  });

  test('does not call a range rounding', () => {
    const range = readClaim(amount(null, 'shells', { low: 4e6, high: 6e6 }), 'shell');
    expect(impliedWords(sheet(null), range, asked).sentence).toContain('kg/shell for the whole range)');
  });

  test('offers only inputs that the result rests on, and counts the rounding of what was published at first', () => {
    expect(inputsOf(sheet(null)).map(({ name }) => name)).toEqual(['cargo', 'shell_mass']);
    expect(roundedInputs(sheet('more than'))).toEqual([
      { name: 'cargo', bound: true, within: { low: 74_000, high: 75_000 }, words: 'more than 74,000 t' },
    ]);
    expect(askedAtFirst(sheet(null))).toBe('shell_mass');
    expect(roundedAtFirst(sheet(null), 'shell_mass')).toEqual(['cargo']);
    expect(roundedAtFirst(sheet(null), 'cargo')).toEqual([]);
  });
});

test('claims are proposed with what fits first, withdrawn and taken ones left out, others with the reason', () => {
  const points = [
    fixturePoint('weight', { what: 'Weight moved', quantity: amount(74_000, 't') }),
    fixturePoint('shells', { what: 'Shells moved', quantity: amount(1.6e6, 'shells') }),
    fixturePoint('taken', { what: 'Shells again', quantity: amount(2e6, 'shells') }),
    fixturePoint('gone', { what: 'Shells withdrawn', quantity: amount(2e6, 'shells'), status: 'withdrawn' }),
    fixturePoint('none', { what: 'A treaty', quantity: null }),
  ];
  const proposed = proposeClaims(points, 'shell', new Set(['taken']), '');
  expect(proposed.map(({ dataPointId, refusal }) => [dataPointId, refusal])).toEqual([
    ['shells', null],
    ['weight', 't can not be converted to shell.'],
  ]);
  expect(proposeClaims(points, 'shell', new Set(), 'moved 1.6').map(({ dataPointId }) => dataPointId)).toEqual([
    'shells',
  ]);
});
