import { expect, test } from 'vitest';
import { applyScenario, applyScenarios, lostLines, scenarioFrom } from './applyScenario.ts';
import type { EstimateDefinition, EstimateInput } from './estimate.ts';
import { runEstimate } from './runEstimate.ts';

const light: EstimateInput = { kind: 'constant', value: 21.76, reason: '122 mm' };
const base: EstimateDefinition = {
  name: 'Shells',
  formula: 'cargo / mass',
  unit: 'shell',
  seed: 1,
  samples: 1_000,
  coverage: 0.9,
  lines: [
    {
      name: 'cargo',
      label: '',
      unit: 't',
      input: {
        kind: 'dataPoint',
        dataPointId: 'd1',
        quantity: { value: 74_000, low: null, high: null, unit: 't', qualifier: 'more than' },
      },
    },
    { name: 'mass', label: 'Mass', unit: 'kg/shell', input: { kind: 'constant', value: 43.56, reason: '152 mm' } },
  ],
};
const smaller = { name: 'All 122 mm', changes: [{ line: 'mass', unit: 'kg/shell', input: light }] };

// Bug: a scenario keeps a copy of the sheet, and an edit of the sheet is not in it.
test('a scenario changes the lines that it names and follows the sheet in all others', () => {
  const half = { ...base, formula: 'cargo / mass / 2' };
  expect(runEstimate(applyScenario(base, smaller)).mean).toBeCloseTo(3_400_735.3, 0);
  expect(runEstimate(applyScenario(half, smaller)).mean).toBeCloseTo(1_700_367.6, 0);
  expect(applyScenario(base, smaller).lines[1]).toMatchObject({ label: 'Mass', input: { value: 21.76 } });
});

// Bug: one scenario that names a removed line takes the whole table with it.
test('a scenario that names a line which is gone says so; the others still compute', () => {
  const lost = { name: 'Heavy', changes: [...smaller.changes, { line: 'weight', unit: 't', input: light }] };
  const [broken, whole] = applyScenarios(base, [lost, smaller]);
  expect(broken?.problem?.message).toBe(
    '"Heavy" changes a line weight, which the sheet no longer has; move the change to another line or remove it.',
  );
  expect(whole?.problem).toBeNull();
  expect(lostLines(base, lost.changes)).toEqual(['weight']);
});

test('names such as __proto__ and constructor are lines like any other', () => {
  const odd = { name: 'Odd', changes: [{ line: 'constructor', unit: '', input: light }] };
  expect(applyScenarios(base, [odd])[0]?.problem?.details).toEqual({ lines: ['constructor'] });
});

// Bug: a data point that was corrected since shows as a difference that the user never made.
test('the differences of an edited copy are its lines, whatever a data point says now', () => {
  const edited = applyScenario(base, smaller);
  expect(scenarioFrom(base, edited)).toEqual({ changes: smaller.changes, beyond: [] });
  const corrected = edited.lines.map((line) =>
    line.input.kind === 'dataPoint'
      ? { ...line, input: { ...line.input, quantity: { ...line.input.quantity, value: 75_000 } } }
      : line,
  );
  expect(scenarioFrom(base, { ...edited, lines: corrected }).changes).toEqual(smaller.changes);
});

test('what a scenario can not hold is said, not dropped', () => {
  const [cargo] = base.lines;
  const other = { ...base, formula: 'cargo / 40', unit: 't', lines: cargo === undefined ? [] : [cargo] };
  expect(scenarioFrom(base, other)).toEqual({
    changes: [],
    beyond: ['It has no line mass, which the sheet has.', 'Its formula is cargo / 40.', 'Its result is in t.'],
  });
});
