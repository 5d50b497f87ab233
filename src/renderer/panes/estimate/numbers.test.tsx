import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { amount } from '#shared/points/fixturePoints.ts';
import { renderPane } from '../../testing/renderPane.tsx';
import EstimatePane from './EstimatePane.tsx';
import { caseEngine } from './testing/caseEngine.ts';
import { shellSheet } from './testing/sheetEngine.ts';

const sea: EstimateDefinition = {
  ...shellSheet,
  name: 'Shells by sea',
  lines: shellSheet.lines.map((line) =>
    line.name === 'cargo' ? { ...line, input: { kind: 'constant', value: 80_500, reason: 'stated' } } : line,
  ),
};
const comparisons: EstimateComparisons = {
  checks: [
    {
      claim: { kind: 'typed', quantity: amount(1.6e6, 'shells', { qualifier: 'about' }), source: 'A newspaper' },
      ...{ solveFor: 'shell_mass', rounded: [] },
    },
  ],
  scenarios: [],
  routes: [{ estimateId: 'e2', weight: 1 }],
  combine: { kind: 'weights', own: 7 },
};

async function openPane() {
  const engine = caseEngine([shellSheet, sea], { comparisons });
  renderPane(<EstimatePane />, engine.transport);
  await screen.findByRole('tab', { name: 'Why' });
  return engine;
}

function writeAs(format: string) {
  fireEvent.change(screen.getByLabelText('Numbers are written as'), { target: { value: format } });
}

function open(tab: string) {
  fireEvent.click(screen.getByRole('tab', { name: tab }));
}

// Bug: the sheet was German and everything under it English.
test('Why, Check and Routes follow the format in which numbers are written', async () => {
  await openPane();
  open('Why');
  expect(await screen.findByRole('img', { name: /The result is 1\.51 million shells/ })).toBeTruthy();
  writeAs('comma');
  expect(await screen.findByRole('img', { name: /The result is 1,51 million shells/ })).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Shares of the doubt' }).textContent).toContain('−1,00');
  open('Check');
  expect(await screen.findByText(/^1,6 million lies inside the 90% interval/)).toBeTruthy();
  expect(screen.getByText(/shell mass would have to be 46,25 kg\/shell \(44,8 to 47,7/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /about 1,6 million shells: 1,55 to 1,65 million/ })).toBeTruthy();
  open('Routes');
  expect(await screen.findByText(/^All intervals have 1,\d+ to 1,\d+ million shells in common/)).toBeTruthy();
  expect(screen.getByText(/87,5% from Shells by rail, 12,5% from Shells by sea/)).toBeTruthy();
  expect(screen.getByText('80.500 t')).toBeTruthy();
  expect(screen.getByText(/at most 10\.000 samples/)).toBeTruthy();
  writeAs('space');
  expect(await screen.findByText('80 500 t')).toBeTruthy();
});

test('a claim is typed as numbers are written, and one of another desk is refused with the ways to write it', async () => {
  await openPane();
  open('Check');
  writeAs('comma');
  const field = await screen.findByLabelText('Or a figure as it was published');
  fireEvent.change(field, { target: { value: '1.350.000 shells' } });
  expect(await screen.findByText('Read as 1,35 million shells: 1,345 to 1,355 million.')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'about 1.6 million' } });
  expect(await screen.findByText('“1.6” is not written as 1.234,5 is: write 1,6 or 16')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'very many' } });
  expect(await screen.findByText(/^Not read as a number: write it as “about 1,6 million shells”/)).toBeTruthy();
});
