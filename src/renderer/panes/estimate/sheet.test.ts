import { expect, test } from 'vitest';
import type { EstimateDefinition, EstimateInput } from '#shared/estimates/estimate.ts';
import { createLineMemory } from './lineMemory.ts';
import { addLine, changeLine, moveLine, newEstimate, renameLine, switchInput } from './sheetEdits.ts';
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
  expect(previewSheet({ ...sheet, lines }).problem).toMatchObject({ at: 'line', index: 1, path: ['low'] });
});

test('an empty constant says so at its cell instead of running as zero', () => {
  const empty: EstimateInput = { kind: 'constant', value: Number.NaN, reason: '' };
  const lines = sheet.lines.map((line) => (line.name === 'cargo' ? { ...line, input: empty } : line));
  expect(previewSheet({ ...sheet, lines }).problem).toMatchObject({ at: 'line', index: 0, path: ['value'] });
});

test('a result unit that does not fit says so at the unit', () => {
  expect(previewSheet({ ...sheet, unit: 'm' }).problem).toMatchObject({ at: 'field', field: 'unit' });
});

// Bug: one cell without a number left every row of the sheet without a value.
test('a line without a number stops what rests on it, and the others keep their values', () => {
  const empty: EstimateInput = { kind: 'constant', value: Number.NaN, reason: '' };
  const twice: EstimateInput = { kind: 'formula', formula: '2 * cargo' };
  const half: EstimateInput = { kind: 'formula', formula: 'shell_mass / 2' };
  const [first, second] = sheet.lines;
  if (first === undefined || second === undefined) throw new Error('The sheet has two lines');
  const formulas = [
    { name: 'twice', label: '', unit: '', input: twice },
    { name: 'half', label: '', unit: '', input: half },
  ];
  const { lines } = previewSheet({ ...sheet, lines: [{ ...first, input: empty }, second, ...formulas] });
  expect(lines.map(({ summary }) => summary !== null)).toEqual([false, true, false, true]);
  expect(lines[2]?.problem?.message).toBe('It rests on cargo, which can not be computed.');
});

// Bug: a half typed name, or the name of another line, emptied the sheet.
// Bug: an empty cell in a line that the formula leaves out took the result away.
test('an empty cell in a line that the formula leaves out is said there, and the result stands', () => {
  const empty: EstimateInput = { kind: 'constant', value: Number.NaN, reason: '' };
  const { result, problem, lines } = previewSheet({
    ...sheet,
    lines: [...sheet.lines, { name: 'unused', label: '', unit: '', input: empty }],
  });
  expect([problem, result?.unit]).toEqual([null, 'shell']);
  expect(lines.map(({ problem: own }) => own?.path ?? null)).toEqual([null, null, ['value']]);
});

// Bug: of a pair that is correlated twice the last one won, without a word.
test('a pair that is correlated twice says so at the second, and the lines keep their values', () => {
  const pair = { between: 'cargo', and: 'shell_mass', rank: 0.5 };
  const { problem, lines } = previewSheet({ ...sheet, correlations: [pair, { ...pair, rank: -0.5 }] });
  expect(problem).toMatchObject({ at: 'pair', index: 1, message: 'cargo and shell_mass are correlated already' });
  expect(lines.every(({ summary }) => summary !== null)).toBe(true);
});

test('a name that can not be used says so at its line, and the first of two alike still computes', () => {
  const alike = { ...sheet, lines: sheet.lines.map((line) => ({ ...line, name: 'cargo' })), formula: 'cargo' };
  const { lines, result } = previewSheet(alike);
  expect(lines[0]?.summary).not.toBeNull();
  expect(lines[1]?.problem).toMatchObject({ path: ['name'], message: 'Another line is named cargo already' });
  expect(result).toBeNull();
});

// Bug: so long a formula was refused in the words of the schema, "expected string to have <=20000 characters".
test('a formula too long to keep says what to do, and the others keep their values', () => {
  const long: EstimateInput = { kind: 'formula', formula: Array(10_000).fill('cargo').join(' + ') };
  const { lines } = previewSheet({
    ...sheet,
    lines: [...sheet.lines, { name: 'q', label: '', unit: '', input: long }],
  });
  expect(lines.map(({ summary }) => summary !== null)).toEqual([true, true, false]);
  expect(lines[2]?.problem?.message).toMatch(/more than 20,000 characters; give parts of it lines of their own/);
});

test('an error in the formula of a line says at which character, without the name of its row', () => {
  const odd: EstimateInput = { kind: 'formula', formula: 'cargo + shell_mass' };
  const lines = [...sheet.lines, { name: 'odd', label: '', unit: '', input: odd }];
  const { problem } = previewSheet({ ...sheet, lines }).lines[2] ?? {};
  expect(problem).toMatchObject({ path: ['formula'], position: 0 });
  expect(problem?.message).toMatch(/^Formula, character 1: /);
});

// Bug: an edit of one line tabulated all the other lines' distributions again.
test('lines that stay as they are are not bound again', () => {
  const bind = createLineMemory();
  const before = sheet.lines.map((line) => bind(line).sampler);
  const { lines } = changeLine(sheet, 0, { label: 'Cargo, by rail', unit: 'kg' });
  const after = lines.map((line) => bind(line).sampler);
  expect(after[1]).toBe(before[1]);
  expect(after[0]).not.toBe(before[0]);
});

test('a line moves past its neighbour and not over the ends', () => {
  expect(moveLine(sheet, 1, -1).lines.map(({ name }) => name)).toEqual(['shell_mass', 'cargo']);
  expect(moveLine(sheet, 1, 1)).toBe(sheet);
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
