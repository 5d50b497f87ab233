import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { amount, fixturePoint } from '#shared/points/fixturePoints.ts';
import { renderPane } from '../../../testing/renderPane.tsx';
import EstimatePane from '../EstimatePane.tsx';
import { sheetEngine, shellSheet } from '../testing/sheetEngine.ts';

const cargo = amount(74_000, 't', { qualifier: 'more than' });
const points = [
  fixturePoint('weight', { what: 'Weight moved', quantity: cargo }),
  fixturePoint('shells', { what: 'Shells that it makes', quantity: amount(1.6e6, 'shells', { qualifier: 'about' }) }),
];
const bound: EstimateDefinition = {
  ...shellSheet,
  lines: shellSheet.lines.map((line) =>
    line.name === 'cargo' ? { ...line, input: { kind: 'dataPoint', dataPointId: 'weight', quantity: cargo } } : line,
  ),
};

function withClaim(dataPointId: string): EstimateComparisons {
  const claim = { kind: 'dataPoint' as const, dataPointId };
  return { checks: [{ claim, solveFor: 'shell_mass', rounded: ['cargo'] }], scenarios: [], routes: [], combine: null };
}

async function openCheck(comparisons?: EstimateComparisons, dataPoints: readonly DataPoint[] = points) {
  const engine = sheetEngine(bound, dataPoints, comparisons);
  renderPane(<EstimatePane />, engine.transport);
  fireEvent.click(await screen.findByRole('tab', { name: 'Check' }));
  return engine;
}

test('a claim found among the data points stands beside the estimate, is kept, and fills Links', async () => {
  const { kept } = await openCheck();
  fireEvent.click(await screen.findByRole('combobox', { name: /A claim out of this case/ }));
  const offered = (await screen.findAllByRole('option', { hidden: true })).map(({ textContent }) => textContent);
  expect(offered.filter((words) => words?.includes(' · '))).toEqual([
    'about 1.6 million shells · Shells that it makes',
    'more than 74,000 t · Weight moved (t can not be converted to shell)',
  ]);
  fireEvent.click(screen.getByText('about 1.6 million shells · Shells that it makes'));
  expect(
    await screen.findByText(
      /^1\.6 million lies inside the 90% interval, at the 6\d\w\w percentile: 3\d% of the samples are above it\.$/,
    ),
  ).toBeTruthy();
  expect(
    await screen.findByText(
      /shell mass would have to be 46\.25 kg\/shell \(44\.8 to 48\.4 kg\/shell by rounding alone\)/,
    ),
  ).toBeTruthy();
  expect(screen.getByTestId('where').textContent).toBe('read dataPoint shells');
  await waitFor(() => expect(kept().comparisons.checks).toEqual(withClaim('shells').checks));
});

test('rounding that the user takes out narrows the interval, and another input can be asked for', async () => {
  const { kept } = await openCheck(withClaim('shells'));
  fireEvent.click(await screen.findByRole('checkbox', { name: /cargo.*more than 74,000 t.*74,000 to 75,000/ }));
  expect(await screen.findByText(/\(44\.8 to 47\.7 kg\/shell by rounding alone\)/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('What would have to be true of'), { target: { value: 'cargo' } });
  expect(await screen.findByText(/cargo would have to be 78,\d+ t/)).toBeTruthy();
  expect(screen.getByText('On this sheet, cargo is 74,000 t.')).toBeTruthy();
  await waitFor(() => expect(kept().comparisons.checks[0]).toMatchObject({ solveFor: 'cargo', rounded: [] }));
});

test('a typed claim says how it is read before it is kept, without a unit in that of the result', async () => {
  await openCheck();
  const figure = await screen.findByLabelText('Or a figure as it was published');
  fireEvent.change(figure, { target: { value: 'many' } });
  expect(screen.getByText(/^Not read as a number/)).toBeTruthy();
  fireEvent.change(figure, { target: { value: '5 t' } });
  expect(screen.getByText('t can not be converted to shell.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Check this claim' })).toHaveProperty('disabled', true);
  fireEvent.change(figure, { target: { value: '4 to 6 million' } });
  expect(screen.getByText('Read as 4 to 6 million shells: 4 to 6 million.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Where it was published'), { target: { value: 'A wire' } });
  fireEvent.submit(screen.getByRole('form', { name: 'Type a claim' }));
  expect(await screen.findByText(/^All of 4 to 6 million lies above the 90% interval/)).toBeTruthy();
  expect(screen.getByRole('article', { name: 'Claim: A wire' })).toBeTruthy();
});

test('a claim whose data point is withdrawn or gone says so and is not compared', async () => {
  await openCheck(
    withClaim('shells'),
    points.map((point) => ({ ...point, status: 'withdrawn' })),
  );
  const claim = await screen.findByRole('article', { name: 'Claim: Shells that it makes' });
  expect(within(claim).getByText('The data point is withdrawn, so it is not compared.')).toBeTruthy();
  expect(within(claim).queryByRole('img')).toBeNull();
  await openCheck(withClaim('removed'));
  expect(await screen.findByText('The data point of this claim is no longer in the case.')).toBeTruthy();
});

test('a claim is removed by its button and by Delete on its name', async () => {
  const { kept } = await openCheck(withClaim('shells'));
  fireEvent.keyDown(await screen.findByRole('button', { name: /about 1\.6 million shells/ }), { key: 'Delete' });
  expect(screen.queryByRole('article')).toBeNull();
  await waitFor(() => expect(kept().comparisons.checks).toEqual([]));
});
