import { expect, test } from 'vitest';
import type { EstimateDefinition, EstimateInput } from '#shared/estimates/estimate.ts';
import { parseNumber, showNumber } from './parseNumber.ts';
import { addLine, newEstimate, renameLine, switchInput } from './sheetEdits.ts';
import { previewSheet } from './sheetProblem.ts';

const cargo: EstimateInput = {
  kind: 'dataPoint',
  dataPointId: 'd1',
  quantity: { value: 74_000, low: null, high: null, unit: 't', qualifier: 'more than' },
};
const mass: EstimateInput = {
  kind: 'distribution',
  distribution: 'lognormal',
  parameters: { low: 40, high: 60, coverage: 0.9 },
};
const sheet: EstimateDefinition = {
  name: 'Shells',
  formula: 'cargo / shell_mass',
  unit: 'shell',
  seed: 7,
  samples: 100_000,
  coverage: 0.9,
  lines: [
    { name: 'cargo', label: 'Cargo', unit: 't', input: cargo },
    { name: 'shell_mass', label: 'Mass of a shell', unit: 'kg/shell', input: mass },
  ],
};

test('the preview answers with few samples, near the exact median', () => {
  const { result, problem } = previewSheet(sheet);
  expect(problem).toBeNull();
  expect(result?.samples).toBe(10_000);
  expect(result?.percentiles['50']).toBeGreaterThan(1_480_000);
  expect(result?.percentiles['50']).toBeLessThan(1_540_000);
});

test('a formula that does not parse says at which character', () => {
  const { problem } = previewSheet({ ...sheet, formula: 'cargo / shel_mass' });
  expect(problem?.at).toBe('formula');
  expect(problem?.at === 'formula' && problem.position).toBe(8);
});

test('a bound that is wrong says so at its own cell', () => {
  const crossed: EstimateInput = { ...mass, parameters: { low: 60, high: 40, coverage: 0.9 } };
  const lines = sheet.lines.map((line) => (line.name === 'shell_mass' ? { ...line, input: crossed } : line));
  expect(previewSheet({ ...sheet, lines }).problem).toMatchObject({ at: 'line', index: 1, field: 'low' });
});

test('an empty constant says so at its cell instead of running as zero', () => {
  const empty: EstimateInput = { kind: 'constant', value: Number.NaN, reason: '' };
  const lines = sheet.lines.map((line) => (line.name === 'cargo' ? { ...line, input: empty } : line));
  expect(previewSheet({ ...sheet, lines }).problem).toMatchObject({ at: 'line', index: 0, field: 'value' });
});

test('a result unit that does not fit says so at the unit', () => {
  expect(previewSheet({ ...sheet, unit: 'm' }).problem).toMatchObject({ at: 'field', field: 'unit' });
});

test('renaming a line renames it in the formula, and only it', () => {
  const renamed = renameLine({ ...sheet, formula: 'cargo / shell_mass + cargo_2 * cargo' }, 0, 'load');
  expect(renamed.formula).toBe('load / shell_mass + cargo_2 * load');
  expect(renamed.lines[0]?.name).toBe('load');
});

test('a half typed name leaves the formula alone', () => {
  expect(renameLine(sheet, 0, '').formula).toBe(sheet.formula);
});

test('another distribution keeps the interval', () => {
  const normal = switchInput(mass, 'distribution:uniform', []);
  expect(normal).toMatchObject({ kind: 'distribution', distribution: 'uniform', parameters: { low: 40, high: 60 } });
});

test('a data point made a distribution starts around its value, in order even below zero', () => {
  const made = switchInput({ kind: 'constant', value: -10, reason: '' }, 'distribution:normal', []);
  expect(made.kind === 'distribution' && made.parameters).toMatchObject({ low: -12.5, high: -8 });
});

test('a new line never takes a name that is there', () => {
  const names = addLine(
    addLine({ ...sheet, lines: sheet.lines.map((line) => ({ ...line, name: 'line_3' })) }),
  ).lines.map(({ name }) => name);
  expect(names.slice(-2)).toEqual(['line_4', 'line_5']);
});

test('a new estimate runs as it is', () => {
  expect(previewSheet(newEstimate('New')).problem).toBeNull();
});

test('typed numbers are read with and without separators, and nothing else is a number', () => {
  expect(['74,000', '1 600 000', '1.6e6', '-.5', '−3'].map(parseNumber)).toEqual([
    74_000, 1_600_000, 1_600_000, -0.5, -3,
  ]);
  expect(['', 'many', '7,40', '1,2,3', '0x10'].map(parseNumber)).toEqual(Array(5).fill(Number.NaN));
  expect([74_000, 0.001, Number.NaN].map(showNumber)).toEqual(['74,000', '0.001', '']);
});
