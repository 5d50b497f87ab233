import { expect, test } from 'vitest';
import { compareRuns } from './compareRuns.ts';
import { percentileErrors } from './convergence.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateDefinition } from './estimate.ts';
import { runEstimate } from './runEstimate.ts';
import { storedQuantileError } from './storedErrors.ts';

const sheet: EstimateDefinition = {
  name: 'Shells',
  formula: 'cargo / mass',
  unit: 'shell',
  seed: 7,
  samples: 20_000,
  coverage: 0.9,
  lines: [
    { name: 'cargo', label: 'Cargo', unit: 't', input: { kind: 'constant', value: 74_000, reason: 'article' } },
    {
      name: 'mass',
      label: '',
      unit: 'kg/shell',
      input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60 } },
    },
  ],
};

function frozen(change: Partial<EstimateDefinition> = {}, engineVersion = '1') {
  const definition = { ...sheet, ...change };
  return { engineVersion, definition, result: runEstimate(definition) };
}

test('a run compared with itself differs in nothing', () => {
  const { differences, figures, problem } = compareRuns(frozen(), frozen());
  expect([differences, problem]).toEqual([[], null]);
  expect(new Set(figures.map(({ verdict }) => verdict))).toEqual(new Set(['same']));
});

// Bug: two seeds look like a change of the world.
test('another seed makes differences that sampling explains, and says that it is the seed', () => {
  const { differences, figures } = compareRuns(frozen(), frozen({ seed: 8 }, '2'));
  expect(differences).toEqual([
    { line: null, what: 'Seed', from: '7', to: '8' },
    { line: null, what: 'Engine version', from: '1', to: '2' },
  ]);
  expect(new Set(figures.map(({ verdict }) => verdict))).toEqual(new Set(['sampling']));
});

test('a changed line is named with its words and its source, and the difference is real', () => {
  const [, mass] = sheet.lines;
  const lines = mass === undefined ? [] : [mass];
  const cargo = { name: 'cargo', label: 'Cargo', unit: 't' };
  const after = frozen({
    lines: [{ ...cargo, input: { kind: 'constant', value: 75_000, reason: 'corrected article' } }, ...lines],
  });
  const { differences, figures } = compareRuns(frozen(), after);
  expect(differences).toEqual([
    { line: 'cargo', what: 'Value', from: '74,000 t', to: '75,000 t' },
    { line: 'cargo', what: 'Source', from: 'article', to: 'corrected article' },
  ]);
  expect(figures.find(({ what }) => what === 'Median')).toMatchObject({ verdict: 'real' });
});

test('lines that came and went stand in the list', () => {
  const [cargo] = sheet.lines;
  const after = frozen({ formula: 'cargo / 46.25', unit: '', lines: cargo === undefined ? [] : [cargo] });
  expect(compareRuns(frozen(), after).differences).toContainEqual({
    line: 'mass',
    what: 'Line',
    from: 'lognormal, 90% between 40 and 60 kg/shell',
    to: '',
  });
});

test('results in other units are converted, and those that can not be are not compared', () => {
  const cargo = { formula: 'cargo', unit: 't' };
  const { figures, unit } = compareRuns(frozen(cargo), frozen({ ...cargo, unit: 'kg' }));
  expect([unit, figures[0]?.from, figures[0]?.verdict]).toEqual(['kg', 74_000_000, 'same']);
  expect(compareRuns(frozen(cargo), frozen()).problem).toBe(
    'The results can not be compared: one is in t, the other in shell.',
  );
});

// Bug: the words that a run rested on change and nothing says so.
test('a source that was read again shows with both wordings', () => {
  const of = (exact: string) => [{ line: 'cargo', what: '74,000 t', quotes: [{ exact, source: 'Daily' }] }];
  const { differences } = compareRuns(
    { ...frozen(), sources: of('74,000 tons') },
    { ...frozen(), sources: of('about 74,000 tons') },
  );
  expect(differences).toEqual([
    {
      line: 'cargo',
      what: 'Source',
      from: '74,000 t; “74,000 tons” (Daily)',
      to: '74,000 t; “about 74,000 tons” (Daily)',
    },
  ]);
});

test('standard errors read from a histogram are those of the samples within a fifth', () => {
  const { result } = frozen();
  const { samples } = drawResult(sheet);
  const errors = percentileErrors(samples);
  for (const key of ['5', '25', '50', '75', '95'] as const) {
    const ratio = storedQuantileError(result, Number(key) / 100) / errors[key];
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  }
});

// Bug: a data point that is read otherwise shows as the same words on both sides.
test('another reading of the same data point is told, and so are lines kept apart', () => {
  const quantity = { value: 74_000, low: null, high: null, unit: 't', qualifier: null };
  const bound = { kind: 'dataPoint', dataPointId: 'd', quantity } as const;
  const [, mass] = sheet.lines;
  const of = (input: EstimateDefinition['lines'][number]['input']) => [
    { name: 'cargo', label: '', unit: 't', input },
    ...(mass === undefined ? [] : [mass]),
  ];
  const stated = frozen({ lines: of(bound) });
  expect(compareRuns(stated, frozen({ lines: of({ ...bound, reading: { kind: 'stated' } }) })).differences).toEqual([]);
  const apart = [{ between: 'cargo', and: 'voyages', reason: 'the periods differ' }];
  const other = frozen({ lines: of({ ...bound, reading: { kind: 'rounding' } }), apart });
  expect(compareRuns(stated, other).differences).toEqual([
    { line: null, what: 'Kept apart', from: '', to: 'cargo and voyages (the periods differ)' },
    { line: 'cargo', what: 'Value', from: '74,000 t', to: '74,000 t, within its rounding' },
  ]);
});
