import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPane } from '../../../testing/renderPane.tsx';
import EstimatePane from '../EstimatePane.tsx';
import { sheetEngine, shellSheet } from '../testing/sheetEngine.ts';

test('the preview is followed by the full count, in the sentence too, and nothing is saved by it', async () => {
  const { transport } = sheetEngine();
  renderPane(<EstimatePane />, transport);
  expect(await screen.findByText(/below, a preview of 10,000 samples/)).toBeTruthy();
  expect(await screen.findByText(/below, all 20,000 samples, not kept/)).toBeTruthy();
  expect(screen.getByText(/90% interval, 20,000 samples/)).toBeTruthy();
  expect(transport.calls.some(({ method }) => method === 'estimates.edit')).toBe(false);
});

test('every percentile stands with its standard error', async () => {
  renderPane(<EstimatePane />, sheetEngine().transport);
  await screen.findByText(/all 20,000 samples/);
  const median = within(screen.getByRole('table')).getByRole('row', { name: /^50 / });
  expect(median.textContent).toMatch(/^501,5\d\d,\d\d\d± [12],\d00$/);
});

test('a typed number tells the share above it at once, and the engine is asked about just that number', async () => {
  const { transport } = sheetEngine();
  renderPane(<EstimatePane />, transport);
  const field = await screen.findByLabelText('Probability of more than');
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: '1,6' } });
  expect(screen.getByText(/“1,6” is not written as 1,234.5 is/)).toBeTruthy();
  fireEvent.change(field, { target: { value: '1,600,000' } });
  expect(await screen.findByText(/32% of the samples are above 1.6 million; standard error 0.\d points/)).toBeTruthy();
  const asked = () => transport.calls.findLast(({ method }) => method === 'estimates.compute')?.input;
  await waitFor(() => expect(asked()).toMatchObject({ above: [1_600_000] }));
});

test('what the engine computed of the sheet before an edit is never shown as of the edited one', async () => {
  const { transport } = sheetEngine();
  renderPane(<EstimatePane />, transport);
  const formula = await screen.findByLabelText('Formula');
  await waitFor(() => expect(transport.calls.some(({ method }) => method === 'estimates.compute')).toBe(true));
  fireEvent.change(formula, { target: { value: 'cargo / shell_mass / 10' } });
  expect(await screen.findByText(/Between 120,000 and 190,000 shells/)).toBeTruthy();
  // Bug: the result of the sheet before the edit arrived late and was shown as the new one's.
  await screen.findByText(/below, all 20,000 samples/);
  expect(screen.getByText(/Between 120,000 and 190,000 shells/)).toBeTruthy();
});

test('too few samples say so, and ten times as many are one press away, up to the most', async () => {
  const { transport, kept } = sheetEngine({ ...shellSheet, samples: 100 });
  renderPane(<EstimatePane />, transport);
  expect(await screen.findByText(/^100 samples are not enough for the digits printed/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ten times the samples' }));
  await waitFor(() => expect(kept().definition.samples).toBe(1_000));
});

test('the cumulative curve says its interval and its marked number in words', async () => {
  renderPane(<EstimatePane />, sheetEngine().transport);
  fireEvent.click(await screen.findByText('Cumulative'));
  expect(
    await screen.findByRole('group', {
      name: /^Cumulative curve\. The interval is 1\.2\d to 1\.8\d million .* Marked: 1\.5\d* million, 50% above/,
    }),
  ).toBeTruthy();
});
