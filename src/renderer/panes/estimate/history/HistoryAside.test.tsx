import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Run } from '#shared/contract/estimates.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { renderPane } from '../../../testing/renderPane.tsx';
import EstimatePane from '../EstimatePane.tsx';
import { caseEngine } from '../testing/caseEngine.ts';
import { chooseRun, pairOf } from './chosenRuns.ts';

function sheet(cargo: number, seed = 1): EstimateDefinition {
  return {
    ...{ name: 'Shells', formula: 'cargo / mass', unit: 'shell', seed, samples: 10_000, coverage: 0.9 },
    lines: [
      { name: 'cargo', label: 'Cargo', unit: 't', input: { kind: 'constant', value: cargo, reason: 'stated' } },
      {
        ...{ name: 'mass', label: '', unit: 'kg/shell' },
        input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60 } },
      },
    ],
  };
}

function run(id: string, ranAt: string, definition: EstimateDefinition, exact = '74,000 tons'): Run {
  const result = runEstimate(definition);
  return {
    ...{ id, estimateId: 'e1', ranAt, engineVersion: '1.0', definition, result },
    sentence: resultSentence(result, definition),
    sources: [{ line: 'cargo', what: 'Cargo', quotes: [{ exact, source: 'The Quay Paper', captureHash: 'ab' }] }],
  };
}

const runs = [
  run('r3', '2026-03-03T10:00:00.000Z', sheet(74_000, 2), 'about 74,000 tons'),
  run('r2', '2026-03-02T10:00:00.000Z', sheet(74_000)),
  run('r1', '2026-03-01T10:00:00.000Z', sheet(37_000)),
];

async function openHistory() {
  const engine = caseEngine([sheet(74_000, 2)], { runs });
  renderPane(<EstimatePane />, engine.transport);
  fireEvent.click(await screen.findByRole('tab', { name: 'History' }));
  await screen.findByRole('list', { name: 'Runs' });
  return engine;
}

// Bug: two runs that differ by their seed alone look like a change of what is known.
test('the two newest runs are compared, and a difference that another seed makes is told as such', async () => {
  await openHistory();
  const changed = within(screen.getByRole('table', { name: 'What changed' }));
  expect(changed.getByRole('row', { name: 'The sheet Seed 1 2' })).toBeTruthy();
  expect(
    changed.getByRole('row', { name: /cargo Source Cargo; “74,000 tons” .* Cargo; “about 74,000 tons”/ }),
  ).toBeTruthy();
  const results = within(screen.getByRole('table', { name: 'Results of two runs' }));
  expect(results.getByRole('row', { name: /^Median/ }).textContent).toContain('within sampling error');
});

test('another pair can be chosen, and a difference of the inputs is more than sampling error', async () => {
  await openHistory();
  fireEvent.click(screen.getByRole('checkbox', { name: /1 March 2026/ }));
  const results = within(await screen.findByRole('table', { name: 'Results of two runs' }));
  expect(results.getByRole('row', { name: /^Median/ }).textContent).toContain('more than sampling error');
  const changed = within(screen.getByRole('table', { name: 'What changed' }));
  expect(changed.getByRole('row', { name: /cargo Value 37,000 t 74,000 t/ })).toBeTruthy();
});

test('an earlier run has its lines and their words as they were, and its sheet can be put back', async () => {
  const { kept } = await openHistory();
  const earliest = within(screen.getByRole('listitem', { name: /1 March 2026/ }));
  expect(
    earliest.getByRole('row', { name: /cargo Cargo 37,000 t Cargo; “74,000 tons” \(The Quay Paper\)/ }),
  ).toBeTruthy();
  fireEvent.click(earliest.getByRole('button', { name: 'Put this sheet back' }));
  await waitFor(() => expect(kept()[0]?.definition).toEqual(sheet(37_000)));
});

test('an earlier run is kept as a scenario with what it changes', async () => {
  const { kept } = await openHistory();
  const earliest = within(screen.getByRole('listitem', { name: /1 March 2026/ }));
  fireEvent.click(earliest.getByRole('button', { name: 'Keep as a scenario' }));
  await waitFor(() =>
    expect(kept()[0]?.comparisons.scenarios).toMatchObject([
      { changes: [{ line: 'cargo', input: { value: 37_000 } }] },
    ]),
  );
});

test('a third choice takes the place of the first, and the earlier run comes first', () => {
  expect(chooseRun(['a', 'b'], 'c')).toEqual(['b', 'c']);
  expect(chooseRun(['a', 'b'], 'a')).toEqual(['b']);
  const all = [{ id: 'new' }, { id: 'mid' }, { id: 'old' }];
  expect(pairOf(all, ['new', 'old'])).toEqual([{ id: 'old' }, { id: 'new' }]);
  expect(pairOf(all, ['new'])).toBeNull();
});
