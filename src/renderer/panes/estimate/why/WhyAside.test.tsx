import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { renderPane } from '../../../testing/renderPane.tsx';
import EstimatePane from '../EstimatePane.tsx';
import { sheetEngine, shellSheet } from '../testing/sheetEngine.ts';

const lost: EstimateLine = {
  name: 'lost',
  label: 'Lost on the way',
  unit: '',
  input: { kind: 'distribution', distribution: 'uniform', parameters: { low: 0, high: 0.1 } },
};
const withLoss = { ...shellSheet, formula: 'cargo * (1 - lost) / shell_mass', lines: [...shellSheet.lines, lost] };

async function openWhy(definition = withLoss) {
  renderPane(<EstimatePane />, sheetEngine(definition).transport);
  fireEvent.click(await screen.findByRole('tab', { name: 'Why' }));
}

test('one sentence says where the doubt comes from, and the chart says the same in words', async () => {
  await openWhy();
  expect(
    await screen.findByText(/^Most of the doubt comes from shell_mass \(9\d%\), then from lost \(\d%\)\.$/),
  ).toBeTruthy();
  const chart = screen.getByRole('img', { name: /^Tornado\. The result is 1\.43 million shells/ });
  expect(chart.getAttribute('aria-label')).toMatch(
    /Mass of a shell: 1\.76 million at 40 kg\/shell, 1\.17 million at 60/,
  );
});

test('the table has every uncertain input with its sign, its share and its own ends, and no constant', async () => {
  await openWhy();
  const rows = within(await screen.findByRole('table', { name: 'Shares of the doubt' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent?.replaceAll(/\s+/g, ' '))).toEqual([
    'InputShareRank correlation5th95th percentile',
    expect.stringMatching(/^shell_mass Mass of a shell9\d%−0\.9\d4060 kg\/shell$/),
    expect.stringMatching(/^lost Lost on the way\d%−0\.\d\d0\.0050\.095 $/),
  ]);
});

test('correlated inputs are said to share what they tell', async () => {
  await openWhy({ ...withLoss, correlations: [{ between: 'shell_mass', and: 'lost', rank: 0.5 }] });
  expect(await screen.findByText(/Correlated inputs share what they tell.*shell_mass and lost/)).toBeTruthy();
  expect(screen.getByText(/correlations are left out/)).toBeTruthy();
});

test('a sheet without doubt says so instead of drawing nothing', async () => {
  await openWhy({ ...shellSheet, formula: 'cargo', unit: 't' });
  expect(await screen.findByText('No input is uncertain, so there is no doubt to share out.')).toBeTruthy();
});
