import { describe, expect, test } from 'vitest';
import { amount, fixturePoint } from '../points/fixturePoints.ts';
import { claimPlace } from './claimPlace.ts';
import { combineRoutes } from './combineRoutes.ts';
import { compareRuns } from './compareRuns.ts';
import { percentileErrors } from './convergence.ts';
import { convergenceOf, ordinal } from './convergenceWords.ts';
import { doubtSentence } from './doubtWords.ts';
import { drawResult } from './drawResult.ts';
import { distributions, describeDistribution } from './distributions.ts';
import type { EstimateDefinition } from './estimate.ts';
import { impliedWords, roundedInputs } from './impliedInput.ts';
import { drawnWords, lineWords } from './lineWords.ts';
import { proposeClaims } from './proposeClaims.ts';
import { roundingWords } from './proposeReading.ts';
import { readClaim } from './readClaim.ts';
import { sharedInputs } from './routeAgreement.ts';
import { runEstimate } from './runEstimate.ts';
import { aboveSentence, percentWords } from './shareWords.ts';

const thin = '\u202f';
const sheet: EstimateDefinition = {
  name: 'Shells by rail',
  formula: 'cargo / shell_mass',
  unit: 'shell',
  seed: 7,
  samples: 20_000,
  coverage: 0.9,
  lines: [
    {
      name: 'cargo',
      label: '',
      unit: 't',
      input: { kind: 'dataPoint', dataPointId: 'p1', quantity: amount(74_000, 't', { qualifier: 'more than' }) },
    },
    {
      name: 'shell_mass',
      label: '',
      unit: 'kg/shell',
      input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40.5, high: 60 } },
    },
  ],
};
const shells = amount(1.6e6, 'shells', { qualifier: 'about' });

describe('the words of an estimate are written as its desk writes numbers', () => {
  test('lines, and how they are read', () => {
    const [cargo, mass] = sheet.lines;
    if (cargo === undefined || mass === undefined) throw new Error('a line is missing');
    expect(lineWords(cargo, 'de')).toBe('more than 74.000 t');
    expect(lineWords(cargo, 'fr')).toBe(`more than 74${thin}000 t`);
    expect(drawnWords(mass, 'de')).toBe('lognormal, 90% between 40,5 and 60 kg/shell');
    expect(roundingWords(amount(1234.5, 't'), 'de')).toBe('1.234,45 to 1.234,55');
  });

  // Bug: the parts of a mixture stayed English in a German sentence.
  test('a distribution, and every distribution inside of it', () => {
    const normal = { distribution: 'normal', parameters: { low: 1.5, high: 2.5, coverage: 0.975 } };
    const truncated = { distribution: 'truncated', parameters: { of: normal, low: 1.25 } };
    const parts = [
      { ...truncated, weight: 1 },
      { ...normal, weight: 7 },
    ];
    expect(describeDistribution('mixture', { parts }, 't', 'de')).toBe(
      'mixture, 12,5% truncated, normal, 97,5% between 1,5 and 2,5 t, not below 1,25 t; 87,5% normal, 97,5% between 1,5 and 2,5 t',
    );
    const given = { low: 1.5, mode: 1.75, high: 2.5, least: 0.5, most: 3.5, coverage: 0.9, values: [1.5, 2.5] };
    const points = [{ value: 1.5, weight: 0.5 }];
    for (const { name, schema } of distributions) {
      const fields = Object.keys(schema.shape);
      const parameters = Object.fromEntries(
        Object.entries({ ...given, points }).filter(([key]) => fields.includes(key)),
      );
      expect(describeDistribution(name, parameters, 't', 'fr')).not.toMatch(/\d\.\d/);
    }
  });

  test('where a claim falls and what it implies', () => {
    const claim = readClaim(shells, 'shell', 'de');
    expect(claim.words).toBe('about 1,6 million shells');
    const result = { low: 1.2e6, high: 1.9e6, coverage: 0.975 };
    const above = () => ({ share: 0.005, error: 0.0001 });
    expect(claimPlace(claim, result, above, 'de')).toBe(
      '1,6 million lies inside the 97,5% interval, at the 99th percentile: 0,5% of the samples are above it.',
    );
    const range = readClaim(amount(null, 'shells', { low: 4.25e6, high: 6e6 }), 'shell');
    expect(claimPlace(range, result, above, 'fr')).toMatch(/^All of 4,25 to 6 million lies above/);
    const asked = { solveFor: 'shell_mass', rounded: ['cargo'] };
    expect(impliedWords(sheet, claim, asked, 'fr').sentence).toBe(
      'For this result, shell mass would have to be 46,25 kg/shell (44,8 to 48,4 kg/shell by rounding alone).',
    );
    expect(roundedInputs(sheet, 'de').map(({ words }) => words)).toEqual(['more than 74.000 t']);
    const [proposed] = proposeClaims([fixturePoint('Shells', { quantity: shells })], 'shell', new Set(), '1,6', 'de');
    expect(proposed?.label).toMatch(/^about 1,6 million shells · /);
  });

  test('shares, errors and whether the samples are enough', () => {
    expect([0.0001, 0.004, 0.32, 0.9999].map((share) => percentWords(share, 'de'))).toEqual([
      'less than 0,1%',
      '0,4%',
      '32%',
      'more than 99,9%',
    ]);
    expect(aboveSentence({ share: 0.004, error: 0.002 }, 1_234_567, 'fr')).toBe(
      `0,4% of the samples are above 1${thin}234${thin}570; standard error 0,2 points`,
    );
    expect([ordinal('2.5', 'de'), ordinal('1', 'de'), ordinal('97.5', 'fr')]).toEqual(['2,5th', '1st', '97,5th']);
    const errors = percentileErrors(drawResult(sheet).samples);
    expect(convergenceOf(runEstimate(sheet), errors, 'de').sentence).toMatch(
      /^20\.000 samples are enough .* is \d\.\d{3}, and the last digit counts 100\.000\.$/,
    );
    expect(doubtSentence([input('a', 0.996), input('b', 0.004)], 'de')).toBe(
      'Nearly all of the doubt comes from a (99,6%).',
    );
  });

  test('routes and runs', () => {
    const used = ['Rail', 'Sea'].map((name) => ({ name, definition: sheet, result: runEstimate(sheet) }));
    expect(sharedInputs(used, 'de').map(({ what }) => what)).toEqual(['more than 74.000 t']);
    const { samples } = drawResult(sheet);
    const routes = used.map(({ name, result }) => ({ ...result, name, samples, weight: name === 'Sea' ? 7 : 1 }));
    expect(combineRoutes(routes, 'weights', 0.9, 'de').words[0]).toContain('12,5% from Rail, 87,5% from Sea');
    expect(combineRoutes(routes, 'inverseVariance', 0.9, 'fr').words[0]).toContain('1,6449 standard errors');
    const more = { ...sheet, samples: 50_000, coverage: 0.975 };
    const runs = [sheet, more].map((definition) => ({
      engineVersion: '1',
      definition,
      result: runEstimate(definition),
    }));
    const [from, to] = runs;
    if (from === undefined || to === undefined) throw new Error('a run is missing');
    const { differences, figures } = compareRuns(from, to, 'de');
    expect(differences).toEqual([
      { line: null, what: 'Samples', from: '20.000', to: '50.000' },
      { line: null, what: 'Interval holds', from: '90%', to: '97,5%' },
    ]);
    expect(figures.map(({ what }) => what)).toContain('2,5th percentile');
  });
});

function input(name: string, share: number) {
  return { name, share, rankCorrelation: Math.sqrt(share) };
}
